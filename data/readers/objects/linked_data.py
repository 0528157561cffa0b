"""Events of schema.org as JSON-LD, as our `/events.jsonld` and other pages hold them."""

from collections.abc import Iterator

from data.readers import when
from data.readers.cell import several
from data.readers.draft import Draft
from data.readers.objects.account import Account
from data.readers.objects.fields import Fields, objects
from data.readers.objects.json_text import Json
from data.readers.objects.shelf import Shelf
from data.tables.cells import is_address
from data.tables.models import Event

_LISTS = ("itemListElement", "@graph")
_THEME = "DefinedTerm"
_NAMES = {
    "title": "name",
    "start": "startDate",
    "end": "endDate",
    "agents": "actor",
    "type": "keywords",
    "place": "location",
    "summary": "description",
    "references": "citation",
}


def read(file: str, value: Json) -> Draft | None:
    """Return a draft of the events of a document; None if it has none."""
    events = [each for each in _objects(value) if _is_event(each)]
    if not events:
        return None
    account = Account(file, "event")
    if isinstance(value, dict) and value.get("itemListElement"):
        account.draft.dossier = {
            ours: text
            for ours, name in (("title", "name"), ("lead", "description"))
            if isinstance(text := value.get(name), str) and text
        }
    shelf = Shelf(account.draft)
    for fields in objects(list(events), account):
        _event(fields, account, shelf)
    return account.close(names=_NAMES)


def _objects(value: Json) -> Iterator[dict[str, Json]]:
    """Yield the objects of a document: it, those of its list, and what a list item holds."""
    for each in value if isinstance(value, list) else [value]:
        if isinstance(each, dict):
            inner = each.get("item")
            yield inner if isinstance(inner, dict) else each
            for name in _LISTS:
                if name in each:
                    yield from _objects(each[name])


def _is_event(value: dict[str, Json]) -> bool:
    """Whether an object is an event of any kind (`SportsEvent`)."""
    kinds = value.get("@type")
    some = kinds if isinstance(kinds, list) else [kinds]
    return any(isinstance(kind, str) and kind.endswith("Event") for kind in some)


def _event(fields: Fields, account: Account, shelf: Shelf) -> None:
    start = fields.text("startDateEDTF") or fields.date("startDate")
    end = fields.text("endDateEDTF") or fields.date("endDate")
    if fields.text("temporal").endswith("/.."):
        end = ".."
    if fields.is_early(start, end):
        return
    fields.drop("@context", "@id", "@type", "startDate", "endDate", "subEvent", "superEvent")
    keywords = fields.texts("keywords")
    themes, about = _about(fields)
    account.draft.add(
        Event,
        fields.number,
        title=fields.text("name"),
        short=fields.text("alternateName"),
        start=start,
        end=end,
        type=keywords[0] if keywords else "",
        agents=several(fields.names("actor", "organizer", "performer")),
        others=several([*about, *fields.names("attendee")]),
        themes=several([*themes, *keywords[1:]]),
        place=", ".join(fields.names("location")),
        summary=fields.text("description"),
        references=several([_work(each, shelf) for each in fields.each("citation", "name")]),
    )


def _about(fields: Fields) -> tuple[list[str], list[str]]:
    """Return what an event is about: themes, and whoever else takes part."""
    found: tuple[list[str], list[str]] = ([], [])
    for each in fields.each("about", "name"):
        found[each.text("@type") != _THEME].append(each.text("name"))
    return found


def _work(work: Fields, shelf: Shelf) -> str:
    with work as fields:
        fields.drop("@id", "@type")
        address = fields.text("url")
        return shelf.add(
            fields.number,
            title=fields.text("name"),
            author=several(fields.names("author")),
            publisher=", ".join(fields.names("publisher")),
            issued=when.edtf(fields.text("datePublished")),
            genre=fields.text("genre"),
            URL=address if is_address(address) else "",
        )
