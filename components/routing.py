"""The pages and their paths under the prefix of the app."""

from dataclasses import dataclass

EXPLORE, TABLE, ABOUT = "", "table", "about"
PAGES = (EXPLORE, TABLE, ABOUT)


@dataclass(frozen=True)
class Paths:
    """Turns page names into paths and back; `prefix` begins and ends with a slash."""

    prefix: str = "/"

    def to(self, page: str) -> str:
        """Return the path of a page."""
        return f"{self.prefix}{page}"

    def page(self, path: str | None) -> str | None:
        """Return the page of a path, or None if there is none."""
        name = (path or "").removeprefix(self.prefix).rstrip("/")
        return name if name in PAGES and f"{path}/".startswith(self.prefix) else None
