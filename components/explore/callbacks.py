"""The wiring of Explore: the drawing by one callback, what is read (list, evidence) by another.

The drawing travels in a property of a still part, never as an output of the graph: Dash would load
plotly.js for it, and hold the callback back until then. A script (js/timeline/drawing.js) draws it,
as the width of the page asks for.
"""

from dash import ClientsideFunction, Dash, Input, Output, State

from components.base import address
from components.base.current import Current
from components.base.ids import Id
from components.base.list_window import Question
from components.base.outputs import outputs
from components.base.routing import Paths
from components.explore import bracket
from components.explore.drawing import drawing
from components.explore.event_list import ListWindow
from components.explore.reading import Clicks, Pages, around, listing, reading
from components.filters import bands
from data.selection import query


def register(app: Dash, current: Current, paths: Paths) -> None:
    """Wire the page Explore of an app."""

    @app.callback(
        output={
            "data": Output(Id.DRAWING, "drawing"),
            "lanes": Output(Id.LANES, "tree"),
            "bands": Output(Id.BANDS, "tree"),
            "bracket": Output(Id.BRACKET, "tree"),
            "dense": Output(Id.DENSE, "tree"),
            "strip": Output(Id.STRIP, "src"),
            "contents": Output(Id.LANES, "data-drawn"),
        },
        inputs={
            "search": Input(Id.URL, "search"),
            "colours": Input(Id.THEME, "data"),
            "contents": State(Id.LANES, "data-drawn"),
        },
    )
    def draw(search: str | None, colours: str | None, contents: str | None) -> dict[str, object]:
        view = address.read(search or "", current())
        drawn = outputs(drawing(current(), view, colours, contents or ""))
        return drawn | {"bands": bands.menu(current(), view, paths), "bracket": bracket.row(view)}

    @app.callback(
        output={
            "around": {
                "theme": Output(Id.OF_THEME, "tree"),
                "outside": Output(Id.OUTSIDE, "tree"),
                "zero": Output(Id.ZERO, "tree"),
                "focus": Output(Id.FOCUS, "tree"),
                "switch": Output(Id.SWITCH, "tree"),
            },
            "listing": {
                "items": Output(Id.EVENT_LIST, "tree"),
                "bar": Output(Id.EVENTS_SHOWN, "tree"),
                "window": Output(Id.EVENT_LIST, "data-drawn"),
            },
            "reading": {
                "first": Output(Id.EVIDENCE, "tree"),
                "more": Output(Id.NEXT, "tree"),
                "pages": Output(Id.NEXT, "data-of"),
                "button": Output(Id.MORE, "children"),
                "hidden": Output(Id.MORE, "hidden"),
            },
        },
        inputs={
            "search": Input(Id.URL, "search"),
            "clicks": Input(Id.MORE, "n_clicks"),
            "question": Input(Id.EVENT_LIST, "data-asked"),
            "window": State(Id.EVENT_LIST, "data-drawn"),
            "pages": State(Id.NEXT, "data-of"),
        },
    )
    def read(
        search: str | None,
        clicks: int | None,
        question: str | None,
        window: str | None,
        pages: str | None,
    ) -> dict[str, dict[str, object]]:
        catalogue = current()
        view = address.read(search or "", catalogue)
        result = query.select(catalogue, view.selection)
        held, asked = ListWindow.read(window), Question.read(question)
        events = listing(catalogue, view, result, held, asked)
        excerpts = reading(catalogue, view, result, Clicks(clicks or 0, Pages.read(pages)), paths)
        beside = around(catalogue, view, result, paths)
        answers = {"around": beside, "listing": events, "reading": excerpts}
        return {name: outputs(answer) for name, answer in answers.items()}

    app.clientside_callback(
        ClientsideFunction("explore", "draw"),
        Output(Id.PLOT, "children"),
        Input(Id.DRAWING, "drawing"),
        Input(Id.DRAWING, "data-width"),
    )

    app.clientside_callback(
        ClientsideFunction("explore", "focus"),
        Output(Id.EVENT_LIST, "data-focus"),
        Input(Id.URL, "search"),
        Input(Id.LANES, "data-drawn"),
        Input(Id.EVENT_LIST, "data-drawn"),
        Input(Id.EVIDENCE, "tree"),
    )
