"""The page for an address that has none."""

from components import text
from components.base.elements import Still, attributes, html, still
from components.base.routing import EXPLORE, Paths


def layout(paths: Paths) -> Still:
    """Return a page that says so, with the way to the first one."""
    return still(
        html.Div(
            [
                html.H1(text.shell.NOT_FOUND),
                html.P(text.shell.NOT_FOUND_LINE),
                html.A(text.shell.BACK_TO_EXPLORE, href=paths.to(EXPLORE)),
            ],
            className="about",
            **attributes(data_title=text.shell.NOT_FOUND),
        )
    )
