/* Away from a step and back: a key for the way back, views added to the story, questions parked.

   In this browser (localStorage) are kept, as JSON:
   - "story-draft": a story as in data/stories.py ({title, language, author, summary, steps: [{kind,
     headline, select, event, …}]}) and the `id` of the story that it began as;
   - "parking": [{story, step, text}]. */
window.digression = (function () {
  const address = window.timelineAddress;
  const LONGEST = 90; // MAX_HEADLINE of data/stories.py
  const VIEW = ["window", "dim", "zero"]; // what a `select` holds beside the filters

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
  const draft = () => read("story-draft", null);

  function park(story, step, question) {
    if (question.trim()) write("parking", [...parked(), { story, step, text: question.trim() }]);
  }

  function take(index) {
    write("parking", parked().filter((_, n) => n !== index));
  }

  /* --- adding the view of this page ---------------------------------------------------------- */

  function view() {
    const params = new URLSearchParams(location.search);
    const search = document.documentElement.dataset.keys.split(",");
    const kept = [...search.slice(0, search.indexOf("event")), ...VIEW];
    const left = search.filter((key) => !kept.includes(key));
    const select = address.changed(Object.fromEntries(left.map((key) => [key, ""]))).slice(1);
    const event = params.get("event");
    const dispute = params.get("dispute");
    const said = document.querySelector("#evidence [data-focus] h2") || document.getElementById("selection-in-words");
    const headline = (said ? said.textContent : document.title).replace(/\.$/, "").slice(0, LONGEST);
    const step = { kind: dispute && !event ? "compare" : "step", headline };
    if (select) step.select = select;
    if (event) step.event = event;
    else if (dispute) step.dispute = dispute;
    return step;
  }

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
    const kept = draft();
    const base = kept && kept.id === story ? kept : original;
    write("story-draft", { ...base, steps: insert(base.steps, original.steps, Number(number), view()) });
    return true;
  }

  /* The steps of the draft that its story does not have. */
  function added(story, headlines) {
    const kept = draft();
    if (!kept || kept.id !== story) return [];
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
