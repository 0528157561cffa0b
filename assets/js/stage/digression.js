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
    const step = await storyDraft.view();
    if (!step) return false;
    const answer = await fetch(`${button.dataset.from}?id=${encodeURIComponent(id)}`);
    if (!answer.ok) return false;
    /** @type {Story} */
    const original = await answer.json();
    const story = storyDraft.find(id) || original;
    const steps = insert(story.steps, original.steps, Number(number), step);
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

  /**
   * @param {HTMLElement} button
   * @param {string} [sentence]
   */
  function confirm(button, sentence = button.dataset.done || "") {
    confirmation.show(button, sentence);
    dom.find("#announcer").textContent = sentence;
  }

  /* --- parking a question -------------------------------------------------------------------- */

  const field = () => /** @type {HTMLInputElement} */ (dom.find("#park-question"));
  const menu = () => /** @type {HTMLDetailsElement | null} */ (document.querySelector(".park-away"));

  /** @param {boolean} open */
  function unfold(open) {
    const details = menu();
    if (details) details.open = open;
    if (open) field().focus();
  }

  /* Once it is parked, the focus stands on the way back. */
  function park() {
    const { park: place = "", done, failed } = dom.find("[data-park]").dataset;
    if (!field().value.trim()) {
      field().focus();
      return;
    }
    const [story, number] = place.split(".");
    const kept = parking.add(story, Number(number), field().value);
    confirm(dom.find(".park-away summary"), kept ? done : failed);
    if (!kept) return;
    field().value = "";
    unfold(false);
    dom.find("#return").focus();
  }

  document.addEventListener("click", async (event) => {
    const button = dom.near(event, "[data-add], [data-park], .park-away summary");
    if (!button) return;
    if (button.dataset.park) park();
    else if (button.dataset.add) {
      if (await add(button)) confirm(button);
    } else {
      event.preventDefault();
      unfold(!menu()?.open);
    }
  });

  const isOpen = () => document.querySelector("details:is(.filter, #download)[open], dialog[open]") !== null;

  /**
   * @param {KeyboardEvent} event
   * @returns {boolean} whether a key leads back to the step: where it deletes or closes something, it does not
   */
  function leadsBack(event) {
    if (event.repeat || !["Backspace", "Escape"].includes(event.key)) return false;
    if (dom.near(event, "#park-question")) return !field().value;
    return !dom.near(event, "input:not([type=checkbox], [type=radio]), textarea, select") && !isOpen();
  }

  document.addEventListener(
    "keydown",
    (event) => {
      const way = document.getElementById("return");
      if (!way || event.isComposing || event.ctrlKey || event.altKey || event.metaKey) return;
      const inField = dom.near(event, "#park-question") !== null;
      if (leadsBack(event)) {
        event.preventDefault();
        event.stopPropagation();
        way.click();
      } else if (inField && event.key === "Enter") park();
      else if (inField && event.key === "Escape") {
        unfold(false); // what is typed stays
        dom.find(".park-away summary").focus();
      }
    },
    true,
  );

  return { insert, views };
})();
