"""The wiring of Read: the query draws text and words, the hash the passage or the preset."""

from typing import Any

from dash import Dash, Input, Output, State, no_update

from components.base import address
from components.base.address import View
from components.base.current import Current, edition
from components.base.ids import Id, preset
from components.base.routing import READ, Paths
from components.read import about_source, full_text, passage, word_lines
from components.read import sources as read_sources

SEARCH, PATH, HASH = Input(Id.URL, "search"), State(Id.URL, "pathname"), Input(Id.URL, "hash")


def register(app: Dash, current: Current, paths: Paths) -> None:
    """Wire the page Read of an app."""

    def asked(search: str | None, path: str | None) -> tuple[View, str]:
        place = paths.place(path, current())
        here = place.of if place and place.page == READ else ""  # on the way to another page
        return address.read(search or "", current()), here

    @app.callback(Output(Id.SOURCES, "tree"), SEARCH, PATH)
    def sources(search: str | None, path: str | None) -> Any:
        view, here = asked(search, path)
        if here:
            return read_sources.ways(current(), view, paths, here)
        return read_sources.cards(current(), view, paths)

    @app.callback(
        Output(Id.WHO, "tree"),
        Output(Id.WHO, "data-drawn"),
        SEARCH,
        PATH,
        State(Id.WHO, "data-drawn"),
    )
    def known(search: str | None, path: str | None, drawn: str | None) -> tuple[Any, Any]:
        _, here = asked(search, path)
        now = f"{edition(current())} {here}"
        if not here or now == drawn:  # no filter changes what is known of a source
            return no_update, no_update
        return about_source.section(current(), paths, here), now

    @app.callback(Output(Id.READ_TEXT, "tree"), SEARCH, PATH)
    def text(search: str | None, path: str | None) -> Any:
        view, here = asked(search, path)
        return full_text.body(current(), view, here) if here else []

    @app.callback(Output(Id.PASSAGE, "tree"), SEARCH, HASH, PATH)
    def chosen(search: str | None, place: str | None, path: str | None) -> Any:
        view, here = asked(search, path)
        wanted = (place or "").removeprefix("#")
        return passage.chosen(current(), view, paths, here, wanted) if here else []

    @app.callback(
        Output(Id.WORDS, "tree"),
        Output(Id.WORDS, "data-drawn"),
        SEARCH,
        HASH,
        PATH,
        State(Id.WORDS, "data-drawn"),
    )
    def side_by_side(
        search: str | None, place: str | None, path: str | None, drawn: str | None
    ) -> tuple[Any, Any]:
        view, here = asked(search, path)
        wanted = (place or "").removeprefix(f"#{preset('')}")
        known = wanted if wanted in current().terms else ""
        now = f"{edition(current())} {here} {address.write(view)} {known}"
        if now == drawn:  # another passage changes no word
            return no_update, no_update
        return word_lines.section(current(), view, paths, here, wanted), now
