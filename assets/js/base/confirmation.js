/* A button says for two seconds what it has done, then its label again. */
const confirmation = (() => {
  const LONG = 2000; // milliseconds
  /** @type {WeakMap<HTMLElement, { label: string | null, timer: number }>} */
  const pending = new WeakMap();

  /**
   * @param {HTMLElement} button
   * @param {string} [sentence] by default what its data-done says
   */
  function show(button, sentence = button.dataset.done || "") {
    const before = pending.get(button);
    const label = before ? before.label : button.textContent;
    if (before) clearTimeout(before.timer);
    button.textContent = sentence;
    const timer = window.setTimeout(() => {
      pending.delete(button);
      button.textContent = label;
    }, LONG);
    pending.set(button, { label, timer });
  }

  return { show, pending: (/** @type {HTMLElement} */ button) => pending.has(button) };
})();
