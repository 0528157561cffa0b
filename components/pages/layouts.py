"""The layouts of the app: the shell that is served, and what callbacks are validated against."""

from typing import Any

from dash import html

from components.pages import about, explore, table
from components.pages.shell import layout as shell
from components.routing import EXPLORE, Paths
from data.catalogue import Catalogue

__all__ = ["everything", "shell"]


def everything(catalogue: Catalogue, paths: Paths) -> Any:
    """Return the shell and every page in one tree."""
    return html.Div(
        [
            shell(catalogue, paths),
            explore.layout(catalogue),
            table.layout(catalogue),
            about.not_found(paths.to(EXPLORE)),
        ]
    )
