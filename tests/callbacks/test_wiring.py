"""The whole wiring, without a browser: what the server answers to Dash's own requests."""

import json
from typing import Any

import pytest
from dash import Dash

from components import address
from components.callbacks import explore, shell
from components.routing import Paths
from data.catalogue import Catalogue

NO_UPDATE = {"_dash_no_update": "_dash_no_update"}


def callback_with(app: Dash, output: str) -> dict[str, Any]:
    """The callback that has an output, as the browser is told of it."""
    listed = app.server.test_client().get("/_dash-dependencies").get_json()
    return next(each for each in listed if output in each["output"])


def ask(app: Dash, output: str, changed: str, **values: Any) -> dict[str, Any]:
    """Send the request that a change would send; ids not given are empty."""
    callback = callback_with(app, output)

    def fill(entry: dict[str, str]) -> dict[str, Any]:
        name = f"{entry['id']}.{entry['property']}"
        return entry | {"value": values.get(name.replace("-", "_").replace(".", "__"))}

    body = {
        "output": callback["output"],
        "outputs": outputs(callback["output"]),
        "inputs": [fill(each) for each in callback["inputs"]],
        "state": [fill(each) for each in callback["state"]],
        "changedPropIds": [changed],
    }
    answer = app.server.test_client().post("/_dash-update-component", json=body)
    assert answer.status_code == 200, answer.text
    found: dict[str, Any] = json.loads(answer.text)["response"]
    return found


def outputs(spec: str) -> Any:
    """The outputs of a callback as the browser lists them."""
    parts = [part for part in spec.strip(".").split("...") if part]
    pairs = [dict(zip(("id", "property"), part.rsplit(".", 1), strict=True)) for part in parts]
    return pairs if spec.startswith("..") else pairs[0]


def test_address_to_controls(app: Dash) -> None:
    """An address fills the controls, says the selection in words, and names what was dropped."""
    said = ask(
        app,
        "result-count.children",
        "url.search",
        url__search="?theme=trust,love&type=statement&from=1991",
        url__pathname="/",
    )
    assert said["choose-theme"]["value"] == ["trust"]
    assert said["choose-type"]["value"] == ["statement"]
    assert said["filter-from"]["value"] == "1991"
    assert said["result-count"]["children"] == "3 of 8 events"
    assert said["selection-in-words"]["children"] == (
        "Events from 1991 and of the type Statements and on the theme Trust."
    )
    assert "theme=love" in said["dropped"]["children"]
    assert "search" not in said.get("url", {})
    assert said["reset"]["href"] == "/"
    assert said["resetting"]["hidden"] is False
    chips = [chip["props"] for chip in said["chips"]["children"]]
    assert [chip["children"][0] for chip in chips] == [
        "from 1991",
        "Type: Statements",
        "Theme: Trust",
    ]
    assert chips[2]["href"] == "/?from=1991&type=statement"
    assert chips[2]["title"] == "Remove the filter Theme: Trust"
    assert said["link-about"]["href"] == "/about?from=1991&type=statement&theme=trust"


def test_a_new_focus_leaves_the_filters_alone(app: Dash) -> None:
    """What depends on the selection alone is sent once; links and reset follow the focus."""
    where = {"url__search": "?theme=trust", "url__pathname": "/"}
    first = ask(app, "result-count.children", "url.search", **where)
    drawn = first["filters"]["data-drawn"]
    where["url__search"] = "?theme=trust&event=letter"
    second = ask(app, "result-count.children", "url.search", filters__data_drawn=drawn, **where)
    assert not set(second) & {"choose-theme", "chosen-theme", "presets", "result-count", "filters"}
    assert second["reset"]["href"] == "/?event=letter"
    assert second["link-table"]["href"] == "/table?theme=trust&event=letter"
    assert second["chips"]["children"][0]["props"]["href"] == "/?event=letter"


def test_presets(app: Dash) -> None:
    """Periods of the dossier are links that choose them; one that goes on has no end."""
    said = ask(
        app, "result-count.children", "url.search", url__search="?theme=trust", url__pathname="/"
    )
    (group,) = said["presets"]["children"]
    name, first, second = (part["props"] for part in group["props"]["children"])
    assert name["children"] == "capital"
    assert first["href"] == "/?from=1990-01-01&to=1999-12-31&theme=trust"
    assert second["href"] == "/?from=2000-01-01&theme=trust"
    assert second["title"] == "since 1 January 2000"


def test_control_to_address(app: Dash) -> None:
    """A choice writes the address; focus, zoom and search stay."""
    said = ask(
        app,
        "result-count.children",
        "choose-theme.value",
        url__search="?q=envoy&event=fair&window=1994,1999",
        choose_theme__value=["trade", "trust"],
        search__value="envoy",
    )
    assert said["url"]["search"] == "?theme=trust,trade&q=envoy&event=fair&window=1994,1999"
    assert said["result-count"]["children"] == "3 of 8 events"
    assert "value" not in said.get("search", {})


def test_counts_on_choices(app: Dash) -> None:
    """Each choice carries the number of events that it would give under the other filters."""
    said = ask(app, "result-count.children", "url.search", url__search="?theme=trade")
    labels = {o["value"]: o["label"]["props"]["children"] for o in said["choose-type"]["options"]}
    counts = {value: parts[1]["props"]["children"] for value, parts in labels.items()}
    assert counts == {
        "joint": "1",
        "forum": "1",
        "crises": "0",
        "break": "0",
        "talks": "3",
        "statement": "3",
    }


def test_pages(app: Dash) -> None:
    """Each path has its page, an unknown one says so."""
    titles = []
    for path in ("/", "/table", "/about", "/moon"):
        said = ask(app, "page.children", "url.pathname", url__pathname=path)
        titles.append(said["page"]["children"]["props"]["data-title"])
    assert titles == [
        "Explore – Two leagues",
        "Table – Two leagues",
        "About – Two leagues",
        "Page not found",
    ]


def test_drawing(app: Dash) -> None:
    """Figure, lanes, list and evidence come from one callback; a new focus redraws neither."""
    first = ask(app, "timeline.figure", "url.search", url__search="?type=talks")
    items = first["event-list"]["children"]
    assert [item["props"]["data-event"] for item in items] == [
        "treaty",
        "hint",
        "letter",
        "visit",
        "speech",
    ]
    drawn = first["event-list"]["data-drawn"]
    second = ask(
        app,
        "timeline.figure",
        "url.search",
        url__search="?type=talks&event=letter",
        event_list__data_drawn=drawn,
    )
    assert "timeline" not in second
    assert "children" not in second.get("event-list", {})
    assert second["evidence-more"]["hidden"] is True
    assert "wished to join" in json.dumps(second["evidence"])
    dark = ask(
        app,
        "timeline.figure",
        "theme.data",
        url__search="?type=talks",
        theme__data="dark",
        event_list__data_drawn=drawn,
    )
    assert dark["timeline"]["figure"]["layout"]["meta"]["page"] == "#1b1a17"


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
    said = ask(
        app, "events-table.children", "url.search", url__search=search, url__pathname="/table"
    )
    body = said["events-table"]["children"]["props"]["children"][2]["props"]["children"]
    keys = [row["props"]["data-event"] for row in body]
    assert len(keys) == 8
    assert (keys[0], keys[-1]) == (first, last)


def test_nothing_fits(app: Dash) -> None:
    """An empty selection is said, with a way out."""
    said = ask(app, "timeline.figure", "url.search", url__search="?from=2000&to=1999")
    assert said["event-list"]["children"] == []
    assert "ends before it starts" in json.dumps(said["evidence"])


@pytest.mark.parametrize(
    "search", ["?event=<script>", "?q=%00%ff", "?theme=" + "x" * 9000, "?&&==;"]
)
def test_hostile_addresses(app: Dash, search: str) -> None:
    """No address makes the server fail."""
    ask(app, "result-count.children", "url.search", url__search=search)
    ask(app, "timeline.figure", "url.search", url__search=search)


def test_callbacks_are_thin(catalogue: Catalogue) -> None:
    """What a callback returns comes from plain functions, callable without Dash."""
    view = address.read("?theme=trust", catalogue)
    said = shell.describe(view, "?theme=trust", lambda: catalogue, Paths())
    assert said["words"]["result-count"] == "5 of 8 events"
    figure = explore.page(catalogue, view, "light", "")[0]
    assert figure["layout"]["meta"]["window"] == "1990-01-01,2012-12-31"
