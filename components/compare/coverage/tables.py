"""Tables of coverage: numbers on shaded cells, by year and by theme.

Every cell holds two numbers, per 1 000 words and counted; a switch shows one (style sheet).
"""

from itertools import groupby

from components import text
from components.base.elements import Element, attributes, html
from data.catalogue.catalogue import Catalogue
from data.sources.coverage import NO_EVENT, Coverage, per_words, years_of_a_column


def by_year(catalogue: Catalogue, table: Coverage) -> Element:
    """Return a row for each text and a column for each year, under its decade."""
    shade = Shade(catalogue, table)
    body = [
        html.Tr(
            [
                html.Th(source.label, **attributes(scope="row")),
                *(
                    shade.plain(key, count) if column == NO_EVENT else shade.cell(key, count)
                    for column, count in zip(table.columns, table.counts[key], strict=True)
                ),
                shade.total(key),
            ]
        )
        for key, source in catalogue.sources.items()
    ]
    step = years_of_a_column(catalogue)
    decades = [list(years) for _, years in groupby(table.columns, key=_decade)]
    head = [
        html.Tr(
            [
                html.Th(text.compare.SOURCE, rowSpan=2, **attributes(scope="col")),
                *(_decade_head(years, step) for years in decades),
                html.Th(
                    text.compare.ALL_EXCERPTS,
                    rowSpan=2,
                    className="outer",
                    title=text.compare.ALL_EXCERPTS_ONCE,
                    **attributes(scope="col"),
                ),
            ]
        ),
        html.Tr([_year_head(column, step) for column in table.columns]),
    ]
    return _table(text.compare.BY_YEAR, text.compare.BY_YEAR_CAPTION, head, body, "heat years")


def _decade(column: str) -> str:
    return column[:-1] if column.isdigit() else ""


def _decade_head(years: list[str], step: int) -> Element:
    """The name of a decade, where there is room for it and a column is one year."""
    if step > 1 or not _decade(years[0]) or len(years) < 3:
        return html.Td("", colSpan=len(years))
    return html.Th(
        text.compare.decade(years[0]), colSpan=len(years), **attributes(scope="colgroup")
    )


def _year_head(column: str, step: int) -> Element:
    if not column.isdigit():
        return html.Th(text.compare.COLUMNS[column], className="outer", **attributes(scope="col"))
    if step > 1:
        return html.Th(text.compare.years(int(column), step), **attributes(scope="col"))
    century = html.Span(column[:-2], className="visually-hidden")
    return html.Th([century, column[-2:]], **attributes(scope="col"))


def by_theme(catalogue: Catalogue, table: Coverage) -> Element:
    """Return a row for each theme and a column for each text."""
    shade = Shade(catalogue, table)
    sources = catalogue.sources
    rows = [
        html.Tr(
            [
                html.Th(catalogue.themes[theme].label, **attributes(scope="row")),
                *(shade.cell(source, table.counts[source][n]) for source in sources),
            ]
        )
        for n, theme in enumerate(table.columns)
    ]
    all_of_them = html.Th(text.compare.ALL_EXCERPTS_ONCE, **attributes(scope="row"))
    rows.append(html.Tr([all_of_them, *map(shade.total, sources)], className="totals"))
    heads = [text.compare.THEME, *(source.label for source in sources.values())]
    head = [html.Tr([html.Th(label, **attributes(scope="col")) for label in heads])]
    return _table(text.compare.BY_THEME, text.compare.BY_THEME_CAPTION, head, rows, "heat themes")


class Shade:
    """Turns counts into cells; the highest number is the darkest, in either way of counting."""

    def __init__(self, catalogue: Catalogue, table: Coverage) -> None:
        cells = [
            (source, count)
            for source, row in table.counts.items()
            for column, count in zip(table.columns, row, strict=True)
            if column != NO_EVENT
        ]
        self.catalogue, self.totals = catalogue, table.totals
        self.most_per = max((per_words(catalogue, *cell) for cell in cells), default=0) or 1
        self.most = max((count for _, count in cells), default=0) or 1

    def cell(self, source: str, count: int) -> Element:
        """Return the cell of a count."""
        if not count:
            return html.Td(text.compare.ZERO, className="zero")
        per = per_words(self.catalogue, source, count)
        style = {"--per": f"{per / self.most_per:.2f}", "--count": f"{count / self.most:.2f}"}
        return html.Td(_numbers(per, count), className="shaded", style=style)

    def plain(self, source: str, count: int, css: str = "") -> Element:
        """Return the cell of a count that is not compared with the others."""
        if not count:
            return html.Td(text.compare.ZERO, className=f"zero {css}")
        per = per_words(self.catalogue, source, count)
        return html.Td(_numbers(per, count), className=css)

    def total(self, source: str) -> Element:
        """Return the cell of all excerpts of a source."""
        return self.plain(source, self.totals[source], "total")


def _numbers(per: float, count: int) -> list[Element]:
    return [
        html.Span(text.compare.ratio(per), className="per"),
        html.Span(str(count), className="counted"),
    ]


def _table(title: str, caption: str, head: list[Element], body: list[Element], css: str) -> Element:
    heading = html.Caption([html.Strong(f"{title}. "), f"{caption}."])
    table = html.Table([heading, html.Thead(head), html.Tbody(body)], className=css)
    label = attributes(aria_label=title)
    return html.Div(table, className="wide", tabIndex=0, role="group", **label)
