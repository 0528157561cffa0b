"""What browser tests of stories share: a step shown, keys pressed, a second window."""

from playwright.sync_api import Page

from tests.browser.conftest import until

CURRENT = ".slide:not([hidden]):not(.next)"


def staged(page: Page, address: str) -> Page:
    """Go to a story and wait until a step is shown."""
    page.goto(address)
    return arrived(page)


def arrived(page: Page) -> Page:
    """Wait until a step is shown."""
    until(page, "!!document.querySelector('.slide:not([hidden])')")
    return page


def step(page: Page) -> int:
    """The number of the step shown."""
    return int(page.locator(CURRENT).get_attribute("data-step") or 0)


def at(page: Page, number: int) -> None:
    """Wait until a step is shown."""
    until(page, f"document.querySelector('{CURRENT}')?.dataset.step === '{number}'")


def press(page: Page, *keys: str) -> None:
    """Press keys one after the other."""
    for key in keys:
        page.keyboard.press(key)


def size(page: Page, css: str) -> float:
    """The size of a text of the current step, in pixels."""
    part = page.locator(f"{CURRENT} {css}").first
    return float(part.evaluate("each => parseFloat(getComputedStyle(each).fontSize)"))


def shown(page: Page) -> str:
    """What of the current step has been revealed."""
    return page.locator(CURRENT).get_attribute("data-shown") or ""


def second(page: Page, address: str) -> Page:
    """The presenter's window of a story."""
    other = page.context.new_page()
    return staged(other, address)
