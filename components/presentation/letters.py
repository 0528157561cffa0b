"""Paragraphs as text of python-pptx: size, face, direction, language, links, highlights."""

import re
import unicodedata
from collections.abc import Iterable
from typing import Any

from babel.core import get_global
from pptx.dml.color import RGBColor
from pptx.enum.text import PP_ALIGN
from pptx.oxml import parse_xml
from pptx.oxml.ns import nsdecls
from pptx.util import Pt

from components.presentation.pieces import MARK, Face, Paragraph, Run, Side
from data.base.texts import printable

POINT = 2  # pixels
FACES: dict[Face, str] = {"serif": "+mj-lt", "sans": "+mn-lt"}  # of the theme
ALIGN: dict[Side, PP_ALIGN] = {
    "left": PP_ALIGN.LEFT,
    "middle": PP_ALIGN.CENTER,
    "right": PP_ALIGN.RIGHT,
}
LANDS = {"en": "en-GB"}  # else where a language has most of its speakers
DRAWING = nsdecls("a")
_BREAK = re.compile("[\t\n\r\u2028\u2029]+")
# Any: python-pptx has no common type for the text of shapes and of cells.
Native = Any


def colour(written: str) -> RGBColor:
    """Return a colour that is written as on a page."""
    red, green, blue = bytes.fromhex(written[1:])
    return RGBColor(red, green, blue)  # type: ignore[no-untyped-call]


def clean(words: str) -> str:
    """Return words that a file can hold, on one line."""
    return printable(_BREAK.sub(" ", words))


def language(tag: str) -> str:
    """Return a language with its land, as office programs name it: "vi-VN"; what has one stays."""
    land = get_global("likely_subtags").get(tag, "").rpartition("_")[2]
    return LANDS.get(tag) or (f"{tag}-{land}" if land else tag)


def is_leftward(words: str) -> bool:
    """Whether words run from right to left: their first letter does."""
    kinds = (unicodedata.bidirectional(letter) for letter in words)
    return next((kind in ("R", "AL") for kind in kinds if kind in ("L", "R", "AL")), False)


def fill(frame: Native, paragraphs: Iterable[Paragraph], default: str, *, turns: bool) -> None:
    """Write paragraphs into a text; `turns`: those from right to left begin at the right."""
    for number, each in enumerate(paragraphs):
        made = frame.paragraphs[0] if number == 0 else frame.add_paragraph()
        made.line_spacing = Pt(each.size * each.leading / POINT)
        made.space_before = Pt(each.space / POINT if number else 0)
        leftward = is_leftward(each.words)
        side = "right" if leftward and turns and each.side == "left" else each.side
        made.alignment = ALIGN[side]
        if leftward:
            made._p.get_or_add_pPr().set("rtl", "1")  # noqa: SLF001
        for run in each.runs:
            if words := clean(run.words):
                _run(made.add_run(), words, run, each, default)


def _run(made: Native, words: str, run: Run, paragraph: Paragraph, default: str) -> None:
    """Write a run, its look all at once: property by property it took most of the time."""
    ground = f"<a:highlight>{_rgb(MARK)}</a:highlight>" if run.marked else ""
    look = (
        f'<a:rPr {DRAWING} sz="{round(paragraph.size / POINT * 100)}" '
        f'b="{run.bold:d}" i="{run.italic:d}"><a:solidFill>{_rgb(run.colour)}</a:solidFill>'
        f'{ground}<a:latin typeface="{FACES[paragraph.face]}"/></a:rPr>'
    )
    element = made._r  # noqa: SLF001
    element.insert(0, parse_xml(look))
    if tag := language(run.language or default):
        element.rPr.set("lang", tag)
    made.text = words
    if run.link:
        made.hyperlink.address = run.link


def _rgb(written: str) -> str:
    return f'<a:srgbClr val="{written[1:].upper()}"/>'
