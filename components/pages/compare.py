"""The page Compare: the score and coverage on one side, disagreements on the other."""

from typing import Any

from dash import dcc, html

from components import text as sentences
from components.ids import Id
from components.pages.explore import GRAPH_CONFIG, NOTHING_YET, coming, zoom
from components.still import Still, attributes, still
from components.text import compare as text
from data.catalogue import Catalogue


def layout(catalogue: Catalogue) -> html.Div:
    """Return the skeleton; `callbacks.compare` fills it."""
    return html.Div(
        [
            html.H1(text.COMPARE, className="visually-hidden"),
            html.Div(
                [
                    _score(),
                    html.Div([_outside(), _to_coverage(), zoom()], className="edge"),
                    _legend(),
                    still(html.Div(id=Id.DISPUTE_TABLE)),
                    still(html.Div(id=Id.SCORE_TABLE)),
                ],
                className="left",
            ),
            html.Aside(
                still(html.Div(html.P(sentences.LOADING, className="kind"), id=Id.DISPUTES)),
                className="right",
                **attributes(aria_label=text.DIFFERENCES),
            ),
            still(
                html.Section(
                    id=Id.COVERAGE,
                    className="coverage",
                    **attributes(aria_label=text.COVERAGE),
                )
            ),
        ],
        className="compare",
        **attributes(data_title=f"{text.COMPARE} – {catalogue.dossier.title}"),
    )


def _score() -> html.Figure:
    nothing = NOTHING_YET | {"layout": NOTHING_YET["layout"] | {"height": 420}}
    graph: Any = dcc.Graph(id=Id.SCORE, config=GRAPH_CONFIG, figure=nothing, responsive=False)
    return html.Figure(
        [still(html.Div(id=Id.STAVES)), html.Div([graph, coming()], className="plot")],
        className="score",
        **attributes(aria_label=text.SCORE),
    )


def _outside() -> Still:
    return still(html.Div(id=Id.SCORE_OUTSIDE, className="outside"))


def _to_coverage() -> html.A:
    return html.A(f"{text.COVERAGE} ▾", href=f"#{Id.COVERAGE}")


def _legend() -> Still:
    entries = [html.Li([html.I(className=css), said]) for css, said in text.SCORE_LEGEND]
    return still(html.Ul(entries, className="legend score-legend"))
