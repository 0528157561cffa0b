"""The colours and sizes of figures on the light, the dark and the bright room's page.

All other colours are in css/base/theme.css.
"""

from dataclasses import dataclass, replace
from functools import lru_cache
from typing import Literal

from data.tables.models import Type

Name = Literal["light", "dark", "projector"]


@dataclass(frozen=True)
class Theme:
    """What a figure needs that depends on the page's colours (as in css/base/theme.css).

    `scale` enlarges rows, marks, lines and text; marks are darkened until the text on them has
    the `contrast` asked for. Of a pale colour as much is left as `strength` says: mixed with the
    page, not let through, so that marks that lie on one another are evenly pale.
    """

    name: Name
    page: str
    text: str
    muted: str
    grid: str
    band: str
    on_mark: str
    scale: float = 1.0
    contrast: float = 1.0
    strength: float = 1.0

    def colour(self, event_type: Type) -> str:
        """The colour of an event type on this page."""
        if self.name == "dark":
            return mix(event_type.colour_dark, self.page, self.strength)
        colour = darken(event_type.colour, self.on_mark, self.contrast)
        return mix(colour, self.page, self.strength)

    def pixels(self, size: float) -> float:
        """A size in pixels as this page has it."""
        return round(size * self.scale, 1)


LIGHT = Theme("light", "#faf8f3", "#26231d", "#655d50", "#e6e0d3", "#ece4d6", "#ffffff")
DARK = Theme("dark", "#1b1a17", "#efeae0", "#b5ac9c", "#37332c", "#38332a", "#1b1a17")
PROJECTOR = Theme(
    *("projector", "#ffffff", "#000000", "#333333", "#bdbdbd", "#e2e2e2", "#ffffff"),
    scale=1.2,
    contrast=7,
)
ROOM = 1.85  # how much larger a figure is for a room (css/stage/room.css)
THEMES = {theme.name: theme for theme in (LIGHT, DARK, PROJECTOR)}
FONT = '"Noto Sans", system-ui, -apple-system, "Segoe UI", Roboto, Ubuntu, Cantarell, sans-serif'


def inks(event_type: Type) -> dict[str, str]:
    """Return the colours of a type on each page, as properties of CSS: `--on-light` and so on."""
    return {f"--on-{name}": theme.colour(event_type) for name, theme in THEMES.items()}


def theme_of(name: str | None) -> Theme:
    """Return a theme by name; light for anything unknown."""
    return next((theme for theme in THEMES.values() if theme.name == name), LIGHT)


def look(name: str | None, *, in_room: bool = False) -> Theme:
    """Return a theme by name; away from a step of a story, larger: the room looks on."""
    theme = theme_of(name)
    return replace(theme, scale=max(theme.scale, ROOM)) if in_room else theme


def mix(colour: str, other: str, share: float) -> str:
    """Return a share of a colour with the rest of another."""
    pairs = ((int(colour[n : n + 2], 16), int(other[n : n + 2], 16)) for n in (1, 3, 5))
    return "#" + "".join(f"{round(one * share + two * (1 - share)):02x}" for one, two in pairs)


@lru_cache(maxsize=256)
def darken(colour: str, other: str, ratio: float) -> str:
    """Return a colour, darker until its contrast to the other is what is asked for."""
    parts = [int(colour[n : n + 2], 16) for n in (1, 3, 5)]
    while contrast(colour, other) < ratio and any(parts):
        parts = [max(part - max(part // 25, 1), 0) for part in parts]
        colour = "#" + "".join(f"{part:02x}" for part in parts)
    return colour


def contrast(one: str, other: str) -> float:
    """Return the contrast ratio of two colours (WCAG 2)."""
    light, dark = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def _luminance(colour: str) -> float:
    parts = [int(colour[n : n + 2], 16) / 255 for n in (1, 3, 5)]
    red, green, blue = (p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue
