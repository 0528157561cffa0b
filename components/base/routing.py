"""The pages and their paths under the prefix of the app."""

from dataclasses import dataclass

from components.base.public_url import UNKNOWN, PublicUrl
from data.catalogue.catalogue import Catalogue

EXPLORE, COMPARE, READ, TABLE, ABOUT = "", "compare", "read", "table", "about"
PRESENT = "present"
HANDOUT, WORKSHEET, STORIES = "handout", "worksheet", "stories"
# The pages of the navigation, in order.
PAGES = (EXPLORE, COMPARE, READ, TABLE, ABOUT)
# Pages that are reached from a menu or a button.
ASIDE = (PRESENT, HANDOUT, WORKSHEET, STORIES)


@dataclass(frozen=True)
class Place:
    """A page, and what it is a page of: a source to read, a story to present, or nothing."""

    page: str
    of: str = ""


@dataclass(frozen=True)
class Paths:
    """Turns pages into paths and back; `prefix` begins and ends with a slash."""

    prefix: str = "/"
    outside: PublicUrl = UNKNOWN

    def to(self, page: str, of: str = "") -> str:
        """Return the path of a page."""
        return f"{self.prefix}{page}/{of}" if of else f"{self.prefix}{page}"

    @property
    def base(self) -> str:
        """The address of the first page for other machines; '' if it is not known."""
        return self.outside.base(self.prefix)

    def place(self, path: str | None, catalogue: Catalogue) -> Place | None:
        """Return the page of a path, or None if this dossier has none there."""
        if not f"{path}/".startswith(self.prefix):
            return None
        page, _, of = (path or "").removeprefix(self.prefix).rstrip("/").partition("/")
        known = page in (*PAGES, *ASIDE) if not of else of in pages_of(page, catalogue)
        return Place(page, of) if known else None


AT_ROOT = Paths()


def pages_of(page: str, catalogue: Catalogue) -> tuple[str, ...]:
    """Return what a page can be a page of: a source to read, a story to present or hand out."""
    if page in (PRESENT, HANDOUT):
        return tuple(catalogue.stories)
    return tuple(catalogue.sources) if page in (READ, WORKSHEET) else ()
