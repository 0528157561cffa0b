/* What is linked to the event in focus: by a link that a source draws, or by a difference of sources that
   both are named in. All else is pale as a whole: bars, hatching, symbols, slots, labels. */
const links = (() => {
  const PALE = 0.26;

  /**
   * @param {Meta} meta
   * @param {string} focus
   * @returns {Set<string> | null} the event in focus and what is linked to it; null if it is not drawn
   */
  function of(meta, focus) {
    const entry = meta.labels.find(({ id }) => id === focus);
    if (!entry) return null;
    const disputes = new Set(entry.disputes);
    const near = meta.links.flatMap(({ from, to }) => (from === focus ? [to] : to === focus ? [from] : []));
    const others = meta.labels.filter((each) => each.disputes.some((dispute) => disputes.has(dispute)));
    return new Set([focus, ...near, ...others.map(({ id }) => id)]);
  }

  /**
   * Marks that one does not see anyway, as a bar in whose place a symbol stands, stay as they are.
   * @param {Plot} plot
   * @param {Set<string> | null} linked
   */
  function dim(plot, linked) {
    for (const { event, element } of dashBridge.points(plot)) {
      if (element.style.opacity === "0") continue;
      element.style.opacity = String(linked && !linked.has(event) ? PALE : 1);
    }
  }

  return { PALE, of, dim };
})();
