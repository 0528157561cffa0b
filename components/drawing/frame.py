"""The frame that the figures of Explore and Compare share: layout, zoom buttons, placeholders."""

from dash import dcc, html

from components import text
from components.base.elements import Element, Still, attributes, still
from components.base.elements import html as tree
from components.base.theme import FONT, Theme
from components.drawing.figures import Figure, Layout

BOTTOM, BELOW_ZERO = 30, 18
AXIS = 13  # size of text
PALE = 0.22  # opacity of what is not chosen

GRAPH_CONFIG: dcc.Graph.Config = {
    "showSendToCloud": False,
    "displaylogo": False,
    "displayModeBar": False,
    "responsive": False,  # js/drawing/time_window.js follows the width; the height is the figure's
    "scrollZoom": False,
    "doubleClick": False,
}

# What a graph draws until its figure has come: nothing, at about its height.
NOTHING_YET: Figure = {
    "data": [],
    "layout": {
        "height": 800,
        "paper_bgcolor": "rgba(0,0,0,0)",
        "plot_bgcolor": "rgba(0,0,0,0)",
        "xaxis": {"visible": False},
        "yaxis": {"visible": False},
    },
}


def layout(theme: Theme, height: float, below: float = 0) -> Layout:
    """Return what all figures of time share: heights are pixels from the top, days go across."""
    hover = {"family": FONT, "size": theme.pixels(AXIS), "color": theme.text}
    bottom = round(theme.pixels(BOTTOM) + theme.pixels(below))
    return {
        "height": height + bottom,
        "margin": {"l": 0, "r": 12, "t": 0, "b": bottom, "pad": 0},
        "paper_bgcolor": "rgba(0,0,0,0)",
        "plot_bgcolor": "rgba(0,0,0,0)",
        "font": {"family": FONT, "size": theme.pixels(AXIS), "color": theme.muted},
        "hoverlabel": {
            "bgcolor": theme.page,
            "bordercolor": theme.muted,
            "font": hover,
            "align": "left",
        },
        "barmode": "overlay",
        "dragmode": "pan",
        "hovermode": "closest",
        "showlegend": False,
        "uirevision": "kept",
        "yaxis": {"range": [height, 0], "fixedrange": True, "visible": False},
    }


def coming() -> html.P:
    """Say that the drawing is still to come, or did not; the styles show which."""
    sentences = (("coming", text.timeline.DRAWING), ("missing", text.timeline.NOT_DRAWN))
    return html.P(
        [html.Span(sentence, className=css) for css, sentence in sentences], className="not-yet"
    )


def unprinted() -> html.P:
    """Say on paper that a page was printed before its figure was drawn; for after the figure."""
    return html.P(text.timeline.NOT_PRINTED, className="unprinted")


def room(figure: Figure) -> Element:
    """Return what keeps the place of a figure before it is drawn: it is as high."""
    return tree.Div(className="room", style={"height": f"{figure['layout']['height']}px"})


def zoom() -> Still:
    """Return the buttons that zoom a figure in and out and back to the whole period."""
    buttons = (
        ("in", "+", text.timeline.ZOOM_IN),
        ("out", "−", text.timeline.ZOOM_OUT),
        ("home", "⌂", text.timeline.ZOOM_HOME),
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
            **attributes(aria_label=text.timeline.ZOOM),
        )
    )
