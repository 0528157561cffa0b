"""The page Compare: the score and coverage on one side, disagreements on the other."""

from dash import dcc, html

from components import text
from components.base.elements import Still, attributes, still
from components.base.ids import Id
from components.base.routing import Visit
from components.drawing import frame


def layout(visit: Visit) -> html.Div:
    """Return the skeleton, which the callbacks fill; words if there is no source to compare."""
    if not visit.catalogue.sources:
        return html.Div(
            [html.H1(visit.name), html.P(text.common.NO_SOURCES)],
            className="about",
            **attributes(data_title=visit.title()),
        )
    return html.Div(
        [
            html.H1(visit.name, className="visually-hidden"),
            html.Div(
                [
                    _score(),
                    html.Div([_outside(), _to_coverage(), frame.zoom()], className="edge"),
                    _legend(),
                    still(html.Div(id=Id.DISAGREEMENT_TABLE)),
                    still(html.Div(id=Id.SCORE_TABLE)),
                ],
                className="left",
            ),
            html.Aside(
                still(html.Div(html.P(text.shell.LOADING, className="kind"), id=Id.DISAGREEMENTS)),
                className="right",
                **attributes(aria_label=text.compare.DISAGREEMENTS),
            ),
            still(
                html.Section(
                    id=Id.COVERAGE,
                    className="coverage",
                    **attributes(aria_label=text.compare.COVERAGE),
                )
            ),
        ],
        className="compare",
        **attributes(data_title=visit.title()),
    )


def _score() -> html.Figure:
    layout = frame.NOTHING_YET["layout"] | {"height": 420}
    graph = dcc.Graph(
        id=Id.SCORE,
        config=frame.GRAPH_CONFIG,
        figure=frame.NOTHING_YET | {"layout": layout},
        responsive=False,
    )
    return html.Figure(
        [still(html.Div(id=Id.STAVES)), html.Div([graph, frame.coming()], className="plot")],
        className="score",
        **attributes(aria_label=text.compare.SCORE),
    )


def _outside() -> Still:
    return still(html.Div(id=Id.SCORE_OUTSIDE, className="outside"))


def _to_coverage() -> html.A:
    return html.A(f"{text.compare.COVERAGE} ▾", href=f"#{Id.COVERAGE}")


def _legend() -> Still:
    entries = [
        html.Li([html.I(className=css), meaning]) for css, meaning in text.compare.SCORE_LEGEND
    ]
    return still(html.Ul(entries, className="legend score-legend"))
