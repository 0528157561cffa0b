/* A citation comes from the server as text and goes to the clipboard; the button says so. */
(() => {
  document.addEventListener("click", async (event) => {
    const button = dom.near(event, "[data-cite]");
    if (!button || confirmation.pending(button)) return;
    const answer = await fetch(button.dataset.cite || "");
    if (!answer.ok) return;
    clipboard.copy((await answer.text()).trim(), button);
  });
})();
