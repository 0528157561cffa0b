"""The contract with what is private in Dash and Plotly: js/base/dash_bridge.js stands on it.

An upgrade that breaks one of these tests asks for a change there, and nowhere else.
"""

from typing import Any

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import opened, until

PLOT = "dashBridge.plotIn('timeline')"
BOX = "((box) => [box.left, box.top, box.width, box.height])({}.getBoundingClientRect())"


def view(page: Page) -> dict[str, Any]:
    """How the timeline is drawn, as the bridge reads it; without its functions."""
    found: dict[str, Any] = page.evaluate(f"JSON.parse(JSON.stringify(dashBridge.view({PLOT})))")
    return found


def test_location_hears_of_a_visit(page: Page, live_small: str) -> None:
    """A visit draws the page of its address without loading anew; a replaced step is no new one."""
    opened(page, live_small)
    page.evaluate(
        "window.same = true; dashBridge.onVisit(() => (window.heard = location.pathname))"
    )
    page.evaluate("dashBridge.visit('/about')")
    expect(page.locator("h1")).to_contain_text("About")
    assert page.evaluate("[window.same, window.heard]") == [True, "/about"]
    steps = page.evaluate("history.length")
    page.evaluate("dashBridge.visit('/table', true)")
    expect(page.locator("h1")).to_contain_text("Table")
    assert page.evaluate("history.length") == steps
    page.go_back()
    expect(page.locator("#event-list li").first).to_be_visible()
    assert page.evaluate("[window.same, window.heard]") == [True, "/"]


def test_properties_are_set(page: Page, live_small: str) -> None:
    """Properties set from a script show, and a component of ours is drawn by React's elements."""
    opened(page, live_small)
    page.evaluate("dashBridge.setProps('announcer', { children: 'Here it is.' })")
    expect(page.locator("#announcer")).to_have_text("Here it is.")
    page.evaluate("dashBridge.setProps('url', { search: '?event=fair' })")
    expect(page.locator("#evidence .event-title")).to_be_visible()


def test_callbacks_run_in_the_browser(page: Page, live_small: str) -> None:
    """Dash looks up what is offered at every call: a function put in its place is called."""
    opened(page, live_small)
    page.evaluate("dashBridge.offer('explore', { focus: () => (window.called = true) && '' })")
    page.locator("#event-list li").first.click()
    until(page, "window.called")


def test_answers_pass_by(page: Page, live_small: str) -> None:
    """Dash asks through the window's fetch as it is now; what asks quietly is not heard."""
    opened(page, live_small)
    page.evaluate(
        "window.heard = [];"
        "window.quiet = dashBridge.onAnswer((answer) => heard.push(new URL(answer.url).pathname));"
        "true"  # else Playwright would call the function
    )
    assert page.evaluate("quiet('/healthz').then((answer) => answer.status)") == 200
    page.locator("#event-list li").first.click()
    until(page, "heard.includes('/_dash-update-component')")
    assert "/healthz" not in page.evaluate("heard")


def test_a_drawn_figure(page: Page, live_small: str) -> None:
    """The frame of the plot stands where the bridge says, and days become pixels and back."""
    opened(page, live_small)
    drawn = view(page)
    frame = page.evaluate(BOX.format("document.querySelector('#timeline .nsewdrag')"))
    plot = page.evaluate(BOX.format(PLOT))
    place = [plot[0] + drawn["left"], plot[1] + drawn["top"], drawn["length"], drawn["height"]]
    assert frame == pytest.approx(place, abs=1)
    assert [drawn["paper"]["width"], drawn["paper"]["height"]] == pytest.approx(plot[2:], abs=1)
    assert drawn["whole"][0] <= drawn["ends"][0] < drawn["ends"][1] <= drawn["whole"][1]
    assert drawn["meta"]["labels"]
    assert "sans" in drawn["font"]
    ends = page.evaluate(
        f"((view) => view.ends.map((end) => view.pixels(view.day(end))))(dashBridge.view({PLOT}))"
    )
    assert ends == pytest.approx([0, drawn["length"]], abs=0.1)
    time = page.evaluate(f"dashBridge.view({PLOT}).time('1997-05-27')")
    assert time == page.evaluate("Date.UTC(1997, 4, 27)")


def test_nothing_is_read_before_it_is_drawn(page: Page, live_small: str) -> None:
    """A page without a figure has no plot, and an element that is no plot has no view."""
    page.goto(f"{live_small}about")
    expect(page.locator("h1")).to_contain_text("About")
    assert page.evaluate(PLOT) is None
    assert page.evaluate("dashBridge.view(document.body)") is None


def test_plotly_may_come_later(page: Page, live_small: str) -> None:
    """Before a figure is wanted, Plotly is a promise; dcc.Graph awaits it, and draws."""
    page.goto(f"{live_small}about")
    expect(page.locator("h1")).to_contain_text("About")
    assert page.evaluate("typeof Plotly.then") == "function"
    page.locator("#link-explore").click()
    until(page, "document.querySelectorAll('svg.labels text').length > 0")
    assert page.evaluate("typeof Plotly.newPlot") == "function"


def test_dash_sizes_figures_through_plotly(page: Page, live_small: str) -> None:
    """What the bridge takes from dcc.Graph is what it calls when a figure's height has changed."""
    opened(page, live_small)
    assert page.evaluate(f"Plotly.Plots.resize({PLOT}).then(() => 'nothing')") == "nothing"
    page.evaluate("Plotly.Plots.resize = async () => (window.called = true)")
    page.evaluate(f"{PLOT}.parentElement.style.height = '321px'")
    until(page, "window.called")


def test_what_stands_is_not_drawn_anew(page: Page, live_small: str) -> None:
    """dcc.Graph hands what changed on a plot back to Plotly, which draws nothing for it."""
    opened(page, live_small)
    page.evaluate(
        """() => {
          window.drawn = 0;
          const plot = dashBridge.plotIn('timeline');
          plot.on('plotly_afterplot', () => { window.drawn += 1; });
          const { react } = Plotly;
          Plotly.react = async (...given) => {
            const before = window.drawn;
            const answer = await react(...given);
            window.again = window.drawn - before;
            return answer;
          };
          Plotly.relayout(plot, { 'xaxis.range': ['1990-01-01', '2000-01-01'] });
        }"""
    )
    until(page, "window.again !== undefined")
    assert page.evaluate("[window.again, window.drawn > 0]") == [0, True]


def test_a_figure_is_as_wide_as_the_page(page: Page, live_small: str) -> None:
    """A figure has the width of its place from its first drawing on."""
    page.goto(f"{live_small}about")
    expect(page.locator("h1")).to_contain_text("About")
    page.evaluate(
        """() => {
          const look = () => {
            const plot = dashBridge.plotIn('timeline');
            const drawn = plot && dashBridge.view(plot);
            if (drawn) window.widths = [drawn.paper.width, plot.parentElement.clientWidth];
            else requestAnimationFrame(look);
          };
          look();
        }"""
    )
    page.locator("#link-explore").click()
    until(page, "window.widths")
    width, place = page.evaluate("window.widths")
    assert width == place


def test_layers_and_ticks(page: Page, live_small: str) -> None:
    """Our drawing lies right under the layer of Plotly's cards; the ticks' texts are the years."""
    opened(page, live_small)
    drawings = "[...document.querySelectorAll('#timeline .svg-container > svg')]"
    order = (
        f"{drawings}.map((each) => each.querySelector('.hoverlayer') ? 'cards' : each.classList[0])"
    )
    names = page.evaluate(order)
    assert names[-1] == "cards"
    assert "labels" in names
    texts = page.evaluate(f"dashBridge.tickNames({PLOT}).map(({{ text }}) => text)")
    assert any(texts)  # one that would be cut off is blank
    assert all(not text or text[-4:].isdigit() for text in texts), texts


def test_marks_know_their_event(page: Page, live_small: str) -> None:
    """The bridge finds the mark of every event that is drawn, symbols and bars."""
    opened(page, live_small)
    events = page.evaluate(f"dashBridge.points({PLOT}).map(({{ event }}) => event)")
    drawn = page.evaluate(f"{PLOT}._fullLayout.meta.labels.map(({{ id }}) => id)")
    assert set(events) == set(drawn)
