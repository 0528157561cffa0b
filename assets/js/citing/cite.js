/* A citation comes from the server as text and goes to the clipboard; the button says so. */
(() => {
  document.addEventListener("click", async (event) => {
    const button = dom.near(event, "[data-cite]");
    if (!button || confirmation.pending(button)) return;
    const answer = await fetch(button.dataset.cite || "");
    if (!answer.ok) return;
    const note = (await answer.text()).trim();
    try {
      await navigator.clipboard.writeText(note);
      button.setAttribute("aria-live", "polite");
      confirmation.show(button);
    } catch {
      prompt(button.textContent || "", note); // no clipboard: the note can be copied by hand
    }
  });
})();
