"""What stands at an address that has no page, or one of which a dossier has nothing to show."""

from components import text
from components.base.elements import Element, Still, Tree, attributes, html, still
from components.base.routing import EXPLORE, Paths, Visit


def layout(paths: Paths) -> Still:
    """Return a page that says that there is none, with the way to the first one."""
    line = html.P(text.shell.NOT_FOUND_LINE)
    return _page(text.shell.NOT_FOUND, text.shell.NOT_FOUND, [line, _back(paths)])


def without(visit: Visit, lacks: str, instead: dict[str, str]) -> Still:
    """Return a page of which a dossier has nothing: what it `lacks`, and ways on.

    They are the pages that are there `instead`, by path with their names, and the first page.
    """
    others = [html.P(html.A(name, href=visit.paths.to(path))) for path, name in instead.items()]
    parts: Tree = [html.P(lacks), *others, html.P(_back(visit.paths))]
    return _page(visit.name, visit.title(), parts)


def _page(heading: str, title: str, parts: Tree) -> Still:
    words = attributes(data_title=title)
    return still(html.Div([html.H1(heading), *parts], className="about", **words))


def _back(paths: Paths) -> Element:
    return html.A(text.shell.BACK_TO_EXPLORE, href=paths.to(EXPLORE))
