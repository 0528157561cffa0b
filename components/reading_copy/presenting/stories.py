"""The pages of the stories in a copy: their list, and each of them whole."""

from dataclasses import replace

from components import text
from components.base import address
from components.base.elements import Element, Still, still
from components.base.routing import PRESENT, Place, Visit
from components.reading_copy.made import Made
from components.reading_copy.prune import leads_nowhere, prune
from components.stage import page, sections
from data.tables.stories import Step


def pages(made: Made) -> dict[str, Still]:
    """Return the list and every story by path, without the first slash; nothing without stories."""
    catalogue = made.catalogue
    if not catalogue.stories:
        return {}
    visit = Visit(catalogue, made.paths, Place(PRESENT), text.stage.PRESENT)
    told = {f"{PRESENT}/{key}": _pruned(made, _story(made, key)) for key in catalogue.stories}
    return {PRESENT: _pruned(made, page.stories(visit)), **told}


def _pruned(made: Made, tree: Element) -> Still:
    [whole] = prune([tree], made.catalogue)
    assert isinstance(whole, dict)
    return still(whole)


def _story(made: Made, key: str) -> Element:
    catalogue = made.catalogue
    whole = catalogue.stories[key]
    steps = [
        sections.section(catalogue, whole, number, step, _ways(made, step, f"{key}.{number}"))
        for number, step in enumerate(whole.steps, 1)
    ]
    return page.story(catalogue, made.paths, key, steps, without=page.FROM_SERVER)


def _ways(made: Made, step: Step, back: str) -> dict[str, str]:
    """The digressions of a step to pages that the copy has, by the keys that it knows."""
    view = address.read(step.select, made.catalogue)
    known = replace(view, bracket="", zero="", bands=(), sort="", through="", beside="", print="")
    step = step.model_copy(update={"select": address.write(known).removeprefix("?")})
    ways = sections.ways(made.catalogue, made.paths, step, back)
    return {name: to for name, to in ways.items() if not leads_nowhere(to, made.catalogue)}
