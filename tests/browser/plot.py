"""What the timeline of a page shows: its events, labels, axis and part of time."""

from typing import Any

from playwright.sync_api import Locator, Page

PLOT = "document.querySelector('#timeline .js-plotly-plot')"


def entries(page: Page) -> dict[str, dict[str, Any]]:
    """What the figure says of each event drawn."""
    found: list[dict[str, Any]] = page.evaluate(f"{PLOT}._fullLayout.meta.labels")
    return {entry["id"]: entry for entry in found}


def label(page: Page, event: str) -> Locator:
    """The label of an event over the figure."""
    return page.locator(f"svg.labels text[data-event={event}]")


def ticks(page: Page) -> list[str]:
    """The words on the axis of time that can be seen."""
    return page.locator("#timeline .xtick text").all_text_contents()


def window(page: Page) -> list[str]:
    """The part of time that the timeline shows, as days."""
    days: list[str] = page.evaluate(f"{PLOT}._fullLayout.xaxis.range.map((d) => d.slice(0, 10))")
    return days


def place_of(page: Page, event: str) -> tuple[float, float]:
    """Where the middle of an event's mark is on the screen."""
    x, y = page.evaluate(
        f"""(event) => {{
          const plot = {PLOT}, axis = plot._fullLayout.xaxis, box = plot.getBoundingClientRect();
          const entry = plot._fullLayout.meta.labels.find((each) => each.id === event);
          const days = [entry.from, entry.to].map((day) => axis.d2p(day));
          return [box.left + axis._offset + (days[0] + days[1]) / 2, box.top + entry.y];
        }}""",
        event,
    )
    return x, y


def overlaps(page: Page) -> list[Any]:
    """Pairs of texts over the figure that run over one another, and texts that are cut off."""
    found: list[Any] = page.evaluate(
        """() => {
          const DRAWN = 'svg.labels, .downwards svg';
          const svg = document.querySelector(DRAWN).getBoundingClientRect();
          const boxes = [...document.querySelector(DRAWN).querySelectorAll('text')].map((text) => {
            const box = text.getBoundingClientRect();
            return [text.textContent, box.left, box.right, (box.top + box.bottom) / 2];
          });
          const wrong = boxes.filter(([, l, r]) => l < svg.left - 1 || r > svg.right + 1);
          for (const a of boxes) for (const b of boxes)
            if (a !== b && Math.abs(a[3] - b[3]) < 12 && a[1] < b[2] && b[1] < a[2])
              wrong.push([a, b]);
          return wrong;
        }"""
    )
    return found
