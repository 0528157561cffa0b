/* What is asked of the server and does not come. The answers to one act (a click, a key) are handed to
   Dash together: the page shows what it showed before, or all of what was asked for. Without an answer
   the address and the controls go back, a message stays, and nothing applies itself later. */
const answers = (() => {
  const SOON = 300; // milliseconds until one is told that the page waits
  const LONG = 10_000; // until it waits no longer; a first visit has nothing to go back to
  /** @type {Set<DashQuestion>} */
  const open = new Set(); // questions without an answer
  /** @type {(() => void)[]} */
  let waiting = []; // each hands over an answer that waits for the others
  let failed = false; // whether the act has failed
  let settled = ""; // the address of what the page shows; "" before the first answer
  let asked = ""; // the address that was asked for in vain; "" if nothing was
  let returned = false; // whether the address went back, and Dash is still to hear of it
  let steps = 0; // of history since what the page shows; NaN if one went back or on
  let timer = 0;

  const here = () => route.pathname + route.search + route.hash;
  const message = () => dom.find("#failure");

  /** @param {boolean} waits */
  function tell(waits) {
    document.documentElement.classList.toggle("waiting", waits);
    dom.find("main").setAttribute("aria-busy", String(waits));
  }

  /**
   * Whether a question is of what the page shows already, since the address went back to that.
   * @param {DashQuestion} question
   */
  function isKnown({ ofAddress, address: of }) {
    if (!returned || !ofAddress) return false;
    const url = new URL(settled, location.origin);
    const parts = /** @type {const} */ (["pathname", "search", "hash"]);
    return parts.every((part) => !(part in of) || (of[part] || "") === url[part]);
  }

  /* Every question of the act has ended: what came is handed over, or all goes back. */
  function end() {
    clearTimeout(timer);
    tell(false);
    const all = waiting;
    const gone = failed;
    waiting = [];
    failed = false;
    if (gone) fail();
    else succeed();
    for (const hand of all) hand();
  }

  function succeed() {
    settled = here();
    asked = "";
    returned = false;
    steps = 0;
    message().hidden = true;
  }

  function fail() {
    asked = here();
    returned = settled !== "" && settled !== asked;
    dom.find("p", message()).textContent = message().dataset[returned ? "back" : "part"] || "";
    message().hidden = false;
    document.dispatchEvent(new CustomEvent("answer-failed"));
    fields.reset(document, true);
    if (returned && steps > 0) history.go(-steps);
    else if (returned) dashBridge.visit(settled, true);
  }

  dashBridge.onQuestion(async (question, ask) => {
    if (isKnown(question)) return dashBridge.unchanged();
    returned = false;
    open.add(question);
    if (open.size === 1) timer = window.setTimeout(tell, SOON, true);
    const limit = settled ? window.setTimeout(question.end, LONG) : 0;
    const answer = await ask().catch(() => null); // the server is gone, or time is up
    clearTimeout(limit);
    open.delete(question);
    if (!answer?.ok) {
      failed = true;
      for (const other of open) other.end();
    }
    return new Promise((resolve) => {
      waiting.push(() => resolve(answer?.ok && !asked ? answer : dashBridge.unchanged()));
      if (!open.size) end();
    });
  });

  dashBridge.onVisit(({ type, detail }) => {
    if (here() === settled) {
      steps = 0;
      if (returned) dashBridge.setProps("search", { value: address.get("q") });
    } else if (type === "popstate") steps = Number.NaN;
    else if (!detail?.replace) steps += 1;
  });

  document.addEventListener("click", (event) => {
    if (!dom.near(event, "#failure button")) return;
    const again = asked;
    forget();
    message().hidden = true;
    if (again !== here()) dashBridge.visit(again);
    else dashBridge.setProps("url", { pathname: route.pathname, search: route.search });
  });

  /* What was asked for in vain no longer matters: the next question goes to the server. */
  function forget() {
    asked = "";
    returned = false;
  }

  return { forget };
})();
