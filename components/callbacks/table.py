"""The wiring of Table: the address in, the rows out."""

from typing import Any

from dash import ClientsideFunction, Dash, Input, Output, State

from components import address
from components.ids import Id
from components.pages import table
from components.routing import EXPLORE, Paths
from components.source import Source
from data import query


def register(app: Dash, source: Source, paths: Paths) -> None:
    """Wire the page Table of an app."""

    @app.callback(Output(Id.TABLE, "tree"), Input(Id.URL, "search"), State(Id.URL, "pathname"))
    def draw(search: str | None, path: str | None) -> Any:
        view = address.read(search or "", source())
        positions = query.select(source(), view.selection).positions
        return table.table(source(), view, positions, paths.to(EXPLORE), path or "")

    app.clientside_callback(
        ClientsideFunction("shell", "sorted"),
        Output(Id.TABLE, "data-sorted"),
        Input(Id.TABLE, "tree"),
    )
