"""What is chosen in a copy, by keyboard alone: menus, search, period, the list of events."""

import re

from playwright.sync_api import Page, expect

from tests.browser.axe import violations
from tests.browser.conftest import settled, until

COUNT = "#result-count"


def there(page: Page, address: str) -> Page:
    """Open a copy and wait until all of it is drawn."""
    page.goto(address)
    until(page, "document.querySelector('#event-list')?.dataset.drawn")
    return page


def test_a_menu_by_keyboard(page: Page, copied: str) -> None:
    """A box that is ticked keeps the focus, all follows it; the menu is emptied, Back brings it."""
    there(page, copied)
    total = page.locator(COUNT).inner_text()
    page.locator("#filter-theme summary").press("Enter")
    box = page.locator("#filter-theme input[type=checkbox]").first
    given = page.locator("#filter-theme .count").first.inner_text()
    box.press("Space")
    expect(page.locator(COUNT)).to_have_text(re.compile(rf"^{given} of "))
    expect(box).to_be_checked()
    expect(box).to_be_focused()
    expect(page.locator("#chips a")).to_have_count(1)
    expect(page.locator("#event-list [data-event]")).to_have_count(int(given))
    expect(page.locator("#announcer")).to_contain_text(f"{given} of")
    assert "#theme=" in page.url
    page.locator("#filter-theme .clear").press("Enter")
    expect(page.locator("#filter-theme summary")).to_be_focused()
    expect(page.locator(COUNT)).to_have_text(total)
    page.keyboard.press("Escape")
    expect(page.locator("#filter-theme .menu")).to_be_hidden()
    page.go_back()
    expect(page.locator(COUNT)).to_have_text(re.compile(rf"^{given} of "))
    expect(box).to_be_checked()


def test_a_search_and_what_is_near(page: Page, copied_shipped: str) -> None:
    """What is typed is searched for; the nearest question is a link, and leads to it."""
    there(page, copied_shipped)
    page.keyboard.press("/")
    page.keyboard.type("Who began the war in Georgia?")
    expect(page.locator("#chips")).to_contain_text("Search: “Who began the war in Georgia?”")
    expect(page.locator("#search")).to_be_focused()
    expect(page.locator("#search")).to_have_value("Who began the war in Georgia?")
    answer = page.locator(".answers a").first
    question = answer.inner_text()
    answer.press("Enter")
    expect(page.locator("#link-compare")).to_have_attribute("aria-current", "page")
    expect(page.locator("main")).to_contain_text(question)
    expect(page.locator("#search")).to_have_value("")


def test_a_period(page: Page, copied: str) -> None:
    """A handle takes whole years, a preset a period; what is no date is said at its field."""
    there(page, copied)
    page.locator("#filter-period summary").press("Enter")
    page.locator("#filter-years [data-end=from]").press("PageUp")
    expect(page.locator("#chips")).to_contain_text("from ")
    assert "#from=" in page.url
    field = page.locator("#filter-from")
    field.fill("May 1997")
    field.press("Enter")
    expect(page.locator("#filter-from-fault")).to_contain_text("write 1997-05")
    expect(field).to_have_attribute("aria-invalid", "true")
    expect(page.locator("#dropped")).to_contain_text("from=May 1997")
    preset = page.locator("#filter-period .presets a").first
    preset.press("Enter")
    expect(page.locator("#dropped")).to_be_empty()
    expect(page.locator("#selection-in-words")).to_contain_text("up to")


def test_letters_in_a_long_list(page: Page, copied_many: str) -> None:
    """Letters find the next title that begins with them, in a part that does not stand yet."""
    there(page, copied_many)
    titles = page.evaluate("parcel.part('listing').events.map((event) => event[2].toLowerCase())")
    words = titles[600][:9]
    place = next(n for n, title in enumerate(titles, 1) if title.startswith(words))
    assert place > 100
    page.locator("#event-list").press("End")
    settled(page, len(titles))
    page.keyboard.type(words)
    settled(page, place)


def test_accessible(page: Page, copied: str) -> None:
    """Axe finds nothing in an open menu, nor where no event fits and what is near is named."""
    there(page, f"{copied}#q=who%20began%20the%20quarrel&from=May%201997")
    page.locator("#filter-period summary").press("Enter")
    expect(page.locator("#filter-from-fault")).to_be_visible()
    assert violations(page) == []
