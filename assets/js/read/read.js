/* Read: the passage or part that the hash names is found, shown and marked; the keys of the text. */
(() => {
  let goal = ""; // the address that was last gone to

  const stops = () => dom.all("#text [data-stop]");
  const excerptsOf = (/** @type {HTMLElement} */ piece) => (piece.dataset.excerpts || "").split(" ");
  const lastOf = (/** @type {HTMLElement} */ piece) => excerptsOf(piece).pop();

  /**
   * @param {string} excerpt
   * @returns {HTMLElement[]} the pieces of text that belong to it
   */
  function pieces(excerpt) {
    return dom.all("#text [data-excerpts]").filter((piece) => excerptsOf(piece).includes(excerpt));
  }

  /**
   * One tab stop for the whole text: the passage last met.
   * @param {HTMLElement} stop
   */
  function rove(stop) {
    for (const each of stops()) each.tabIndex = each === stop ? 0 : -1;
  }

  /** @param {HTMLElement} element */
  function isVisible(element) {
    const box = element.getBoundingClientRect();
    const sheet = dom.find(".read .right");
    const cover = getComputedStyle(sheet).position === "sticky" ? sheet.offsetHeight : 0;
    return box.top >= 110 && box.bottom <= window.innerHeight - cover;
  }

  /**
   * Before all that stands on the page is drawn, nothing has its place.
   * @param {string} name of an excerpt or of a part
   * @param {boolean} isPassage
   */
  function isDrawn(name, isPassage) {
    const parts = dom.all("#filters, #summary, #text, #words, #passage");
    const excerpt = dom.all("#passage .excerpt")[0];
    if (isPassage && excerpt?.dataset.excerpt !== name) return false;
    return parts.every((part) => part.childElementCount && !part.querySelector(".loading"));
  }

  /** @param {HTMLElement[]} chosen */
  function mark(chosen) {
    for (const piece of dom.all("#text [data-excerpts]")) {
      piece.classList.toggle("chosen", chosen.includes(piece));
      if (chosen.includes(piece)) piece.setAttribute("aria-current", "true");
      else piece.removeAttribute("aria-current");
    }
  }

  /* After every drawing and every change of the hash: mark the passage, and go to it once. */
  function follow() {
    if (!document.querySelector(".read, .read-choice")) {
      goal = "";
      return;
    }
    const name = route.hash.slice(1);
    const chosen = pieces(name);
    mark(chosen);
    const hit = document.querySelector("#text .hit");
    const target = chosen[0] || (name ? document.getElementById(name) : hit);
    const key = route.pathname + (name ? route.hash : `?${address.get("q")}`);
    if (!name && document.activeElement?.id === "find-words") return;
    if (!target || key === goal || !isDrawn(name, chosen.length > 0)) return;
    goal = key;
    if (chosen.length) {
      rove(chosen.find((piece) => piece.dataset.stop) || chosen[0]);
      chosen[0].focus({ preventScroll: true });
    }
    const block = chosen.length || target === hit ? "center" : "start";
    if (!isVisible(target)) target.scrollIntoView({ block, behavior: "instant" });
  }

  /**
   * @param {string} key
   * @param {HTMLElement[]} all
   * @param {number} now
   * @returns {HTMLElement | undefined} the stop to which a key leads
   */
  function next(key, all, now) {
    const last = all.length - 1;
    if (key === "ArrowDown" || key === "ArrowRight") return all[Math.min(now + 1, last)];
    if (key === "ArrowUp" || key === "ArrowLeft") return all[Math.max(now - 1, 0)];
    if (key === "Home") return all[0];
    return key === "End" ? all[last] : undefined;
  }

  document.addEventListener("keydown", (event) => {
    const piece = dom.near(event, "#text [data-excerpts]");
    if (!piece || event.ctrlKey || event.altKey || event.metaKey || event.shiftKey) return;
    const all = stops();
    const now = all.findIndex((stop) => lastOf(stop) === lastOf(piece));
    const to = next(event.key, all, now);
    if (!to) return;
    event.preventDefault();
    rove(to);
    to.focus();
  });

  /* The field of Words is the header's search: typing replaces the history entry. */
  let typing = 0;
  document.addEventListener("input", ({ target }) => {
    if (!(target instanceof HTMLInputElement) || target.id !== "find-words") return;
    clearTimeout(typing);
    const words = target.value.trim().split(/\s+/).join(" ");
    typing = window.setTimeout(() => address.set({ q: words }, true), 300);
  });

  dom.onDraw(follow);
  window.addEventListener("hashchange", follow);
})();
