"""CSL-JSON, as Zotero and our own citations write it."""

from collections.abc import Iterator

from data.readers import when
from data.readers.bibliography.work import KINDS, Bibliography, Name, Work, keywords, pages
from data.readers.objects.account import Account
from data.readers.objects.fields import Fields, first, objects
from data.readers.objects.json_text import Json

_TEXTS = {
    "title": "title",
    "container-title": "container-title",
    "publisher": "publisher",
    "volume": "volume",
    "issue": "issue",
    "archive": "archive",
    "collection": "archive_collection",
    "genre": "genre",
    "URL": "URL",
    "DOI": "DOI",
}
_PEOPLE = ("author", "editor", "translator")
_OWN = {"issued", "author", "container-title", "publisher", "DOI", "citation-key"}
_OTHER_TYPES = {"document", "dataset", "software", "graphic", "map", "patent", "post", "song"}


def holds(value: Json) -> bool:
    """Whether a value is a list of works in CSL-JSON."""
    some = first(value)
    known = some.get("type") in {*KINDS, *_OTHER_TYPES} or "issued" in some
    return isinstance(value, list) and known and bool(_OWN & some.keys())


def read(file: str, value: Json) -> Bibliography:
    """Return the works of a list; those with a field of the wrong kind are its problems."""
    found = Bibliography(file, counted=True)
    account = Account(file, "work")
    for fields in objects(value, account):
        _add(found, fields)
    found.size = account.total
    broken = {problem.line for problem in account.draft.problems}
    found.problems += account.draft.problems
    found.works = [work for work in found.works if work.line not in broken]
    found.unused = account.unused
    found.say_unused()
    return found


def _add(found: Bibliography, fields: Fields) -> None:
    cells = {column: fields.text(name) for column, name in _TEXTS.items()}
    cells["page"] = pages(fields.text("page"))
    cells |= {name: _date(fields, name) for name in ("issued", "accessed")}
    people = {role: list(_people(fields, role)) for role in _PEOPLE}
    own = fields.text("citation-key", "id")
    fields.drop("id", "citation-key")
    found.add(
        Work(
            fields.number,
            own,
            fields.text("type"),
            cells,
            people,
            fields.text("abstract"),
            keywords(fields.text("keyword")),
        )
    )


def _people(fields: Fields, role: str) -> Iterator[Name]:
    for each in fields.each(role, "literal"):
        with each as name:
            family = " ".join(
                filter(None, (name.text("non-dropping-particle"), name.text("family")))
            )
            given = " ".join(filter(None, (name.text("given"), name.text("dropping-particle"))))
            yield Name(family or name.text("literal"), given, name.text("suffix"))


def _date(fields: Fields, name: str) -> str:
    """Return a date as EDTF; of two, some time between them."""
    if isinstance(fields.value.get(name), str):
        return fields.text(name)
    with fields.inner(name) as date:
        ends = [when.of_parts(*map(str, parts[:3])) for parts in _parts(date)]
        season, circa = date.text("season"), date.value.get("circa")
        date.drop("date-parts", "circa")
        text = when.between(ends[0], ends[-1]) if ends else date.text("raw", "literal")
        date.drop("raw", "literal")
    if season in ("1", "2", "3", "4") and len(text) == len("1990"):
        text = f"{text}-2{season}"
    return f"{text}~" if circa and text[-1:].isalnum() else text


def _parts(date: Fields) -> Iterator[list[Json]]:
    """Yield the dates of `date-parts`, each as its parts."""
    parts = date.value.get("date-parts")
    for each in parts if isinstance(parts, list) else []:
        if isinstance(each, list) and each and each[0]:
            yield each
