"""The story maker: a skeleton that js/maker/maker.js fills from the story kept in the browser."""

import json
from collections.abc import Mapping

from components import text
from components.base.elements import Element, Still, attributes, field, html, still
from components.base.ids import Id
from components.base.routing import EXPLORE, STORIES, Visit
from data.catalogue.catalogue import Catalogue
from data.catalogue.contents import Content, contents
from data.tables.stories import MAX_HEADLINE


def layout(visit: Visit) -> Still:
    """Return the page; it depends on nothing but the dossier."""
    catalogue, paths = visit.catalogue, visit.paths
    routes = {
        "check": paths.to(STORIES, "check"),
        "offers": paths.to(STORIES, "offers.json"),
        "preview": paths.to(STORIES, "preview"),
        "home": paths.to(EXPLORE),
    }
    return still(
        html.Div(
            [
                html.H1(text.maker.STORIES),
                html.P(f"{text.maker.INTRODUCTION} {text.maker.KEPT}"),
                _tools(),
                html.Div([_status(), *_lists()], className="maker-said"),
                _about(),
                _steps(),
                _plain(),
                _shelf(),
                _file(),
                html.Div(_step(catalogue), hidden=True, className="blueprint"),
            ],
            id=Id.MAKER,
            className="maker",
            **attributes(
                data_title=visit.title(),
                data_said=json.dumps(text.maker.SAID | {"words": text.maker.CAPTION_WORDS}),
                data_routes=json.dumps(routes),
                data_language=catalogue.dossier.language,
                data_stories=" ".join(catalogue.stories),
            ),
        )
    )


def _tools() -> Element:
    return html.Div(
        [
            _button(text.maker.SAVE, "save"),
            html.Label(
                [
                    html.Span(text.maker.LOAD),
                    field(
                        "file", accept=".yaml,.yml", data_act="load", className="visually-hidden"
                    ),
                ],
                className="more maker-load",
            ),
            _button(text.maker.UNDO, "undo", disabled=True),
            _button(text.maker.EMPTY, "empty"),
        ],
        className="maker-tools",
    )


def _button(label: str, act: str, *, disabled: bool = False) -> Element:
    look = {"disabled": True} if disabled else {}
    return html.Button(label, type="button", className="more", **attributes(data_act=act), **look)


def _status() -> Element:
    return html.P(id=Id.MAKER_SAID, role="status")


def _lists() -> list[Element]:
    """What is wrong and what to look at again, filled in by the browser."""
    names = {"problems": text.maker.PROBLEMS, "warnings": text.maker.WARNINGS}
    return [
        html.Section([html.H2(label), html.Ul()], className=f"maker-{key}", hidden=True)
        for key, label in names.items()
    ]


def _about() -> Element:
    fields = [
        _field(name, label, long=name == "summary") for name, label in text.maker.FIELDS.items()
    ]
    return html.Fieldset([html.Legend(text.maker.ABOUT_STORY), *fields], className="maker-about")


def _field(name: str, label: str, *, long: bool = False, **props: str) -> Element:
    """A labelled field that holds one key of a story or of a step."""
    common = {"className": "form-control", "autoComplete": "off", **attributes(data_field=name)}
    box = html.Textarea(rows="3", **common) if long else html.Input(type="text", **common, **props)
    return html.Label([html.Span(label), box], className="maker-field")


def _select(name: str, label: str, options: Mapping[str, str]) -> Element:
    box = html.Select(
        [html.Option(name, value=value) for value, name in options.items()],
        className="form-select",
        **attributes(data_field=name),
    )
    return html.Label([html.Span(label), box], className="maker-field")


def _steps() -> Element:
    return html.Section(
        [
            html.H2(text.maker.STEPS, id="maker-steps", tabIndex=-1),
            html.P(text.maker.KEYS_HINT, className="hint"),
            html.P(text.maker.NO_STEPS, className="maker-none"),
            html.Ol(className="maker-steps", **attributes(aria_labelledby="maker-steps")),
        ]
    )


# What a dossier must have for a kind of step, or for what a step is offered; the rest it has.
NEEDS: Mapping[str, Content] = {
    "quotes": "tellings",
    "source": "texts",
    "document": "quotations",
    "compare": "disagreements",
    "findings": "findings",
    "excerpts": "texts",
    "quotations": "quotations",
    "references": "references",
}


def _of(catalogue: Catalogue, names: Mapping[str, str]) -> dict[str, str]:
    """Those of some names for which there is something in the dossier."""
    there = contents(catalogue)
    return {key: name for key, name in names.items() if NEEDS.get(key) in {None, *there}}


def _step(catalogue: Catalogue) -> Element:
    """A step as the browser copies it: its headline to unfold, its fields, its buttons."""
    labels = text.maker.STEP_FIELDS
    fields = [
        _select("kind", labels["kind"], _of(catalogue, text.maker.KINDS)),
        _field("headline", labels["headline"], maxLength=str(MAX_HEADLINE)),
        _field("caption", labels["caption"], long=True),
        html.P(className="hint maker-words"),
        _select("dispute", labels["dispute"], {"": text.maker.NO_DISPUTE}),
        *(_offers(key, name) for key, name in _of(catalogue, text.maker.OFFERS).items()),
        _reveals(),
        _field("notes", labels["notes"], long=True),
        html.P(html.A(text.maker.SHOWS, className="maker-view")),
        html.P(text.maker.SHOWS_NOTHING, className="hint maker-no-view"),
    ]
    summary = html.Summary(
        [html.Span(className="maker-number"), html.Span(className="maker-headline")]
    )
    buttons = [
        html.Button(sign, type="button", title=name, className="more", **attributes(data_act=act))
        for sign, name, act in (
            ("↑", text.maker.UP, "up"),
            ("↓", text.maker.DOWN, "down"),
            ("×", text.maker.DELETE, "delete"),
        )
    ]
    return html.Li(
        [
            html.Details(
                [
                    summary,
                    html.Div([html.Div(fields), _preview()], className="maker-beside"),
                ]
            ),
            html.Div(buttons, className="maker-buttons"),
        ],
        className="maker-step",
    )


def _preview() -> Element:
    """The slide as the stage shows it, drawn by js/maker/maker_preview.js, or why there is none."""
    return html.Div(
        [
            html.P(text.maker.PREVIEW, className="hint"),
            html.Div(
                className="maker-wall",
                role="group",
                **attributes(aria_label=text.maker.PREVIEW, data_bs_theme="projector"),
            ),
            html.Ul(className="maker-unshown", **attributes(data_failed=text.maker.NOT_DRAWN)),
        ],
        className="maker-preview",
    )


def _offers(key: str, name: str) -> Element:
    return html.Fieldset(
        [html.Legend(name), html.P(text.maker.NO_OFFERS, className="hint")],
        className="maker-offers",
        **attributes(
            data_offers=key, data_failed=text.maker.NOT_LOADED, data_none=text.maker.NO_OFFERS
        ),
    )


def _reveals() -> Element:
    boxes = [
        html.Label([field("checkbox", value=key, className="form-check-input"), html.Span(label)])
        for key, label in text.maker.REVEALS.items()
    ]
    return html.Fieldset(
        [html.Legend(text.maker.REVEAL_TITLE), *boxes],
        className="maker-reveal",
        **attributes(data_list="reveal"),
    )


def _plain() -> Element:
    buttons = [
        html.Button(label, type="button", className="more", **attributes(data_plain=kind))
        for kind, label in text.maker.PLAIN.items()
    ]
    return html.Div(
        [html.Span(text.maker.ADD_PLAIN), *buttons],
        className="maker-plain",
        role="group",
        **attributes(aria_label=text.maker.ADD_PLAIN),
    )


def _shelf() -> Element:
    """The stories set aside while another is in hand, filled in by the browser."""
    return html.Section(
        [html.H2(text.maker.SHELF), html.Ul()],
        className="maker-shelf",
        hidden=True,
        **attributes(data_take=text.maker.TAKE_UP),
    )


def _file() -> Element:
    lines = [html.Li(line) for line in text.maker.FILE_STEPS]
    return html.Section([html.H2(text.maker.FILE_TITLE), html.Ol(lines)], className="maker-file")
