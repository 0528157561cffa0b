"""The wiring of the page Themes."""

from dash import Dash, Input, Output

from components.base import address
from components.base.current import Current
from components.base.elements import Tree
from components.base.ids import Id
from components.base.routing import Paths
from components.themes.page import themes


def register(app: Dash, current: Current, paths: Paths) -> None:
    """Wire the page Themes of an app."""

    @app.callback(Output(Id.THEMES, "tree"), Input(Id.URL, "search"))
    def show(search: str | None) -> Tree:
        return themes(current(), address.read(search or "", current()), paths)
