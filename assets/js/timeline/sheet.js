/* On narrow pages what is said of the event in focus is a sheet below the chart (css/timeline/sheet.css): of half
   the height of the screen or of all of it. It is pulled at its head, and swiped to go on in time. */
(() => {
  const FAR = 60; // pixels that a finger moves at least
  /** @type {{ x: number, y: number, grip: boolean } | null} */
  let start = null;

  const sheet = () => /** @type {HTMLElement | null} */ (document.querySelector("aside.right"));
  const stands = () => drawing.isNarrow() && Boolean(document.querySelector(".focus-bar"));

  /** @param {boolean} whole */
  function size(whole) {
    sheet()?.classList.toggle("whole", whole);
    document.getElementById("sheet-size")?.setAttribute("aria-expanded", String(whole));
  }

  function close() {
    address.set({ event: "" });
  }

  /** @param {"prev" | "next"} way */
  function step(way) {
    const link = /** @type {HTMLElement | null} */ (document.querySelector(`.focus-bar [rel=${way}]`));
    link?.click();
  }

  /* What scrolls sideways by itself is not swiped. */
  function scrolls(/** @type {Element | null} */ element) {
    for (let each = element; each && each !== sheet(); each = each.parentElement)
      if (each.scrollWidth > each.clientWidth + 1 && getComputedStyle(each).overflowX !== "visible")
        return true;
    return false;
  }

  document.addEventListener("click", (event) => {
    const button = dom.near(event, ".grip button");
    if (!button) return;
    if (button.id === "sheet-size") size(!sheet()?.classList.contains("whole"));
    else close();
  });

  document.addEventListener(
    "touchstart",
    (event) => {
      const [{ clientX: x, clientY: y }] = event.touches;
      const inside = stands() && event.touches.length === 1 && dom.near(event, "aside.right, .focus-bar");
      const target = /** @type {Element} */ (event.target);
      start = inside && !scrolls(target) ? { x, y, grip: Boolean(dom.near(event, ".grip")) } : null;
    },
    { passive: true },
  );
  document.addEventListener("touchend", (event) => {
    if (!start) return;
    const { x, y, grip } = start;
    const [{ clientX, clientY }] = event.changedTouches;
    const [dx, dy] = [clientX - x, clientY - y];
    start = null;
    if (Math.abs(dx) > FAR && Math.abs(dx) > 2 * Math.abs(dy)) step(dx > 0 ? "prev" : "next");
    else if (grip && dy < -FAR / 2) size(true);
    else if (grip && dy > FAR / 2) pullDown();
  });
  document.addEventListener("touchcancel", () => {
    start = null;
  });

  function pullDown() {
    if (sheet()?.classList.contains("whole")) size(false);
    else close();
  }

  /* It begins at half the height, with every event that is opened from the chart. */
  dom.onDraw((part) => {
    if (part.id === "focus" && !part.firstElementChild) size(false);
  });
})();
