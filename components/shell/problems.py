"""What stands above a page while the dossier's files, as they are now, cannot be shown."""

from collections.abc import Sequence

from components import text
from components.base.elements import Tree, html
from data.tables.csv_tables import Problem

FIRST = 3


def banner(problems: Sequence[Problem]) -> Tree:
    """Return the sentence that the page stays as it was, and why; nothing without problems."""
    if not problems:
        return []
    lines = [html.Li(str(problem)) for problem in problems[:FIRST]]
    more = len(problems) - len(lines)
    if more:
        lines.append(html.Li(text.dossier.more_problems(more)))
    return [html.P(text.dossier.STAYS), html.Ul(lines)]
