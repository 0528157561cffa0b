/* The presenter's window: clocks, cover, parked questions, added views. */
(() => {
  const KEY = "story-clock"; // a clock, in this browser, so that a new window has it
  const USUAL = 45; // minutes of a talk without a plan
  const LONGEST = 5 * 3_600_000; // milliseconds

  const isOn = () => stage.isHere() && stage.root().dataset.mode === "notes";
  const find = (/** @type {string} */ selector) => dom.find(`#stage ${selector}`);
  const part = (/** @type {string} */ name) => find(`[data-clock=${name}]`);

  /**
   * @param {unknown} kept
   * @returns {Clock} the clock of what is kept: only what fits is taken
   */
  function fit(kept) {
    const clock = { story: "", begun: 0, before: 0, minutes: 0 };
    if (!localStore.isRecord(kept)) return clock;
    for (const name of /** @type {const} */ (["begun", "before", "minutes"])) {
      const value = kept[name];
      if (typeof value === "number" && Number.isFinite(value)) clock[name] = value;
    }
    if (typeof kept.story === "string") clock.story = kept.story;
    return clock;
  }

  /* --- the plan ------------------------------------------------------------------------------ */

  const planned = (/** @type {number[]} */ steps) =>
    steps.reduce((sum, step) => sum + (Number(stage.slides()[step - 1].dataset.minutes) || 0), 0);

  /** @returns {number} the minutes there are: as set here, else as planned */
  const whole = () => clock().minutes || planned(stage.order()) || USUAL;

  /**
   * How far the talk is from its plan: nothing within the time of the step that is on the wall.
   * @param {number} minutes that have gone
   * @returns {string}
   */
  function pace(minutes) {
    const words = JSON.parse(find(".clocks").dataset.paces || "{}");
    const plan = planned(stage.order());
    if (!plan) return words.none;
    const { step } = stage.state();
    const share = whole() / plan;
    const begins = planned(stage.order().filter((each) => each < step)) * share;
    const ends = planned(stage.order().filter((each) => each <= step)) * share;
    const ahead = Math.round(begins - minutes);
    const late = Math.round(minutes - ends);
    if (ahead > 0) return words.ahead.replace("{}", String(ahead));
    return late > 0 ? words.late.replace("{}", String(late)) : words.even;
  }

  const clock = () => localStore.read(KEY, fit);

  /** @param {Partial<Clock>} changes */
  function set(changes) {
    localStore.write(KEY, { ...clock(), story: stage.state().story, ...changes });
    tick();
  }

  const two = (/** @type {number} */ number) => String(number).padStart(2, "0");

  /** @param {number} milliseconds */
  function minutes(milliseconds) {
    const seconds = Math.floor(Math.abs(milliseconds) / 1000);
    return `${two(Math.floor(seconds / 60))}:${two(seconds % 60)}`;
  }

  function tick() {
    if (!isOn()) return;
    const { begun, before } = clock();
    const duration = before + (begun ? Date.now() - begun : 0);
    const left = whole() * 60_000 - duration;
    const today = new Date();
    part("time").textContent = `${two(today.getHours())}:${two(today.getMinutes())}`;
    part("elapsed").textContent = minutes(duration);
    part("left").textContent = left < 0 ? `${minutes(left)} ${find(".clocks").dataset.over}` : minutes(left);
    part("left").classList.toggle("over", left < 0);
    part("pace").textContent = begun || before ? pace(duration / 60_000) : "–";
    const start = find("[data-do=start]");
    start.dataset.start = start.dataset.start || start.textContent || "";
    start.textContent = (begun ? start.dataset.pause : start.dataset.start) || "";
  }
  setInterval(tick, 1000);

  function toggle() {
    const { begun, before } = clock();
    if (begun) set({ begun: 0, before: before + Date.now() - begun });
    else set({ begun: Date.now() });
  }

  /* The first key of a talk starts it; a clock of another story, or of another day, begins anew. */
  document.addEventListener("stage-moved", () => {
    const { story, begun, before } = clock();
    const { story: here } = stage.state();
    const isOld = story !== here || (begun && Date.now() - begun > LONGEST);
    if (isOld) set({ begun: Date.now(), before: 0, minutes: story === here ? clock().minutes : 0 });
    else if (!begun && !before) set({ begun: Date.now() });
  });

  /* --- the window for the room --------------------------------------------------------------- */

  /** @type {Map<string, string>} where each of them is */
  const walls = new Map();

  /* Those that are closed are of interest if no other is open. */
  const openWalls = () => [...walls.values()].filter((place) => place !== "closed");

  function drawWall() {
    if (!isOn()) return;
    const open = openWalls();
    const place = open.find((each) => each === "stage") || open[0] || [...walls.values()][0] || "stage";
    const box = find(".wall-away");
    const sentence = JSON.parse(box.dataset.walls || "{}")[place] || "";
    box.hidden = !sentence;
    dom.find(".where", box).textContent = sentence;
  }

  /* One that has left comes back; if all are closed, another is opened: it has this window to hear. */
  function bringBack() {
    if (openWalls().length) stage.bringBack(stage.state().step);
    else {
      const here = route.pathname + address.query({ notes: "" });
      window.open(route.href(here), `wall-${walls.size}`, "popup");
    }
  }

  document.addEventListener("stage-wall", (event) => {
    const { from, place } = /** @type {CustomEvent} */ (event).detail;
    walls.set(from, place);
    drawWall();
  });

  /* --- lists --------------------------------------------------------------------------------- */

  function drawLists() {
    if (!stage.isHere()) return;
    const list = find("#parking");
    const lines = parking.read().map((question, index) => line(question, index, list.dataset.off || ""));
    list.replaceChildren(...(lines.length ? lines : [dom.make("li", list.dataset.none)]));
    drawViews();
  }

  /**
   * A question, where it was asked, and the button that takes it off.
   * @param {Question} question
   * @param {number} index
   * @param {string} label of the button
   */
  function line({ story, step, text }, index, label) {
    const item = dom.make("li", text);
    const place = story === stage.root().dataset.story ? `${step}` : `${story} ${step}`;
    const button = dom.make("button", "×", { type: "button", title: label });
    button.setAttribute("aria-label", `${label}: ${text}`);
    button.dataset.off = String(index);
    item.append(dom.make("span", ` (${place})`), button);
    return item;
  }

  function drawViews() {
    const { story = "", prefix } = stage.root().dataset;
    const box = find(".added");
    const headlines = dom.all("#stage .slide h2").map((each) => each.textContent);
    const links = digression.views(story, headlines).map((step) => {
      const params = [
        step.select,
        step.event && `event=${step.event}`,
        step.dispute && `dispute=${step.dispute}`,
      ];
      const query = [...params, `back=${story}.${stage.state().step}`].filter(Boolean).join("&");
      const href = `${prefix}${step.dispute ? "compare" : ""}?${query}`;
      const item = dom.make("li");
      item.append(dom.make("a", String(step.headline), { href: route.link(href) }));
      return item;
    });
    box.hidden = !links.length;
    dom.find("ul", box).replaceChildren(...links);
  }

  function drawCover() {
    const { cover, step } = stage.state();
    const sentence = find(".cover");
    sentence.textContent = sentence.dataset[cover] || "";
    find(".end").hidden = step < (stage.order().at(-1) || 1);
  }

  document.addEventListener("stage-drawn", () => {
    if (!isOn()) return;
    const field = /** @type {HTMLInputElement} */ (part("minutes"));
    if (field !== document.activeElement) field.value = String(whole());
    drawWall();
    drawCover();
    drawLists();
    tick();
    document.querySelector("#stage .step-list [aria-current]")?.scrollIntoView({ block: "nearest" });
  });
  for (const name of [parking.KEY, storyDraft.KEY]) document.addEventListener(name, drawLists);
  window.addEventListener("storage", ({ key }) => {
    if (key === parking.KEY || key === storyDraft.KEY) drawLists();
    if (key === KEY) tick();
  });

  function park() {
    const field = /** @type {HTMLInputElement} */ (dom.find("#park-here"));
    const { story = "" } = stage.root().dataset;
    if (!field.value.trim() || parking.add(story, stage.state().step, field.value)) field.value = "";
    field.focus();
  }

  document.addEventListener("click", (event) => {
    if (!isOn()) return;
    const button = dom.near(event, "#stage button");
    if (!button) return;
    const { do: name, off } = button.dataset;
    if (off) parking.take(Number(off));
    else if (name === "start") toggle();
    else if (name === "reset") set({ begun: 0, before: 0 });
    else if (name === "back") bringBack();
    else if (name === "park") park();
    else if (name === "print") window.print();
  });

  document.addEventListener("change", ({ target }) => {
    if (!(target instanceof HTMLInputElement) || !target.matches("[data-clock=minutes]")) return;
    const number = Math.trunc(Number(target.value));
    if (number > 0) set({ minutes: Math.min(number, 600) });
  });

  document.addEventListener("keydown", (event) => {
    if (dom.near(event, "#park-here") && event.key === "Enter") park();
  });
})();
