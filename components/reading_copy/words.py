"""The words of the reading copy: of all modules of sentences, what is data and no function."""

from collections.abc import Mapping
from types import ModuleType

from components import text
from components.reading_copy.made import Made
from components.text import answers, downwards, evidence, list_window, theme_rows, themes
from data.base import date_words, dates

# The modules whose sentences the copy speaks with; the others are for what needs the server.
MODULES = (
    text.bands,
    text.bracket,
    text.cite,
    text.common,
    text.compare,
    text.dossier,
    text.events,
    evidence,
    text.explore,
    text.facets,
    text.quotations,
    text.shell,
    text.stage,
    text.timeline,
    answers,
    downwards,
    list_window,
    theme_rows,
    themes,
)


def section(_: Made) -> Mapping[str, object]:
    """Return the constants of each module by name, as `{"facets": {"RESET": …}}`.

    Under `""` stands what scripts say dates with, and which signs are blanks.
    """
    return {module.__name__.rpartition(".")[2]: constants(module) for module in MODULES} | {
        "": {"months": months(), "blanks": blanks()}
    }


def constants(module: ModuleType) -> dict[str, object]:
    """Return the constants of a module that are words, or lists and tables of words."""
    return {
        name: value for name, value in vars(module).items() if name.isupper() and is_plain(value)
    }


def is_plain(value: object) -> bool:
    """Whether JSON can hold a value, its keys and all that it holds as they are."""
    if isinstance(value, Mapping):
        return all(isinstance(key, str) and is_plain(each) for key, each in value.items())
    if isinstance(value, (tuple, list)):
        return all(map(is_plain, value))
    return isinstance(value, (str, int, float))


def months() -> dict[str, str]:
    """Return the names of months and seasons by their numbers in a date: "05", "21"."""
    numbers = [f"{number:02}" for number in (*range(1, 13), *range(21, 25))]
    return {
        number: date_words.in_words(dates.parse(f"2000-{number}")).removesuffix(" 2000")
        for number in numbers
    }


def blanks() -> str:
    """Return all signs that part words as a blank does."""
    return "".join(sign for sign in map(chr, range(0x10000)) if sign.isspace())
