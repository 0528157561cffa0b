"""Cells of a sheet other than dates: lists, weights, fixed words, texts with HTML."""

import re

from data.base.plain_text import is_html, plain
from data.readers.cell import HEAVIEST, third
from data.readers.events.lines import Lines
from data.tables.models import Event, choices

LISTS = ("agents", "others", "themes")
TEXTS = ("title", "short", "summary", "place", "record", "why", "type")
TEXTS_OF_SOURCES = ("source", "quote", "caption", "credit", "display")
_SIGNS = re.compile(r"[|;\n]")
_COMMAS = re.compile(r"[|;,\n]")
_OWN_MARKS = re.compile(r"^[»«„“”\"] ?([^»«„“”\"]+?) ?[»«“”\"]$")  # round the whole of a quote
_WEIGHTS = {
    **dict.fromkeys(("low", "minor", "small"), 1),
    **dict.fromkeys(("medium", "moderate", "normal", "average"), 2),
    **dict.fromkeys(("high", "major", "important", "critical"), 3),
}
_SCALES = (5.0, 10.0, 100.0)


def settle(lines: Lines) -> None:
    """Write the cells of all rows as our tables take them."""
    for name in (*TEXTS, *TEXTS_OF_SOURCES):
        _strip(lines, name)
    _bare(lines)
    for name in LISTS:
        _part(lines, name)
    _weigh(lines)
    _choose_status(lines)


def parts(cell: str, signs: re.Pattern[str] = _SIGNS) -> list[str]:
    """Return the values of a cell, each once."""
    return list(dict.fromkeys(filter(None, map(str.strip, signs.split(cell)))))


def _strip(lines: Lines, name: str) -> None:
    if any(is_html(text) for _, text in lines.filled(name)):
        lines.change(name, plain)
        lines.remark(name, "holds HTML, which is read as plain text, without links and pictures")


def _bare(lines: Lines) -> None:
    """Take quotes without the marks of quotation round them: the pages set some of their own."""
    if lines.change("quote", lambda text: _OWN_MARKS.sub(r"\1", text)):
        lines.remark("quote", "is shown without the marks of quotation that stand round it")


def _part(lines: Lines, name: str) -> None:
    """Join the values of a list with |; commas part them where no other sign does."""
    texts = [text for _, text in lines.filled(name)]
    signs = _SIGNS
    if not any(map(_SIGNS.search, texts)) and (example := next((t for t in texts if "," in t), "")):
        signs = _COMMAS
        count = len(parts(example, signs))
        shown = example if len(example) <= 60 else f"{example[:60]}…"
        message = f"commas part the values: {shown!r} are {count} (with ; or | in it they do not)"
        lines.remark(name, message)
    lines.change(name, lambda text: "|".join(parts(text, signs)))


def _weigh(lines: Lines) -> None:
    """Turn weights of any scale into 1 to 3; what is none is left out, once."""
    texts = {text for _, text in lines.filled("weight")}
    numbers = {text: number for text in texts if (number := _number(text)) is not None}
    heaviest = max(numbers.values(), default=0.0)
    top = next((scale for scale in _SCALES if heaviest <= scale), heaviest)
    if heaviest > HEAVIEST or any(not n.is_integer() or n < 1 for n in numbers.values()):
        thirds = f"1 to {top:g} are taken in thirds as 1 to {HEAVIEST}"
        lines.remark("weight", f"{thirds}: how soon an event gets its label")
    else:
        top = HEAVIEST
    odd = sorted(texts - numbers.keys() - {text for text in texts if text.lower() in _WEIGHTS})
    if odd:
        lines.remark("weight", f"{odd[0]!r} is no weight (1, 2 or 3; low, medium, high)")

    def weight(text: str) -> str:
        if text in numbers:
            return third(numbers[text], top)
        return str(_WEIGHTS.get(text.lower(), ""))

    lines.change("weight", weight)


def _number(text: str) -> float | None:
    return float(text) if re.fullmatch(r"-?\d{1,9}(\.\d+)?", text, re.ASCII) else None


def _choose_status(lines: Lines) -> None:
    """Leave a status that is of no kind of ours out, with all its column."""
    known = set(choices(Event, "status"))
    if other := next((text for _, text in lines.filled("status") if text not in known), ""):
        shown = ", ".join(choices(Event, "status"))
        lines.remark("status", f"is left out: {other!r} is not one of {shown}")
        lines.change("status", lambda _: "")
