"""The timeline of a step as a picture that needs no server: a plan into elements of SVG.

Across it is measured in parts of the width, downwards in em, so that text keeps its size on every
projector. Colours come from the style sheet, by theme.
"""

from datetime import date

from components import text
from components.base.elements import Element, Tree, attributes, html
from components.drawing import text_width
from components.drawing.time_scale import Tick, periods
from components.stage import marks, note
from components.stage.axis import MOST_TICKS, WIDTH
from components.stage.marks import ROW, down, percent
from components.stage.passages import secret
from components.stage.plan import StepPlan
from data.base import dates
from data.catalogue.catalogue import Catalogue
from data.catalogue.rows import EventRow
from data.selection import facets
from data.tables.stories import Step

BAND, AXIS = 1.3, 1.6


def figure(catalogue: Catalogue, step: Step, plan: StepPlan, hides: tuple[str, ...]) -> Element:
    """Draw a plan; `hides` names what stays hidden until it is asked for."""
    readers = note.of(catalogue, step)
    strips = html.Div(_bands(catalogue, plan), className="stage-bands", **_hide("date", hides))
    return html.Figure(
        [
            strips if catalogue.dossier.bands else None,
            note.over(readers, plan.scale) if readers else None,
            html.Div(_names(catalogue, plan), className="stage-lanes"),
            _marks(catalogue, step, plan, hides),
            _note(catalogue, step, hides),
            _in_words(catalogue, step, plan, hides),
        ],
        className="figure",
        **attributes(aria_label=text.timeline.TIMELINE),
    )


def _hide(what: str, hides: tuple[str, ...]) -> dict[str, str]:
    return attributes(data_reveal=what) if what in hides else {}


def _svg(height: float, children: list[Element], css: str) -> Element:
    hidden = attributes(aria_hidden="true")
    return html.Svg(children, width="100%", height=down(height), className=css, **hidden)


# --- names beside, bands behind --------------------------------------------------------------


def _names(catalogue: Catalogue, plan: StepPlan) -> list[Element]:
    """The names of lanes, each beside its first row, and what the timeline does not show."""
    names = [
        html.Span(catalogue.types[lane].label, style={"top": down(row * ROW)})
        for lane, row, _ in plan.lanes
    ]
    rest = text.stage.rest(plan.left_out, plan.earlier, plan.later)
    return [*names, html.Span(rest, className="rest", style={"top": down(plan.rows * ROW)})]


def _bands(catalogue: Catalogue, plan: StepPlan) -> list[Element]:
    """The strips of periods, as far as the dossier knows who governed then."""
    bands = []
    for group in catalogue.dossier.bands:
        strips = [part for p in periods(catalogue, plan.scale, group) for part in _period(*p)]
        if strips:
            bands.append(html.Span(text.bands.name(catalogue, group)))
            bands.append(_svg(BAND, strips, "stage-band"))
    return bands


def _period(name: str, left: float, right: float) -> list[Element]:
    """The strip of a period, with its name where it has room."""
    strip = html.Rect(x=percent(left), width=percent(right - left), height=down(BAND - 0.1))
    middle = {"x": percent((left + right) / 2), "y": down(BAND * 0.72)}
    fits = (right - left) * WIDTH > text_width.most(name) + 0.4
    label = html.Text(name, **middle, textAnchor="middle", className="band-name")
    return [strip, label] if fits else [strip]


def _marks(catalogue: Catalogue, step: Step, plan: StepPlan, hides: tuple[str, ...]) -> Element:
    height = plan.rows * ROW
    ticks = plan.scale.ticks(MOST_TICKS, WIDTH)
    axis = html.G(_axis(ticks, height), className="axis", **_hide("date", hides))
    parts = [*_grid(plan, ticks, height), axis]
    if "date" in hides:
        place = {"x": "50%", "y": down(height + 1.2), "textAnchor": "middle"}
        key = attributes(data_hidden="date")
        parts.append(html.Text(text.stage.HIDDEN["date"], **place, className="instead", **key))
    for mark in plan.marks:
        hidden = _hide("next", hides) if _is_next(catalogue, step, mark.event, hides) else {}
        parts.append(marks.mark(catalogue, step, mark, hidden))
    return _svg(height + AXIS, parts, "stage-marks")


def _is_next(catalogue: Catalogue, step: Step, event: EventRow, hides: tuple[str, ...]) -> bool:
    """Whether an event is hidden as one of those that came next."""
    day = day_before_next(catalogue, step) if "next" in hides else None
    return day is not None and event.earliest.date() > day


def day_before_next(catalogue: Catalogue, step: Step) -> date | None:
    """Return the day after which things are what came next: of the event, or of the period."""
    if step.event:
        when = catalogue.interval(catalogue.event(step.event))
        return when.start.last
    ends = [part[3:] for part in step.select.split("&") if part.startswith("to=")]
    return dates.parse(ends[0]).last if ends else None


def _grid(plan: StepPlan, ticks: list[Tick], height: float) -> list[Element]:
    lines = [
        html.Line(x1=x, x2=x, y1="0", y2=down(height), className="grid")
        for x in (percent(place) for place, _ in ticks)
    ]
    tops = [down(row * ROW) for _, row, _ in plan.lanes]
    return [*lines, *(html.Line(x1="0", x2="100%", y1=y, y2=y, className="rule") for y in tops)]


def _axis(ticks: list[Tick], height: float) -> list[Element]:
    """The names of the ticks; at the edges they stand inside."""
    names = []
    for place, name in ticks:
        half = text_width.most(name) / 2 / WIDTH
        anchor = "start" if place < half else "end" if place > 1 - half else "middle"
        names.append(html.Text(name, x=percent(place), y=down(height + 1.2), textAnchor=anchor))
    return names


def _note(catalogue: Catalogue, step: Step, hides: tuple[str, ...]) -> Element | None:
    """From which event the axis counts, and that something is still to come."""
    zero = facets.parse(step.select).get("zero", [""])[0]
    if not (zero or "next" in hides):
        return None
    key = attributes(data_hidden="next")
    notes: Tree = [
        html.Span(text.stage.counting(catalogue.event(zero).short) if zero else ""),
        html.Span(text.stage.HIDDEN["next"], className="instead", **key)
        if "next" in hides
        else None,
    ]
    return html.P(notes, className="axis-note")


def _in_words(catalogue: Catalogue, step: Step, plan: StepPlan, hides: tuple[str, ...]) -> Element:
    """The events with a name, in order of time, for whoever does not see the picture."""
    lines = []
    for mark in sorted((m for m in plan.marks if m.side), key=lambda m: m.event.earliest):
        when = secret(step, "date", text.events.event_date(catalogue, mark.event))
        hidden = _hide("next", hides) if _is_next(catalogue, step, mark.event, hides) else {}
        lines.append(html.Li([f"{mark.event.title}: ", when], **hidden))
    readers = note.of(catalogue, step)
    words = note.words(readers, dated="date" not in hides) if readers else ""
    parts = [html.P(words) if words else None, html.P(text.stage.ON_THE_TIMELINE), html.Ul(lines)]
    return html.Div(parts, className="in-words")
