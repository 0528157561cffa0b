"""What WCAG 2.2 AA asks of every page and axe does not see, looked for within the page."""

from pathlib import Path

from playwright.sync_api import Page

SCRIPT = Path(__file__).with_name("barriers.js").read_text(encoding="utf-8")
# What text is given by a reader who needs room in it (1.4.12).
SPACING = (
    "* { line-height: 1.5 !important; letter-spacing: 0.12em !important;"
    " word-spacing: 0.16em !important } p { margin-bottom: 2em !important }"
)


def found(page: Page, barrier: str) -> list[str]:
    """Return what a function of barriers.js names on a page."""
    names: list[str] = page.evaluate(f"(() => {{ {SCRIPT}; return {barrier}(); }})()")
    return names


def room(page: Page) -> None:
    """Give letters, words and lines room, now."""
    style = f"Object.assign(document.createElement('style'), {{ textContent: {SPACING!r} }})"
    page.evaluate(f"document.head.append({style})")
