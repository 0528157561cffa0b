"""What axe, which looks for barriers, complains of."""

import json

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page


def violations(page: Page, within: str | None = None) -> list[str]:
    """Return what axe complains of on a page, or in a part of it, in one line each."""
    results = Axe().run(page, context=within).response["violations"]
    return [f"{v['id']}: {json.dumps([n['html'][:160] for n in v['nodes'][:3]])}" for v in results]
