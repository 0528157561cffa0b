/* Questions that were set aside while presenting: in this browser, as a list of { story, step, text }. */
const parking = (() => {
  const KEY = "parking";

  /**
   * @param {unknown} kept
   * @returns {Question[]} the questions of what is kept: of a list of them, or of sentences
   */
  function fit(kept) {
    const items = Array.isArray(kept) ? kept : [];
    return items
      .map((item) => (typeof item === "string" ? { text: item } : item))
      .filter((item) => localStore.isRecord(item) && typeof item.text === "string" && item.text)
      .map(({ story, step, text }) => ({
        story: typeof story === "string" ? story : "",
        step: Number.isInteger(step) && step > 0 ? step : 0,
        text,
      }));
  }

  const read = () => localStore.read(KEY, fit);

  /** @param {Question[]} questions */
  function write(questions) {
    const ok = localStore.write(KEY, questions);
    document.dispatchEvent(new CustomEvent(KEY));
    return ok;
  }

  /**
   * @param {string} story
   * @param {number} step
   * @param {string} question
   * @returns {boolean} whether there is a question, and the browser keeps it
   */
  function add(story, step, question) {
    const text = question.trim();
    return Boolean(text) && write([...read(), { story, step, text }]);
  }

  /** @param {number} index of the question that goes */
  function take(index) {
    write(read().filter((_, n) => n !== index));
  }

  return { KEY, fit, read, add, take };
})();
