"""The words of the reading copy: of all modules of sentences, what is data and no function."""

import sys
import unicodedata
from collections.abc import Callable, Mapping
from functools import cache
from types import ModuleType

from components import text
from components.reading_copy.made import Made
from components.text import answers, downwards, evidence, list_window, theme_rows, themes
from data.base import date_words, dates, everyday_dates

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

    Under `""` stands what scripts read and say dates with, and which signs are blanks.
    """
    return _words()


@cache
def _words() -> Mapping[str, object]:
    dates_and_blanks = {
        "months": months(),
        "elsewhere": everyday_dates.months_elsewhere(),
        "forms": everyday_dates.patterns(),
        "zeros": signs(lambda sign: unicodedata.decimal(sign, 1) == 0),
        "blanks": signs(str.isspace),
    }
    modules = {module.__name__.rpartition(".")[2]: constants(module) for module in MODULES}
    return modules | {"": dates_and_blanks}


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


def signs(test: Callable[[str], bool]) -> str:
    """Return all signs that pass a test."""
    return "".join(filter(test, map(chr, range(sys.maxunicode + 1))))
