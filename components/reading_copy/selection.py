"""What the reading copy selects by: which events hold which values, and which words."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import pairwise

from components import text
from components.base import address
from components.reading_copy.made import Made
from data.base.words import words
from data.catalogue import quotations
from data.catalogue.catalogue import Catalogue
from data.selection import bitmaps, query, quotation_selection
from data.selection.bitmaps import Bits
from data.selection.facets import FACETS, MANY, Facet, Selection

# Keys whose controls the copy has not: it leaves them out of an address and says so.
LEFT_OUT = ("bands", "bracket", "zero", "through", "beside", "sort", "print")
DIGITS = "0123456789abcdefghijklmnopqrstuvwxyz"


def section(made: Made) -> dict[str, object]:
    """Return all that assets/js/selection needs of a dossier.

    `events`: ids in order, `earliest` and `latest` their possible days (0 is 1 January 1970).
    `facets`: key, kind and flag of each; `values`: for each facet of kind "many" its values in
    order, each with its label and the events that hold it, an actor also with those in which it
    acts. `view`: the other keys in order. `arguments`: the excerpts without event, `alone` the
    quotations without event, each with its themes. `words`: see `word_index`; its rows are the
    events, then the arguments, then these quotations. Rows are written as `gaps`.
    """
    catalogue = made.catalogue
    index = query.index(catalogue)
    alone = quotation_selection.alone(catalogue)
    return {
        "events": catalogue.events["id"].to_list(),
        "earliest": index.earliest.astype(int).tolist(),
        "latest": index.latest.astype(int).tolist(),
        "contested": _rows(index.contested),
        "facets": [(facet.key, facet.kind, facet.flag) for facet in FACETS],
        "values": {facet.key: list(_values(catalogue, facet)) for facet in MANY},
        "view": list(address.VIEW_KEYS),
        "disputes": list(catalogue.disagreements),
        "stories": {key: len(story.steps) for key, story in catalogue.stories.items()},
        "kinds": address.KINDS,
        "arguments": [(row.id, row.themes, row.source) for row in catalogue.arguments],
        "alone": [(row.id, sorted(quotation_selection.themes(catalogue, row))) for row in alone],
        "words": word_index(_texts(catalogue)),
    }


def gaps(rows: Iterable[int]) -> list[int]:
    """Return row numbers in order, each as its distance from the one before, the first from 0."""
    return [row - before for before, row in pairwise((0, *rows))]


def word_index(texts: Iterable[str]) -> tuple[str, list[list[int]]]:
    """Return the distinct words of some texts, and for each the rows of the texts that hold it."""
    rows: dict[str, list[int]] = {}
    for row, each in enumerate(texts):
        for word in set(words(each)):
            rows.setdefault(word, []).append(row)
    return by_word(rows)


def by_word(rows: Mapping[str, list[int]]) -> tuple[str, list[list[int]]]:
    """Return the words under which numbers stand, and for each its numbers as `gaps`.

    The words stand in the order of JavaScript, parted by blanks, each without the letters with
    which the word before it begins too: before it stands their number, one digit up to "z".
    """
    order = sorted(rows, key=lambda word: word.encode("utf-16-be"))
    written = [_rest(word, before) for before, word in pairwise(("", *order))]
    return " ".join(written), [gaps(rows[word]) for word in order]


def _rest(word: str, before: str) -> str:
    """A word without the letters that it shares with the word before it, after their number."""
    most = min(len(DIGITS) - 1, len(word), len(before))
    shared = next((n for n in range(most) if word[n] != before[n]), most)
    return f"{DIGITS[shared]}{word[shared:]}"


def _texts(catalogue: Catalogue) -> Iterator[str]:
    """What a search looks through: in events, in excerpts and quotations without event."""
    yield from query.event_texts(catalogue)
    of_excerpts = query.excerpt_texts(catalogue)
    yield from (of_excerpts[row.id] for row in catalogue.arguments)
    for row in quotation_selection.alone(catalogue):
        yield quotations.searched(catalogue, row)


def _values(catalogue: Catalogue, facet: Facet) -> Iterator[Sequence[object]]:
    """Each value of a facet with its label and its events; of an actor also where it acts."""
    index = query.index(catalogue)
    masks = [index.values(facet.key, Selection())]
    if facet.key == "actor":
        masks.append(index.values(facet.key, Selection(role="acting")))
    for value in facet.vocabulary(catalogue):
        held = (_rows(mask.bits[mask.row[value]]) for mask in masks)
        yield value, text.facets.value_label(facet, value, catalogue), *held


def _rows(bits: Bits) -> list[int]:
    return gaps(bitmaps.positions(bits).tolist())
