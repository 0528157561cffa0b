/* Copies a text, and the button says so. A page that came over plain http has no clipboard: then a
   prompt holds the text, from which it can be copied by hand. */
const clipboard = {
  /**
   * @param {string} text
   * @param {HTMLElement} button
   */
  async copy(text, button) {
    try {
      await navigator.clipboard.writeText(text);
    } catch {
      prompt(button.textContent || "", text);
      return;
    }
    button.setAttribute("aria-live", "polite");
    confirmation.show(button);
  },
};
