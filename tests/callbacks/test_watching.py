"""An app whose dossier changes: what follows, what stays, and what is said of it."""

import json
from collections.abc import Iterator
from itertools import cycle
from pathlib import Path
from typing import Any

import pytest
from dash import Dash
from flask import Flask

from app import create_app
from components.base.current import edition, state, steady
from data.catalogue.catalogue import Catalogue
from data.dossier.watch import Watch
from data.tables.problems import Problem
from tests import small
from tests.callbacks.asking import ask, described
from tests.conftest import TODAY
from tests.trees import content

RENAMED = small.changed("dossier.yaml", "title: Two leagues", "title: Three <leagues>") | (
    small.changed("themes.csv", "Who trusts whom.", "Who trusts which.")
)
HOSTILE = small.changed("themes.csv", "trade,Trade,2", "trade,Trade,<script>alert(1)</script>")


class Changing:
    """An app over a dossier of its own, whose files one can change."""

    def __init__(self, folder: Path) -> None:
        self.folder = small.write(folder)
        self.watch = Watch(self.folder, today=lambda: TODAY)
        self.app: Dash = create_app(self.watch.catalogue, problems=self.watch.problems)
        self.client = self.app.server.test_client()

    def change(self, files: dict[str, str]) -> None:
        """Write some files and let them be noticed."""
        small.write(self.folder, files)
        self.watch.look()
        self.watch.look()


@pytest.fixture
def changing(tmp_path: Path) -> Changing:
    """An app over a dossier of its own."""
    return Changing(tmp_path)


def test_the_document_follows(changing: Changing) -> None:
    """Title, language and state in the document are the dossier's as it is now, as text."""
    before = changing.client.get("/")
    assert f'data-state="{before.headers["X-Dossier"]}"' in before.text
    language = RENAMED["dossier.yaml"].replace("language: en", "language: vi")
    quotations = small.FILES["quotations.csv"].replace(",en,,,", ",en,dịch,,")
    changing.change(RENAMED | {"dossier.yaml": language, "quotations.csv": quotations})
    now = changing.client.get("/")
    assert "<title>Three &lt;leagues&gt;</title>" in now.text
    assert '<html lang="vi"' in now.text
    assert f'data-state="{now.headers["X-Dossier"]}"' in now.text
    assert now.headers["X-Dossier"] != before.headers["X-Dossier"]


def test_the_shell_follows(changing: Changing) -> None:
    """Name and colophon follow a change, which is said once instead of the number chosen."""
    first = described(changing.app, "")
    assert first["brand"]["children"] == "Two leagues"
    again = described(
        changing.app, "?theme=trust", filters__data_drawn=first["filters"]["data-drawn"]
    )
    assert "brand" not in again
    assert again["announcer"]["children"].startswith("5 of 8 events.")
    changing.change(RENAMED)
    now = described(
        changing.app, "?theme=trust", filters__data_drawn=again["filters"]["data-drawn"]
    )
    assert now["brand"]["children"] == "Three <leagues>"
    assert changing.watch.catalogue().version in now["colophon"]["children"]
    assert now["announcer"]["children"] == "The tables have changed: now 8 events."


def test_a_new_table_is_drawn(changing: Changing) -> None:
    """The same address is drawn anew after a change, and only then."""
    drawn = ask(changing.app, "event-list.tree", "url.search")["event-list"]["data-drawn"]
    kept = ask(changing.app, "event-list.tree", "url.search", event_list__data_drawn=drawn)
    assert "tree" not in kept.get("event-list", {})
    changing.change(small.changed("events.csv", "The two held fairs", "Fairs of a new kind"))
    now = ask(changing.app, "event-list.tree", "url.search", event_list__data_drawn=drawn)
    assert "Fairs of a new kind" in content(now["event-list"]["tree"])


def page(app: Dash, path: str, drawn: str | None = None) -> dict[str, Any]:
    """What the page of a path is answered with."""
    return ask(app, "page.children", "url.pathname", url__pathname=path, page__data_drawn=drawn)


def test_a_skeleton_stays(changing: Changing) -> None:
    """The page itself is replaced only if what it is made of has changed."""
    first = {path: page(changing.app, path)["page"]["data-drawn"] for path in ("/", "/about")}
    changing.change(small.changed("themes.csv", "Who trusts whom.", "Who trusts which."))
    assert "page" not in page(changing.app, "/", first["/"])
    about = page(changing.app, "/about", first["/about"])
    assert "Who trusts which." in json.dumps(about)
    assert "page" in page(changing.app, "/table", first["/"])


def test_a_story_without_restart(changing: Changing) -> None:
    """A story saved in `stories/` stands in the list, and can be presented and handed out."""
    assert changing.client.get("/present/mine").status_code == 404
    changing.change({"stories/mine.yaml": small.FILES["stories/fairs.yaml"]})
    assert [changing.client.get(f"/{way}/mine").status_code for way in ("present", "handout")] == [
        200,
        200,
    ]
    assert '"data-story": "mine"' in json.dumps(page(changing.app, "/present"))


def test_the_banner(changing: Changing) -> None:
    """While the files are wrong the page says so and why, as text; the data stay; then it goes."""
    state_before = changing.client.head("/healthz").headers["X-Dossier"]
    assert described(changing.app, "")["problems"]["tree"] == []
    changing.change(HOSTILE)
    said = content(described(changing.app, "")["problems"]["tree"])
    assert said.startswith("The dossier’s files do not pass the check as they are now.")
    assert "themes.csv:3: order: '<script>alert(1)</script>' is not a whole number" in said
    assert changing.client.head("/healthz").headers["X-Dossier"] != state_before
    health = changing.client.get("/healthz")
    assert health.status_code == 200
    assert health.text.endswith("the files as they are now cannot be shown: 1 problem\n")
    assert "The two held fairs" in changing.client.get("/events.csv").text
    changing.change({})
    assert described(changing.app, "")["problems"]["tree"] == []
    assert changing.client.head("/healthz").headers["X-Dossier"] == state_before


PLAIN = small.changed("dossier.yaml", "rules: strict", "rules: plain")
TWO_WRONG = {
    "themes.csv": small.FILES["themes.csv"]
    + "fish,Fish,none,Fish.,,,,\nlight,Light,none,Light.,,,,\n"
}


def test_the_banner_of_a_part(changing: Changing) -> None:
    """Under plain rules the rows that can be read are shown at once, the others named above."""
    changing.change(PLAIN | TWO_WRONG | small.changed("events.csv", "held fairs", "held markets"))
    shown, rows = changing.watch.catalogue().rows
    assert rows - shown == 2
    said = content(described(changing.app, "")["problems"]["tree"])
    assert said.startswith(f"{shown} of {rows} rows can be read, and are shown.")
    assert "themes.csv:4: order: 'none' is not a whole number" in said
    assert "The two held markets" in changing.client.get("/events.csv").text
    health = changing.client.get("/healthz").text
    assert health.endswith("the files as they are now are shown in part: 2 problems\n")
    changing.change({"events.csv": "title\nA\n"} | PLAIN)
    said = content(described(changing.app, "")["problems"]["tree"])
    assert said.startswith("The dossier’s files do not pass the check as they are now.")


def test_a_long_banner(changing: Changing) -> None:
    """Of many problems the first three are named, and how many there are."""
    changing.change({"themes.csv": "id,label,order,definition\n" + "a b,X,x,X\n" * 4})
    total = len(changing.watch.problems())
    tree = described(changing.app, "")["problems"]["tree"]
    lines = tree[1]["props"]["children"]
    assert len(lines) == 4
    assert content(lines[3]).startswith(f"… and {total - 3} others; ")


def test_one_answer_has_one_catalogue(catalogue: Catalogue, disputed: Catalogue) -> None:
    """Within an answer the catalogue stays the same, whatever comes meanwhile."""
    turns: Iterator[Catalogue] = iter([catalogue, disputed])
    source = steady("catalogue", lambda: next(turns))
    server = Flask(__name__)
    with server.test_request_context():
        assert source() is source() is catalogue
    with server.test_request_context():
        assert source() is disputed
    flickering = cycle([catalogue, disputed])
    client = create_app(lambda: next(flickering)).server.test_client()
    for _ in range(3):
        answer = client.get("/healthz")
        assert answer.text == f"ok {answer.headers['X-Dossier']}\n"


def test_editions(catalogue: Catalogue, whole: Catalogue, disputed: Catalogue) -> None:
    """Other tables, other texts and other problems are each another state."""
    assert edition(catalogue) == catalogue.version == whole.version
    problems = (Problem("events.csv", 2, "id", "is wrong"),)
    states = [state(catalogue, ()), state(whole, ()), state(disputed, ()), state(whole, problems)]
    assert len(set(states)) == 4


def test_health(changing: Changing) -> None:
    """Health says that it is alive and with which dossier, to HEAD too, and is never stored."""
    answer = changing.client.get("/healthz")
    assert answer.text == f"ok {changing.watch.catalogue().version}\n"
    assert answer.headers["Cache-Control"] == "no-store"
    assert "Set-Cookie" not in answer.headers
    assert changing.client.head("/healthz").status_code == 200
    under = create_app(changing.watch.catalogue, prefix="/two/").server.test_client()
    assert [under.get(path).status_code for path in ("/healthz", "/two/healthz")] == [200, 200]
