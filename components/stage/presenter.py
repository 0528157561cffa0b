"""The presenter's desk: notes, clocks, the list of steps, parked questions; never on the wall."""

import json

from components import text
from components.base.elements import Element, attributes, html
from components.base.ids import Id
from components.base.routing import HANDOUT, STORIES, Paths
from components.stage.reveals import built, reveals
from data.catalogue.catalogue import Catalogue
from data.citing import csl
from data.tables.stories import Step, Story


def button(action: str, label: str, **props: str) -> Element:
    """Return a button for an action of js/stage/stage_keys.js or presenter.js."""
    return html.Button(label, type="button", **attributes(data_do=action), **props)


def desk(catalogue: Catalogue, paths: Paths, key: str) -> Element:
    """Notes, clocks, list of steps and parked questions; on the wall there is none of it."""
    story = catalogue.stories[key]
    return html.Aside(
        [
            html.Div(
                [_notes(catalogue, n, step) for n, step in enumerate(story.steps, 1)],
                className="desk-notes",
                tabIndex=0,  # long notes scroll by keyboard
            ),
            _clocks(),
            html.Div([_step_list(story), _parking(paths, key)], className="side"),
            html.P(text.stage.END, className="end", hidden=True),
        ],
        className="desk",
        **attributes(aria_label=text.stage.NOTES),
    )


def lines(catalogue: Catalogue, step: Step) -> list[tuple[str, str]]:
    """Return what is hidden on a step, where its words and its records are from, each by name."""
    excerpts = catalogue.excerpts_of(step.excerpts)
    rows = (catalogue.quotations[key] for key in step.quotations)
    places = "; ".join(
        [
            *(text.stage.passage(catalogue.sources[e.source].label, e) for e in excerpts),
            *(text.stage.document(catalogue, row) for row in rows),
        ]
    )
    items = csl.items(catalogue)
    record = text.stage.references((items[key] for key in step.references), room=1000)
    later = [what for what in reveals(catalogue, step) if what not in built(step)]
    kinds = dict.fromkeys(what.partition("-")[0] for what in later)
    hidden = ", ".join(text.stage.HIDDEN[kind] for kind in kinds)
    named = (
        (text.stage.TO_REVEAL, hidden),
        (text.stage.QUOTED, places),
        (text.stage.RECORD, record),
    )
    return [(name, words) for name, words in named if words]


def _notes(catalogue: Catalogue, number: int, step: Step) -> Element:
    """The notes of a step and what stands beside them, hidden on the wall or not."""
    rest = [
        html.P([html.Strong(name), words], className="small")
        for name, words in lines(catalogue, step)
    ]
    paragraphs = [html.P(part) for part in step.notes.split("\n\n") if part.strip()]
    return html.Div(
        [*(paragraphs or [html.P(text.stage.NO_NOTES)]), *rest],
        hidden=True,
        **attributes(data_notes=number),
    )


def _clocks() -> Element:
    minutes = html.Label(
        [
            text.stage.MINUTES,
            html.Input(
                type="number",
                min=1,
                max=600,
                **attributes(data_value="45", data_clock="minutes"),
            ),
        ]
    )
    return html.Div(
        [
            _clock("time", text.stage.CLOCK),
            _clock("elapsed", text.stage.ELAPSED),
            _clock("left", text.stage.REMAINING),
            _clock("pace", text.stage.PACE),
            html.Div(
                [
                    button("start", text.stage.START, **attributes(data_pause=text.stage.PAUSE)),
                    button("reset", text.stage.RESET),
                    minutes,
                ],
                className="clock-tools",
            ),
            html.P(
                [
                    html.Strong(className="where", role="status"),
                    button("back", text.stage.BRING_BACK),
                ],
                className="wall-away",
                hidden=True,
                **attributes(data_walls=json.dumps(text.stage.WALLS)),
            ),
            html.P(
                className="cover",
                role="status",
                **attributes(**{f"data_{k}": words for k, words in text.stage.COVERS.items()}),
            ),
        ],
        className="clocks",
        **attributes(data_over=text.stage.OVER, data_paces=json.dumps(text.stage.PACES)),
    )


def _clock(name: str, label: str) -> Element:
    return html.P([html.Span(label), html.Strong("", **attributes(data_clock=name))])


def _step_list(story: Story) -> Element:
    steps = [
        html.Li(
            html.Button(
                [text.stage.step(n, step.headline), _planned(step)],
                type="button",
                **attributes(data_go=n),
            )
        )
        for n, step in enumerate(story.steps, 1)
    ]
    return html.Nav(
        [html.H2(text.stage.STEPS, id="step-list"), html.Ol(steps)],
        className="step-list",
        **attributes(aria_labelledby="step-list"),
    )


def _planned(step: Step) -> Element | None:
    return (
        html.Span(text.stage.minutes(step.minutes), className="planned") if step.minutes else None
    )


def _parking(paths: Paths, key: str) -> Element:
    """What was left open, in this browser; and the views that digressions have added."""
    return html.Section(
        [
            html.H2(text.stage.PARKING, id="parking-title"),
            html.Ul(
                id=Id.PARKING,
                **attributes(data_none=text.stage.PARKED_NOTHING, data_off=text.stage.TAKE_OFF),
            ),
            html.Div(
                [
                    html.Label(text.stage.PARK_FIELD, htmlFor="park-here"),
                    html.Input(type="text", id="park-here", maxLength=300, autoComplete="off"),
                    button("park", text.stage.PARK),
                    button("print", text.stage.PRINT),
                ],
                className="park",
            ),
            html.P(html.A(text.stage.HANDOUT, href=paths.to(HANDOUT, key), target="_blank")),
            html.Div(
                [
                    html.H2(text.stage.ADDED),
                    html.Ul(),
                    html.A(text.stage.MAKER, href=paths.to(STORIES), target="_blank"),
                ],
                className="added",
                hidden=True,
            ),
        ],
        className="parking",
        **attributes(aria_labelledby="parking-title"),
    )
