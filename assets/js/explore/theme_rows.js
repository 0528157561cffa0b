/* The rows of one theme below the lanes: labels beside their marks, measured and placed after every draw,
   and the way from a mark or its label to its card in the panel. What there is comes with the figure, in
   layout.meta.theme (components/timeline/theme/marks.py). */
const themeRows = (() => {
  const GAP = 5;
  /** @type {string} the card that is looked for while more of the panel comes */
  let wanted = "";

  /* --- labels -------------------------------------------------------------------------------- */

  /**
   * Where each entry of a row stands in pixels, from left to right; what is out of view is left out.
   * @param {ThemeEntry[]} entries
   * @param {View} view
   */
  function marksOf(entries, view) {
    const half = view.meta.size.symbol / 2;
    return entries
      .map((entry) => {
        const [first, last] = [view.pixels(entry.from), view.pixels(entry.to)];
        const middle = (first + last) / 2;
        return { entry, from: Math.min(first, middle - half), to: Math.max(last, middle + half), middle };
      })
      .filter(({ from, to }) => to > 0 && from < view.length)
      .sort((one, other) => one.middle - other.middle);
  }

  /**
   * Writes the labels of a row where they are free: beside their marks, none over another.
   * @param {SVGElement} words
   * @param {ThemeEntry[]} entries
   * @param {View} view
   */
  function writeRow(words, entries, view) {
    const { meta } = view;
    const size = meta.size.label;
    const marks = marksOf(entries, view);
    let taken = 0; // until where the row is taken by labels
    for (const [n, { entry, from, to }] of marks.entries()) {
      const width = labelOverlay.measure(entry.text, `${size}px ${view.font}`) + GAP;
      const before = Math.max(taken, n ? marks[n - 1].to : 0) + GAP;
      const after = Math.min(view.length, n + 1 < marks.length ? marks[n + 1].from - GAP : view.length);
      const [left, right] = [from - width >= before, to + width <= after];
      if (!left && !right) continue;
      const x = (entry.left && left) || !right ? from - width : to + GAP;
      taken = x > from ? x + width : to;
      const place = { x: view.left + x, y: view.top + entry.y, dy: "0.35em", fill: meta.text };
      const text = labelOverlay.shape(words, "text", place, entry.text);
      text.dataset.card = entry.card;
    }
  }

  /**
   * A document is a sheet: the corner over its mark is turned.
   * @param {SVGElement} words
   * @param {ThemeEntry} entry
   * @param {View} view
   */
  function turn(words, entry, view) {
    const x = (view.pixels(entry.from) + view.pixels(entry.to)) / 2;
    if (x < 0 || x > view.length) return;
    const side = view.meta.size.symbol / 2;
    const [right, top] = [view.left + x + side, view.top + entry.y - side];
    const fold = side * 0.9;
    const points = `${right - fold},${top} ${right},${top + fold} ${right - fold},${top + fold}`;
    const outside = `${right - fold},${top - 1} ${right + 1},${top - 1} ${right + 1},${top + fold}`;
    labelOverlay.shape(words, "polygon", { points: outside, fill: view.meta.page });
    labelOverlay.shape(words, "polygon", { points, fill: view.meta.text });
  }

  /** @param {Plot} plot */
  function follow(plot) {
    const view = dashBridge.view(plot);
    if (!view) return;
    const entries = view.meta.theme || [];
    const svg = labelOverlay.open(plot, "theme-labels");
    listen(plot);
    const words = labelOverlay.shape(svg, "g", {
      "font-family": view.font,
      "font-size": view.meta.size?.label,
    });
    for (const entry of entries) if (entry.sheet) turn(words, entry, view);
    for (const y of new Set(entries.map((entry) => entry.y))) {
      const row = entries.filter((entry) => entry.y === y);
      writeRow(words, row, view);
    }
  }

  /* --- from a mark to its card --------------------------------------------------------------- */

  /** @param {Plot} plot */
  function listen(plot) {
    if (plot.dataset.cards) return;
    plot.dataset.cards = "yes";
    plot.on("plotly_click", (/** @type {PlotClick} */ { points: [{ data: trace, pointNumber }] }) => {
      const card = trace.meta?.cards?.[pointNumber];
      if (card) show(card);
    });
  }

  document.addEventListener("click", (event) => {
    const label = dom.near(event, "svg.theme-labels [data-card]");
    if (label) show(label.dataset.card || "");
  });

  /**
   * Goes to a card of the panel. It may stand in a part that has not come yet, or be hidden.
   * @param {string} card
   */
  function show(card) {
    wanted = card;
    if (found()) return;
    if (address.get("event")) address.set({ event: "" });
    else ask();
  }

  /** @returns {boolean} whether the card that is looked for stands in the panel */
  function found() {
    const name = CSS.escape(wanted);
    const place = `.right :is([data-quotation="${name}"], [data-excerpt="${name}"])`;
    const card = /** @type {HTMLElement | null} */ (document.querySelector(place));
    if (!card) return false;
    wanted = "";
    const all = /** @type {HTMLInputElement | null} */ (document.querySelector(".voices input[value=all]"));
    if (all && !card.offsetParent) all.checked = true;
    for (let fold = card.closest("details"); fold; fold = fold.parentElement?.closest("details") ?? null)
      fold.open = true;
    card.tabIndex = -1;
    card.focus({ preventScroll: true });
    card.scrollIntoView({ block: "start" });
    return true;
  }

  /** Asks for more of the panel; nothing if all of it has come. */
  function ask() {
    const more = document.getElementById("evidence-more");
    if (more && !more.hidden) more.click();
    else wanted = "";
  }

  /* On a phone the timeline stands first: the head of a theme is its title, which unfolds. */
  const narrow = matchMedia("(max-width: 700px)");

  dom.onDraw((part) => {
    const head = /** @type {HTMLDetailsElement | null} */ (part.querySelector("#theme-head"));
    if (head && narrow.matches) head.open = false;
    if (wanted && part.closest(".right") && !found()) ask();
  });

  return { follow };
})();
