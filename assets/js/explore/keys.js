/* Explore by keyboard: between the list and what is said, from the search to the list (Escape: card.js). */
(() => {
  let due = false; // the first quote is gone to as soon as it is drawn

  const list = () => document.getElementById("event-list");

  /** Whether what is said is of the event of the address; its answer may be on the way. */
  function isDrawn() {
    const drawn = document.querySelector("#evidence [data-focus]");
    return /** @type {HTMLElement | null} */ (drawn)?.dataset.focus === address.get("event");
  }

  /** @returns {HTMLElement | null} the first of what is said of the event in focus, else its title */
  function firstQuote() {
    const said = document.querySelector("#evidence :is([data-excerpt], [data-quotation])");
    return /** @type {HTMLElement | null} */ (said || document.querySelector("#evidence h2"));
  }

  /** @param {HTMLElement | null} element */
  function enter(element) {
    if (!element) return false;
    if (element.tabIndex < 0) element.tabIndex = -1;
    element.focus();
    return true;
  }

  document.addEventListener("keydown", (event) => {
    due = false;
    if (event.ctrlKey || event.altKey || event.metaKey) return;
    const here = dom.near(event, "#event-list");
    if (event.key === "F6" && list()) {
      const there = here ? firstQuote() || document.querySelector("aside.right") : list();
      if (enter(/** @type {HTMLElement | null} */ (there))) event.preventDefault();
    }
    /* The event was opened from the list: its first quote is one Tab away. */
    if (event.key === "Tab" && !event.shiftKey && here && address.get("event")) {
      due = !isDrawn();
      if (due || enter(firstQuote())) event.preventDefault();
    }
    if (event.key === "Enter" && dom.near(event, "#search") && enter(list())) event.preventDefault();
  });

  dom.onDraw(() => {
    if (!due || !isDrawn()) return;
    due = false;
    enter(firstQuote());
  });
})();
