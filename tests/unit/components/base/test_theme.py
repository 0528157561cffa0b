"""Themes: one list of names for figures, styles, the switch and what runs before first paint."""

import re

from components import text
from components.base import theme
from components.http import document
from tests.programs import ROOT

ASSETS = ROOT / "assets"


def test_every_theme_is_known_everywhere() -> None:
    """What the switch goes round is what figures, style sheet and first paint know, in order."""
    names = list(theme.THEMES)
    assert list(text.shell.COLOURS) == names
    styles = (ASSETS / "css" / "base" / "theme.css").read_text(encoding="utf-8")
    assert set(re.findall(r'^\[data-bs-theme="(\w+)"\] \{', styles, re.MULTILINE)) == set(names)
    switch = (ASSETS / "js" / "shell" / "shell.js").read_text(encoding="utf-8")
    assert f"const THEMES = {str(names).replace(chr(39), chr(34))};" in switch
    for name in names[1:]:
        assert f"t==='{name}'" in document.THEME_SCRIPT


def test_every_theme_has_every_colour() -> None:
    """A theme within another one (a bright slide on a dark page) takes no colour from outside."""
    styles = (ASSETS / "css" / "base" / "theme.css").read_text(encoding="utf-8")
    blocks = re.findall(r'^\[data-bs-theme="\w+"\] \{(.*?)\}', styles, re.MULTILINE | re.DOTALL)
    names = [set(re.findall(r"--([\w-]+): #", block)) for block in blocks]
    assert len(names) == len(theme.THEMES)
    assert all(each == names[0] for each in names)


def test_the_switch_says_what_comes_next() -> None:
    """The name of the switch holds this theme's name and the next one's, and goes round."""
    assert text.shell.theme_switch("light") == "Colours: light (next: dark)"
    assert text.shell.theme_switch("projector") == "Colours: bright room (next: light)"


def test_figures_have_the_colours_of_the_page() -> None:
    """Page, text and muted colour of a figure are those of the style sheet."""
    styles = (ASSETS / "css" / "base" / "theme.css").read_text(encoding="utf-8")
    for name, look in theme.THEMES.items():
        block = re.search(rf'\[data-bs-theme="{name}"\] \{{(.*?)\}}', styles, re.DOTALL)
        assert block
        for variable, colour in (("page", look.page), ("text", look.text), ("muted", look.muted)):
            assert f"--{variable}: {colour};" in block[1], (name, variable)


def test_an_unknown_theme_is_light() -> None:
    """Local storage may hold anything."""
    assert theme.theme_of("projector") is theme.PROJECTOR
    assert theme.theme_of("sepia") is theme.theme_of(None) is theme.LIGHT
