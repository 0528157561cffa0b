/* Away from a step and back: a key for the way back, views added to the story, questions parked.

   In this browser (localStorage) "parking" keeps the questions: [{story, step, text}]. Views go into the
   draft of a story (assets/js/draft.js), which begins as the story that one digresses from. */
window.digression = (function () {
  const draft = () => window.storyDraft; // loaded after this file

  function parked() {
    try {
      const kept = JSON.parse(localStorage.getItem("parking"));
      return Array.isArray(kept) ? kept : [];
    } catch {
      return [];
    }
  }

  function keep(questions) {
    localStorage.setItem("parking", JSON.stringify(questions));
    document.dispatchEvent(new CustomEvent("parking"));
  }

  function park(story, step, question) {
    if (question.trim()) keep([...parked(), { story, step, text: question.trim() }]);
  }

  function take(index) {
    keep(parked().filter((_, n) => n !== index));
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

  /* Whether the view was added; a draft of another story gives way only if its maker agrees. */
  async function add(button) {
    const [story, number] = button.dataset.add.split(".");
    const view = document.querySelector("#summary [data-step]");
    const answer = await fetch(`${button.dataset.from}?id=${encodeURIComponent(story)}`);
    if (!answer.ok || !view) return false;
    const original = await answer.json();
    const kept = draft().read();
    const other = kept.id !== story && kept.steps.length > 0;
    if (other && !confirm(draft().say(button.dataset.replace, kept.title || kept.id, kept.steps.length))) return false;
    const base = kept.id === story ? kept : original;
    const steps = insert(base.steps, original.steps, Number(number), JSON.parse(view.dataset.step));
    return draft().write({ ...base, steps });
  }

  /* The steps of the draft that its story does not have. */
  function added(story, headlines) {
    const kept = draft().read();
    if (kept.id !== story) return [];
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
