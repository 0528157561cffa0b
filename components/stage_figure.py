"""The timeline of a step as a picture that needs no server: a plan into elements of SVG.

Across it is measured in parts of the width, downwards in em, so that text keeps its size on every
projector. Colours come from the style sheet, by theme.
"""

from datetime import date
from typing import Any

from babel.dates import format_skeleton

from components import stage_marks, text
from components.stage_marks import ROW, down, percent
from components.stage_plan import Plan, bands, ticks
from components.still import Element, attributes, html
from components.text import present as words
from data import dates
from data.catalogue import Catalogue
from data.stories import Step

BAND, AXIS = 1.3, 1.6


def figure(catalogue: Catalogue, step: Step, plan: Plan, hides: tuple[str, ...]) -> Element:
    """Draw a plan; `hides` names what stays hidden until it is asked for."""
    behind = [html.Div(_bands(catalogue, plan), className="stage-bands", **_hide("date", hides))]
    return html.Figure(
        [
            *(behind if catalogue.dossier.bands else []),
            html.Div(_names(catalogue, plan), className="stage-lanes"),
            _marks(catalogue, step, plan, hides),
            _in_words(catalogue, step, plan, hides),
        ],
        className="figure",
        **attributes(aria_label=text.TIMELINE),
    )


def _hide(what: str, hides: tuple[str, ...]) -> dict[str, Any]:
    return attributes(data_reveal=what) if what in hides else {}


def _svg(height: float, children: list[Element], css: str) -> Element:
    hidden = attributes(aria_hidden="true")
    return html.Svg(children, width="100%", height=down(height), className=css, **hidden)


# --- names beside, bands behind --------------------------------------------------------------


def _names(catalogue: Catalogue, plan: Plan) -> list[Element]:
    """The names of lanes, each beside its first row, and what the timeline does not show."""
    names = [
        html.Span(catalogue.types[lane].label, style={"top": down(row * ROW)})
        for lane, row, _ in plan.lanes
    ]
    outside = (words.left_out(plan.left_out), text.outside_window(plan.earlier, plan.later))
    rest = " · ".join(filter(None, outside))
    return [*names, html.Span(rest, className="rest", style={"top": down(plan.rows * ROW)})]


def _bands(catalogue: Catalogue, plan: Plan) -> list[Element]:
    found = []
    for group in catalogue.dossier.bands:
        parts = []
        for name, left, right in bands(catalogue, plan.window, group):
            wide = percent(right - left)
            parts.append(html.Rect(x=percent(left), width=wide, height=down(BAND - 0.1)))
            middle = {"x": percent((left + right) / 2), "y": down(BAND * 0.72)}
            parts.append(html.Text(name, **middle, textAnchor="middle", className="band-name"))
        found += [html.Span(text.period_group(catalogue, group)), _svg(BAND, parts, "stage-band")]
    return found


def _marks(catalogue: Catalogue, step: Step, plan: Plan, hides: tuple[str, ...]) -> Element:
    height = plan.rows * ROW
    axis = html.G(_axis(plan, height), className="axis", **_hide("date", hides))
    drawn = [*_grid(plan, height), axis]
    for mark in plan.marks:
        hidden = _hide("next", hides) if _came_next(catalogue, step, mark.event, hides) else {}
        drawn.append(stage_marks.mark(catalogue, step, mark, hidden))
    return _svg(height + AXIS, drawn, "stage-marks")


def _came_next(catalogue: Catalogue, step: Step, event: Any, hides: tuple[str, ...]) -> bool:
    """Whether an event is hidden as one of those that came next."""
    day = after(catalogue, step) if "next" in hides else None
    return day is not None and event.earliest.date() > day


def after(catalogue: Catalogue, step: Step) -> date | None:
    """Return the day after which things are what came next: of the event, or of the period."""
    if step.event:
        when = catalogue.interval(catalogue.event(step.event))
        return when.start.last
    ends = [part[3:] for part in step.select.split("&") if part.startswith("to=")]
    return dates.parse(ends[0]).last if ends else None


def _grid(plan: Plan, height: float) -> list[Element]:
    lines = [
        html.Line(x1=x, x2=x, y1="0", y2=down(height), className="grid")
        for x in (percent(plan.window.part(day)) for day, _ in ticks(plan.window))
    ]
    tops = [down(row * ROW) for _, row, _ in plan.lanes]
    return [*lines, *(html.Line(x1="0", x2="100%", y1=y, y2=y, className="rule") for y in tops)]


def _axis(plan: Plan, height: float) -> list[Element]:
    """The years or months below, without those that the edge would cut."""
    found: list[Element] = []
    for day, month in ticks(plan.window):
        part = plan.window.part(day)
        said = format_skeleton("yMMM", day, locale="en_GB") if month else str(day.year)
        if 0.05 < part < 0.95 or (part <= 0.05 and not found):
            anchor = "start" if part <= 0.05 else "middle"
            place = {"x": percent(part), "y": down(height + 1.2)}
            found.append(html.Text(said, **place, textAnchor=anchor))
    return found


def _in_words(catalogue: Catalogue, step: Step, plan: Plan, hides: tuple[str, ...]) -> Element:
    """The events with a name, in order of time, for whoever does not see the picture."""
    lines = []
    for mark in sorted((m for m in plan.marks if m.side), key=lambda m: m.event.earliest):
        when = html.Span(text.event_date(catalogue, mark.event), **_hide("date", hides))
        hidden = _hide("next", hides) if _came_next(catalogue, step, mark.event, hides) else {}
        lines.append(html.Li([f"{mark.event.title}: ", when], **hidden))
    return html.Div([html.P(words.ON_THE_TIMELINE), html.Ul(lines)], className="in-words")
