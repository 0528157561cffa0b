"""The score as a table: for each event the date that each text gives, or why it gives none."""

import numpy as np

from components import text
from components.base import address
from components.base.address import View
from components.base.elements import Element, Tree, attributes, html
from components.filters import summary
from components.text.common import plural
from components.text.facets import RESET
from data.catalogue.catalogue import Catalogue
from data.catalogue.rows import EventRow
from data.catalogue.tellings import Rows
from data.sources import claims


def table(catalogue: Catalogue, view: View, rows: Rows, weightiest: Rows) -> Tree:
    """Return the `weightiest` of the chosen events as rows of a table to unfold.

    Says in words if no source tells any, and if there are more than these.
    """
    events = catalogue.events_at(weightiest.tolist())
    count = int(np.count_nonzero(catalogue.events["told"].to_numpy()[rows]))
    if not len(rows):
        return summary.nothing(catalogue, view)
    if not events:
        out = html.A(RESET, href=address.write(View(window=view.window)) or "?")
        return [html.P([text.compare.NONE_TOLD, " ", out], className="empty")]
    heads = [text.compare.EVENT, *(source.label for source in catalogue.sources.values())]
    note = text.compare.weightiest(len(events), count)
    return [
        *([html.P(note, className="note")] if note else []),
        html.Details(
            [
                html.Summary(f"{text.compare.SCORE_TABLE} ({plural(len(events), 'event')})"),
                html.P(
                    f"{text.compare.SCORE_TABLE_HINT} {text.compare.IN_TABLE_NOTE}.",
                    className="hint",
                ),
                html.Div(
                    html.Table(
                        [
                            html.Caption(
                                text.compare.SCORE_TABLE_CAPTION, className="visually-hidden"
                            ),
                            html.Thead(
                                html.Tr([html.Th(h, **attributes(scope="col")) for h in heads])
                            ),
                            html.Tbody(
                                [_row(catalogue, view, e, not n) for n, e in enumerate(events)]
                            ),
                        ],
                        className="score-table",
                    ),
                    className="wide",
                    **attributes(data_rove="events"),
                ),
            ],
            className="score-as-table",
        ),
    ]


def _row(catalogue: Catalogue, view: View, event: EventRow, first: bool) -> Element:
    link = html.A(
        event.title,
        href=address.write(address.focus(view, event.id)),
        tabIndex=0 if first else -1,
        **attributes(data_event=event.id),
    )
    flag = " ⚑" if event.contested else ""
    head = html.Th([link, flag], **attributes(scope="row"))
    return html.Tr([head, *(_cell(catalogue, key, event) for key in catalogue.sources)])


def _cell(catalogue: Catalogue, source: str, event: EventRow) -> Element:
    mark = claims.claim(catalogue, source, event)
    words = text.compare.in_table(mark, claims.is_after(catalogue, source, event))
    label = attributes(data_label=catalogue.sources[source].label)
    return html.Td(words, className="" if mark else "cell-empty", **label)
