"""The ways to a reading copy: addresses, the command line, a stranger's sheet."""

import base64
import html
import json
import lzma
import re
import sys
from pathlib import Path
from typing import Any

import pytest
from flask.testing import FlaskClient

from app import create_app, main
from components.base import address
from components.base.public_url import PublicUrl
from components.base.routing import Paths
from components.reading_copy.export import making, routes
from components.shell import pages
from data.catalogue.catalogue import Catalogue
from data.selection import query
from tests import small, trees
from tests.sheets import FAIRS, as_xlsx

Said = pytest.CaptureFixture[str]
AT = re.compile(r'data-opens="([^"]*)"')
PARCEL = re.compile(r'<script id="parcel" type="text/plain">([^<]*)</script>')


def data(copy: str) -> dict[str, Any]:
    """All data of a copy."""
    packed = PARCEL.search(copy)
    assert packed
    found: dict[str, Any] = json.loads(lzma.decompress(base64.b64decode(packed[1])))
    return found


def parts(copy: str) -> dict[str, Any]:
    """The sections of these data, by name."""
    found: dict[str, Any] = data(copy)["parts"]
    return found


def opens(copy: str) -> str:
    """Where a copy opens."""
    there = AT.search(copy)
    assert there
    return html.unescape(there[1])


def events(copy: str) -> list[str]:
    """The events of a copy."""
    found: list[str] = parts(copy)["selection"]["events"]
    return found


def test_of_the_whole_dossier(client: FlaskClient, catalogue: Catalogue) -> None:
    """The file of the menu holds every event, opens at the view on the screen, and has a name."""
    answer = client.get("/copy.html?type=forum&event=council&nonsense=1&theme=none")
    assert answer.status_code == 200
    assert answer.headers["Content-Type"] == "text/html; charset=utf-8"
    assert answer.headers["Content-Disposition"] == 'attachment; filename="two-leagues.html"'
    assert answer.headers["X-Dropped"] == "theme=none"
    assert events(answer.text) == catalogue.events["id"].tolist()
    assert opens(answer.text) == "/?type=forum&event=council"
    assert opens(client.get("/copy.html").text) == ""


def test_of_a_selection(client: FlaskClient, catalogue: Catalogue) -> None:
    """The file of a selection holds its events alone, and opens at what is in focus."""
    answer = client.get("/copy/selection.html?type=forum&event=council")
    chosen = query.select(catalogue, address.read("?type=forum", catalogue).selection).positions
    assert events(answer.text) == catalogue.events["id"].to_numpy()[chosen].tolist()
    assert opens(answer.text) == "/?event=council"
    assert "two-leagues-selection.html" in answer.headers["Content-Disposition"]


def test_of_nothing(client: FlaskClient) -> None:
    """Where nothing is chosen there is no file, which is said; nor is there of an unknown story."""
    for path in ("/copy/selection.html?from=2001&to=2000", "/present/none.html"):
        answer = client.get(path)
        assert (answer.status_code, answer.text.count("\n")) == (404, 1)


def test_of_a_story(client: FlaskClient, catalogue: Catalogue) -> None:
    """The file of a story holds it and the events that it shows, and opens on its stage."""
    for key in catalogue.stories:
        answer = client.get(f"/present/{key}.html")
        assert opens(answer.text) == f"/present/{key}"
        assert list(parts(answer.text)["selection"]["stories"]) == [key]
        assert f'filename="{key}.html"' in answer.headers["Content-Disposition"]


def test_not_of_too_much(client: FlaskClient, monkeypatch: pytest.MonkeyPatch) -> None:
    """A dossier that is too large for a visitor's request is not copied, and how else is said."""
    monkeypatch.setattr(routes, "MOST", 3)
    answer = client.get("/copy.html")
    assert answer.status_code == 404
    assert "python3 run.py export OUT.html" in answer.text


def test_one_at_a_time(client: FlaskClient, monkeypatch: pytest.MonkeyPatch) -> None:
    """While a copy is made, who asks for another is told to come again soon."""
    monkeypatch.setattr(routes, "PATIENCE", 0.01)
    with routes._ONE:
        answer = client.get("/copy.html")
    assert (answer.status_code, answer.text.count("\n")) == (503, 1)
    assert client.get("/copy.html").status_code == 200


@pytest.mark.parametrize(
    ("search", "part", "there"),
    [
        ("", False, ""),
        ("?type=forum", False, "/?type=forum"),
        ("?type=forum", True, ""),
        ("?dispute=who-wrote&type=forum", True, "/compare?dispute=who-wrote"),
        ("?bands=0&zero=council&sort=title", False, ""),
    ],
)
def test_where_it_opens(catalogue: Catalogue, search: str, part: bool, there: str) -> None:
    """A copy opens at the view, without what it has not; a part of it without what is all of it."""
    view = address.read(search, catalogue)
    assert making.opening(view, part=part) == there


def test_menu(client: FlaskClient, catalogue: Catalogue) -> None:
    """The menu of downloads has both files, and the entry of a story its own."""
    shell = json.dumps(client.get("/_dash-layout").get_json())
    assert '"/copy.html"' in shell
    assert '"/copy/selection.html"' in shell
    page = pages.layout(catalogue, Paths(pages=pages.SUBJECTS), "/present")
    links = trees.hrefs(page.to_plotly_json()["props"]["tree"])
    assert {f"/present/{key}.html" for key in catalogue.stories} <= set(links)


@pytest.mark.parametrize("path", ["/copy.html", "/copy/selection.html?type=forum"])
def test_what_it_says_of_itself(catalogue: Catalogue, path: str) -> None:
    """A copy names its dossier, version and day, and the address where the program is published."""
    url = "https://example.org/timeline/"
    app = create_app(lambda: catalogue, outside=PublicUrl(url=url))
    said = json.dumps(data(app.server.test_client().get(path).text), ensure_ascii=False)
    for words in (catalogue.version, "22 November 2026", url, catalogue.dossier.title):
        assert words in said


def test_licences(client: FlaskClient) -> None:
    """The terms of the program and of what it brings along go with a copy."""
    copy = client.get("/copy.html").text
    for words in ("MIT License", "Permission is hereby granted", "Bootstrap", "react.production"):
        assert words in copy


def run(capsys: Said, *arguments: object) -> tuple[int, list[str], list[str]]:
    """Run the command; return its exit code and what it said on both channels."""
    try:
        code = main(["export", *map(str, arguments)])
    except SystemExit as end:
        code = int(str(end.code))
    said = capsys.readouterr()
    return code, said.out.splitlines(), said.err.splitlines()


def test_command(tmp_path: Path, capsys: Said) -> None:
    """The command writes a copy of all, or of what a query chooses; options stand anywhere."""
    source = small.write(tmp_path / "mine")
    for name, query_, count in (("all", [], 8), ("some", ["type=forum"], 2)):
        place = tmp_path / f"{name}.html"
        code, lines, faults = run(capsys, place, "--dossier", source, *query_)
        assert (code, faults) == (0, [])
        assert lines[0].startswith(f"{place} is made: {count} events, ")
        assert len(events(place.read_text(encoding="utf-8"))) == count


def test_command_overwrites_nothing(tmp_path: Path, capsys: Said) -> None:
    """A file that is there stays as it was."""
    place = tmp_path / "my.html"
    place.write_text("mine", encoding="utf-8")
    code, lines, faults = run(capsys, place, "--dossier", small.write(tmp_path / "mine"))
    assert (code, lines) == (2, [])
    assert faults == [f"{place} exists, and nothing is overwritten: name another."]
    assert place.read_text(encoding="utf-8") == "mine"


@pytest.mark.parametrize(
    ("arguments", "sentence"),
    [
        (["my.txt"], "is not the name of a page (e.g. my.html)"),
        (["my.html", "theme=none"], "does not know theme=none"),
        (["my.html", "them=trust"], "Nothing is chosen by “them”"),
        (["my.html", "story=none"], "does not know story=none"),
        (["my.html", "from=2001&to=2000"], "No event is chosen"),
        (["my.html", "--dossier", "nowhere"], "nowhere is neither a folder nor a file."),
    ],
)
def test_refused_commands(
    arguments: list[str],
    sentence: str,
    tmp_path: Path,
    capsys: Said,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """What cannot be done is said in one sentence; nothing is written, exit 2."""
    monkeypatch.setenv("DOSSIER", str(small.write(tmp_path / "mine")))
    monkeypatch.chdir(tmp_path)
    code, lines, faults = run(capsys, *arguments)
    assert (code, lines, len(faults)) == (2, [], 1)
    assert sentence in faults[0]
    assert not list(tmp_path.glob("*.html"))


def test_command_says_what_is_left_out(tmp_path: Path, capsys: Said) -> None:
    """Of a dossier of which not all can be read, a copy is made of the rest; exit 1."""
    source = small.write_only(
        tmp_path / "mine", {"events.csv": "title,start\nA fair,1910\nA toll,soon\n"}
    )
    code, lines, _ = run(capsys, tmp_path / "my.html", "--dossier", source)
    assert code == 1
    assert "1 of 2 rows can be read." in lines
    assert len(events((tmp_path / "my.html").read_text(encoding="utf-8"))) == 1


@pytest.mark.skipif(sys.platform == "win32", reason="the process is not bound there")
def test_of_a_sheet(client: FlaskClient) -> None:
    """A dropped sheet comes back as a copy of what can be read of it."""
    headers = {"Content-Type": "application/octet-stream", "X-File-Name": "fairs.xlsx"}
    answer = client.post("/own/copy.html", data=as_xlsx(FAIRS), headers=headers)
    assert answer.headers["Content-Type"].startswith("text/html")
    assert len(events(answer.text)) == 2
    nothing = client.post("/own/copy.html", data=as_xlsx(FAIRS[:1]), headers=headers)
    assert nothing.headers["Content-Type"].startswith("application/json")
    assert nothing.get_json()["problems"]
