"""The menus of a copy, as the server draws them where nothing is chosen (filters.js)."""

from components import text
from components.base.address import View
from components.compare import disagreements
from components.filters import menus, period
from components.reading_copy.made import Made
from components.timeline import overview
from data.selection import query
from data.selection.facets import MANY, Selection


def section(made: Made) -> object:
    """Return the menus, `kinds` that of disagreements, and what in them follows the selection.

    `years` are the first and the last that can be reached, `begun` has the number of its year for
    each event, `presets` have the first and the last day of each.
    """
    catalogue, paths = made.catalogue, made.paths
    result = query.select(catalogue, Selection())
    kinds = any(row.kind for row in catalogue.disagreements.values())
    menu = [disagreements.menu(catalogue, View(), result.positions)] if kinds else []
    names = text.facets.FACET_NAMES
    return {
        "menus": made.trees.fold(menus.menus(catalogue, View(), result, paths.prefix)),
        "kinds": made.trees.fold(menu),
        "clear": {facet.key: text.facets.clear(names[facet.key]) for facet in MANY}
        | {"kind": text.compare.ANY_KIND},
        "more": [text.facets.more(count) for count in range(len(MANY) + len(menus.FLAGS) + 2)],
        "years": overview.years_of(catalogue),
        "begun": overview.begun(catalogue).tolist(),
        "mostBars": overview.MOST_BARS,
        "presets": period.preset_ends(catalogue),
    }
