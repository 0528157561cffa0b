"""What stands above a page while the dossier's files, as they are now, cannot be shown."""

from collections.abc import Sequence

from components import text
from components.base.elements import Tree, html
from data.catalogue.catalogue import Catalogue
from data.tables.problems import Problem

FIRST = 3


def banner(catalogue: Catalogue, problems: Sequence[Problem]) -> Tree:
    """Return a sentence and the first problems of the files as they are now; nothing without any.

    The page stays as it was, or it shows the rows that can be read.
    """
    if not problems:
        return []
    part = tuple(problems) == catalogue.problems
    sentence = text.dossier.part(*catalogue.rows) if part else text.dossier.STAYS
    lines = [html.Li(str(problem)) for problem in problems[:FIRST]]
    more = len(problems) - len(lines)
    if more:
        lines.append(html.Li(text.dossier.more_problems(more)))
    return [html.P(sentence), html.Ul(lines)]
