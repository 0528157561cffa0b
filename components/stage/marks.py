"""The marks on a step's timeline: bars for what lasted, symbols for what happened, and labels."""

from typing import Any

from components.base.elements import Element, attributes, html
from components.base.theme import THEMES
from components.stage.axis import WIDTH
from components.stage.plan import Segment, StepMark, label, seat
from data.catalogue.catalogue import Catalogue
from data.tables.stories import Step

ROW, BAR, THIN = 1.5, 0.9, 0.3
HATCH = "stage-hatch"

# Corners of symbols in a box from -10 to 10; the names are Plotly's, as `types.csv` gives them.
SYMBOLS = {
    "square": "M-8-8H8V8H-8Z",
    "hexagon": "M0-10 8.7-5V5L0 10-8.7 5V-5Z",
    "cross": "M-3.5-10H3.5V-3.5H10V3.5H3.5V10H-3.5V3.5H-10V-3.5H-3.5Z",
    "diamond": "M0-10 10 0 0 10-10 0Z",
    "x": "M-9-5-5-9 0-4 5-9 9-5 4 0 9 5 5 9 0 4-5 9-9 5-4 0Z",
    "star-diamond": "M0-10 3-3 10 0 3 3 0 10-3 3-10 0-3-3Z",
    "triangle-up": "M0-9 10 8H-10Z",
    "triangle-down": "M0 9-10-8H10Z",
    "circle": "M0-9A9 9 0 0 1 0 9 9 9 0 0 1 0-9Z",
    "pentagon": "M0-10 9.5-3 6 8H-6L-9.5-3Z",
}
ARROWHEAD = "M-8-9 6 0-8 9Z"


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


def mark(catalogue: Catalogue, step: Step, mark: StepMark, hidden: dict[str, Any]) -> Element:
    """Draw one event; what the step is about stands out, what has no label is pale."""
    row = catalogue.types[mark.event.type]
    css = ["mark", "own" if mark.event.id == step.event else "", "" if mark.side else "pale"]
    return html.G(
        _drawn(catalogue, mark),
        className=" ".join(filter(None, css)),
        style={f"--on-{name}": theme.colour(row) for name, theme in THEMES.items()},
        **attributes(data_event=mark.event.id),
        **hidden,
    )


def _drawn(catalogue: Catalogue, mark: StepMark) -> list[Element]:
    """The rectangles or the symbol of an event, and its label."""
    middle = mark.row * ROW + ROW / 2
    thin = [piece for piece in mark.pieces if piece[0] == "thin"]
    drawn = [_bar(piece, middle) for piece in (thin if mark.symbol else mark.pieces)]
    hollow = mark.event.status != "attested"
    if mark.symbol:
        path = SYMBOLS[catalogue.types[mark.event.type].symbol]
        drawn.append(_symbol(path, (mark.left + mark.right) / 2, middle, hollow=hollow))
    elif catalogue.interval(mark.event).ongoing and mark.right < 1:
        drawn.append(_symbol(ARROWHEAD, mark.right, middle, hollow=hollow))
    if mark.side == "inside" and seat(mark)[0] == "hatched":
        drawn.append(_behind(mark, middle))
    if mark.side:
        drawn.append(_label(mark, middle))
    return drawn


def _behind(mark: StepMark, middle: float) -> Element:
    """The page between stripes and letters."""
    size = {"width": down(len(label(mark.event)) * 0.52 + 0.6), "height": down(BAR - 0.16)}
    place = {"x": percent(seat(mark)[1]), "y": down(middle - BAR / 2 + 0.08)}
    return html.Rect(**place, **size, className="behind")


def _bar(piece: Segment, middle: float) -> Element:
    style, left, right = piece
    high = THIN if style == "thin" else BAR
    place = {"x": percent(left), "y": down(middle - high / 2)}
    size = {"width": percent(right - left), "height": down(high)}
    whole = html.Rect(**place, **size, className=f"bar {style}")
    if style != "hatched":
        return whole
    return html.G([whole, html.Rect(**place, **size, fill=f"url(#{HATCH})")])


def _symbol(path: str, x: float, middle: float, *, hollow: bool) -> Element:
    """A symbol around a place: one box moves it across, one within it down and to its size."""
    box = {
        "x": down(-BAR / 2),
        "y": down(middle - BAR / 2),
        "width": down(BAR),
        "height": down(BAR),
    }
    drawn = html.Path(d=path, className=f"symbol {'hollow' if hollow else 'full'}")
    inner = html.Svg(drawn, **box, viewBox="-11 -11 22 22")
    return html.Svg(inner, x=percent(x), overflow="visible")


def _label(mark: StepMark, middle: float) -> Element:
    style, left, _ = seat(mark)
    if mark.symbol:
        left = (mark.left + mark.right) / 2
    first, last = (part / WIDTH for part in mark.room)
    place = {
        "inside": {"x": percent(left), "dx": "0.4em"},
        "right": {"x": percent(last), "dx": "0.35em"},
        "left": {"x": percent(first), "dx": "-0.35em", "textAnchor": "end"},
    }[mark.side or "right"]
    css = "label on-mark" if mark.side == "inside" and style == "full" else "label"
    return html.Text(label(mark.event), **place, y=down(middle + 0.35), className=css)
