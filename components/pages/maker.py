"""The story maker: a skeleton that assets/js/maker.js fills from the story kept in the browser."""

import json
from collections.abc import Mapping
from typing import Any

from components.ids import Id
from components.routing import EXPLORE, STORIES, Paths
from components.still import Element, attributes, field, html, still
from components.text import maker as words
from data.catalogue import Catalogue
from data.stories import MAX_HEADLINE


def layout(catalogue: Catalogue, paths: Paths) -> Any:
    """Return the page; it depends on nothing but the dossier."""
    routes = {
        "check": paths.to(STORIES, "check"),
        "offers": paths.to(STORIES, "offers.json"),
        "home": paths.to(EXPLORE),
    }
    return still(
        html.Div(
            [
                html.H1(words.STORIES),
                html.P(f"{words.INTRODUCTION} {words.KEPT}"),
                _tools(),
                html.Div([_said(), *_lists()], className="maker-said"),
                _about(),
                _steps(),
                _plain(),
                _shelf(),
                _file(),
                html.Div(_step(), hidden=True, className="blueprint"),
            ],
            id=Id.MAKER,
            className="maker",
            **attributes(
                data_title=f"{words.STORIES} – {catalogue.dossier.title}",
                data_said=json.dumps(words.SAID | {"words": words.CAPTION_WORDS}),
                data_routes=json.dumps(routes),
                data_language=catalogue.dossier.language,
            ),
        )
    )


def _tools() -> Element:
    return html.Div(
        [
            _button(words.SAVE, "save"),
            html.Label(
                [
                    html.Span(words.LOAD),
                    field(
                        "file", accept=".yaml,.yml", data_act="load", className="visually-hidden"
                    ),
                ],
                className="more maker-load",
            ),
            _button(words.UNDO, "undo", disabled=True),
            _button(words.EMPTY, "empty"),
        ],
        className="maker-tools",
    )


def _button(said: str, act: str, **props: Any) -> Element:
    return html.Button(said, type="button", className="more", **attributes(data_act=act), **props)


def _said() -> Element:
    return html.P(id=Id.MAKER_SAID, role="status")


def _lists() -> list[Element]:
    """What is wrong and what to look at again, filled in by the browser."""
    names = {"problems": words.PROBLEMS, "warnings": words.WARNINGS}
    return [
        html.Section([html.H2(said), html.Ul()], className=f"maker-{key}", hidden=True)
        for key, said in names.items()
    ]


def _about() -> Element:
    fields = [_field(name, said, long=name == "summary") for name, said in words.FIELDS.items()]
    return html.Fieldset([html.Legend(words.ABOUT_STORY), *fields], className="maker-about")


def _field(name: str, said: str, *, long: bool = False, **props: Any) -> Element:
    """A labelled field that holds one key of a story or of a step."""
    common = {"className": "form-control", "autoComplete": "off", **attributes(data_field=name)}
    box = html.Textarea(rows="3", **common) if long else html.Input(type="text", **common, **props)
    return html.Label([html.Span(said), box], className="maker-field")


def _select(name: str, said: str, options: Mapping[str, str]) -> Element:
    box = html.Select(
        [html.Option(label, value=value) for value, label in options.items()],
        className="form-select",
        **attributes(data_field=name),
    )
    return html.Label([html.Span(said), box], className="maker-field")


def _steps() -> Element:
    return html.Section(
        [
            html.H2(words.STEPS, id="maker-steps", tabIndex=-1),
            html.P(words.KEYS_HINT, className="hint"),
            html.P(words.NO_STEPS, className="maker-none"),
            html.Ol(className="maker-steps", **attributes(aria_labelledby="maker-steps")),
        ]
    )


def _step() -> Element:
    """A step as the browser copies it: its headline to unfold, its fields, its buttons."""
    said = words.STEP_FIELDS
    fields = [
        _select("kind", said["kind"], words.KINDS),
        _field("headline", said["headline"], maxLength=str(MAX_HEADLINE)),
        _field("caption", said["caption"], long=True),
        html.P(className="hint maker-words"),
        _select("dispute", said["dispute"], {"": words.NO_DISPUTE}),
        *(_offers(key, name) for key, name in words.OFFERS.items()),
        _reveals(),
        _field("notes", said["notes"], long=True),
        html.P(html.A(words.SHOWS, className="maker-view")),
        html.P(words.SHOWS_NOTHING, className="hint maker-no-view"),
    ]
    summary = html.Summary(
        [html.Span(className="maker-number"), html.Span(className="maker-headline")]
    )
    buttons = [
        html.Button(sign, type="button", title=name, className="more", **attributes(data_act=act))
        for sign, name, act in (
            ("↑", words.UP, "up"),
            ("↓", words.DOWN, "down"),
            ("×", words.DELETE, "delete"),
        )
    ]
    return html.Li(
        [html.Details([summary, *fields]), html.Div(buttons, className="maker-buttons")],
        className="maker-step",
    )


def _offers(key: str, name: str) -> Element:
    return html.Fieldset(
        [html.Legend(name), html.P(words.NO_OFFERS, className="hint")],
        className="maker-offers",
        **attributes(data_offers=key, data_failed=words.NOT_LOADED, data_none=words.NO_OFFERS),
    )


def _reveals() -> Element:
    boxes = [
        html.Label([field("checkbox", value=key, className="form-check-input"), html.Span(said)])
        for key, said in words.REVEALS.items()
    ]
    return html.Fieldset(
        [html.Legend(words.REVEAL_TITLE), *boxes],
        className="maker-reveal",
        **attributes(data_list="reveal"),
    )


def _plain() -> Element:
    buttons = [
        html.Button(said, type="button", className="more", **attributes(data_plain=kind))
        for kind, said in words.PLAIN.items()
    ]
    return html.Div(
        [html.Span(words.ADD_PLAIN), *buttons],
        className="maker-plain",
        role="group",
        **attributes(aria_label=words.ADD_PLAIN),
    )


def _shelf() -> Element:
    """The stories set aside while another is in hand, filled in by the browser."""
    return html.Section(
        [html.H2(words.SHELF), html.Ul()],
        className="maker-shelf",
        hidden=True,
        **attributes(data_take=words.TAKE_UP),
    )


def _file() -> Element:
    lines = [html.Li(line) for line in words.FILE_STEPS]
    return html.Section([html.H2(words.FILE_TITLE), html.Ol(lines)], className="maker-file")
