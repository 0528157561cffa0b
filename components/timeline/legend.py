"""The legend of the timeline: small drawings in the colour of the text, and what they mean."""

from collections.abc import Mapping

from components.base.elements import Element, Still, Tree, attributes, html, still
from components.drawing.symbols import at, slotted, symbol
from components.text.timeline import ALL_SIGNS, KEY, LEGEND, SLOTS_TELL
from data.catalogue.catalogue import Catalogue
from data.catalogue.contents import contents
from data.catalogue.signs import signs
from data.tables.models import Symbol

WIDTH, HEIGHT = 24, 14
RADIUS = 5  # of a symbol
_FULL = {"fill": "currentColor"}
_OUTLINE = {"fill": "none", "stroke": "currentColor", "strokeWidth": "1.5"}
_HOLLOW = _OUTLINE | {"strokeWidth": "3"}  # of a symbol, which is drawn at half its size


def legend(catalogue: Catalogue) -> Still:
    """Return the signs that there is something for: the first in one line, all in a menu.

    The picture of the timeline takes over what the menu says.
    """
    there = {*signs(catalogue), *(["slots"] if slotted(catalogue) else [])}
    silent = {} if "silence" in contents(catalogue) else {"slots": SLOTS_TELL}

    def entries(meanings: Mapping[str, str]) -> Tree:
        some = {name: words for name, words in meanings.items() if name in there}
        return [html.Li([_sign(name), silent.get(name, words)]) for name, words in some.items()]

    short, all_signs = entries(KEY), entries(LEGEND)
    parts: Tree = [html.Ul(short, className="signs")] if short else []
    if len(all_signs) > len(short):
        menu = [html.Summary(ALL_SIGNS), html.Ul(all_signs, className="menu legend")]
        parts.append(html.Details(menu, className="filter all-signs"))
    return still(html.Div(parts, className="key"))


def _sign(name: str) -> Element | str:
    if name == "flag":
        return "⚑ "
    size = {"width": WIDTH, "height": HEIGHT, "viewBox": f"0 0 {WIDTH} {HEIGHT}"}
    return html.Svg(SIGNS[name], **size, **attributes(aria_hidden="true"))


def _box(x: float, y: float, width: float, height: float, **look: str) -> Element:
    return html.Rect(x=x, y=y, width=width, height=height, **(look or _FULL))


def _symbol(name: Symbol, x: float, **look: str) -> Element:
    return symbol(name, transform=at(x, HEIGHT / 2, RADIUS), **(look or _FULL))


def _path(d: str, **look: str) -> Element:
    return html.Path(d=d, **(look or _OUTLINE))


_HATCH = "".join(f"M{x} 12L{x + 8} 2" for x in range(1, 16, 4))
SIGNS: dict[str, list[Element]] = {
    "hatched": [_box(1, 1.5, 22, 11, **_OUTLINE), _path(_HATCH)],
    "thin": [_box(0, 5, 24, 4), _symbol("circle", 12)],
    "hollow": [_box(0.75, 1.75, 10, 10.5, **_OUTLINE), _symbol("circle", 18.5, **_HOLLOW)],
    "slots": [
        *(html.Circle(cx=x, cy=y, r="2.5", **_FULL) for x, y in (("8", "3.5"), ("15", "10.5"))),
        html.Circle(cx="15", cy="3.5", r="2.1", fill="none", stroke="currentColor"),
    ],
    "link": [_path("M1 11Q8 2 18 6"), _path("M17 2L23 7.5L15.5 9Z", **_FULL)],
}
