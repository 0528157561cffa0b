"""Hostile strings, in cells and in addresses, are text: nothing runs, nothing breaks."""

from pathlib import Path
from urllib.parse import quote

from playwright.sync_api import Browser, Page, expect

from tests import small
from tests.browser.conftest import Serve, opened

ATTACK = "<img src=x onerror=window.hit=1><script>window.hit=1</script>"


def test_hostile_cells(page: Page, serve: Serve, tmp_path: Path) -> None:
    """Markup in titles, labels, quotes, actors and themes is shown as it stands."""
    changes = {
        name: content.replace("The envoy spoke again", f"Title {ATTACK}")
        .replace("Speech,", "<b>Short</b>,")
        .replace("trade makes trust", f"trade {ATTACK} trust")
        .replace("A speech.", f"A speech {ATTACK}.")
        .replace("Envoy Đặng", f"Envoy {ATTACK}")
        .replace("Trade,", f"Trade {ATTACK},")
        for name, content in small.FILES.items()
    }
    live = serve("--dossier", small.write(tmp_path, changes))
    opened(page, live + "?event=speech")
    expect(page.locator("#evidence .event-title")).to_have_text(f"Title {ATTACK}")
    expect(page.locator("svg.labels")).to_contain_text("<b>Short</b>")
    page.locator("#filter-theme > summary").click()
    expect(page.locator("#filter-theme")).to_contain_text(f"Trade {ATTACK}")
    opened(page, live)
    expect(page.locator(".right .excerpt").last).to_contain_text(f"trade {ATTACK} trust")
    page.locator("svg.labels text", has_text="<b>Short</b>").hover()
    assert page.evaluate("window.hit") is None
    assert page.locator("#page img:not(#strip), #page script").count() == 0


def test_hostile_addresses(page: Page, live_small: str) -> None:
    """An address full of markup is answered with the page, and what was dropped is named."""
    search = f"?theme={quote(ATTACK)}&event={quote(ATTACK)}&q={quote(ATTACK)}&window=%00"
    page.goto(live_small + search)
    expect(page.locator("#result-count")).to_have_text("0 of 8 events")
    expect(page.locator("#dropped")).to_contain_text("theme=<img src=x")
    assert page.evaluate("window.hit") is None


def test_scripts_of_others(browser: Browser, live_small: str) -> None:
    """No script runs that is written into the page, comes from elsewhere or is none of ours."""
    page = opened(browser.new_page(), live_small)  # its console says what is refused
    tried = """address => new Promise((done) => {
      const script = document.createElement('script');
      script.onload = () => done('ran');
      script.onerror = () => done('refused');
      script.src = address;
      document.head.append(script);
    })"""
    for address in ("https://evil.example/x.js", "data:text/javascript,1", "/events.csv"):
        assert page.evaluate(tried, address) == "refused"
    page.evaluate("""() => {
      const script = document.createElement('script');
      script.textContent = 'window.written = true';
      document.head.append(script);
    }""")
    assert page.evaluate("window.written") is None
