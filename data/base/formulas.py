"""What a spreadsheet takes for a formula, and the apostrophe that keeps it from doing so."""

import re

# The apostrophes before the sign are text's own: one more comes before them, and goes again.
_FORMULA = re.compile(r"'*[=+\-@\t]")
_GUARDED = re.compile(r"'+[=+\-@\t]")


def guard(text: str) -> str:
    """Return a text with an apostrophe before it where a spreadsheet would compute it."""
    return f"'{text}" if _FORMULA.match(text) else text


def unguard(text: str) -> str:
    """Return a text as it was before `guard`; one that was not guarded stays as it is."""
    return text[1:] if _GUARDED.match(text) else text
