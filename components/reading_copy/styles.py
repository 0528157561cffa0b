"""The styles of a copy: of Bootstrap what it has use for, and ours without those of other pages."""

import re

from components.http import assets

# Pages that a copy has not.
PAGES_LEFT_OUT = {"maker", "own", "table", "sheets"}
COMMENT = re.compile(r"/\*.*?\*/", re.DOTALL)
RULE = re.compile(r"([^{}]+)\{([^{}]*)\}")
EMPTY = re.compile(r"@[^{}]*\{\s*\}")
CLASS = re.compile(r"\.(-?[A-Za-z_][\w-]*)")
WORD = re.compile(r"[\w-]+")


def styles(*texts: str) -> str:
    """Return the styles of a document whose classes are all named somewhere in some texts."""
    ours = COMMENT.sub("", assets.style(PAGES_LEFT_OUT).body.decode())
    names = {word for text in (ours, *texts) for word in WORD.findall(text)}
    bootstrap = of_use(COMMENT.sub("", assets.bootstrap().body.decode()), names)
    return f"{bootstrap}\n{ours}".replace("</", "<\\/")


def of_use(sheet: str, names: set[str]) -> str:
    """Return a sheet without the selectors that name a class which is not among some names.

    It takes sheets in which no bracket of a selector holds a comma, as those of Bootstrap.
    """

    def kept(rule: re.Match[str]) -> str:
        selectors = [
            selector for selector in rule[1].split(",") if names.issuperset(CLASS.findall(selector))
        ]
        return f"{','.join(selectors)}{{{rule[2]}}}" if selectors else ""

    return EMPTY.sub("", RULE.sub(kept, sheet))
