"""The table of pages: every path has a page, and every element that a callback names is on one."""

from typing import Any

import pytest
from dash import Dash

from components.base.ids import Id
from components.base.routing import Paths, Place
from components.shell import page, pages
from components.shell.pages import PAGES
from data.catalogue.catalogue import Catalogue

PATHS = Paths("/sub/", pages=pages.SUBJECTS)


def ids(component: Any) -> list[str]:
    """All element ids of a layout."""
    found = [str(component.id)] if getattr(component, "id", None) else []
    children = getattr(component, "children", None)
    for child in children if isinstance(children, list | tuple) else [children]:
        if hasattr(child, "to_plotly_json"):
            found += ids(child)
    return found


def test_no_callback_names_a_missing_element(app: Dash, catalogue: Catalogue) -> None:
    """The server does not refuse unknown ids, and one of them stops a whole callback."""
    known = ids(page.everything(catalogue, PATHS))
    assert len(known) == len(set(known))
    for callback in app.server.test_client().get("/_dash-dependencies").get_json():
        outputs = [] if callback["no_output"] else callback["output"].strip(".").split("...")
        named = {part.rsplit(".", 1)[0] for part in outputs if part}
        named |= {entry["id"] for entry in (*callback["inputs"], *callback["state"])}
        assert named <= set(known)


def test_rows() -> None:
    """Every page has a path and a name of its own, and if it is in the navigation, a link."""
    assert len({each.path for each in PAGES}) == len({each.name for each in PAGES}) == len(PAGES)
    links = [each.link for each in PAGES if each.link]
    assert len(set(links)) == len(links)
    assert Id.PRESENT in links


@pytest.mark.parametrize(
    ("path", "place"),
    [
        ("/sub/", Place("")),
        ("/sub", None),
        ("/sub/table/", Place("table")),
        ("/sub/read/alpha", Place("read", "alpha")),
        ("/sub/handout/fairs", Place("handout", "fairs")),
        ("/sub/worksheet/alpha", Place("worksheet", "alpha")),
        ("/sub/read/fairs", None),
        ("/sub/table/alpha", None),
        ("/sub/moon", None),
        ("/table", None),
        (None, None),
    ],
)
def test_place(catalogue: Catalogue, path: str | None, place: Place | None) -> None:
    """A path under the prefix is a page, of a source or a story that this dossier has."""
    assert PATHS.place(path, catalogue) == place


def test_every_page_has_a_title(catalogue: Catalogue) -> None:
    """The title of a document names the page, or what it is a page of."""
    for each in PAGES:
        shown = pages.layout(catalogue, PATHS, PATHS.to(each.path))
        props = shown.to_plotly_json()["props"]
        title = props.get("root", {"props": props})["props"]["data-title"]
        assert title == f"{each.name} – Two leagues"
