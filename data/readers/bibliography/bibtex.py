"""BibTeX and BibLaTeX (pybtex reads each entry), also where some entries are broken."""

import re
from collections.abc import Iterator

from pybtex.bibtex.utils import split_name_list
from pybtex.database import InvalidNameString, Person
from pybtex.database.input.bibtex import LowLevelParser, month_names
from pybtex.scanner import PybtexSyntaxError

from data.readers import when
from data.readers.bibliography import latex
from data.readers.bibliography.work import Bibliography, Name, Work, first_filled, keywords, pages
from data.tables.cells import is_address

# An entry begins a line; one that is not closed ends where the next begins.
_ENTRY = re.compile(r"^[ \t]*@[ \t]*([A-Za-z]+)[ \t]*[{(]", re.MULTILINE)
LONGEST_ENTRY = 1_000_000  # characters; a longer one is not closed
MOST_EXPANDED = 10_000_000  # characters that the texts of @string may come to in all
_NO_WORKS = {"string", "preamble", "comment"}
_TYPES = {
    "article": "article-journal",
    "book": "book",
    "booklet": "book",
    "collection": "book",
    "conference": "paper-conference",
    "electronic": "webpage",
    "inbook": "chapter",
    "incollection": "chapter",
    "inproceedings": "paper-conference",
    "inreference": "entry-encyclopedia",
    "jurisdiction": "legal_case",
    "legislation": "legislation",
    "letter": "personal_communication",
    "mastersthesis": "thesis",
    "movie": "motion_picture",
    "mvbook": "book",
    "online": "webpage",
    "phdthesis": "thesis",
    "proceedings": "book",
    "report": "report",
    "techreport": "report",
    "thesis": "thesis",
    "unpublished": "manuscript",
    "video": "motion_picture",
}
# Our columns by the fields that fill them; the first that is filled does.
_COLUMNS = {
    "container-title": ("journaltitle", "journal", "booktitle", "maintitle", "howpublished"),
    "publisher": ("publisher", "institution", "school", "organization"),
    "volume": ("volume",),
    "issue": ("number", "issue"),
    "page": ("pages",),
    "archive": ("library", "archive"),
    "genre": ("type",),
    "URL": ("url",),
    "DOI": ("doi",),
    "accessed": ("urldate",),
}
_PEOPLE = ("author", "editor", "translator")
_TAKEN = {"title", "subtitle", "date", "year", "month", "day", "abstract", "keywords", *_PEOPLE}


def holds(text: str) -> bool:
    """Whether a text has an entry of BibTeX."""
    return any(match[1].lower() not in _NO_WORKS for match in _ENTRY.finditer(text))


def read(file: str, text: str) -> Bibliography:
    """Return the works of a file; entries that are broken are its problems."""
    found = Bibliography(file)
    macros = _Macros(month_names)
    starts = [match.start() for match in _ENTRY.finditer(text)]
    line, last = 1, 0
    for start, end in zip(starts, [*starts[1:], len(text)], strict=True):
        line, last = line + text.count("\n", last, start), start
        kind = _ENTRY.match(text, start)
        if kind and kind[1].lower() not in _NO_WORKS:
            found.size += 1
        if end - start > LONGEST_ENTRY:
            found.fault(line, "", f"has more than {LONGEST_ENTRY:,} characters; is it not closed?")
            continue
        try:
            for kind_of, key, fields in _entries(text[start:end], macros):
                _add(found, line, kind_of.lower(), key, fields)
        except PybtexSyntaxError as error:
            found.fault(line, "", f"this entry cannot be read: {_reason(error)}")
        except _TooLongError:
            found.fault(line, "", f"texts of @string come to over {MOST_EXPANDED:,} characters")
            break
        except InvalidNameString as error:
            found.fault(line, "author", f"this entry cannot be read: {error}")
    found.say_unused()
    return found


class _TooLongError(Exception):
    """The texts of @string grow without end."""


class _Macros(dict[str, str]):
    """Texts that @string gives names, in any case of letters; they grow so far and no further.

    A name that has none stands for itself.
    """

    size = 0

    def __setitem__(self, name: str, value: str) -> None:
        super().__setitem__(name.lower(), value)

    def __getitem__(self, name: str) -> str:
        value = self.get(name.lower(), name)
        self.size += len(value)
        if self.size > MOST_EXPANDED:
            raise _TooLongError
        return value


def _entries(text: str, macros: _Macros) -> Iterator[tuple[str, str, dict[str, str]]]:
    """Yield (type, key, fields) of the entries of a text; of a field given twice the first."""
    for command, values in LowLevelParser(text, macros=macros):
        if command.lower() not in _NO_WORKS:
            key, fields = values
            yield command, key, {name.lower(): "".join(v) for name, v in reversed(fields)}


def _reason(error: PybtexSyntaxError) -> str:
    message = str(error.args[0]) if error.args else ""
    return {"premature end of file": "it is not closed"}.get(message, message)


def _add(found: Bibliography, line: int, kind: str, key: str, fields: dict[str, str]) -> None:
    taken = set(_TAKEN)
    cells = {}
    for column, names in _COLUMNS.items():
        name = first_filled(fields, names)
        taken.add(name)
        read_as = latex.address if column in ("URL", "DOI") else latex.plain
        cells[column] = read_as(fields.get(name, ""))
    cells["page"] = pages(cells["page"])
    if is_address(cells["container-title"]):  # howpublished = {\url{…}}
        address = cells.pop("container-title")
        cells["URL"] = cells["URL"] or address
    titles = (latex.plain(fields.get(name, "")) for name in ("title", "subtitle"))
    cells["title"] = ": ".join(filter(None, titles))
    cells["issued"] = _issued(fields)
    people = {role: list(_people(fields.get(role, ""))) for role in _PEOPLE}
    found.unused.update(name for name, value in fields.items() if value and name not in taken)
    found.add(
        Work(
            line,
            key,
            _TYPES.get(kind, "document"),
            cells,
            people,
            latex.plain(fields.get("abstract", "")),
            keywords(latex.plain(fields.get("keywords", ""))),
        )
    )


def _issued(fields: dict[str, str]) -> str:
    if fields.get("date"):
        return latex.address(fields["date"])
    year, month, day = (latex.plain(fields.get(name, "")) for name in ("year", "month", "day"))
    if month.isdigit():
        return when.of_parts(year, month, day)
    return " ".join(filter(None, (day, month, year)))


def _people(text: str) -> Iterator[Name]:
    """Yield the names in a field; a body has only the first."""
    for name in split_name_list(" ".join(text.split())):
        if name.startswith("{") and name.endswith("}"):
            yield Name(latex.plain(name))
        elif name.lower() != "others":
            parts = Person(name)
            family = [*parts.prelast_names, *parts.last_names]
            given = [*parts.first_names, *parts.middle_names]
            yield Name(*(latex.plain(" ".join(p)) for p in (family, given, parts.lineage_names)))
