/* Explore by keyboard: out of the focus, between the list and what is said, from the search to the list. */
(() => {
  let busy = false; // whether Escape closes something else

  const list = () => document.getElementById("event-list");

  /* Before anything hears of the key: what is open now. */
  window.addEventListener(
    "keydown",
    () => {
      busy = Boolean(document.querySelector("details.filter[open], #download[open], dialog[open]"));
    },
    true,
  );

  /* After all others: Escape takes back one thing at a time, and at last the focus. */
  window.addEventListener("keydown", (event) => {
    if (event.key !== "Escape" || busy || event.defaultPrevented || !list()) return;
    if (dom.near(event, "input[type=search]") || !address.get("event")) return;
    address.set({ event: "" });
  });

  /** @returns {HTMLElement | null} the first of what texts and documents say of the event in focus */
  function firstQuote() {
    return document.querySelector("#evidence :is([data-excerpt], [data-quotation])");
  }

  /** @param {HTMLElement | null} element */
  function enter(element) {
    if (!element) return false;
    if (element.tabIndex < 0) element.tabIndex = -1;
    element.focus();
    return true;
  }

  document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.altKey || event.metaKey) return;
    const here = dom.near(event, "#event-list");
    if (event.key === "F6" && list()) {
      const there = here ? firstQuote() || document.querySelector("aside.right") : list();
      if (enter(/** @type {HTMLElement | null} */ (there))) event.preventDefault();
    }
    /* The event was opened from the list: its first quote is one Tab away. */
    if (event.key === "Tab" && !event.shiftKey && here && address.get("event")) {
      if (enter(firstQuote())) event.preventDefault();
    }
    if (event.key === "Enter" && dom.near(event, "#search") && enter(list())) event.preventDefault();
  });
})();
