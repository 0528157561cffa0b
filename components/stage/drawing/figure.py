"""The timeline of a step as a picture that needs no server: a plan into elements of SVG.

Across it is measured in parts of the width, downwards in em: those of rows, which grow where there
is room, and those of letters, which do not. Colours come from the style sheet, by theme.
"""

from collections.abc import Collection, Iterator
from datetime import date
from typing import NamedTuple

from components import text
from components.base.elements import Element, Tree, attributes, html
from components.drawing import text_width
from components.drawing.time_scale import Tick
from components.stage.drawing import marks, note
from components.stage.drawing.axis import WIDTH, ticks
from components.stage.drawing.marks import ROW, down, percent
from components.stage.drawing.plan import StepPlan
from components.stage.reveals import secret
from data.base import dates
from data.catalogue.catalogue import Catalogue
from data.catalogue.contents import contents
from data.catalogue.rows import EventRow
from data.selection import facets
from data.tables.stories import Step

AXIS = 1.5  # em of letters


def figure(catalogue: Catalogue, step: Step, plan: StepPlan, hides: tuple[str, ...]) -> Element:
    """Draw a plan; `hides` names what stays hidden until it is asked for."""
    readers = note.of(catalogue, step)
    return html.Figure(
        [
            note.over(readers, plan.scale) if readers else None,
            html.Div(
                [_name(*each) for each in names(catalogue, step, plan)], className="stage-lanes"
            ),
            html.Div(
                [
                    _marks(catalogue, step, plan, hides),
                    _axis(plan, hides),
                ],
                className="stage-plot",
            ),
            _note(catalogue, step, hides),
            _in_words(catalogue, step, plan, hides),
        ],
        className="figure",
        **attributes(aria_label=text.timeline.TIMELINE, data_rows=plan.rows),
    )


def _hide(what: str, hides: tuple[str, ...]) -> dict[str, str]:
    return attributes(data_reveal=what) if what in hides else {}


def _svg(height: str, children: list[Element], css: str) -> Element:
    hidden = attributes(aria_hidden="true")
    return html.Svg(children, width="100%", height=height, className=css, **hidden)


class Name(NamedTuple):
    """What stands beside a row, and as what: "own", "bar-name", "lane-name" or "lane-name rest"."""

    row: int
    words: str
    kind: str


def names(catalogue: Catalogue, step: Step, plan: StepPlan) -> Iterator[Name]:
    """Yield the names of lanes, each for its first row; a bar without room for a label has its own.

    Below the last row stands what has no room.
    """
    bars = {mark.row: mark.event for mark in plan.marks if mark.side == "lane"}
    for row, event in sorted(bars.items()):
        kind = "own" if event.id == step.event else "bar-name"
        yield Name(row, text.events.label(event), kind)
    for lane, first, count in plan.lanes if "lanes" in contents(catalogue) else ():
        free = [row for row in range(first, first + count) if row not in bars]
        for row in free[:1]:
            yield Name(row, catalogue.types[lane].label, "lane-name")
    if rest := text.stage.rest(plan.left_out, plan.earlier, plan.later):
        yield Name(plan.rows, rest, "lane-name rest")


def _name(row: int, words: str, css: str) -> Element:
    return html.Span(html.Span(words), className=css, style={"gridRow": str(row + 1)})


def _marks(catalogue: Catalogue, step: Step, plan: StepPlan, hides: tuple[str, ...]) -> Element:
    height = plan.rows * ROW
    parts = _grid(plan, height)
    for mark in plan.marks:
        hidden = _hide("next", hides) if is_next(catalogue, step, mark.event, hides) else {}
        parts.append(marks.mark(catalogue, step, mark, hidden))
    return _svg(down(height), parts, "stage-marks")


def is_next(catalogue: Catalogue, step: Step, event: EventRow, hides: Collection[str]) -> bool:
    """Whether an event is hidden as one of those that came next."""
    day = day_before_next(catalogue, step) if "next" in hides else None
    return day is not None and event.earliest.date() > day


def day_before_next(catalogue: Catalogue, step: Step) -> date | None:
    """Return the day after which things are what came next: of the event, or of the period."""
    if step.event:
        when = catalogue.interval(catalogue.event(step.event))
        return when.start.last
    end = facets.parse(step.select).get("to", [""])[0]
    return dates.parse(end).last if end else None


def _grid(plan: StepPlan, height: float) -> list[Element]:
    lines = [
        html.Line(x1=x, x2=x, y1="0", y2=down(height), className="grid")
        for x in (percent(place) for place, _ in ticks(plan.scale))
    ]
    tops = [down(row * ROW) for _, row, _ in plan.lanes]
    return [*lines, *(html.Line(x1="0", x2="100%", y1=y, y2=y, className="rule") for y in tops)]


def _axis(plan: StepPlan, hides: tuple[str, ...]) -> Element:
    """The names of the ticks, or that dates are hidden."""
    named = ticks(plan.scale)
    parts = [html.G(_ticks(named), className="axis", **_hide("date", hides))]
    if "date" in hides:
        place = {"x": "50%", "y": "1.1em", "textAnchor": "middle"}
        key = attributes(data_hidden="date")
        parts.append(html.Text(text.stage.HIDDEN["date"], **place, className="instead", **key))
    lines = 1 + any("\n" in name for _, name in named)
    return _svg(down(AXIS * lines - 0.3 * (lines - 1)), parts, "stage-axis")


def _ticks(named: list[Tick]) -> list[Element]:
    """The names of the ticks; at the edges they stand inside."""
    names = []
    for place, name in named:
        half = max(map(text_width.most, name.split("\n"))) / 2 / WIDTH
        anchor = "start" if place < half else "end" if place > 1 - half else "middle"
        names += [
            html.Text(line, x=percent(place), y=f"{n + 1.1 + n * 0.15:.2f}em", textAnchor=anchor)
            for n, line in enumerate(name.split("\n"))
        ]
    return names


def counting(catalogue: Catalogue, step: Step) -> str:
    """Say from which event the axis counts; '' if it does not."""
    zero = facets.parse(step.select).get("zero", [""])[0]
    return text.stage.counting(text.events.short(catalogue.event(zero))) if zero else ""


def _note(catalogue: Catalogue, step: Step, hides: tuple[str, ...]) -> Element | None:
    """From which event the axis counts, and that something is still to come."""
    words = counting(catalogue, step)
    come = html.Span(
        text.stage.HIDDEN["next"], className="instead", **attributes(data_hidden="next")
    )
    notes: Tree = [
        html.Span(words) if words else None,
        come if "next" in hides else None,
    ]
    return html.P(notes, className="axis-note") if any(notes) else None


def _in_words(catalogue: Catalogue, step: Step, plan: StepPlan, hides: tuple[str, ...]) -> Element:
    """The events with a name, in order of time, for whoever does not see the picture."""
    lines = []
    for mark in sorted((m for m in plan.marks if m.side), key=lambda m: m.event.earliest):
        when = secret(hides, "date", text.events.event_date(catalogue, mark.event))
        hidden = _hide("next", hides) if is_next(catalogue, step, mark.event, hides) else {}
        lines.append(html.Li([f"{mark.event.title}: ", when], **hidden))
    readers = note.of(catalogue, step)
    words = note.words(readers, dated="date" not in hides) if readers else ""
    parts = [html.P(words) if words else None, html.P(text.stage.ON_THE_TIMELINE), html.Ul(lines)]
    return html.Div(parts, className="in-words")
