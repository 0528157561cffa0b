/* The filters write to the address: a choice pushes a step of history. */
(() => {
  /**
   * @param {HTMLElement} wrapper of one filter
   * @returns {string} the values that are chosen in it
   */
  function choices(wrapper) {
    return dom
      .all("input[type=checkbox]:checked", wrapper)
      .filter((box) => box.closest("[data-key]") === wrapper)
      .map((box) => /** @type {HTMLInputElement} */ (box).value)
      .join(",");
  }

  document.addEventListener("change", (event) => {
    const wrapper = dom.near(event, "#filters [data-key], #bands [data-key], #switch [data-key]");
    if (!wrapper) return;
    const { name, type, value } = /** @type {HTMLInputElement} */ (event.target);
    const { key, none, usual } = wrapper.dataset;
    const chosen = choices(wrapper) || none || "";
    if (type === "checkbox") address.set({ [key || ""]: chosen === usual ? "" : chosen });
    else if (name === "through") address.set({ through: value });
    else if (name) address.set({ [name]: value.trim(), window: "" }); // a period is shown whole
  });

  document.addEventListener("click", (event) => {
    const button = dom.near(event, "#filters [data-clear]");
    const menu = dom.near(event, "details");
    if (!button) return;
    address.set({ [button.dataset.clear || ""]: "" });
    if (menu) dom.find("summary", menu).focus(); // the button goes with the choices
  });

  /* Back: a choice whose answer has not come yet is taken back; nothing may be drawn anew for it. */
  window.addEventListener("popstate", () => fields.reset(document));

  /* The field in a long menu leaves only the choices whose label, or one below them, holds the words. */
  document.addEventListener("input", (event) => {
    const field = event.target;
    if (!(field instanceof HTMLInputElement) || !field.matches(".find")) return;
    const parts = folding.fold(field.value).split(" ");
    const fits = (/** @type {HTMLElement} */ label) =>
      parts.every((part) => folding.fold(label.textContent || "").includes(part));
    const menu = field.closest(".menu") || document;
    for (const item of dom.all(".choices li", menu)) {
      item.hidden = !dom.all(".choice-label", item).some(fits);
    }
    for (const heading of dom.all(".choices-heading", menu)) {
      heading.hidden = !heading.nextElementSibling?.querySelector("li:not([hidden])");
    }
  });
})();
