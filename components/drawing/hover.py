"""The words of a hover card: lines of plain text as the markup that Plotly reads."""

import html
import textwrap
from functools import lru_cache

# Plotly reads <b>, <i> and <br>, and decodes &amp;, &lt; and &gt; but not what stands for quotes.


def line(text: str) -> str:
    """Return a text as one line of a card; what could be taken for markup is escaped."""
    return html.escape(text, quote=False)


@lru_cache(1 << 12)
def lines(text: str, width: int) -> tuple[str, ...]:
    """Return a text as lines of at most so many characters; cached, as they often come again."""
    return tuple(map(line, textwrap.wrap(text, width)))
