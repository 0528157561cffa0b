"""README and docs as text, for the tests that hold them to the program."""

import re
from pathlib import Path

ROOT = Path(__file__).parents[1]
PAGES = {
    str(path.relative_to(ROOT)): path.read_text(encoding="utf-8")
    for path in (ROOT / "README.md", *sorted((ROOT / "docs").glob("*.md")))
}


def section(page: str, heading: str) -> str:
    """What stands under a heading of a page, up to the next one."""
    _, _, rest = PAGES[f"docs/{page}.md"].partition(f"\n## {heading}\n")
    assert rest, f"{page} has no heading {heading}"
    return rest.partition("\n## ")[0]


def code(words: str) -> list[str]:
    """What stands between backticks."""
    return re.findall(r"`([^`\n]+)`", words)
