"""A work of a bibliography, and what kind of work it is."""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import NamedTuple

from data.base.dates import is_date
from data.readers import when
from data.readers.remarks import NO_ADDRESS, NO_DATE, unused
from data.tables.cells import is_address, named
from data.tables.problems import Problem


class Kind(NamedTuple):
    """What a type of CSL is here: the kind and the genre of a reference, and its name."""

    kind: str
    genre: str
    label: str


_STUDY, _PRESS, _PRIMARY, _WORK = "scholarship", "press", "primary", "reference-work"
KINDS = {
    "article": Kind(_STUDY, "article", "Article"),
    "article-journal": Kind(_STUDY, "article", "Article"),
    "article-magazine": Kind(_PRESS, "article", "Magazine article"),
    "article-newspaper": Kind(_PRESS, "article", "Newspaper article"),
    "bill": Kind(_PRIMARY, "law", "Law"),
    "book": Kind(_STUDY, "book", "Book"),
    "broadcast": Kind("", "broadcast", "Broadcast"),
    "chapter": Kind(_STUDY, "book", "Chapter"),
    "entry-dictionary": Kind(_WORK, "", "Entry"),
    "entry-encyclopedia": Kind(_WORK, "", "Entry"),
    "interview": Kind(_PRIMARY, "interview", "Interview"),
    "legal_case": Kind(_PRIMARY, "judgment", "Judgment"),
    "legislation": Kind(_PRIMARY, "law", "Law"),
    "manuscript": Kind(_PRIMARY, "manuscript", "Manuscript"),
    "motion_picture": Kind("", "film", "Film"),
    "paper-conference": Kind(_STUDY, "conference paper", "Conference paper"),
    "personal_communication": Kind(_PRIMARY, "letter", "Letter"),
    "report": Kind("", "report", "Report"),
    "review": Kind(_STUDY, "review", "Review"),
    "speech": Kind(_PRIMARY, "speech", "Speech"),
    "thesis": Kind(_STUDY, "thesis", "Thesis"),
    "treaty": Kind(_PRIMARY, "treaty", "Treaty"),
    "webpage": Kind("", "", "Web page"),
}
OTHER = Kind("", "", "Document")


class Name(NamedTuple):
    """The name of a person; of a body all of it is the `family`."""

    family: str
    given: str = ""
    suffix: str = ""

    def as_cell(self) -> str:
        """Return it as `references.csv` has it: `Quill, Ida, Jr.`, `{Board of Tolls, North}`."""
        parts = [part.replace("|", "/").strip(" ,") for part in self]
        if not any(parts[1:]):
            return f"{{{parts[0]}}}" if "," in parts[0] else parts[0]
        return ", ".join(filter(None, parts))

    def __str__(self) -> str:
        """Return it as it is said: `Ida Quill Jr.`."""
        return " ".join(filter(None, (self.given, self.family, self.suffix))).replace("|", "/")


@dataclass
class Work:
    """A work: the line it begins in, its key, its type of CSL, and cells of `references.csv`.

    `people` by what they did (`author`, `editor`, `translator`), which are columns too;
    `abstract` and `keywords` have no column there.
    """

    line: int
    key: str
    type: str
    cells: dict[str, str]
    people: Mapping[str, list[Name]] = field(default_factory=dict)
    abstract: str = ""
    keywords: list[str] = field(default_factory=list)

    @property
    def kind(self) -> Kind:
        """What kind of work it is."""
        return KINDS.get(self.type, OTHER)


@dataclass
class Bibliography:
    """The works of a file, and what is said of it: `unused` counts fields that have no column.

    `counted` if works have no line of their own: `references.json: work 14`.
    """

    file: str
    counted: bool = False
    works: list[Work] = field(default_factory=list)
    problems: list[Problem] = field(default_factory=list)
    remarks: list[Problem] = field(default_factory=list)
    unused: Counter[str] = field(default_factory=Counter)
    size: int = 0  # works of the file, those that cannot be read too

    def add(self, work: Work) -> None:
        """Add a work; cells that do not fit are left out and said."""
        people = {role: "|".join(map(Name.as_cell, each)) for role, each in work.people.items()}
        cells = {name: cell for name, cell in (work.cells | people).items() if cell}
        for name in ("issued", "accessed"):
            if (text := cells.get(name)) and not is_date(fit := _date(text)):
                self.odd(work.line, name, f"{named(text)} {NO_DATE}")
                del cells[name]
            elif text:
                cells[name] = fit
        if (address := cells.get("URL")) and not is_address(address):
            self.odd(work.line, "URL", f"{named(address)} {NO_ADDRESS}")
            del cells["URL"]
        cells.setdefault("title", cells.get("container-title") or work.key)
        work.cells = {"kind": work.kind.kind, "genre": work.kind.genre} | cells
        self.works.append(work)

    def odd(self, line: int, name: str, message: str) -> None:
        """Note what is left out of a work."""
        self.remarks.append(Problem(self.file, line, name, message, self.place(line)))

    def fault(self, line: int, name: str, message: str) -> None:
        """Note a work that cannot be read."""
        self.problems.append(Problem(self.file, line, name, message, self.place(line)))

    def place(self, line: int) -> str:
        """Return what a work is called."""
        return f"{self.file}: work {line}" if self.counted else f"{self.file}:{line}"

    def say_unused(self) -> None:
        """Say once what no column of ours takes."""
        self.remarks += [Problem(self.file, 0, *remark) for remark in unused(self.unused)]


def _date(text: str) -> str:
    """Return a date of issue as EDTF: of two joined by a slash, some time between them."""
    first, slash, last = (when.edtf(part) for part in text.partition("/"))
    if slash and last not in ("", ".."):
        return when.between(first, last)
    return when.edtf(text) if not slash else first


def first_filled(fields: Mapping[str, object], names: Iterable[str]) -> str:
    """Return the first of some names whose field holds something; '' if none does."""
    return next((name for name in names if fields.get(name)), "")


def keywords(text: str) -> list[str]:
    """Return the keywords of a text, which commas or semicolons part."""
    return list(filter(None, map(str.strip, text.replace(";", ",").split(","))))


def pages(text: str) -> str:
    """Return pages with the dash of a range."""
    return text.replace("--", "–").replace("-", "–") if text[:1].isdigit() else text
