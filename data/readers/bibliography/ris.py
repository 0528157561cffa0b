"""RIS (rispy reads each record), also where a record does not end."""

import re
from collections.abc import Iterator

import rispy

from data.readers import when
from data.readers.bibliography.work import Bibliography, Name, Work, first_filled, pages

_RECORD = re.compile(r"^TY {1,2}-.*$", re.MULTILINE)
_END = re.compile(r"^ER {1,2}- *$", re.MULTILINE)
_TAG = re.compile(r"^([A-Z][A-Z0-9]) {1,2}-(?: |$)", re.MULTILINE)
_TYPES = {
    "BILL": "bill",
    "BLOG": "webpage",
    "BOOK": "book",
    "CASE": "legal_case",
    "CHAP": "chapter",
    "CONF": "paper-conference",
    "CPAPER": "paper-conference",
    "DICT": "entry-dictionary",
    "EBOOK": "book",
    "ECHAP": "chapter",
    "EDBOOK": "book",
    "EJOUR": "article-journal",
    "ELEC": "webpage",
    "ENCYC": "entry-encyclopedia",
    "GOVDOC": "report",
    "ICOMM": "webpage",
    "JFULL": "article-journal",
    "JOUR": "article-journal",
    "MANSCPT": "manuscript",
    "MGZN": "article-magazine",
    "MPCT": "motion_picture",
    "NEWS": "article-newspaper",
    "PCOMM": "personal_communication",
    "RPRT": "report",
    "STAT": "legislation",
    "THES": "thesis",
    "UNPB": "manuscript",
    "VIDEO": "motion_picture",
}
# Our columns by what rispy calls the tags that fill them; the first that is filled does.
_COLUMNS = {
    "title": ("title", "primary_title"),
    "container-title": ("journal_name", "alternate_title3", "secondary_title", "alternate_title1"),
    "publisher": ("publisher",),
    "volume": ("volume",),
    "issue": ("number",),
    "archive": ("name_of_database",),
    "collection": ("archive_location",),
    "genre": ("type_of_work",),
    "DOI": ("doi",),
}
_SEASONS = ("spring", "summer", "autumn", "winter")
_MAPPING = {**rispy.TAG_KEY_MAPPING, "AV": "archive_location"}
_PEOPLE = {
    "author": ("authors", "first_authors"),
    "editor": ("secondary_authors",),
    "translator": ("subsidiary_authors",),
}
_TAKEN = {
    *("type_of_reference", "id", "label", "start_page", "end_page", "urls", "abstract"),
    *("notes_abstract", "keywords", "year", "publication_year", "date", "access_date"),
    *(name for names in _PEOPLE.values() for name in names),
}

Record = dict[str, "str | list[str]"]


def holds(text: str) -> bool:
    """Whether a text has a record of RIS."""
    return bool(_RECORD.search(text))


def read(file: str, text: str) -> Bibliography:
    """Return the works of a file; a record without its end is read as far as the next."""
    found = Bibliography(file)
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    starts = [match.start() for match in _RECORD.finditer(text)]
    line, last = 1, 0
    for start, end in zip(starts, [*starts[1:], len(text)], strict=True):
        line, last = line + text.count("\n", last, start), start
        found.size += 1
        part = text[start:end]
        if not _END.search(part):
            found.odd(line, "", "this record does not end (ER  -); it is read to the next one")
            part = f"{part.rstrip()}\nER  - \n"
        for record in rispy.loads(_TAG.sub(r"\1  - ", part), mapping=_MAPPING):
            _add(found, line, record)
    found.say_unused()
    return found


def _add(found: Bibliography, line: int, record: Record) -> None:
    taken = set(_TAKEN)
    cells = {}
    for column, names in _COLUMNS.items():
        name = first_filled(record, names)
        taken.add(name)
        cells[column] = _text(record, name)
    first, last = _text(record, "start_page"), _text(record, "end_page")
    cells["page"] = pages(f"{first}-{last}" if last and last != first else first)
    cells["issued"] = _date(_text(record, "date") or _text(record, "year", "publication_year"))
    cells["accessed"] = _date(_text(record, "access_date"))
    cells["URL"] = next(iter(_list(record, "urls")), "")
    people = {role: list(_people(record, names)) for role, names in _PEOPLE.items()}
    found.unused.update(
        name.replace("_", " ") for name, value in record.items() if value and name not in taken
    )
    found.add(
        Work(
            line,
            _text(record, "id", "label"),
            _TYPES.get(_text(record, "type_of_reference"), "document"),
            cells,
            people,
            _text(record, "abstract", "notes_abstract"),
            _list(record, "keywords"),
        )
    )


def _list(record: Record, *names: str) -> list[str]:
    """Return the texts of the first field that has any."""
    for name in names:
        value = record.get(name, "")
        if texts := [value] if isinstance(value, str) and value else list(value):
            return [" ".join(str(text).split()) for text in texts if text]
    return []


def _text(record: Record, *names: str) -> str:
    return "; ".join(_list(record, *names))


def _people(record: Record, names: tuple[str, ...]) -> Iterator[Name]:
    for name in _list(record, *names):
        yield Name(*map(str.strip, name.split(",", 2)))


def _date(text: str) -> str:
    """Return a date of RIS as EDTF: `2023/04/03/circa`, of which parts may be empty."""
    if "/" not in text:
        return text
    year, month, day, more = [*map(str.strip, text.split("/", 3)), "", ""][:4]
    date = when.of_parts(year, month, day)
    season = next((n for n, name in enumerate(_SEASONS, 21) if name in more.lower()), 0)
    if season and not month:
        date = f"{date}-{season}"
    return f"{date}~" if "circa" in more.lower() else date
