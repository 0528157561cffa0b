/* The presenter's window: clocks, cover, parked questions, added views. */
(() => {
  const KEY = "story-clock"; // a clock, in this browser, so that a new window has it

  const isOn = () => stage.isHere() && stage.root().dataset.mode === "notes";
  const find = (/** @type {string} */ selector) => dom.find(`#stage ${selector}`);
  const part = (/** @type {string} */ name) => find(`[data-clock=${name}]`);

  /**
   * @param {unknown} kept
   * @returns {Clock} the clock of what is kept: only what fits is taken
   */
  function fit(kept) {
    const clock = { begun: 0, before: 0, minutes: 45 };
    if (!localStore.isRecord(kept)) return clock;
    for (const name of /** @type {(keyof Clock)[]} */ (Object.keys(clock))) {
      const value = kept[name];
      if (typeof value === "number" && Number.isFinite(value)) clock[name] = value;
    }
    return clock;
  }

  const clock = () => localStore.read(KEY, fit);

  /** @param {Partial<Clock>} changes */
  function set(changes) {
    localStore.write(KEY, { ...clock(), ...changes });
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
    const { begun, before, minutes: whole } = clock();
    const duration = before + (begun ? Date.now() - begun : 0);
    const left = whole * 60_000 - duration;
    const today = new Date();
    part("time").textContent = `${two(today.getHours())}:${two(today.getMinutes())}`;
    part("elapsed").textContent = minutes(duration);
    part("left").textContent = left < 0 ? `${minutes(left)} ${find(".clocks").dataset.over}` : minutes(left);
    part("left").classList.toggle("over", left < 0);
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
      item.append(dom.make("a", String(step.headline), { href }));
      return item;
    });
    box.hidden = !links.length;
    dom.find("ul", box).replaceChildren(...links);
  }

  function drawCover() {
    const { cover, step } = stage.state();
    const sentence = find(".cover");
    sentence.textContent = sentence.dataset[cover] || "";
    find(".end").hidden = step < stage.slides().length;
  }

  document.addEventListener("stage-drawn", () => {
    if (!isOn()) return;
    const field = /** @type {HTMLInputElement} */ (part("minutes"));
    if (field !== document.activeElement) field.value = String(clock().minutes);
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
