"""The whole wiring, without a browser: what the server answers to Dash's own requests."""

import json
from typing import Any

import orjson
import pytest
from dash import Dash, no_update

from components.base import address
from components.base.outputs import outputs
from components.base.routing import Paths
from components.compare import callbacks as compare_callbacks
from components.drawing import axis
from components.evidence.passages import PAGE
from components.explore import reading as explore_reading
from components.explore.drawing import drawing
from components.explore.reading import Clicks, Pages, Reading, listing, reading
from components.shell import callbacks as shell_callbacks
from components.table import page
from data.catalogue.catalogue import Catalogue
from data.selection import query
from tests.callbacks.asking import ask, callback_with, described, title
from tests.trees import classed, content, elements, named


def checked(said: dict[str, Any], key: str) -> list[str]:
    """The choices that are set in a facet's menu."""
    menu = named(said["filters"]["tree"], f"filter-{key}")
    return [each["value"] for each in elements(menu["children"]) if each.get("data-checked")]


def test_address_to_controls(app: Dash) -> None:
    """An address sets the filters, is said in words, and what was dropped is named."""
    said = described(app, "?theme=trust,love&type=statement&from=1991")
    assert checked(said, "theme") == ["trust"]
    assert checked(said, "type") == ["statement"]
    assert named(said["filters"]["tree"], "filter-from")["data-value"] == "1991"
    tree = said["summary"]["tree"]
    assert content(named(tree, "result-count")["children"]) == "3 of 8 events"
    said_in_words = "Events from 1991 and of the type Statements and on the theme Trust."
    assert content(named(tree, "selection-in-words")["children"]) == said_in_words
    dropped = named(tree, "dropped")
    assert "theme=love" in content(dropped["children"])
    assert dropped["children"][2]["props"]["href"] == "/?from=1991&type=statement&theme=trust"
    assert said["announcer"]["children"].startswith(f"3 of 8 events. {said_in_words}")
    assert named(tree, "reset")["href"] == "/"
    chips = classed(tree, "chip")
    assert [chip["children"][0] for chip in chips] == [
        "from 1991",
        "Type: Statements",
        "Theme: Trust",
    ]
    assert chips[2]["href"] == "/?from=1991&type=statement"
    assert chips[2]["title"] == "Remove the filter Theme: Trust"
    link = named(said["navigation"]["tree"], "link-about")
    assert link["href"] == "/about?from=1991&type=statement&theme=trust"


def test_a_new_focus_leaves_the_filters_alone(app: Dash) -> None:
    """What depends on the selection alone is sent once; links and reset follow the focus."""
    first = described(app, "?theme=trust")
    drawn = first["filters"]["data-drawn"]
    second = described(app, "?theme=trust&event=letter", filters__data_drawn=drawn)
    assert "filters" not in second
    tree = second["summary"]["tree"]
    assert named(tree, "reset")["href"] == "/?event=letter"
    assert second["announcer"]["children"] == "The envoy wrote of joining: 2 excerpts."
    link = named(second["navigation"]["tree"], "link-table")
    assert link["href"] == "/table?theme=trust&event=letter"


def test_one_year_as_period(app: Dash) -> None:
    """A period of one year stands on its menu as one year."""
    said = str(described(app, "?from=1999&to=1999")["filters"]["tree"])
    assert "1999 – 1999" not in said
    assert "1999" in said


def test_presets(app: Dash) -> None:
    """Periods of the dossier are links that choose them; one that goes on has no end."""
    said = described(app, "?theme=trust")
    (group,) = classed(said["filters"]["tree"], "presets")
    name, first, second = (part["props"] for part in group["children"])
    assert name["children"] == "Capital"
    assert first["href"] == "/?from=1990-01-01&to=1999-12-31&theme=trust"
    assert second["href"] == "/?from=2000-01-01&theme=trust"
    assert second["title"] == "since 1 January 2000"


def test_years_of_the_period(app: Dash) -> None:
    """The strip of years shows the events under the other filters and the years chosen."""
    years = named(described(app, "?from=1995&type=forum")["filters"]["tree"], "filter-years")
    assert (years["data-from"], years["data-to"]) == ("1995", years["data-last"])
    bars = [
        each["style"]["height"]
        for each in elements(years["children"][0])
        if "height" in each.get("style", {})
    ]
    assert bars.count("100%") == 2  # the fairs of 1994 too, which the period leaves out
    wrong = described(app, "?to=soon")
    assert "“soon” is not" in content(named(wrong["filters"]["tree"], "filter-period")["children"])


def test_a_period_that_is_no_day_is_named_at_its_field(app: Dash) -> None:
    """The field keeps what was typed, is marked as wrong and says which date is meant."""
    update = described(app, "?from=27.05.1910&to=1999")
    field = named(update["filters"]["tree"], "filter-from")
    assert (field["data-value"], field["aria-invalid"]) == ("27.05.1910", "true")
    fault, hint = field["aria-describedby"].split()
    sentence = content(named(update["filters"]["tree"], fault)["children"])
    assert sentence == "“27.05.1910” is not a year, a month or a day: write 1910-05-27."
    assert "1997-05" in content(named(update["filters"]["tree"], hint)["children"])
    assert "from=27.05.1910 (write 1910-05-27)" in update["announcer"]["children"]
    other = named(update["filters"]["tree"], "filter-to")
    assert (other["data-value"], other["aria-invalid"]) == ("1999", None)
    twice = named(described(app, "?from=1990&from=988")["filters"]["tree"], "filter-from")
    assert (twice["data-value"], twice["aria-invalid"]) == ("1990", None)


def test_counts_on_choices(app: Dash) -> None:
    """Each choice carries the number of events that it would give under the other filters."""
    menu = named(described(app, "?theme=trade")["filters"]["tree"], "filter-type")
    values = [e["value"] for e in elements(menu["children"]) if e.get("type") == "checkbox"]
    counts = [e["children"] for e in classed(menu["children"], "count")]
    assert dict(zip(values, counts, strict=True)) == {
        "joint": "1",
        "forum": "1",
        "crises": "0",
        "break": "0",
        "talks": "3",
        "statement": "3",
    }


def test_actors_stand_under_what_they_are_part_of(app: Dash) -> None:
    """A person stands once, under the whole of most events; who acts nowhere is left out."""
    menu = named(described(app, "")["filters"]["tree"], "filter-actor")
    assert [e["value"] for e in elements(menu["children"]) if e.get("value")] == [
        "acting",
        "north",
        "envoy",
        "south",
        "league",
    ]


def test_many_dropped(app: Dash) -> None:
    """Of many values that mean nothing the first are named and the others counted."""
    answer = described(app, f"?theme={','.join(f'no-{n}' for n in range(500))}")
    dropped = content(named(answer["summary"]["tree"], "dropped")["children"])
    assert "theme=no-19 and 480 others." in dropped
    assert len(answer["filters"]["data-drawn"]) < 200


def test_a_path_that_is_none(app: Dash) -> None:
    """What is no page stands in no link."""
    answer = described(app, "?theme=trust", path="/" + "x" * 5000)
    assert "xxx" not in json.dumps([answer["summary"], answer["filters"], answer["navigation"]])


def test_pages(app: Dash) -> None:
    """Each path has its page, an unknown one says so."""
    assert [title(app, path) for path in ("/", "/compare", "/table", "/about", "/moon")] == [
        "Explore – Two leagues",
        "Compare – Two leagues",
        "Table – Two leagues",
        "About – Two leagues",
        "Page not found",
    ]


def test_drawing(app: Dash) -> None:
    """Figure and lanes come by a callback of their own; a new focus does not redraw them."""
    first = ask(app, "drawing.drawing", "url.search", url__search="?type=talks")
    drawn = first["lanes"]["data-drawn"]
    second = ask(
        app,
        "drawing.drawing",
        "url.search",
        url__search="?type=talks&event=letter",
        lanes__data_drawn=drawn,
    )
    assert "drawing" not in second
    dark = ask(
        app,
        "drawing.drawing",
        "theme.data",
        url__search="?type=talks",
        theme__data="dark",
        lanes__data_drawn=drawn,
    )
    assert dark["drawing"]["drawing"]["figure"]["layout"]["meta"]["page"] == "#1b1a17"


def test_list_and_evidence(app: Dash) -> None:
    """List and evidence do not wait for the figure; a new focus leaves the list as it is."""
    assert "timeline" not in callback_with(app, "event-list.tree")["output"]
    assert len(ask(app, "event-list.tree", "url.search", url__search="")["event-list"]["tree"]) == 8
    first = ask(app, "event-list.tree", "url.search", url__search="?type=talks")
    items = first["event-list"]["tree"]
    assert [item["props"]["data-event"] for item in items] == [
        "treaty",
        "hint",
        "letter",
        "visit",
        "speech",
    ]
    second = ask(
        app,
        "event-list.tree",
        "url.search",
        url__search="?type=talks&event=letter",
        event_list__data_drawn=first["event-list"]["data-drawn"],
    )
    assert "tree" not in second.get("event-list", {})
    assert second["evidence-more"]["hidden"] is True
    assert "wished to join" in json.dumps(second["evidence"])


def test_more_evidence(town: Catalogue) -> None:
    """Each click on the button for more adds a page; another address begins anew."""

    def read(search: str, clicks: int, pages: Pages | None) -> Reading:
        view = address.read(search, town)
        result = query.select(town, view.selection)
        return reading(town, view, result, Clicks(clicks, pages or Pages()))

    first = read("", 3, None)
    assert (len(passages(first.first)), first.more, first.hidden) == (PAGE, [], False)
    later = read("", 5, first.pages)
    assert later.first is later.pages is None
    assert len(passages(later.more)) == 2 * PAGE
    assert later.button != first.button
    other = read("?type=statement", 5, first.pages)
    assert passages(other.first)
    assert other.more == []
    assert read("", 3, first.pages) == Reading()


def test_clicks_without_end(town: Catalogue, monkeypatch: pytest.MonkeyPatch) -> None:
    """However often the button is said to be pressed, there is no more than the dossier has.

    Of more than a page can hold the rest is counted, and the button goes.
    """
    view = address.read("", town)
    result = query.select(town, view.selection)
    pages = reading(town, view, result).pages or Pages()
    every = reading(town, view, result, Clicks(2**53, pages))
    assert every.hidden
    assert len(passages(every.more)) < 2 * len(town.excerpts)
    monkeypatch.setattr(explore_reading, "MOST_PAGES", 1)
    some = reading(town, view, result, Clicks(2**53, pages))
    rest = len(passages(every.more)) - PAGE
    assert len(passages(some.more)) == PAGE
    assert f"{rest} more passages do not fit here" in json.dumps(some.more)
    assert some.hidden


def passages(tree: Any) -> list[str]:
    """The excerpts, the documents and the records in place of them in a tree, in order."""
    kinds = ("excerpt", "quotation", "summary")
    return [
        each["className"]
        for each in elements(tree)
        if str(each.get("className", "")).split(" ")[0] in kinds
    ]


def ids_of(tree: Any) -> list[str]:
    """The excerpts of a tree, in order."""
    return [each["data-excerpt"] for each in elements(tree) if each.get("data-excerpt")]


@pytest.mark.parametrize(
    ("sort", "first", "last"),
    [
        ("", "treaty", "speech"),
        ("-start", "speech", "treaty"),
        ("title", "hint", "fair"),
        ("-told", "council", "treaty"),
        ("type", "fair", "speech"),
    ],
)
def test_table(app: Dash, sort: str, first: str, last: str) -> None:
    """The table holds the chosen events, sorted as the address says."""
    search = f"?sort={sort}" if sort else ""
    said = ask(app, "events-table.tree", "url.search", url__search=search, url__pathname="/table")
    body = said["events-table"]["tree"][0]["props"]["children"][2]["props"]["children"]
    keys = [row["props"]["data-event"] for row in body]
    assert len(keys) == 8
    assert (keys[0], keys[-1]) == (first, last)


def test_nothing_fits(app: Dash) -> None:
    """An empty selection is said, with a way out."""
    said = ask(app, "event-list.tree", "url.search", url__search="?from=2000&to=1999")
    assert content(said["event-list"]["tree"]) == "No event fits these filters."
    assert "ends before it starts" in json.dumps(said["evidence"])


@pytest.mark.parametrize(
    "search", ["?event=<script>", "?q=%00%ff", "?theme=" + "x" * 9000, "?&&==;"]
)
def test_hostile_addresses(app: Dash, search: str) -> None:
    """No address makes the server fail."""
    described(app, search)
    ask(app, "drawing.drawing", "url.search", url__search=search)
    ask(app, "event-list.tree", "url.search", url__search=search)


def test_callbacks_are_thin(catalogue: Catalogue) -> None:
    """What a callback returns comes from plain functions, callable without Dash."""
    view = address.read("?theme=trust", catalogue)
    said = shell_callbacks.describe(catalogue, view, Paths())
    assert str(said["announcement"]).startswith("5 of 8 events.")
    for search, window in (
        ("?theme=trust", axis.days(axis.usual(catalogue, view.selection))),
        ("?type=forum", "1990-01-01,2012-12-31"),
    ):
        drawn = drawing(catalogue, address.read(search, catalogue), "light", "").data
        assert drawn
        assert drawn["figure"]["layout"]["meta"]["window"] == window


def test_answers_are_plain_data(town: Catalogue) -> None:
    """No component of Dash is among them, which would make writing them cost several times more."""
    views = [
        address.read(f"?{search}", town) for search in ("", "event=joint-council-2002", "q=zzzz")
    ]
    for view in views:
        for path in ("/", "/compare"):
            said = shell_callbacks.describe(town, view, Paths(), path)
            orjson.dumps(said, option=WRITTEN)
        result = query.select(town, view.selection)
        for explored in (
            drawing(town, view, "light", ""),
            listing(town, view, result),
            reading(town, view, result),
        ):
            orjson.dumps(updates(outputs(explored)), option=WRITTEN)
        orjson.dumps(compare_callbacks.page(town, view, "light", "", Paths()), option=WRITTEN)
        orjson.dumps(page.table(town, view, "/", "/table"), option=WRITTEN)


# As Dash writes answers.
WRITTEN = orjson.OPT_NON_STR_KEYS | orjson.OPT_SERIALIZE_NUMPY


def updates(answer: dict[str, object]) -> list[object]:
    """An answer without what stays as it is."""
    return [part for part in answer.values() if part is not no_update]
