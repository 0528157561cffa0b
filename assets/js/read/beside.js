/* Read: a text that is opened beside the one read goes to its place and takes the focus; Escape closes it. */
(() => {
  let opens = false; // by a link of this page, not with the page itself
  /** @type {HTMLElement | null} */
  let opener = null;

  /** @returns {HTMLElement | null} the one tab stop of the text */
  const textStop = () => document.querySelector('#text [tabindex="0"]');

  /**
   * The passage at which it is opened stands in the upper part of its column.
   * @param {HTMLElement} column
   */
  function show(column) {
    const passage = column.querySelector(".chosen");
    if (!passage) return;
    const head = dom.find(".beside-head", column).offsetHeight;
    const above = head + Math.max((column.clientHeight - head) / 4, 8);
    column.scrollTop += passage.getBoundingClientRect().top - column.getBoundingClientRect().top - above;
    if (opens) column.focus({ preventScroll: true });
  }

  /* Back to what opened it, if that is still to be seen; else to the text. */
  function leave() {
    const to = opener?.isConnected && opener.checkVisibility() ? opener : textStop();
    to?.focus({ preventScroll: true });
    opener = null;
  }

  document.addEventListener("click", (event) => {
    const link = dom.near(event, ".read a[data-in-place]");
    if (!link) return;
    opens = true;
    if (!link.closest("#beside")) opener = link;
  });

  dom.onDraw((column) => {
    if (column.id !== "beside") return;
    const place = column.childElementCount ? address.get("beside") : "";
    const before = column.dataset.at || "";
    if (place === before) return;
    column.dataset.at = place;
    if (place) show(column);
    else leave();
    opens = false;
  });

  /* From the text to what stands beside it, and back. */
  document.addEventListener("keydown", (event) => {
    if (event.key !== "F6" || event.ctrlKey || event.altKey || event.metaKey) return;
    const column = dom.all(".read :is(#beside:not(:empty), #passage)")[0];
    const to = dom.near(event, ".read .right") ? textStop() : column;
    if (to) event.preventDefault();
    to?.focus();
  });

  document.addEventListener("keydown", (event) => {
    if (event.key !== "Escape" || !document.getElementById("beside")?.childElementCount) return;
    const isElsewhere = dom.near(event, "input, textarea");
    if (!isElsewhere && !document.querySelector("dialog[open], header details[open]"))
      address.set({ beside: "" });
  });
})();
