"""Tables of a worksheet: numbered rows with columns to fill in, and those of the key."""

from collections.abc import Iterable, Sequence

from components import text
from components.base.elements import Element, html


def table(names: Sequence[str], rows: list[Element], css: str) -> Element:
    """Return rows under the names of their columns."""
    heads = [html.Th(name, scope="col") for name in names]
    return html.Table([html.Thead(html.Tr(heads)), html.Tbody(rows)], className=css)


def number(value: int) -> Element:
    """Return the number of a row as its head."""
    return html.Th(str(value), scope="row")


def key(names: Sequence[str], rows: Iterable[Sequence[str]]) -> Element:
    """Return what the dossier has for each row, numbered as on the sheet."""
    lines = [html.Tr([number(n), *map(html.Td, cells)]) for n, cells in enumerate(rows, 1)]
    return table((text.paper.NUMBER, *names), lines, "key-table")


def blanks() -> Element:
    """Return where whoever fills in a sheet writes name and date."""
    parts = [
        html.Span([f"{name}: ", html.Span(className="blank")])
        for name in (text.paper.NAME, text.paper.DAY)
    ]
    return html.P(parts, className="blanks")
