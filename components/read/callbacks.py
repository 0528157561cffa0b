"""The wiring of Read: the query draws text and words, the hash the passage or the preset."""

from dataclasses import replace

from dash import Dash, Input, Output, State, no_update

from components.base import address
from components.base.address import View
from components.base.current import Current, edition
from components.base.elements import Tree
from components.base.ids import Id, preset
from components.base.routing import READ, Paths
from components.read import about_source, beside, full_text, passage, ribbon, word_lines
from components.read import sources as read_sources
from components.read.beside import Reader

SEARCH, PATH, HASH = Input(Id.URL, "search"), State(Id.URL, "pathname"), Input(Id.URL, "hash")
SAME: dict[str, object] = {"tree": no_update, "contents": no_update}


def register(app: Dash, current: Current, paths: Paths) -> None:
    """Wire the page Read of an app."""

    def question(search: str | None, path: str | None) -> tuple[View, str]:
        place = paths.place(path, current())
        source = place.of if place and place.page == READ else ""  # on the way to another page
        return replace(address.read(search or "", current()), beside=""), source

    def reader(search: str | None, path: str | None) -> Reader:
        beside = address.read(search or "", current()).beside
        return Reader(paths, *question(search, path), beside)

    @app.callback(Output(Id.SOURCES, "tree"), SEARCH, PATH)
    def sources(search: str | None, path: str | None) -> Tree:
        view, source = question(search, path)
        if source:
            return read_sources.ways(current(), view, paths, source)
        return read_sources.cards(current(), view, paths)

    @app.callback(
        output={"tree": Output(Id.WHO, "tree"), "contents": Output(Id.WHO, "data-drawn")},
        inputs={"search": SEARCH, "path": PATH, "contents": State(Id.WHO, "data-drawn")},
    )
    def about(search: str | None, path: str | None, contents: str | None) -> dict[str, object]:
        _, source = question(search, path)
        now = f"{edition(current())} {source}"
        if not source or now == contents:  # no filter changes what is known of a source
            return SAME
        return {"tree": about_source.section(current(), paths, source), "contents": now}

    @app.callback(Output(Id.READ_TEXT, "tree"), SEARCH, PATH)
    def text(search: str | None, path: str | None) -> Tree:
        view, source = question(search, path)
        return full_text.body(current(), view, source) if source else []

    @app.callback(Output(Id.RIBBON, "tree"), SEARCH, PATH)
    def years(search: str | None, path: str | None) -> Tree:
        now = reader(search, path)
        return ribbon.ribbon(current(), now) if now.source else []

    @app.callback(Output(Id.BESIDE, "tree"), SEARCH, PATH)
    def other(search: str | None, path: str | None) -> Tree:
        now = reader(search, path)
        return beside.column(current(), now) if now.source else []

    @app.callback(Output(Id.PASSAGE, "tree"), SEARCH, HASH, PATH)
    def chosen(search: str | None, place: str | None, path: str | None) -> Tree:
        view, source = question(search, path)
        excerpt = (place or "").removeprefix("#")
        return passage.panel(current(), view, paths, source, excerpt) if source else []

    @app.callback(
        output={"tree": Output(Id.WORDS, "tree"), "contents": Output(Id.WORDS, "data-drawn")},
        inputs={
            "search": SEARCH,
            "place": HASH,
            "path": PATH,
            "contents": State(Id.WORDS, "data-drawn"),
        },
    )
    def words(
        search: str | None, place: str | None, path: str | None, contents: str | None
    ) -> dict[str, object]:
        view, source = question(search, path)
        name = (place or "").removeprefix(f"#{preset('')}")
        term = name if name in current().terms else ""
        now = f"{edition(current())} {source} {address.write(view)} {term}"
        if now == contents:  # another passage changes no word
            return SAME
        return {"tree": word_lines.section(current(), view, paths, source, term), "contents": now}
