"""What is cited (an excerpt, an event, a disagreement, a selection) as note, items and address."""

from collections.abc import Callable, Collection, Iterable, Mapping

from components import text
from components.base import address
from components.base.address import View
from components.base.routing import COMPARE
from data.catalogue.catalogue import Catalogue
from data.catalogue.rows import ExcerptRow
from data.citing import chicago, csl
from data.citing.item import Item
from data.selection import query
from data.selection.facets import Selection
from data.tables.models import Quotation

SEARCHED = 6  # words of a quote that find it again


def citation(catalogue: Catalogue, kind: str, key: str, base: str) -> dict[str, str]:
    """Return the `note` of an excerpt, event or disagreement, its `permalink` and the `version`.

    `base` is the absolute address of the app, with a slash at its end; `KeyError` if unknown.
    """
    link = permalink(catalogue, kind, key, base)
    dossier = text.cite.dossier(catalogue.dossier.title, catalogue.version, link)
    note = KINDS[kind](catalogue, key, dossier)
    return {"note": note, "permalink": link, "version": catalogue.version}


def exists(catalogue: Catalogue, kind: str, key: str) -> bool:
    """Whether there is such a thing to cite."""
    return key in keys(catalogue, kind)


def keys(catalogue: Catalogue, kind: str) -> Collection[str]:
    """Return the ids of all things of a kind that can be cited; none of an unknown kind."""
    things: Mapping[str, Collection[str]] = {
        "excerpt": catalogue.excerpt_position,
        "event": catalogue.position,
        "disagreement": catalogue.disagreements,
        "quotation": catalogue.quotations,
    }
    return things.get(kind, ())


def permalink(catalogue: Catalogue, kind: str, key: str, base: str) -> str:
    """Return the absolute address where an excerpt, event or disagreement is shown."""
    if kind == "event":
        return f"{base}{address.write(View(event=key))}"
    if kind == "disagreement":
        return f"{base}{COMPARE}{address.write(View(dispute=key))}"
    if kind == "quotation":
        return _link_to_quotation(catalogue.quotations[key], base)
    excerpt = catalogue.excerpts_of([key])[0]
    if excerpt.events:
        return permalink(catalogue, "event", excerpt.events[0], base)
    beginning = " ".join(excerpt.quote.split()[:SEARCHED])
    return f"{base}{address.write(View(Selection(source=(excerpt.source,), q=beginning)))}"


def _link_to_quotation(row: Quotation, base: str) -> str:
    """Where a quotation is shown: beside its event, its disagreement, or under its themes."""
    if row.events:
        return f"{base}{address.write(View(event=row.events[0]))}"
    if row.disagreements:
        return f"{base}{COMPARE}{address.write(View(dispute=row.disagreements[0]))}"
    return f"{base}{address.write(View(Selection(theme=tuple(row.themes[:1]))))}"


def citation_of_selection(catalogue: Catalogue, selection: Selection, base: str) -> dict[str, str]:
    """Return the `note` of a selection, its `title` in words, `permalink` and `version`."""
    link = f"{base}{address.write(View(selection))}"
    title = text.facets.selection_in_words(catalogue, selection).removesuffix(".")
    result = query.select(catalogue, selection)
    count = text.cite.chosen(len(result.positions), result.total)
    dossier = text.cite.dossier(catalogue.dossier.title, catalogue.version, link)
    note = f"{chicago.quote(title, ',')} {count}, in {dossier}."
    return {"note": note, "title": title, "permalink": link, "version": catalogue.version}


# --- notes -----------------------------------------------------------------------------------


def _excerpt(catalogue: Catalogue, key: str, dossier: str) -> str:
    row = catalogue.excerpts_of([key])[0]
    quote = text.cite.quotation(row.lead, row.quote, row.translation)
    return f"{quote} {witness(catalogue, row)} In {dossier}."


def witness(
    catalogue: Catalogue, row: ExcerptRow, short: Callable[[str], str] | None = None
) -> str:
    """Return who speaks in an excerpt and where it stands, as a note.

    The source in full, or as `short` names it with a paragraph.
    """
    speaker = catalogue.actors.get(row.speaker)
    voice = text.cite.voice(row.voice, speaker.label if speaker else row.speaker)
    where = text.cite.locators([row.paragraph])
    if row.voice in ("quoted", "mixed"):
        where += text.cite.citing(row.cites)
    item = csl.items(catalogue)[csl.source_key(row.source)]
    source = short(where) if short else chicago.note(item, where)
    return f"{voice}{source}.{text.cite.fidelity(row.fidelity)}"


def _event(catalogue: Catalogue, key: str, dossier: str) -> str:
    row = catalogue.event(key)
    when = text.events.event_date(catalogue, row)
    if row.excerpts:
        tellers = text.cite.told_by(witnesses(catalogue, row.excerpts))
    else:
        tellers = text.cite.untold(chicago.note(csl.items(catalogue)[r]) for r in row.references)
    return f"{chicago.quote(row.title, ',')} {when}, in {dossier}. {tellers}"


def _disagreement(catalogue: Catalogue, key: str, dossier: str) -> str:
    row = catalogue.disagreements[key]
    excerpts = [e for position in catalogue.positions[key] for e in position.excerpts]
    question = f"{chicago.quote(row.question, ',')} {text.cite.differ(row.kind)}"
    return f"{question}, in {dossier}. {text.cite.positions(witnesses(catalogue, excerpts))}"


def _quotation(catalogue: Catalogue, key: str, dossier: str) -> str:
    """A document as a document: its words, who speaks when, and the work with the place in it."""
    row = catalogue.quotations[key]
    words = text.cite.quotation(row.lead, row.quote, row.translation) if row.quote else ""
    speaker = text.quotations.who(catalogue, row.speaker)
    item = csl.items(catalogue)[row.reference]
    spoken = text.cite.spoken(speaker, text.quotations.day(row.date))
    work = chicago.note(item, row.locator)
    where = f"{spoken}{work}." if row.quote else f"{spoken}{row.position} {work}."
    return f"{words} {where} In {dossier}.".strip()


KINDS: Mapping[str, Callable[[Catalogue, str, str], str]] = {
    "excerpt": _excerpt,
    "event": _event,
    "disagreement": _disagreement,
    "quotation": _quotation,
}


def witnesses(catalogue: Catalogue, excerpts: Iterable[str]) -> list[str]:
    """Return the labels of the sources of some excerpts, each with its paragraphs, in order."""
    places: dict[str, list[str]] = {}
    for row in catalogue.excerpts_of(excerpts):
        places.setdefault(row.source, []).append(row.paragraph)
    return [
        ", ".join(filter(None, (source.label, text.cite.locators(places[key]))))
        for key, source in catalogue.sources.items()
        if key in places
    ]


# --- items -----------------------------------------------------------------------------------


def entry(catalogue: Catalogue, kind: str, key: str, base: str) -> Item:
    """Return an excerpt, event or disagreement as an item: a page of the dossier."""
    link = permalink(catalogue, kind, key, base)
    return page(catalogue, f"{kind}:{key}", _title(catalogue, kind, key), link)


def page(catalogue: Catalogue, key: str, title: str, link: str) -> Item:
    """Return a page of the dossier as an item, seen today, with the version of the tables."""
    today = catalogue.today
    return {
        "id": key,
        "type": "webpage",
        "title": title,
        "container-title": catalogue.dossier.title,
        "version": catalogue.version,
        "accessed": {"date-parts": [[today.year, today.month, today.day]]},
        "language": catalogue.dossier.language,
        "URL": link,
    }


def _title(catalogue: Catalogue, kind: str, key: str) -> str:
    if kind == "event":
        return str(catalogue.event(key).title)
    if kind == "disagreement":
        return catalogue.disagreements[key].question
    if kind == "quotation":
        quotation = catalogue.quotations[key]
        words = chicago.quote(quotation.quote) if quotation.quote else quotation.position
        return f"{text.quotations.head(catalogue, quotation)}: {words}"
    row = catalogue.excerpts_of([key])[0]
    return f"{witnesses(catalogue, [key])[0]}: {chicago.quote(row.quote)}"
