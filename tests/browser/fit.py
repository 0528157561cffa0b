"""How large the parts of a story's steps are, on every projector, and whether they fit."""

from typing import Any

from playwright.sync_api import Page

from tests.browser.staging import CURRENT

SIZES = [(1024, 768), (1280, 720), (1280, 800), (1920, 1080)]
MEASURE = """(() => {
  const slide = document.querySelector('.slide:not([hidden]):not(.next)');
  const screen = slide.querySelector('.screen');
  const size = (each) => parseFloat(getComputedStyle(each).fontSize);
  const drawn = (each) => each.getClientRects().length > 0;
  const all = (css) => [...slide.querySelectorAll(css)].filter(drawn);
  const box = screen.getBoundingClientRect();
  const cut = all('.screen > *').filter((each) => {
    const { left, right, top, bottom } = each.getBoundingClientRect();
    const across = left < box.left - 1 || right > box.right + 1;
    return across || top < box.top - 1 || bottom > box.bottom + 1;
  });
  const labels = all('.mark .label');
  const plot = all('.stage-marks')[0]?.getBoundingClientRect();
  const outside = labels.filter((each) => {
    const { left, right } = each.getBoundingClientRect();
    return left < plot.left - 1 || right > plot.right + 1;
  });
  return {
    fit: Number(slide.dataset.fit),
    shown: slide.dataset.shown,
    cut: cut.map((each) => each.className),
    outside: outside.map((each) => each.textContent),
    lost: labels.filter((each) => each.style.visibility === 'hidden').length,
    labels: labels.length,
    dropped: slide.querySelector('.figure') !== null && all('.figure').length === 0,
    body: Math.min(...all('.caption, .positions td, .card-of-source dd, .translation').map(size)),
    quotes: Math.min(...all('blockquote').map(size)),
    chart: Math.min(...all('.figure text, .stage-lanes > span').map(size)),
  };
})"""
# All steps in one question: asking for each takes as long again.
MEASURE_ALL = f"""async () => {{
  const measure = {MEASURE}, found = [];
  await new Promise(requestAnimationFrame);
  for (let step = 1; step <= document.querySelectorAll('.slide').length; step++) {{
    stage.go(step);
    found.push({{ ...measure(), step }});
    const {{ reveals = '' }} = document.querySelector('{CURRENT}').dataset;
    for (const _ of reveals.split(' ').filter(Boolean)) stage.reveal();
    found.push({{ ...measure(), step }});
  }}
  return found;
}}"""


def measured(page: Page) -> list[dict[str, Any]]:
    """Return what every step of a story measures, hidden and shown."""
    found: list[dict[str, Any]] = page.evaluate(MEASURE_ALL)
    return found


def assert_fit(page: Page) -> None:
    """Assert that nothing is cut, and that at 1080p text has the least size a room needs."""
    for width, height in SIZES:
        page.set_viewport_size({"width": width, "height": height})
        for step_ in measured(page):
            where = f"{width}×{height}: {step_}"
            assert (step_["cut"], step_["outside"], step_["lost"]) == ([], [], 0), where
            assert step_["labels"] <= 12, where
            assert not step_["dropped"] or "positions" in step_["shown"], where
            if height == 1080:
                assert step_["body"] >= 32, where
                assert step_["quotes"] >= 40, where
                assert step_["chart"] >= 22, where
