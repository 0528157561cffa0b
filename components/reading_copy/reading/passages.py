"""What a selection lets one read (js/replies/reading/passages.js): headings, cards, records."""

from collections.abc import Iterable
from datetime import date

from components import text
from components.base.address import View
from components.base.elements import Node, Tree, html
from components.evidence import disagreements, passages
from components.evidence.excerpts import card, ways
from components.evidence.quotations import card as quotation_card
from components.evidence.references import record, record_in_two
from components.explore import reading, start
from components.reading_copy.carried import carried, probe
from components.reading_copy.made import Made
from components.reading_copy.prune import prune
from components.reading_copy.reading.templates import by_count
from components.text.evidence import NO_DAY, RECORD_ABOVE, opening
from data.base import dates
from data.catalogue import quotations
from data.catalogue.catalogue import Catalogue
from data.catalogue.rows import EventRow, ExcerptRow
from data.selection.facets import Selection
from data.sources import disagreements as questions

KINDS = ("documents", "later", "scholars")  # of quotations, in the order in which they are read


def section(made: Made) -> dict[str, object]:
    """Return all that is read, folded; events, excerpts and quotations are known by their numbers.

    `cards`: for each event, the numbers of its excerpts and their cards. `spoken`: for each event
    the quotations on it, by date. `answered`: for excerpts, by number, the question whose record
    answers them, which is in `answers`. `line` is a record under a quote.
    """
    catalogue = made.catalogue
    row = {key: number for number, key in enumerate(catalogue.quotations)}
    events = list(catalogue.every_event())
    about = [quotations.about(catalogue, "events", event.id) for event in events]
    return {
        "heads": [_fold(made, passages.event_heading(catalogue, _view(), each)) for each in events],
        "records": [_record(made, each) for each in events],
        "line": _fold(made, record_in_two("{first}", "{rest}")),
        "above": RECORD_ABOVE,
        "cards": [_cards(made, event) for event in events],
        "spoken": [[row[each.id] for each in rows] for rows in about],
        "quotations": _quotations(made),
        "alone": {row[key]: day for key, day in _alone(catalogue)},
        "arguments": {each.id: _argument(made, each) for each in catalogue.arguments},
        "answered": _answered(catalogue),
        "answers": _answers(made),
        "headings": {
            kind: _fold(made, passages.heading(name, kind))
            for kind, name in passages.HEADINGS.items()
        },
        "no-day": NO_DAY,
        "questions": _without_event(made),
        "start": made.trees.fold(prune(start.start(catalogue, made.paths), catalogue)),
        "page": passages.PAGE,
        "most": reading.MOST_PAGES,
        "more": by_count(text.events.more),
        "beyond": by_count(text.events.beyond),
    }


def _view() -> View:
    return probe()


def _fold(made: Made, *nodes: Node) -> object:
    """A node as the copy has it, folded; None if there is none."""
    tree = carried(prune(nodes, made.catalogue))
    return made.trees.fold(tree[0]) if tree else None


def _cards(made: Made, event: EventRow) -> list[object]:
    catalogue, view = made.catalogue, _view()
    flat: list[object] = []
    for each in catalogue.excerpts_of(event.excerpts):
        whole = card(catalogue, each, event, ways(made.paths, view, each))
        flat += [catalogue.excerpt_position[each.id], _fold(made, whole)]
    return flat


def _quotations(made: Made) -> list[object]:
    """Each quotation: id, number of its kind, place by date, number of its work, speaker, card.

    Those of one day have one place.
    """
    catalogue = made.catalogue
    rows = list(catalogue.quotations.values())
    keys = [dates.parse(row.date).days if row.date else quotations.LAST for row in rows]
    place = {key: number for number, key in enumerate(sorted(set(keys)))}
    works = {key: number for number, key in enumerate(catalogue.references)}
    return [
        [
            row.id,
            KINDS.index(passages.kind_of(row)),
            place[key],
            works[row.reference],
            row.speaker,
            _fold(made, quotation_card(catalogue, row, made.paths)),
        ]
        for row, key in zip(rows, keys, strict=True)
    ]


def _alone(catalogue: Catalogue) -> Iterable[tuple[str, list[object]]]:
    """Of documents without an event the first day and the day in words, if there is one."""
    for row in catalogue.quotations.values():
        if not row.events and passages.kind_of(row) == "documents" and row.date:
            first = dates.parse(row.date).first
            yield row.id, [_number(first), text.quotations.day(row.date)]


def _record(made: Made, event: EventRow) -> object:
    """What stands under what is told of an event: its record in two; else its record, folded."""
    if event.told:
        return _in_two(made, event.record) if event.record else None
    return _fold(made, record(made.catalogue, event.record, event.references))


def _in_two(made: Made, note: str) -> dict[str, object]:
    """A record as the panel of an event has it, and the lengths of its opening and of the rest."""
    return {"note": _fold(made, html.P(note)), "parts": [_length(part) for part in opening(note)]}


def _length(words: str) -> int:
    """How long a text is in JavaScript."""
    return len(words.encode("utf-16-le")) // 2


def _argument(made: Made, row: ExcerptRow) -> list[object]:
    """Its number, and its card."""
    whole = card(made.catalogue, row, None, ways(made.paths, _view(), row))
    return [made.catalogue.excerpt_position[row.id], _fold(made, whole)]


def _answered(catalogue: Catalogue) -> dict[int, str]:
    every = {n: disagreements.answered(catalogue, e) for e, n in catalogue.excerpt_position.items()}
    return {number: key for number, key in every.items() if key}


def _answers(made: Made) -> dict[str, object]:
    """The questions whose records answer arguments: the record in two, and the link to it."""
    catalogue = made.catalogue
    keys = {disagreements.answered(catalogue, each.id) for each in catalogue.arguments} - {""}
    return {
        key: {
            **_in_two(made, catalogue.disagreements[key].record),
            "link": _fold(made, disagreements.link(catalogue, _view(), key, made.paths)),
        }
        for key in catalogue.disagreements
        if key in keys
    }


def _number(day: date) -> int:
    return day.toordinal() - date(1970, 1, 1).toordinal()


def _without_event(made: Made) -> dict[str, object]:
    """The questions without an event, each with its themes and sources, and their heading."""
    catalogue = made.catalogue
    rows = []
    for key in questions.without_event(catalogue, Selection()):
        tree: Tree = disagreements.one(catalogue, _view(), key, made.paths)
        folded = made.trees.fold(carried(prune(tree, catalogue)))
        themes_of = catalogue.disagreements[key].themes
        rows.append([folded, themes_of, questions.sources(catalogue, key)])
    return {"heading": made.trees.fold(disagreements.heading()), "rows": rows}
