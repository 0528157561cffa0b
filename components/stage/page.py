"""The page Present: the stories there are, and one story, for the wall and for the presenter."""

import json
from collections.abc import Collection

from components import text
from components.base import address, keys
from components.base.address import View
from components.base.elements import Element, Still, attributes, html, still
from components.base.ids import Id
from components.base.routing import HANDOUT, PRESENT, SLIDES, STORIES, Paths, Visit
from components.lessons import ways as lessons
from components.stage import sections
from components.stage.drawing import marks
from components.stage.presenter import button, desk
from components.text.reading_copy import ONE_FILE
from data.catalogue.catalogue import Catalogue
from data.tables.stories import Story

# What only a server gives, by the action of js/stage/stage_keys.js.
FROM_SERVER = frozenset(("read", "qr", "slides"))


def layout(visit: Visit) -> Still:
    """Return a whole story, or the list of stories if none is asked for."""
    catalogue, paths, key = visit.catalogue, visit.paths, visit.place.of
    if not key:
        return still(stories(visit))
    return still(story(catalogue, paths, key, sections.sections(catalogue, paths, key)))


def stories(visit: Visit) -> Element:
    """Return the stories, each with its summary and ways to begin."""
    catalogue, paths = visit.catalogue, visit.paths
    listed = [_entry(catalogue, paths, key, story) for key, story in catalogue.stories.items()]
    return html.Div(
        [
            html.H1(text.stage.STORIES),
            html.P(text.stage.STORIES_LINE),
            *listed,
            html.P(html.A(text.maker.STORIES, href=paths.to(STORIES))),
        ],
        className="about stories",
        **attributes(data_title=visit.title()),
    )


def _entry(catalogue: Catalogue, paths: Paths, key: str, story: Story) -> Element:
    path = paths.to(PRESENT, key)
    core = sum(step.core for step in story.steps)
    sizes = [text.stage.size(len(story.steps), story.minutes())]
    if story.has_core:
        sizes.append(text.stage.core_size(core, story.minutes(core=True)))
    about = " · ".join((story.author, *sizes))
    short = ((text.stage.BEGIN_CORE, View(core="1"), None),) if story.has_core else ()
    ways: tuple[tuple[str, View, str | None], ...] = (
        (text.stage.BEGIN, View(), None),
        *short,
        (text.stage.DESK, View(notes="1"), "presenter"),
        (text.stage.AS_TEXT, View(view="text"), None),
    )
    links = [
        html.Li(html.A(label, href=path + address.write(view), target=target))
        for label, view, target in ways
    ]
    printed = paths.to(HANDOUT, key)
    two_pages = printed + address.write(View(print=address.SHORT))
    links.append(html.Li(html.A(text.paper.HANDOUT, href=printed)))
    links.append(html.Li(html.A(text.paper.PRINTS[address.SHORT], href=two_pages)))
    links += _files(paths, key, story)
    return html.Article(
        [
            html.H2(html.A(story.title, href=path), lang=story.language),
            html.P(about, className="kind"),
            html.P(story.summary, lang=story.language),
            html.Ul(links, className="ways"),
            lessons.line(catalogue, View(story=key), paths),
        ],
        **attributes(data_story=key),
    )


def _files(paths: Paths, key: str, story: Story) -> list[Element]:
    """The story as a file of slides, and its core, if it has one; and as a copy of it alone."""
    files = [(text.slides.FILE, View(), key)]
    files += [(text.slides.CORE_FILE, View(core="1"), f"{key}-core")] if story.has_core else []
    path = paths.to(PRESENT, f"{key}{SLIDES}")
    copy = html.A(ONE_FILE, href=paths.to(PRESENT, f"{key}.html"), download=f"{key}.html")
    slides = [
        html.A(label, href=path + address.write(view), download=f"{name}{SLIDES}")
        for label, view, name in files
    ]
    return [html.Li(each) for each in (*slides, copy)]


def story(
    catalogue: Catalogue,
    paths: Paths,
    key: str,
    steps: list[Element],
    without: Collection[str] = (),
) -> Element:
    """Return a whole story of some steps; js/stage/stage.js shows the one that the address names.

    `without` names what it cannot do: FROM_SERVER where there is none.
    """
    whole = catalogue.stories[key]
    served = attributes(data_base=paths.base, data_away=json.dumps(text.stage.AWAY))
    return html.Div(
        [
            html.H1(whole.title, className="visually-hidden"),
            marks.hatch(),
            html.Div(steps, className="slides", lang=whole.language),
            html.Footer(
                [
                    _progress(whole),
                    html.Span(className="place"),
                    html.Span(whole.title, className="of-story"),
                ]
            ),
            desk(catalogue, paths, key),
            _tools(without),
            html.Div(className="black", hidden=True),
            _keys(without),
            None if "qr" in without else _qr(),
            html.P(role="status", className="visually-hidden announced"),
            html.P(role="status", className="away"),
        ],
        id=Id.STAGE,
        className="present",
        **({} if without else served),
        **attributes(
            data_story=key,
            data_title=whole.title,
            data_prefix=paths.prefix,
            data_bs_theme="projector",
            data_mode="wall",
            data_news=json.dumps(text.stage.NEWS),
            data_place=text.stage.PLACE,
        ),
    )


def _progress(story: Story) -> Element:
    """The thin line of steps; each is a link to its step."""
    count = len(story.steps)
    lines = [
        html.Li(
            html.A(
                html.Span(text.stage.progress(number, count), className="visually-hidden"),
                href=address.write(View(step=str(number) if number > 1 else "")) or "?",
                title=text.stage.step(number, step.headline),
                **attributes(data_go=number),
            )
        )
        for number, step in enumerate(story.steps, 1)
    ]
    return html.Nav(
        html.Ol(lines), className="progress-line", **attributes(aria_label=text.stage.STEPS)
    )


def _tools(without: Collection[str]) -> Element:
    """What a mouse finds when it moves; never on the wall by itself."""
    buttons = [
        button(action, sign, title=name, **attributes(aria_label=name))
        if sign
        else button(action, name)
        for action, sign, name in text.stage.TOOLS
        if action not in without
    ]
    label = attributes(aria_label=text.stage.STAGE)
    return html.Div(buttons, role="group", className="stage-tools", **label)


def _keys(without: Collection[str]) -> Element:
    """What the keys do."""
    close = button("close", text.shell.CLOSE_DIALOG, className="more")
    listed = [(key, what) for key, what, action in text.stage.KEYS if action not in without]
    return keys.dialog(Id.STAGE_KEYS, listed, close)


def _qr() -> Element:
    """The address of this view, as a picture and in words; which one, js/stage/stage_keys.js."""
    return html.Dialog(
        [
            html.H2(text.stage.QR, id="qr-title"),
            html.Img(alt=text.stage.QR_ALT, hidden=True),
            html.P(
                role="status", className="no-code", **attributes(data_none=text.stage.AWAY["qr"])
            ),
            html.P(className="address"),
            html.P(text.stage.ONLY_HERE, className="only-here", hidden=True),
            html.P(html.A(text.stage.TEXT_VIEW, className="as-text", href="?view=text")),
            button("close", text.shell.CLOSE_DIALOG, className="more"),
        ],
        id=Id.QR,
        className="keys",
        **attributes(aria_labelledby="qr-title"),
    )
