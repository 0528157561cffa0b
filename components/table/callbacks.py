"""The wiring of Table: the address in, the rows out."""

from typing import Any

from dash import ClientsideFunction, Dash, Input, Output, State

from components.base import address, list_window
from components.base.current import Current, edition
from components.base.ids import Id
from components.base.routing import EXPLORE, Paths
from components.table import page


def register(app: Dash, current: Current, paths: Paths) -> None:
    """Wire the page Table of an app."""

    @app.callback(
        Output(Id.TABLE, "tree"),
        Output(Id.TABLE, "data-drawn"),
        Input(Id.URL, "search"),
        Input(Id.TABLE, "data-asked"),
        State(Id.URL, "pathname"),
        State(Id.TABLE, "data-drawn"),
    )
    def draw(
        search: str | None, asked: str | None, path: str | None, drawn: str | None
    ) -> tuple[Any, str]:
        view = address.read(search or "", current())
        now = f"{edition(current())}{address.write(view)}"
        place = list_window.follow(now, drawn or "", list_window.asked(asked))
        here = page.table(current(), view, paths.to(EXPLORE), path or "", place)
        return here, f"{now} {list_window.asked(asked).number}"

    app.clientside_callback(
        ClientsideFunction("shell", "sorted"),
        Output(Id.TABLE, "data-sorted"),
        Input(Id.TABLE, "tree"),
    )
