"""The pages and their paths under the prefix of the app."""

from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass, field

from components.base.public_url import UNKNOWN, PublicUrl
from data.catalogue.catalogue import Catalogue

# The pages to which others lead; every page is a row of components/shell/pages.py.
EXPLORE, THEMES, COMPARE, READ, TABLE = "", "themes", "compare", "read", "table"
PRESENT, HANDOUT, WORKSHEET, STORIES = "present", "handout", "worksheet", "stories"
SHEET, OWN = "sheet", "own"
SLIDES = ".pptx"  # after the path of a story: it as a file of slides
# What a page can be a page of: the ids of the sources to read, of the stories to present …
Subjects = Callable[[Catalogue], Collection[str]]


@dataclass(frozen=True)
class Place:
    """A page, and what it is a page of: a source to read, a story to present, or nothing."""

    page: str
    of: str = ""


@dataclass(frozen=True)
class Paths:
    """Turns pages into paths and back; `prefix` begins and ends with a slash.

    `pages` holds every page, and what it can be a page of.
    """

    prefix: str = "/"
    public_url: PublicUrl = UNKNOWN
    pages: Mapping[str, Subjects] = field(default_factory=dict, compare=False)

    def to(self, page: str, of: str = "") -> str:
        """Return the path of a page."""
        return f"{self.prefix}{page}/{of}" if of else f"{self.prefix}{page}"

    @property
    def base(self) -> str:
        """The address of the first page for other machines; '' if it is not known."""
        return self.public_url.base(self.prefix)

    def place(self, path: str | None, catalogue: Catalogue) -> Place | None:
        """Return the page of a path, or None if this dossier has none there."""
        if not f"{path}/".startswith(self.prefix):
            return None
        page, _, of = (path or "").removeprefix(self.prefix).rstrip("/").partition("/")
        if page not in self.pages or (of and of not in self.pages[page](catalogue)):
            return None
        return Place(page, of)


AT_ROOT = Paths()


@dataclass(frozen=True)
class Visit:
    """What the layout of a page is given: the dossier as it is now, and which page is asked for.

    `name` is the name of the page, `search` the query that it opens with, if that is known.
    """

    catalogue: Catalogue
    paths: Paths
    place: Place
    name: str
    search: str = ""

    def title(self, name: str = "") -> str:
        """Return the title of the document: the name of the page, or another, and the dossier's."""
        return f"{name or self.name} – {self.catalogue.dossier.title}"
