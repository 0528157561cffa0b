"""A trial of a dossier: every page and every route is asked once, as a browser asks.

A page is its document, its skeleton, and what each callback answers whose outputs stand in that
skeleton or in the shell around it.
"""

import re
from collections.abc import Callable, Iterator, Mapping
from datetime import date
from functools import cached_property, partial
from itertools import islice
from typing import TypedDict

from dash import Dash
from flask.testing import FlaskClient
from werkzeug.test import TestResponse

from components import text
from components.base import address
from components.base.address import View
from components.base.ids import Id
from components.base.routing import COMPARE, EXPLORE, PRESENT, SLIDES, Paths
from components.citing import routes as citing_routes
from components.shell import pages
from data.catalogue.catalogue import Catalogue
from data.selection.facets import Selection

LARGE = 10_000  # events above which one day is asked for, not all of time
MOST_SUBJECTS = 12  # sources or stories for each of which a page is asked for
FAULT = 500  # the first status that says that the program failed
Ids = frozenset[str]
Values = Mapping[str, str]
Ask = Callable[[], object]


class Property(TypedDict):
    """A property of an element, as Dash names it; what stands in it is its value."""

    id: str
    property: str


class Callback(TypedDict):
    """A callback, as the browser is told of it."""

    output: str
    inputs: list[Property]
    state: list[Property]
    clientside_function: Mapping[str, str] | None


class FaultError(Exception):
    """An answer that says that the program failed."""


def problems(app: Dash, catalogue: Catalogue, paths: Paths) -> list[str]:
    """Return what an app cannot show of a catalogue, a sentence for each page and each route.

    The app is of no other use afterwards: what goes wrong is no longer answered, but raised.
    """
    app.server.config["PROPAGATE_EXCEPTIONS"] = True
    browser = Browser(app.server.test_client(), paths, _search(catalogue))
    asked: list[tuple[str, Ask]] = [
        *((path, partial(browser.visit, path)) for path in _pages(catalogue, paths)),
        *((path, partial(browser.visit, *path.split("?"))) for path in _views(catalogue, paths)),
        *((path, partial(browser.get, path)) for path in _routes(app, catalogue, paths)),
    ]
    kinds = [(path, _kind_of_failure(ask)) for path, ask in asked]
    return [text.command_line.cannot_answer(path, kind) for path, kind in kinds if kind]


def _kind_of_failure(ask: Ask) -> str:
    """What kind of error comes of asking; '' if none does."""
    try:
        ask()
    except FaultError as fault:
        return str(fault)
    except Exception as error:  # noqa: BLE001 (whatever is raised is what is looked for)
        return type(error).__name__
    return ""


def _search(catalogue: Catalogue) -> str:
    """The query of all events; of a large catalogue, of the day of its first."""
    if len(catalogue.events) <= LARGE:
        return ""
    day: date = catalogue.events["earliest"].iloc[0].date()
    return address.write(View(Selection(from_=day.isoformat(), to=day.isoformat())))


def _pages(catalogue: Catalogue, paths: Paths) -> Iterator[str]:
    """The paths of all pages, each without a subject and with the first of those it can have."""
    for page in pages.PAGES:
        subjects = islice(page.subjects(catalogue), MOST_SUBJECTS)
        yield from (paths.to(page.path, subject) for subject in ("", *subjects))


def _views(catalogue: Catalogue, paths: Paths) -> Iterator[str]:
    """The addresses of the first event and the first disagreement in focus."""
    for event in catalogue.events["id"].iloc[:1]:
        yield paths.to(EXPLORE) + address.write(View(event=event))
    for disagreement in islice(catalogue.disagreements, 1):
        yield paths.to(COMPARE) + address.write(View(dispute=disagreement))


def _routes(app: Dash, catalogue: Catalogue, paths: Paths) -> list[str]:
    """The addresses of all routes but Dash's own, some with what they must be told."""
    plain = [
        rule.rule
        for rule in app.server.url_map.iter_rules()
        if not rule.arguments - set(rule.defaults or ())
        and "GET" in (rule.methods or ())
        and not rule.rule.startswith(paths.to("_"))
        and rule.rule != paths.prefix
    ]
    stories = [f"{paths.to('story.json')}?id={key}" for key in islice(catalogue.stories, 1)]
    stories += [
        paths.to(PRESENT, f"{key}{SLIDES}") for key in islice(catalogue.stories, MOST_SUBJECTS)
    ]
    return [*plain, *citing_routes.examples(catalogue, paths), *stories]


class Browser:
    """Asks an app for pages and routes, with one query."""

    def __init__(self, client: FlaskClient, paths: Paths, search: str) -> None:
        self.client, self.paths, self.search = client, paths, search

    def get(self, path: str) -> TestResponse:
        """Return the answer to an address; `FaultError` if it says that the program failed."""
        sign = "&" if "?" in path else "?"
        search = self.search.replace("?", sign)
        return _whole(self.client.get(path + search))

    def visit(self, path: str, query: str = "") -> None:
        """Ask for a page, for what stands in it, and for what is drawn there.

        The `query` is another than that of all pages.
        """
        url = {"pathname": path, "search": f"?{query}" if query else self.search, "hash": ""}
        self.get(path)
        in_shell = [each for each in self._callbacks if _elements(each) <= self._shell]
        ids = self._shell.union(*(_ids(self._answer(each, url)) for each in in_shell))
        for callback in self._callbacks:
            if callback not in in_shell and _elements(callback) <= ids:
                self._answer(callback, url)

    def _answer(self, callback: Callback, of_url: Values) -> TestResponse:
        values = {f"{Id.URL}.{name}": value for name, value in of_url.items()}
        address_of = self.paths.to("_dash-update-component")
        return _whole(self.client.post(address_of, json=body(callback, values)))

    @cached_property
    def _shell(self) -> Ids:
        return _ids(self.get(self.paths.to("_dash-layout")))

    @cached_property
    def _callbacks(self) -> list[Callback]:
        """The callbacks that the server answers."""
        every: list[Callback] = self.get(self.paths.to("_dash-dependencies")).get_json()
        return [each for each in every if not each["clientside_function"]]


def _whole(response: TestResponse) -> TestResponse:
    """An answer read to its end; `FaultError` if it says that the program failed."""
    response.get_data()
    if response.status_code >= FAULT:
        raise FaultError(response.status)
    return response


def _ids(response: TestResponse) -> Ids:
    """The ids of all elements of an answer."""
    return frozenset(re.findall(r'"id": ?"([^"\\]+)"', response.text))


def _elements(callback: Callback) -> Ids:
    """The ids of the elements that a callback sets."""
    outputs_of = outputs(callback["output"])
    return frozenset(
        each["id"] for each in (outputs_of if isinstance(outputs_of, list) else [outputs_of])
    )


def body(callback: Callback, values: Values) -> dict[str, object]:
    """Return what a browser sends for a callback whose first input has changed.

    `values` are of properties, named as "url.search"; a property that is not there is null.
    """
    changed = callback["inputs"][0]
    return {
        "output": callback["output"],
        "outputs": outputs(callback["output"]),
        "inputs": [_filled(each, values) for each in callback["inputs"]],
        "state": [_filled(each, values) for each in callback["state"]],
        "changedPropIds": [_name(changed)],
    }


def outputs(names: str) -> Property | list[Property]:
    """Return the outputs of a callback as the browser lists them."""
    pairs = [each.rsplit(".", 1) for each in names.strip(".").split("...")]
    several = [Property(id=element, property=name) for element, name in pairs]
    return several if names.startswith("..") else several[0]


def _filled(each: Property, values: Values) -> dict[str, str | None]:
    return {"id": each["id"], "property": each["property"], "value": values.get(_name(each))}


def _name(each: Property) -> str:
    return f"{each['id']}.{each['property']}"
