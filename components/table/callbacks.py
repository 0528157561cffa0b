"""The wiring of Table: the address in, the rows out."""

from dash import ClientsideFunction, Dash, Input, Output, State

from components.base import address, list_window
from components.base.current import Current, edition
from components.base.ids import Id
from components.base.list_window import Question, Window
from components.base.routing import EXPLORE, Paths
from components.table import page


def register(app: Dash, current: Current, paths: Paths) -> None:
    """Wire the page Table of an app."""

    @app.callback(
        output={"table": Output(Id.TABLE, "tree"), "window": Output(Id.TABLE, "data-drawn")},
        inputs={
            "search": Input(Id.URL, "search"),
            "question": Input(Id.TABLE, "data-asked"),
            "path": State(Id.URL, "pathname"),
            "window": State(Id.TABLE, "data-drawn"),
        },
    )
    def draw(
        search: str | None, question: str | None, path: str | None, window: str | None
    ) -> dict[str, object]:
        view = address.read(search or "", current())
        next_question = Question.read(question)
        contents = f"{edition(current())}{address.write(view)}"
        place = list_window.follow(contents, Window.read(window), next_question)
        return {
            "table": page.table(current(), view, paths.to(EXPLORE), path or "", place),
            "window": Window(contents=contents, answer=next_question.number).write(),
        }

    app.clientside_callback(
        ClientsideFunction("shell", "focusHeading"),
        Output(Id.TABLE, "data-sorted"),
        Input(Id.TABLE, "tree"),
    )
