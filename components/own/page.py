"""Your own timeline: where a sheet is dropped, what it needs, and what js/own/own.js fills in."""

import json
from itertools import count

from components import text
from components.base.elements import Element, Still, attributes, field, html, still
from components.base.ids import Id
from components.base.routing import OWN, Paths, Visit
from components.http.limits import LARGEST
from components.own import example
from components.own.answer import marked
from data.readers.sheets.sheet import letters


def layout(visit: Visit) -> Still:
    """Return the page; it depends on nothing in the dossier but its title."""
    paths = visit.paths
    names = {"look": "look", "save": "dossier.zip", "export": "copy.html"}
    routes = {act: paths.to(OWN, name) for act, name in names.items()}
    return still(
        html.Div(
            [
                _head(paths),
                html.Div(
                    [
                        _drop(),
                        _status(),
                        _needs(),
                        html.Div(id=Id.OWN_REPORT),
                        _example(),
                        html.Div(id=Id.OWN_PICTURE, hidden=True),
                        html.Div(id=Id.OWN_NEXT),
                    ],
                    className="own-body",
                ),
            ],
            id=Id.OWN,
            className="own",
            **attributes(
                data_title=visit.title(),
                data_said=json.dumps(text.own.SAID),
                data_routes=json.dumps(routes),
                data_most=LARGEST,
            ),
        )
    )


def _head(paths: Paths) -> Element:
    template = html.A(
        [text.own.TEMPLATE, " ", html.Span(".xlsx", className="kind")],
        href=paths.to(OWN, text.own.TEMPLATE_FILE),
        download=text.own.TEMPLATE_FILE,
        className="more",
    )
    return html.Header(
        [
            html.Div([html.H1(text.own.TITLE), html.P(f"{text.own.LEAD} {text.own.KEPT}")]),
            html.Div(
                [template, _button(text.own.SAVE, "save"), _button(text.own.EXPORT, "export")],
                className="own-tools",
            ),
        ],
        className="own-head",
    )


def _button(label: str, act: str) -> Element:
    """A button that is there once it does something."""
    return html.Button(
        label, type="button", className=f"more own-{act}", hidden=True, **attributes(data_act=act)
    )


def _drop() -> Element:
    """The label of a field for a file, on which a file may be dropped too."""
    chooser = field(
        "file",
        accept=text.own.KINDS_OF_FILE,
        className="visually-hidden",
        aria_describedby=f"{Id.OWN}-limits",
    )
    words = html.Span(
        [
            html.Span(text.own.DROP, className="own-first"),
            html.Span(text.own.ANOTHER, className="own-another"),
            " ",
            html.U(text.own.CHOOSE),
            chooser,
        ]
    )
    limits = html.Small(text.own.LIMITS, id=f"{Id.OWN}-limits")
    return html.Label([_sheet_sign(), html.Span([words, limits])], className="own-drop")


def _sheet_sign() -> Element:
    """A little sheet."""
    return html.Svg(
        html.Path(d="M2 2H26V28H2ZM2 9H26M2 15H26M2 21.5H26M10 2V28"),
        viewBox="0 0 28 30",
        fill="none",
        stroke="currentColor",
        strokeWidth="1.8",
        **attributes(aria_hidden="true"),
    )


def _status() -> Element:
    """What is going on, and the button that asks once more where no answer came."""
    return html.Div(
        [html.P(id=Id.OWN_SAID, role="status"), _button(text.own.AGAIN, "again")],
        className="own-said",
    )


def _needs() -> Element:
    lines = [html.Li(marked(line)) for line in text.own.LINES]
    return html.Details(
        [html.Summary(text.own.NEEDS), html.Ol(lines)], open=True, className="own-needs"
    )


def _example() -> Element:
    """A sheet as spreadsheets show it, with the letters and numbers of its cells."""
    header, *rows = text.own.EXAMPLE_ROWS
    corner = html.Td("")
    letter_row = [html.Td(letters(n)) for n in range(len(header))]
    numbers = count(1)
    body = [
        html.Tr([html.Td(str(next(numbers))), *(html.Th(name, scope="col") for name in header)]),
        *(html.Tr([html.Td(str(next(numbers))), *map(html.Td, row)]) for row in rows),
    ]
    table = html.Table(
        [
            html.Thead(html.Tr([corner, *letter_row]), **attributes(aria_hidden="true")),
            html.Tbody(body),
        ],
        className="own-sheet",
    )
    name = attributes(role="group", aria_label=text.own.EXAMPLE)  # where narrow, it scrolls
    return html.Section(
        [
            html.H2(text.own.EXAMPLE),
            html.Div(table, className="own-scroll", tabIndex=0, **name),
            html.H2(text.own.EXAMPLE_DRAWN),
            *example.drawn(),
        ],
        className="own-example",
    )
