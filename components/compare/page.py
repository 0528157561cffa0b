"""The page Compare: the score, what each text says of an event, the disagreements, coverage."""

from dash import dcc, html

from components import text
from components.base.elements import Still, attributes, still
from components.base.ids import Id
from components.base.routing import Visit
from components.drawing import frame
from data.catalogue.contents import contents


def layout(visit: Visit) -> html.Div:
    """Return the skeleton, which the callbacks fill.

    Of fewer than two texts the differences alone are to be seen.
    """
    alone = "tellings" not in contents(visit.catalogue)
    return html.Div(
        [
            _name_alone(visit) if alone else _head(visit),
            html.Div(
                [
                    still(html.Div(id=Id.DISAGREEMENT_TABLE)),
                    _score(),
                    frame.unprinted(),
                    still(html.Div(id=Id.SCORE_DOWN)),
                    _tellings(),
                    html.Div(
                        [still(html.Div(id=Id.SCORE_KEY)), _outside(), frame.zoom()],
                        className="edge",
                    ),
                    still(html.Div(id=Id.SCORE_TABLE)),
                ],
                className="left",
                hidden=alone,
            ),
            html.Aside(
                still(html.Div(html.P(text.shell.LOADING, className="kind"), id=Id.DISAGREEMENTS)),
                className="right",
                **attributes(aria_label=text.compare.DISAGREEMENTS),
            ),
            _coverage(hidden=alone),
            _pointed_at(),
        ],
        className="compare",
        **attributes(data_title=visit.title()),
    )


def _name_alone(visit: Visit) -> html.Header:
    """The name of the page, where no score stands on it."""
    lead = still(html.Div(id=Id.SCORE_LEAD, hidden=True))
    return html.Header([html.H1(visit.name), lead], className="compare-head")


def _head(visit: Visit) -> html.Header:
    """The title, what it means, and the ways to what stands below."""
    name = html.Span(f"{visit.name}: ", className="visually-hidden")
    title = text.compare.title(len(visit.catalogue.texts))
    parts = {Id.COVERAGE: text.compare.COVERAGE}
    if "disagreements" in contents(visit.catalogue):
        parts = {Id.DISAGREEMENTS: text.compare.DISAGREEMENTS} | parts
    ways = [html.A(f"{name} ▾", href=f"#{part}") for part, name in parts.items()]
    return html.Header(
        [
            html.H1([name, title]),
            html.P(ways, className="ways"),
            still(html.Div(id=Id.SCORE_LEAD)),
        ],
        className="compare-head",
    )


def _score() -> html.Figure:
    layout = frame.NOTHING_YET["layout"] | {"height": 480}
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


def _tellings() -> html.Section:
    return html.Section(
        still(html.Div(id=Id.TELLINGS)),
        className="tellings",
        **attributes(aria_label=text.compare.TELLINGS),
    )


def _pointed_at() -> html.Div:
    """What each text says of what is pointed at, over the foot of the page (score_light.js)."""
    sheet = html.Div(className="pointed-at", hidden=True, **attributes(aria_hidden="true"))
    return html.Div(sheet, className="pointed-foot")


def _coverage(*, hidden: bool) -> html.Details:
    return html.Details(
        [
            html.Summary(text.compare.COVERAGE),
            still(
                html.Section(id=Id.COVERAGE_TABLES, **attributes(aria_label=text.compare.COVERAGE))
            ),
        ],
        id=Id.COVERAGE,
        className="coverage",
        hidden=hidden,
    )
