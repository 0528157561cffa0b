"""What axe, which looks for barriers, complains of."""

import json
from collections.abc import Sequence

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page

from tests.browser.conftest import until

# What is read of colours; every other rule finds the same on a page whichever colours it has.
COLOURS = ("color-contrast", "link-in-text-block")
GROUND = """(() => {
  const plot = dashBridge.plotIn('timeline') || dashBridge.plotIn('score');
  return (plot ? dashBridge.view(plot) : downwards.chart())?.meta.page ?? '';
})()"""


def violations(page: Page, within: str | None = None, rules: Sequence[str] = ()) -> list[str]:
    """Return what axe complains of on a page, or in a part of it, in one line each.

    By the rules that are named, or by all.
    """
    options: dict[str, object] = {"resultTypes": ["violations"]}
    if rules:
        options["runOnly"] = list(rules)
    results = Axe().run(page, context=within, options=options).response["violations"]
    return [f"{v['id']}: {json.dumps([n['html'][:160] for n in v['nodes'][:3]])}" for v in results]


def violations_in_themes(
    page: Page, *themes: str, within: str | None = None
) -> dict[str, list[str]]:
    """Return what axe complains of by theme: in the present one, and of colours in others.

    On a page, or in a part of it. The bright room's theme has larger letters too: there all rules
    are asked once more.
    """
    found = {"": violations(page, within)}
    for theme in themes:
        wear(page, theme)
        rules = () if theme == "projector" else COLOURS
        found[theme] = violations(page, within, rules)
    return {theme: lines for theme, lines in found.items() if lines}


def wear(page: Page, theme: str) -> None:
    """Give a page the colours of a theme, as its switch does; the figure has them too."""
    page.emulate_media(reduced_motion="reduce")  # no colour on its way to another
    ground = page.evaluate(GROUND)
    if page.evaluate("document.documentElement.dataset.bsTheme") == theme:
        return
    page.evaluate(
        "(name) => { document.documentElement.dataset.bsTheme = name;"
        " dashBridge.setProps('theme', { data: name }); }",
        theme,
    )
    if ground:
        until(page, f"{GROUND} !== {json.dumps(ground)}")
