"""The chosen events as linked data: Events of schema.org, with dates in EDTF and what is said.

Names are of schema.org; `startDateEDTF` and `endDateEDTF` are its `startDate` and `endDate` with
values of the type EDTF. The context stands in the file, so that none need be fetched.
"""

from collections.abc import Iterator
from typing import NamedTuple

from components import text
from components.base import address
from components.base.address import View
from components.base.public_url import is_local
from components.citing import notes
from components.exports import statements
from components.http.pieces import Row, to_json_around
from data.base import dates
from data.base.dates import OPEN, Interval, Span
from data.catalogue.catalogue import Catalogue
from data.catalogue.rows import EventRow, ExcerptRow
from data.citing import csl
from data.citing.item import Item, Name
from data.selection import query
from data.tables.models import Quotation

CONTENT_TYPE = "application/ld+json"
SCHEMA = "http://schema.org/"
EDTF = "http://id.loc.gov/datatypes/edtf/EDTF"
CONTEXT = {
    "@vocab": SCHEMA,
    "startDateEDTF": {"@id": f"{SCHEMA}startDate", "@type": EDTF},
    "endDateEDTF": {"@id": f"{SCHEMA}endDate", "@type": EDTF},
    "temporal": {"@id": "http://purl.org/dc/terms/temporal", "@type": EDTF},
    "url": {"@id": f"{SCHEMA}url", "@type": "@id"},
    "sameAs": {"@id": f"{SCHEMA}sameAs", "@type": "@id"},
    "itemListElement": {"@id": f"{SCHEMA}itemListElement", "@container": "@list"},
}
WIKIDATA = "http://www.wikidata.org/entity/"
# What an actor is in schema.org; any other is an organisation.
ACTORS = {"state": "Country", "person": "Person", "commentator": "Person", "place": "Place"}


class Names(NamedTuple):
    """Names things: by the address where others can read of them, else by names that stay."""

    catalogue: Catalogue
    base: str

    def of(self, kind: str, key: str) -> str:
        """Return the name of a thing of a kind."""
        if is_local(self.base):
            return f"{statements.identity(self.catalogue).urn}#{kind}-{key}"
        if kind == "event":
            return notes.permalink(self.catalogue, kind, key, self.base)
        return f"{self.base}events.jsonld#{kind}-{key}"

    def link(self, event: str) -> str:
        """Return where an event is shown, '' if only on this machine."""
        return (
            ""
            if is_local(self.base)
            else notes.permalink(self.catalogue, "event", event, self.base)
        )


def write(catalogue: Catalogue, view: View, base: str) -> Iterator[str]:
    """Yield a list of events in order of time, as JSON-LD."""
    positions = query.select(catalogue, view.selection).positions
    link = f"{base}events.jsonld{address.write(View(view.selection))}"
    whole = {
        "@context": CONTEXT,
        **({} if is_local(base) else {"@id": link}),
        "@type": "ItemList",
        "name": catalogue.dossier.title,
        "description": text.facets.selection_in_words(catalogue, view.selection),
        "version": catalogue.version,
        "numberOfItems": len(positions),
        "itemListElement": [],
    }
    names = Names(catalogue, base)
    events = statements.events(catalogue, positions)
    return to_json_around(whole, "itemListElement", (_event(names, event) for event in events))


def _event(names: Names, event: EventRow) -> Row:
    catalogue = names.catalogue
    when = catalogue.interval(event)
    themes = [
        {"@type": "DefinedTerm", "@id": names.of("theme", key), "name": catalogue.themes[key].label}
        for key in event.themes
    ]
    excerpts = catalogue.excerpts_of(event.excerpts)
    remarks = (text.events.event_date(catalogue, event), *statements.unsure(when))
    return _filled(
        {
            "@type": "Event",
            "@id": names.of("event", event.id),
            "name": event.title,
            "alternateName": event.short if event.short != event.title else "",
            "description": event.summary,
            "disambiguatingDescription": "; ".join(
                filter(None, (*remarks, text.exports.status(event)))
            ),
            **_dates(when),
            "location": {"@type": "Place", "name": event.place} if event.place else "",
            "keywords": [catalogue.types[event.type].label],
            "actor": [_actor(names, key) for key in event.agents],
            "about": [*themes, *(_actor(names, key) for key in event.others)],
            "superEvent": {"@id": names.of("event", event.part_of)} if event.part_of else "",
            "citation": [_work(names, key) for key in event.references],
            "subjectOf": [
                *(_excerpt(names, row) for row in excerpts),
                *(_quotation(names, row) for row in statements.about(catalogue, event)),
            ],
            "url": names.link(event.id),
        }
    )


def _dates(when: Interval) -> Row:
    """Days as such where they are exact; all that is known as EDTF, as one date where it is one."""
    start, end = when.start, None if when.ongoing else when.end
    ends = [start.text, *([OPEN if when.ongoing else when.end.text] if when.end else [])]
    several = any(date.startswith(("[", "{")) for date in ends)
    return {
        "startDate": _day(start),
        "endDate": _day(end) if end else "",
        "startDateEDTF": start.text,
        "endDateEDTF": end.text if end else "",
        "temporal": "" if several and len(ends) > 1 else "/".join(ends),
    }


def _day(span: Span) -> str:
    return span.text if span.exact else ""


def _actor(names: Names, key: str) -> Row:
    row = names.catalogue.actors[key]
    return _filled(
        {
            "@type": ACTORS.get(row.kind, "Organization"),
            "@id": names.of("actor", key),
            "name": row.label,
            "sameAs": f"{WIKIDATA}{row.wikidata}" if row.wikidata else "",
        }
    )


# --- what is said of it ----------------------------------------------------------------------


def _excerpt(names: Names, row: ExcerptRow) -> Row:
    """An excerpt: words of one of the texts, said by somebody if not by its author."""
    catalogue = names.catalogue
    source = catalogue.sources[row.source]
    return _filled(
        {
            "@type": "Quotation",
            "@id": names.of("excerpt", row.id),
            "text": row.quote,
            "inLanguage": source.language,
            "disambiguatingDescription": text.exports.of_text(catalogue, row),
            "spokenByCharacter": _speaker(names, row.speaker),
            "position": text.common.locator(row.paragraph),
            "workTranslation": _translation(names, row),
            "isPartOf": _work(names, csl.source_key(row.source)),
        }
    )


def _quotation(names: Names, row: Quotation) -> Row:
    """A quotation; without words of its own a claim, as we put it."""
    catalogue = names.catalogue
    work = _work(names, row.reference)
    common = {
        "@id": names.of("quotation", row.id),
        "disambiguatingDescription": text.exports.of_quotation(catalogue, row),
    }
    claim = {"@type": "Claim", "text": row.position}
    if not row.quote:
        return _filled(
            claim | common | {"author": _speaker(names, row.speaker), "appearance": work}
        )
    return _filled(
        {
            "@type": "Quotation",
            "text": row.quote,
            **common,
            "inLanguage": row.language or catalogue.dossier.language,
            "spokenByCharacter": _speaker(names, row.speaker),
            "dateCreated": _day(dates.parse(row.date)) if row.date else "",
            "position": row.locator,
            "workTranslation": _translation(names, row),
            "subjectOf": claim if row.position else "",
            "isPartOf": work,
        }
    )


def _translation(names: Names, row: ExcerptRow | Quotation) -> Row | None:
    if not row.translation:
        return None
    language = names.catalogue.dossier.language
    return {"@type": "Quotation", "text": row.translation, "inLanguage": language}


def _speaker(names: Names, key: str) -> Row | None:
    """Who speaks: an actor, or whoever is named; None if nobody is."""
    if key in names.catalogue.actors:
        return _actor(names, key)
    return {"name": key} if key and key != text.cite.NOT_NAMED else None


def _work(names: Names, key: str) -> Row:
    """A source or a reference, as its citation names it."""
    item = csl.items(names.catalogue)[key]
    kind, _, source = key.rpartition(":")
    return _filled(
        {
            "@type": "CreativeWork",
            "@id": names.of(kind or "reference", source),
            "name": item["title"],
            "author": [_person(name) for name in item.get("author", [])],
            "datePublished": _published(item),
            "publisher": {"name": item["publisher"]} if "publisher" in item else "",
            "genre": item.get("genre", ""),
            "url": item.get("URL", ""),
        }
    )


def _person(name: Name) -> Row:
    if "literal" in name:
        return {"name": name["literal"]}
    parts = (name.get("given"), name["family"], name.get("suffix"))
    return {"@type": "Person", "name": " ".join(filter(None, parts))}


def _published(item: Item) -> str:
    """The date of a work as ISO 8601, as far as it is known; '' if it is vague."""
    issued = item.get("issued")
    if not issued or issued.get("circa") or "season" in issued or len(issued["date-parts"]) != 1:
        return ""
    year, *rest = issued["date-parts"][0]
    return "-".join([f"{year:04}", *(f"{part:02}" for part in rest)])


def _filled(item: Row) -> Row:
    """The item without what is empty."""
    return {key: value for key, value in item.items() if value}
