/* Away from a step and back: a key for the way back, views added to the story, questions parked.
   The story that views are added to is kept by story_draft.js, under the id of the story that it began
   as; the questions by parking.js. */
const digression = (() => {
  /* --- adding the view of this page ---------------------------------------------------------- */

  /**
   * Puts a step after the one it began from, and after what was added there before.
   * @param {Step[]} steps of the draft
   * @param {Step[]} original the steps of the story that it began as
   * @param {number} number of the step of the story, from 1
   * @param {Step} step
   * @returns {Step[]}
   */
  function insert(steps, original, number, step) {
    const texts = original.map((each) => JSON.stringify(each));
    const index = steps.findIndex((each) => JSON.stringify(each) === texts[number - 1]);
    let place = (index < 0 ? Math.min(number, steps.length) - 1 : index) + 1;
    while (place < steps.length && !texts.includes(JSON.stringify(steps[place]))) place++;
    return [...steps.slice(0, place), step, ...steps.slice(place)];
  }

  /**
   * @param {HTMLElement} button
   * @returns {Promise<boolean>} whether the browser keeps the view
   */
  async function add(button) {
    const [id, number] = (button.dataset.add || "").split(".");
    const answer = await fetch(`${button.dataset.from}?id=${encodeURIComponent(id)}`);
    if (!answer.ok) return false;
    /** @type {Story} */
    const original = await answer.json();
    const story = storyDraft.find(id) || original;
    const steps = insert(story.steps, original.steps, Number(number), await storyDraft.view());
    return storyDraft.keep({ ...story, steps });
  }

  /**
   * @param {string} id of a story
   * @param {(string | null)[]} headlines of its steps
   * @returns {Step[]} the steps of the draft that the story does not have
   */
  function views(id, headlines) {
    const steps = storyDraft.find(id)?.steps || [];
    return steps.filter(
      ({ headline }) => typeof headline === "string" && headline && !headlines.includes(headline),
    );
  }

  /** @param {HTMLElement} button */
  function confirm(button) {
    confirmation.show(button);
    dom.find("#announcer").textContent = button.dataset.done || "";
  }

  /** @param {HTMLElement} button */
  function park(button) {
    const field = /** @type {HTMLInputElement} */ (dom.find("#park-question"));
    if (!field.value.trim()) {
      field.focus();
      return;
    }
    const [story, number] = (button.dataset.park || "").split(".");
    if (!parking.add(story, Number(number), field.value)) return;
    field.value = "";
    confirm(button);
  }

  document.addEventListener("click", async (event) => {
    const button = dom.near(event, "[data-add], [data-park]");
    if (!button) return;
    if (button.dataset.park) park(button);
    else if (await add(button)) confirm(button);
  });

  document.addEventListener("keydown", (event) => {
    if (dom.near(event, "#park-question") && event.key === "Enter") park(dom.find("[data-park]"));
    if (event.key !== "Backspace" || dom.near(event, "input:not([type=checkbox]), textarea")) return;
    document.getElementById("return")?.click();
  });

  return { insert, views };
})();
