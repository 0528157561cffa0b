"""Which sentence each reference of a text carries, as far as the sentence shows it, as note calls.

A sentence calls a work where it quotes words that are quoted from it, names its author, publisher
or title, or gives its day; never more than `MOST`. What no sentence calls is to read further.
"""

import re
from collections.abc import Callable, Iterable, Iterator, Sequence

from components import text
from components.base.elements import Element, Node, Tree, html
from components.notes.endnotes import Notes
from data.base.memo import memoised
from data.base.texts import sentences
from data.catalogue.catalogue import Catalogue
from data.citing import chicago, csl
from data.tables.models import Reference

MOST = 3  # notes to a sentence
FEWEST_LETTERS = 3  # of a name that stands for a work
_QUOTED = re.compile(r"[“„]([^“”„]{8,})”")
_NAME = r"[A-Z0-9][\w’-]*"
_NAMES = re.compile(rf"{_NAME}(?: (?:of |on |the |and )*{_NAME})+")  # "Charter of Paris"
_YEAR = re.compile(r"\b\d{4}\b")
_ENDS = " .,;:!?…"

Calls = list[tuple[str, list[str]]]  # sentences, each with the references called at its end
Sign = Callable[[Catalogue, Reference, str], bool]


def of_texts(
    catalogue: Catalogue, texts: Iterable[str], references: Iterable[str]
) -> tuple[list[Calls], list[str]]:
    """Return the sentences of each text with what they call, and the references left over.

    A reference is called once: by the first sentence with the strongest sign of it.
    """
    whole = [list(_sentences(each)) for each in texts]
    every = [sentence for each in whole for sentence in each]
    called: list[list[str]] = [[] for _ in every]
    left = list(dict.fromkeys(references))
    for sign in (_is_quoted, _is_named, _is_titled, _is_dated):
        for key in list(left):
            place = _place(catalogue, sign, key, every, called)
            if place is not None:
                called[place].append(key)
                left.remove(key)
    ends = iter(called)
    return [[(sentence, next(ends)) for sentence in each] for each in whole], left


def _place(
    catalogue: Catalogue, sign: Sign, key: str, every: Sequence[str], called: list[list[str]]
) -> int | None:
    """The first sentence with room that shows the sign of a reference; None if none does."""
    row = catalogue.references[key]
    with_room = (n for n, keys in enumerate(called) if len(keys) < MOST)
    return next((n for n in with_room if sign(catalogue, row, every[n])), None)


def _sentences(words: str) -> Iterator[str]:
    return (words[start:stop].strip() for start, stop in sentences(words))


# --- signs of a work in a sentence -----------------------------------------------------------


def _is_quoted(catalogue: Catalogue, row: Reference, sentence: str) -> bool:
    """Whether the sentence has words in marks that are quoted from the work here."""
    words = [each.strip(_ENDS) for each in _QUOTED.findall(sentence)]
    return any(each in quote for quote in _quotes(catalogue).get(row.id, ()) for each in words)


@memoised()
def _quotes(catalogue: Catalogue) -> dict[str, list[str]]:
    """What is quoted from each reference, translations too."""
    quotes: dict[str, list[str]] = {}
    for row in catalogue.quotations.values():
        quotes.setdefault(row.reference, []).extend((row.quote, row.translation))
    return quotes


def _is_named(catalogue: Catalogue, row: Reference, sentence: str) -> bool:
    """Whether the sentence names an author of the work, or who published or keeps it."""
    item = csl.items(catalogue)[row.id]
    people = [*item.get("author", []), *item.get("editor", [])]
    names = [name["family"] for name in people if "family" in name]
    bodies = [item.get("container-title", ""), item.get("publisher", ""), item.get("archive", "")]
    names += [body for body in bodies if body not in _actors(catalogue)]
    return any(_has(sentence, name) for name in names)


def _is_titled(catalogue: Catalogue, row: Reference, sentence: str) -> bool:
    """Whether the sentence has a name of several words with which the title of the work begins."""
    names = {name for run in _NAMES.findall(sentence) for name in _tails(run.partition("’")[0])}
    return any(row.title.startswith(name) for name in names - _actors(catalogue))


def _tails(run: str) -> Iterator[str]:
    """The ends of a run of words: "The Charter of Paris" holds the name of the Charter."""
    words = run.split()
    return (" ".join(words[n:]) for n in range(len(words) - 1) if words[n][0].isupper())


@memoised()
def _actors(catalogue: Catalogue) -> frozenset[str]:
    """The names of actors: what they do is not what they wrote."""
    return frozenset(actor.label for actor in catalogue.actors.values())


def _is_dated(_: Catalogue, row: Reference, sentence: str) -> bool:
    """Whether the sentence gives the day of the work; without a year it may name no other."""
    for day in filter(None, {row.made, row.issued}):
        words = text.quotations.day(day)
        short = words.removesuffix(f" {day[:4]}")
        if len(day) == 10 and _has(sentence, short):
            return not _YEAR.search(sentence) or day[:4] in sentence
    return False


def _has(sentence: str, name: str) -> bool:
    whole = re.search(rf"(?<![\w-]){re.escape(name)}(?!\w)", sentence)
    return len(name) >= FEWEST_LETTERS and bool(whole)


# --- on the page -----------------------------------------------------------------------------


def noted(notes: Notes, calls: Calls) -> Tree:
    """Return sentences, each with the calls of its notes."""
    tree: Tree = []
    for sentence, keys in calls:
        tree += [" ", sentence, notes.of(keys)]
    return tree[1:]


def further(notes: Notes, label: str, keys: Iterable[str]) -> Element | None:
    """Return works in a line by their short names, each with the call of its note; None of none."""
    items = csl.items(notes.catalogue)
    parts: list[Node] = []
    for key in keys:
        parts += ["; ", html.Span([chicago.short(items[key]), notes.of([key])])]
    if not parts:
        return None
    return html.P([html.Strong(f"{label}: "), *parts[1:]], className="read-further")
