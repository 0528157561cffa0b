"""The score as a table: for each event the date that each text gives, or why it gives none."""

from typing import Any

import numpy as np

from components import address, summary
from components.address import View
from components.still import Element, attributes, html
from components.text import RESET, plural
from components.text import compare as text
from data import score
from data.catalogue import Catalogue
from data.telling import Rows


def table(catalogue: Catalogue, view: View, chosen: Rows, drawn: Rows) -> list[Any]:
    """Return the events drawn as rows, to unfold; in words if none is, or not all that are told."""
    told = catalogue.events_at(drawn.tolist())
    count = int(np.count_nonzero(catalogue.events["told"].to_numpy()[chosen]))
    if not len(chosen):
        return summary.nothing(catalogue, view)
    if not told:
        out = html.A(RESET, href=address.write(View(window=view.window)) or "?")
        return [html.P([text.NONE_TOLD, " ", out], className="empty")]
    heads = [text.EVENT, *(source.label for source in catalogue.sources.values())]
    left_out = text.weightiest(len(told), count)
    return [
        *([html.P(left_out, className="note")] if left_out else []),
        html.Details(
            [
                html.Summary(f"{text.SCORE_TABLE} ({plural(len(told), 'event')})"),
                html.P(f"{text.SCORE_TABLE_HINT} {text.IN_TABLE_NOTE}.", className="hint"),
                html.Div(
                    html.Table(
                        [
                            html.Caption(text.SCORE_TABLE_CAPTION, className="visually-hidden"),
                            html.Thead(
                                html.Tr([html.Th(h, **attributes(scope="col")) for h in heads])
                            ),
                            html.Tbody(
                                [_row(catalogue, view, e, not n) for n, e in enumerate(told)]
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


def _row(catalogue: Catalogue, view: View, event: Any, first: bool) -> Element:
    link = html.A(
        event.title,
        href=address.write(address.focus(view, event.id)),
        tabIndex=0 if first else -1,
        **attributes(data_event=event.id),
    )
    flag = " ⚑" if event.contested else ""
    head = html.Th([link, flag], **attributes(scope="row"))
    return html.Tr([head, *(_cell(catalogue, key, event) for key in catalogue.sources)])


def _cell(catalogue: Catalogue, source: str, event: Any) -> Element:
    mark = score.mark(catalogue, source, event)
    said = text.in_table(mark, score.is_after(catalogue, source, event))
    label = attributes(data_label=catalogue.sources[source].label)
    return html.Td(said, className="" if mark else "cell-empty", **label)
