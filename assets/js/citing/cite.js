/* A citation comes from the server as text and goes to the clipboard; the button says so. */
(function () {
  function said(button, words) {
    const label = button.textContent;
    button.textContent = words;
    button.setAttribute("aria-live", "polite");
    setTimeout(() => (button.textContent = label), 2000);
  }

  document.addEventListener("click", async (event) => {
    const button = event.target.closest && event.target.closest("[data-cite]");
    if (!button || button.textContent === button.dataset.done) return;
    const answer = await fetch(button.dataset.cite);
    if (!answer.ok) return;
    const note = (await answer.text()).trim();
    try {
      await navigator.clipboard.writeText(note);
      said(button, button.dataset.done);
    } catch {
      prompt(button.textContent, note); // no clipboard: the note can be copied by hand
    }
  });
})();
