/* What is linked to the event in focus stays (data/catalogue/linked.py says what that is); all else is pale
   as a whole: bars, hatching, symbols, slots, labels. */
const links = (() => {
  const PALE = 0.26;

  /**
   * @param {Meta} meta
   * @param {string} focus
   * @returns {Set<string> | null} the event in focus and what is linked to it; null if it is not drawn
   */
  function of(meta, focus) {
    const entry = meta.labels.find(({ id }) => id === focus);
    return entry ? new Set([focus, ...entry.linked]) : null;
  }

  /**
   * A veil over the marks that are not linked: what lies in layers grows pale as one.
   * @param {SVGElement} parent
   * @param {Iterable<MarkItem>} items
   * @param {Set<string> | null} linked
   * @param {View} view
   */
  function dim(parent, items, linked, { meta, left, top, length, pixels }) {
    if (!linked) return;
    const veil = labelOverlay.shape(parent, "g", { class: "veil", opacity: 1 - PALE });
    const half = Math.max(meta.size.bar, meta.size.symbol) / 2 + 1.5;
    for (const { entry, mark, pale } of items) {
      if (!mark.shown || pale || linked.has(entry.id)) continue;
      const [from, to] = [Math.max(mark.from, 0) - 1, Math.min(mark.to, length)];
      const head = entry.ongoing ? meta.size.symbol / 2 : 0;
      const box = { x: left + from, y: top + entry.y - half, width: to - from + 1 + head, height: 2 * half };
      labelOverlay.shape(veil, "rect", { ...box, fill: meta.page });
    }
    for (const stem of meta.stems || []) {
      if (linked.has(stem.id)) continue;
      const box = { x: left + pixels(stem.day) - 3, y: top + Math.min(stem.from, stem.to), width: 6 };
      const height = Math.abs(stem.to - stem.from);
      labelOverlay.shape(veil, "rect", { ...box, height, fill: meta.page });
    }
  }

  return { PALE, of, dim };
})();
