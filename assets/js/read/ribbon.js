/* Beside a text: as its paragraphs pass, a marker moves through the years, and the events of the paragraph
   that is read stand there with who else tells them. */
(() => {
  const LINE = 0.38; // of the height of the page: where one reads
  let frame = 0;

  const entries = () => dom.all("#ribbon [data-passages]");
  const passagesOf = (/** @type {HTMLElement} */ element) => (element.dataset.passages || "").split(" ");

  /**
   * The passages of the paragraph that is read: the last one above the line in which an event is told,
   * before it the first one of all.
   * @param {Set<string>} telling passages that tell an event
   * @returns {Set<string>}
   */
  function passages(telling) {
    const line = window.innerHeight * LINE;
    let found = new Set();
    for (const paragraph of dom.all("#text .paragraph")) {
      if (found.size && paragraph.getBoundingClientRect().top > line) break;
      const here = dom
        .all("[data-excerpts]", paragraph)
        .flatMap((piece) => (piece.dataset.excerpts || "").split(" "))
        .filter((excerpt) => telling.has(excerpt));
      if (here.length) found = new Set(here);
    }
    return found;
  }

  function follow() {
    const ribbon = document.getElementById("ribbon");
    const all = entries();
    if (!ribbon?.offsetHeight || !all.length) return;
    const now = passages(new Set(all.flatMap(passagesOf)));
    const active = new Set();
    for (const entry of all) {
      const isRead = passagesOf(entry).some((excerpt) => now.has(excerpt));
      entry.hidden = !isRead;
      if (isRead) active.add(entry.dataset.event);
    }
    const places = [];
    for (const mark of dom.all(".year", ribbon)) {
      const isRead = active.has(mark.dataset.of);
      mark.classList.toggle("read-now", isRead);
      if (isRead) places.push(Number.parseFloat(mark.style.top));
    }
    move(ribbon, places);
  }

  /**
   * The marker spans the years of what is read; the names stand beside it, within the ribbon.
   * @param {HTMLElement} ribbon
   * @param {number[]} places per cent of its height
   */
  function move(ribbon, places) {
    const marker = dom.find(".marker", ribbon);
    marker.hidden = !places.length;
    if (!places.length) return;
    const [first, last] = [Math.min(...places), Math.max(...places)];
    marker.style.top = `${first}%`;
    marker.style.height = `${last - first}%`;
    const list = dom.find(".ribbon-events", ribbon);
    const height = dom.find(".years", ribbon).offsetHeight;
    const middle = ((first + last) / 200) * height - 16;
    const top = Math.min(Math.max(middle, 0), Math.max(height - list.offsetHeight, 0));
    list.style.setProperty("--top", `${top}px`);
  }

  function soon() {
    cancelAnimationFrame(frame);
    frame = requestAnimationFrame(follow);
  }

  dom.onDraw((part) => {
    if (["ribbon", "text"].includes(part.id)) soon();
  });
  document.addEventListener("scroll", soon, { capture: true, passive: true });
  window.addEventListener("resize", soon);
})();
