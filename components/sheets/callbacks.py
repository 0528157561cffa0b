"""The wiring of the teaching sheets: the address in, the sheet out."""

from dash import Dash, Input, Output, State

from components.base import address
from components.base.current import Current
from components.base.elements import Element
from components.base.ids import Id
from components.base.routing import SHEET, Paths
from components.http import answers
from components.sheets import page


def register(app: Dash, current: Current, paths: Paths) -> None:
    """Wire the page of teaching sheets of an app."""

    @app.callback(Output(Id.SHEET, "tree"), Input(Id.URL, "search"), State(Id.URL, "pathname"))
    def draw(search: str | None, path: str | None) -> list[Element]:
        place = paths.place(path, current())
        if place is None or place.page != SHEET:  # another page is on its way
            return []
        view = address.read(search or "", current())
        base = paths.base or answers.base(paths)
        return page.content(current(), view, place.of, paths, base)
