/* A citation comes from the copy itself and goes to the clipboard, as in the program (citing/cite.js). Its
   address is that of the copy: where it was opened, of one from a disk its name alone. */
const citations = (() => {
  /** @type {() => string} the address of this file without its hash */
  const file = () =>
    location.protocol === "file:"
      ? decodeURIComponent(location.pathname.split("/").at(-1) || "")
      : location.href.split("#")[0];

  /**
   * The note of an excerpt, an event, a disagreement, a quotation.
   * @param {string} address of it at a server
   * @returns {string} "" if the copy has none
   */
  function note(address) {
    const [kind, name = ""] = address.split("/").slice(-2);
    const parts = parcel.part("citations")[kind]?.[name.replace(/\.txt$/, "")];
    if (!parts) return "";
    const [before, link, after] = parts;
    return before + (link && file() + route.href(link)) + after;
  }

  document.addEventListener("click", (event) => {
    const button = dom.near(event, "[data-cite]");
    if (!button || confirmation.pending(button)) return;
    const text = note(button.dataset.cite || "");
    if (text) clipboard.copy(text, button);
  });

  return { note };
})();
