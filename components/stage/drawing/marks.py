"""The marks on a step's timeline: bars for what lasted, symbols for what happened, and labels."""

from collections.abc import Mapping

from components import text
from components.base.elements import Element, attributes, html
from components.base.theme import inks
from components.drawing.symbols import arrowhead, symbol
from components.stage.drawing.axis import WIDTH
from components.stage.drawing.plan import Segment, StepMark, seat
from data.catalogue.catalogue import Catalogue
from data.tables.stories import Step

ROW, BAR, THIN, SIGN = 1.5, 1.16, 0.3, 0.95
HATCH = "stage-hatch"


def hatch() -> Element:
    """Return the stripes of suspended phases, once for all timelines of a page."""
    stripes = html.Pattern(
        html.Path(d="M0 0H4V9H0Z"),
        id=HATCH,
        width=9,
        height=9,
        patternUnits="userSpaceOnUse",
        patternTransform="rotate(45)",
    )
    return html.Svg(stripes, className="hatch", **attributes(aria_hidden="true"))


def percent(part: float) -> str:
    """Return a place or length across."""
    return f"{part * 100:.2f}%"


def down(height: float) -> str:
    """Return a place or length downwards."""
    return f"{height:.2f}em"


def mark(catalogue: Catalogue, step: Step, mark: StepMark, hidden: Mapping[str, object]) -> Element:
    """Draw one event; what the step is about stands out, what has no label is pale."""
    row = catalogue.types[mark.event.type]
    css = ["mark", "own" if mark.event.id == step.event else "", "" if mark.side else "pale"]
    return html.G(
        _parts(catalogue, mark),
        className=" ".join(filter(None, css)),
        style=inks(row),
        **attributes(data_event=mark.event.id),
        **hidden,
    )


def _parts(catalogue: Catalogue, mark: StepMark) -> list[Element]:
    """The rectangles or the symbol of an event, and its label."""
    middle = mark.row * ROW + ROW / 2
    thin = [segment for segment in mark.segments if segment[0] == "thin"]
    parts = [_bar(segment, middle) for segment in (thin if mark.symbol else mark.segments)]
    css = f"symbol {'full' if mark.event.status == 'attested' else 'hollow'}"
    if mark.symbol:
        sign = symbol(catalogue.types[mark.event.type].symbol, className=css)
        parts.append(_centred(sign, mark.middle, middle))
    elif catalogue.interval(mark.event).ongoing and mark.right < 1:
        parts.append(_centred(arrowhead(className=css), mark.right, middle))
    if mark.side not in (None, "lane"):
        parts.append(_label(mark, middle))
    return parts


def _bar(segment: Segment, middle: float) -> Element:
    style, left, right = segment
    high = THIN if style == "thin" else BAR
    place = {"x": percent(left), "y": down(middle - high / 2)}
    size = {"width": percent(right - left), "height": down(high)}
    whole = html.Rect(**place, **size, className=f"bar {style}")
    if style != "hatched":
        return whole
    return html.G([whole, html.Rect(**place, **size, fill=f"url(#{HATCH})")])


def _centred(drawing: Element, x: float, middle: float) -> Element:
    """A drawing around a place: one box moves it across, one within it down and to its size."""
    box = {
        "x": down(-SIGN / 2),
        "y": down(middle - SIGN / 2),
        "width": down(SIGN),
        "height": down(SIGN),
    }
    inner = html.Svg(drawing, **box, viewBox="-11 -11 22 22")
    return html.Svg(inner, x=percent(x), overflow="visible")


def _label(mark: StepMark, middle: float) -> Element:
    stretch = seat(mark) or ("thin", mark.left, mark.right)
    first, last = (place / WIDTH for place in mark.extent)
    place = {
        "inside": {"x": percent(stretch[1]), "dx": "0.4em"},
        "left": {"x": percent(first), "dx": "-0.35em", "textAnchor": "end"},
    }.get(mark.side or "", {"x": percent(last), "dx": "0.35em"})
    css = "label on-mark" if mark.side == "inside" and stretch[0] == "full" else "label"
    return words(
        html.Text(text.events.label(mark.event), **place, dy="0.35em", className=css), middle
    )


def words(label: Element, middle: float) -> Element:
    """Return a text with its middle at a height: rows grow where there is room, letters do not."""
    return html.Svg(label, y=down(middle), overflow="visible", className="words")
