"""The page Explore: timeline and list on one side, evidence on the other."""

from typing import Any

from dash import dcc, html

from components import overview, text
from components.detail import Detail
from components.ids import Id
from components.lanes import Plan
from components.legend import legend
from components.still import Element, Still, attributes, still
from components.still import html as tree
from components.text import timeline as words
from data.catalogue import Catalogue

GRAPH_CONFIG: Any = {
    "showSendToCloud": False,
    "displaylogo": False,
    "displayModeBar": False,
    "responsive": False,  # assets/js/explore.js follows the width; the height is the figure's
    "scrollZoom": False,
    "doubleClick": False,
}

# What a graph draws until its figure has come: nothing, at about its height.
NOTHING_YET: dict[str, Any] = {
    "data": [],
    "layout": {
        "height": 800,
        "paper_bgcolor": "rgba(0,0,0,0)",
        "plot_bgcolor": "rgba(0,0,0,0)",
        "xaxis": {"visible": False},
        "yaxis": {"visible": False},
    },
}


def layout(catalogue: Catalogue) -> html.Div:
    """Return the skeleton; `callbacks.explore` fills it."""
    title: list[Any] = [catalogue.dossier.title, html.Small(f" {catalogue.dossier.subtitle}")]
    return html.Div(
        [
            html.H1(title, className="visually-hidden"),
            html.Div([*_timeline(catalogue), *_list()], className="left"),
            _evidence(),
        ],
        className="explore",
        **attributes(data_title=f"{text.EXPLORE} – {catalogue.dossier.title}"),
    )


def _timeline(catalogue: Catalogue) -> list[Any]:
    graph = dcc.Graph(id=Id.TIMELINE, config=GRAPH_CONFIG, figure=NOTHING_YET, responsive=False)
    return [
        still(html.Div(id=Id.ZERO)),
        still(html.Div(id=Id.DENSE)),
        html.Figure(
            [
                still(html.Div(id=Id.TICKS, className="ticks", **attributes(aria_hidden="true"))),
                still(html.Div(id=Id.LANES, className="lanes", **attributes(aria_hidden="true"))),
                html.Div([graph, coming()], className="plot"),
            ],
            className="timeline",
            **attributes(aria_label=text.TIMELINE),
        ),
        html.Div(
            overview.layout(catalogue),
            id=Id.OVERVIEW,
            role="group",
            className="overview range",
            **attributes(aria_label=text.OVERVIEW),
        ),
        html.Div([still(html.Div(id=Id.OUTSIDE, className="outside")), zoom()], className="edge"),
        legend(),
    ]


def coming() -> html.P:
    """Say that the drawing is still to come, or did not; the styles show which."""
    said = (("coming", text.DRAWING), ("missing", text.NOT_DRAWN))
    return html.P(
        [html.Span(sentence, className=css) for css, sentence in said], className="not-yet"
    )


def room(height: float) -> Element:
    """Return what keeps the place of a figure of this height before it is drawn."""
    return tree.Div(className="room", style={"height": f"{height}px"})


def _list() -> list[Any]:
    return [
        html.H2(text.EVENTS, className="list-heading", id="events-heading"),
        html.P(text.LIST_HINT, className="hint"),
        still(html.Div(id=Id.EVENTS_SHOWN, className="events-shown")),
        still(
            html.Ul(
                id=Id.EVENT_LIST,
                role="listbox",
                tabIndex=0,
                className="event-list",
                **attributes(aria_labelledby="events-heading", aria_describedby=Id.EVENTS_SHOWN),
            )
        ),
    ]


def _evidence() -> html.Aside:
    more = html.Button(id=Id.MORE, type="button", className="more", hidden=True)
    return html.Aside(
        [
            still(html.Div(html.P(text.LOADING, className="kind"), id=Id.EVIDENCE)),
            still(html.Div(id=Id.NEXT)),
            more,
        ],
        className="right",
        **attributes(aria_label=text.EVIDENCE),
    )


def lanes(catalogue: Catalogue, layout: Plan) -> list[Element]:
    """Return the names beside the rows of a plan."""
    bands = [_name(text.period_group(catalogue, band), y, "lane band") for band, y in layout.bands]
    types = [_lane(catalogue, layout, lane, y) for lane, y in layout.lanes]
    groups = [_name(catalogue.groups[g].label, y, "lane-group") for g, y in layout.groups]
    return bands + groups + types


def dense(shown: Detail) -> list[Element]:
    """Say that not all is drawn, if so."""
    said = words.dense(shown.inside, len(shown.drawn))
    return [tree.P(said, className="dense")] if shown.dense else []


def _lane(catalogue: Catalogue, layout: Plan, lane: str, y: float) -> Element:
    """The name of a lane, and how many events at a time its ribbon stands for, if it has one."""
    label: list[Any] = [catalogue.types[lane].label]
    if layout.peaks.get(lane):
        label.append(tree.Small(words.up_to(layout.peaks[lane])))
    return _name(label, y, "lane")


def _name(label: Any, y: float, css: str) -> Element:
    return tree.Span(label, className=css, style={"top": f"{y}px"})


def zoom() -> Still:
    """Return the buttons that zoom a figure in and out and back to the whole period."""
    buttons = (
        ("in", "+", text.ZOOM_IN),
        ("out", "−", text.ZOOM_OUT),
        ("home", "⌂", text.ZOOM_HOME),
    )
    return still(
        html.Div(
            [
                html.Button(
                    sign, type="button", title=name, **attributes(data_zoom=to, aria_label=name)
                )
                for to, sign, name in buttons
            ],
            role="group",
            className="zoom",
            **attributes(aria_label=text.ZOOM),
        )
    )
