"""The colours of figures for the light and the dark page; all other colours are in assets/css."""

from dataclasses import dataclass
from typing import Literal

from data.models import Type

Name = Literal["light", "dark"]


@dataclass(frozen=True)
class Theme:
    """What a figure needs that depends on the page's colours (as in assets/css/theme.css)."""

    name: Name
    page: str
    text: str
    muted: str
    grid: str
    band: str
    on_mark: str

    def colour(self, event_type: Type) -> str:
        """The colour of an event type on this page."""
        return event_type.colour_dark if self.name == "dark" else event_type.colour


LIGHT = Theme("light", "#faf8f3", "#26231d", "#655d50", "#e6e0d3", "#ece4d6", "#ffffff")
DARK = Theme("dark", "#1b1a17", "#efeae0", "#b5ac9c", "#37332c", "#38332a", "#1b1a17")
FONT = '"Noto Sans", system-ui, -apple-system, "Segoe UI", Roboto, Ubuntu, Cantarell, sans-serif'


def named(name: str | None) -> Theme:
    """Return a theme by name; light for anything unknown."""
    return DARK if name == DARK.name else LIGHT
