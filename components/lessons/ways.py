"""Links to the teaching sheets of a view, a disagreement or a story: those that can be built."""

from components import text
from components.base import address
from components.base.address import View
from components.base.elements import Element, Tree, html
from components.base.routing import SHEET, Paths
from data.catalogue.catalogue import Catalogue
from data.lessons.kinds import Kind, plans
from data.lessons.material import Subject


def subject(view: View) -> Subject:
    """Return what the sheets of a view are of."""
    return Subject(view.selection, view.dispute, view.story)


def of_subject(view: View) -> View:
    """Return the view that asks for these sheets alone."""
    return View(view.selection, dispute=view.dispute, story=view.story)


def links(catalogue: Catalogue, view: View, paths: Paths) -> Tree:
    """Return a link to the list of all kinds, then one to each sheet that can be built.

    Nothing where none can be.
    """
    built = [kind for kind in Kind if plans(catalogue, subject(view))[kind]]
    if not built:
        return []
    query = address.write(of_subject(view))
    parts: Tree = []
    for kind in built:
        parts += [" · ", html.A(text.sheets.NAMES[kind], href=f"{paths.to(SHEET, kind)}{query}")]
    return [html.A(text.sheets.TITLE, href=f"{paths.to(SHEET)}{query}"), ": ", *parts[1:]]


def line(catalogue: Catalogue, view: View, paths: Paths) -> Element | None:
    """Return these links as a line; None where no sheet can be built."""
    parts = links(catalogue, view, paths)
    return html.P(parts, className="sheet-links") if parts else None
