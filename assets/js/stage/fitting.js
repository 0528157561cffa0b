/* A step in its room: the largest type with which all of it has place. The stage fits what is on the wall,
   the story maker its preview. */
const fitting = (() => {
  const LEVELS = 10;
  const ROWS = [96, 84, 72, 66, 60, 55, 51, 47, 43]; // heights of a timeline's row, in units of the style sheet
  const SHARE = 0.45; // of the screen's height, for a timeline beside words
  const ALONE = 0.7; // for one that stands without quotes, which may have higher rows too
  const HIGHER = [140, 124, 110];
  const BESIDE_LABELS = 60; // the row up to which symbols grow: beyond it they would reach their labels

  /**
   * The largest type with which all of a step has room; the timeline gives way before the quotes.
   * @param {HTMLElement} section
   */
  function fit(section) {
    const screen = dom.find(".screen", section);
    const figure = /** @type {HTMLElement | null} */ (section.querySelector(".figure"));
    const has = () =>
      screen.scrollHeight <= screen.clientHeight + 1 && screen.scrollWidth <= screen.clientWidth + 1;
    for (let level = 0; level < LEVELS; level++) {
      section.dataset.fit = String(level);
      if (grow(section, figure, has)) break;
    }
    separate(section);
  }

  const isAlone = (/** @type {HTMLElement} */ section) => !section.querySelector(".quotes");

  /**
   * Gives the rows of a timeline as much height as there is room for, up to its share of the screen.
   * @param {HTMLElement} section
   * @param {HTMLElement | null} figure
   * @param {() => boolean} has whether all of the step has room
   * @returns {boolean} the same in the end
   */
  function grow(section, figure, has) {
    if (!figure) return has();
    for (const row of isAlone(section) ? [...HIGHER, ...ROWS] : ROWS) {
      section.style.setProperty("--row", String(row));
      section.style.setProperty("--sign", String(Math.min(1, BESIDE_LABELS / row)));
      if (figure.offsetHeight <= section.offsetHeight * (isAlone(section) ? ALONE : SHARE) + 1 && has())
        return true;
    }
    return has();
  }

  /**
   * Labels were placed by estimate: where a font is wider, the weightier one stays.
   * @param {HTMLElement} section
   */
  function separate(section) {
    const isOwn = (/** @type {Element} */ label) => Number(label.closest(".own") !== null);
    /** @type {DOMRect[]} */
    const boxes = [];
    for (const label of dom.all(".mark .label", section).sort((one, other) => isOwn(other) - isOwn(one))) {
      const box = label.getBoundingClientRect();
      const hits = (/** @type {DOMRect} */ other) =>
        box.left < other.right &&
        other.left < box.right &&
        box.top < other.bottom - 2 &&
        other.top < box.bottom - 2;
      const free = !boxes.some(hits);
      label.style.visibility = free ? "" : "hidden";
      if (free) boxes.push(box);
    }
  }

  return { fit };
})();
