/* Away from a step and back: a key for the way back, views added to the story, questions parked.

   The story that views are added to is kept by draft.js, under the id of the story that it began as;
   the questions in this browser (localStorage "parking", JSON): [{story, step, text}]. */
window.digression = (function () {
  function read(name, otherwise) {
    try {
      return JSON.parse(localStorage.getItem(name)) || otherwise;
    } catch {
      return otherwise;
    }
  }

  function write(name, value) {
    localStorage.setItem(name, JSON.stringify(value));
    document.dispatchEvent(new CustomEvent(name));
  }

  const parked = () => read("parking", []);

  function park(story, step, question) {
    if (question.trim()) write("parking", [...parked(), { story, step, text: question.trim() }]);
  }

  function take(index) {
    write("parking", parked().filter((_, n) => n !== index));
  }

  /* --- adding the view of this page ---------------------------------------------------------- */

  /* After the step it began from, and after what was added there before. */
  function insert(steps, original, number, step) {
    const told = original.map((each) => JSON.stringify(each));
    const found = steps.findIndex((each) => JSON.stringify(each) === told[number - 1]);
    let place = (found < 0 ? Math.min(number, steps.length) - 1 : found) + 1;
    while (place < steps.length && !told.includes(JSON.stringify(steps[place]))) place++;
    return [...steps.slice(0, place), step, ...steps.slice(place)];
  }

  async function add(button) {
    const [story, number] = button.dataset.add.split(".");
    const answer = await fetch(`${button.dataset.from}?id=${encodeURIComponent(story)}`);
    if (!answer.ok) return false;
    const original = await answer.json();
    const { keep, of, view } = window.storyDraft;
    const base = of(story) || original;
    return keep({ ...base, steps: insert(base.steps, original.steps, Number(number), await view()) });
  }

  /* The steps of the draft that its story does not have. */
  function added(story, headlines) {
    const kept = window.storyDraft.of(story) || { steps: [] };
    return kept.steps.filter((step) => step.headline && !headlines.includes(step.headline));
  }

  function said(button) {
    const label = button.textContent;
    button.textContent = button.dataset.done;
    document.getElementById("announcer").textContent = button.dataset.done;
    setTimeout(() => (button.textContent = label), 2000);
  }

  function parkHere(button) {
    const field = document.getElementById("park-question");
    if (!field.value.trim()) return field.focus();
    const [story, number] = button.dataset.park.split(".");
    park(story, Number(number), field.value);
    field.value = "";
    said(button);
  }

  document.addEventListener("click", (event) => {
    const button = event.target.closest("[data-add], [data-park]");
    if (!button) return;
    if (button.dataset.park) parkHere(button);
    else add(button).then((done) => done && said(button));
  });

  document.addEventListener("keydown", (event) => {
    if (event.target.id === "park-question" && event.key === "Enter") {
      parkHere(document.querySelector("[data-park]"));
    }
    if (event.key !== "Backspace" || event.target.closest("input:not([type=checkbox]), textarea")) return;
    const way = document.getElementById("return");
    if (way) way.click();
  });

  return { parked, park, take, added };
})();
