/* The presenter's window: clocks, cover, parked questions, added views. */
(function () {
  const stage = () => window.stage; // loaded after this file
  const digression = window.digression;
  const CLOCK = "story-clock"; // {begun, before, minutes}: in this browser, so that a new window has it

  const root = () => document.getElementById("stage");
  const on = () => root() && root().dataset.mode === "notes";
  const part = (name) => root().querySelector(`[data-clock=${name}]`);

  function clock() {
    try {
      return { begun: 0, before: 0, minutes: 45, ...JSON.parse(localStorage.getItem(CLOCK)) };
    } catch {
      return { begun: 0, before: 0, minutes: 45 };
    }
  }

  function set(changes) {
    localStorage.setItem(CLOCK, JSON.stringify({ ...clock(), ...changes }));
    tick();
  }

  const two = (number) => String(number).padStart(2, "0");

  function minutes(milliseconds) {
    const seconds = Math.floor(Math.abs(milliseconds) / 1000);
    return `${two(Math.floor(seconds / 60))}:${two(seconds % 60)}`;
  }

  function tick() {
    if (!on()) return;
    const { begun, before, minutes: whole } = clock();
    const elapsed = before + (begun ? Date.now() - begun : 0);
    const left = whole * 60_000 - elapsed;
    const today = new Date();
    part("time").textContent = `${two(today.getHours())}:${two(today.getMinutes())}`;
    part("elapsed").textContent = minutes(elapsed);
    part("left").textContent = left < 0 ? `${minutes(left)} ${root().querySelector(".clocks").dataset.over}` : minutes(left);
    part("left").classList.toggle("over", left < 0);
    const start = root().querySelector("[data-do=start]");
    start.dataset.start = start.dataset.start || start.textContent;
    start.textContent = begun ? start.dataset.pause : start.dataset.start;
  }
  setInterval(tick, 1000);

  function toggle() {
    const { begun, before } = clock();
    if (begun) set({ begun: 0, before: before + Date.now() - begun });
    else set({ begun: Date.now() });
  }

  /* --- lists --------------------------------------------------------------------------------- */

  function element(name, said, props = {}) {
    const made = document.createElement(name);
    made.textContent = said;
    Object.assign(made, props);
    return made;
  }

  function lists() {
    if (!root()) return;
    const list = document.getElementById("parking");
    const parked = digression.parked();
    const lines = parked.map(({ story, step, text: question }, index) => {
      const line = element("li", question);
      const where = story === root().dataset.story ? ` (${step})` : ` (${story} ${step})`;
      line.append(element("span", where));
      const off = element("button", "×", { type: "button", title: list.dataset.off });
      off.setAttribute("aria-label", `${list.dataset.off}: ${question}`);
      off.dataset.off = index;
      line.append(off);
      return line;
    });
    list.replaceChildren(...(lines.length ? lines : [element("li", list.dataset.none)]));
    views();
  }

  function views() {
    const box = root().querySelector(".added");
    const told = [...root().querySelectorAll(".slide h2")].map((each) => each.textContent);
    const added = digression.added(root().dataset.story, told);
    const links = added.map((step) => {
      const params = [step.select, step.event && `event=${step.event}`, step.dispute && `dispute=${step.dispute}`];
      const page = root().dataset.prefix + (step.dispute ? "compare" : "");
      const back = `back=${root().dataset.story}.${stage().state().step}`;
      const line = document.createElement("li");
      line.append(element("a", step.headline, { href: `${page}?${[...params, back].filter(Boolean).join("&")}` }));
      return line;
    });
    box.hidden = !links.length;
    box.querySelector("ul").replaceChildren(...links);
  }

  function cover() {
    const said = root().querySelector(".cover");
    said.textContent = said.dataset[stage().state().cover] || "";
    root().querySelector(".end").hidden = stage().state().step < stage().slides().length;
  }

  document.addEventListener("stage-drawn", () => {
    if (!on()) return;
    const field = part("minutes");
    if (field !== document.activeElement) field.value = clock().minutes;
    cover();
    lists();
    tick();
    const current = root().querySelector(".step-list [aria-current]");
    if (current) current.scrollIntoView({ block: "nearest" });
  });
  for (const name of ["parking", "story-draft"]) document.addEventListener(name, lists);
  window.addEventListener("storage", (event) => {
    if (["parking", "story-draft"].includes(event.key)) lists();
    if (event.key === CLOCK) tick();
  });

  function parkHere() {
    const field = document.getElementById("park-here");
    digression.park(root().dataset.story, stage().state().step, field.value);
    field.value = "";
    field.focus();
  }

  document.addEventListener("click", (event) => {
    if (!on()) return;
    const button = event.target.closest("#stage button");
    if (!button) return;
    const { do: named, off } = button.dataset;
    if (off) digression.take(Number(off));
    else if (named === "start") toggle();
    else if (named === "reset") set({ begun: 0, before: 0 });
    else if (named === "park") parkHere();
    else if (named === "print") window.print();
  });

  document.addEventListener("change", (event) => {
    if (!event.target.matches("[data-clock=minutes]")) return;
    const asked = Math.trunc(Number(event.target.value));
    if (asked > 0) set({ minutes: Math.min(asked, 600) });
  });

  document.addEventListener("keydown", (event) => {
    if (event.target.id === "park-here" && event.key === "Enter") parkHere();
  });
})();
