"""Layouts: every element that a callback names is on some page."""

from typing import Any

from dash import Dash

from components.base.routing import Paths
from components.shell import pages
from data.catalogue.catalogue import Catalogue


def ids(component: Any) -> set[str]:
    """All element ids of a layout."""
    found = {str(component.id)} if getattr(component, "id", None) else set()
    children = getattr(component, "children", None)
    for child in children if isinstance(children, list | tuple) else [children]:
        if hasattr(child, "to_plotly_json"):
            found |= ids(child)
    return found


def test_no_callback_names_a_missing_element(app: Dash, catalogue: Catalogue) -> None:
    """The server does not refuse unknown ids, and one of them stops a whole callback."""
    known = ids(pages.everything(catalogue, Paths()))
    for callback in app.server.test_client().get("/_dash-dependencies").get_json():
        outputs = [] if callback["no_output"] else callback["output"].strip(".").split("...")
        named = {part.rsplit(".", 1)[0] for part in outputs if part}
        named |= {entry["id"] for entry in (*callback["inputs"], *callback["state"])}
        assert named <= known
