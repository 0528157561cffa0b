/* The list of events: its keys, and the windows of a long list (list_window.py).
   An option is known by its place in the whole list; what the page does not hold is asked for. */
const eventList = (() => {
  const EDGE = 200; // pixels from an end of the window at which more is asked for
  const WITHIN = 1000; // milliseconds between two letters of a word, as they were typed
  const NEAR = 20; // a window holds at least so many options around the place asked for
  let at = -1; // the place of the option that one is on
  let moving = 0; // a move that is not in the address yet: its timer
  let waiting = ""; // on the way to what the page does not hold: "move" to a place, "type" to letters
  let opening = false; // Enter was pressed on the way
  let asking = false; // scrolling has asked for more
  let jumping = ""; // a button has asked for another window: what to say of it
  /** @type {{ place: number, below: number } | null} */
  let anchor = null; // the first option in view: its place, and how far it stands below the top
  let rest = -1; // where a jump has put the list
  let letters = "";
  let typed = Number.NEGATIVE_INFINITY; // when the last of them was
  let base = -1; // the place from which letters are sought
  let number = 0; // of the last question, and its place
  let sought = 0;
  let contents = ""; // the list as a whole, and the event in focus, as last followed
  let focus = "";

  const list = () => dom.find("#event-list");
  const options = () => dom.all("[data-event]", list());

  /**
   * @param {Element} option
   * @returns {number} its place in the whole list
   */
  function place(option) {
    return Number(option.getAttribute("aria-posinset")) - 1;
  }

  /**
   * @param {number} wanted
   * @returns {HTMLElement | null} the option of a place, if the page holds it
   */
  function option(wanted) {
    const all = options();
    return (all.length && all[wanted - place(all[0])]) || null;
  }

  function count() {
    const some = list().querySelector("[data-event]");
    return some ? Number(some.getAttribute("aria-setsize")) : 0;
  }

  /** @param {HTMLElement | null} item */
  function activate(item) {
    for (const each of dom.all("[aria-selected=true]", list())) {
      if (each !== item) each.setAttribute("aria-selected", "false");
    }
    if (item) {
      item.setAttribute("aria-selected", "true");
      list().setAttribute("aria-activedescendant", item.id);
    } else list().removeAttribute("aria-activedescendant");
  }

  /**
   * @param {HTMLElement} item
   * @returns {number} how far an option stands below the top of what is in view
   */
  function below(item) {
    return item.getBoundingClientRect().top - list().getBoundingClientRect().top - list().clientTop;
  }

  /** @param {HTMLElement} item */
  function show(item) {
    const box = list();
    const top = below(item);
    const over = top + item.offsetHeight - box.clientHeight;
    if (top < 0) box.scrollTop += top;
    else if (over > 0) box.scrollTop += over;
  }

  function inView() {
    return options().find((item) => below(item) + item.offsetHeight > 1);
  }

  /* --- moves --------------------------------------------------------------------------------- */

  /**
   * Asks the server for the options around a place, or around the next title after it that begins so.
   * @param {number} wanted
   * @param {string} [beginning]
   */
  function ask(wanted, beginning) {
    number += 1;
    sought = wanted;
    const question = { number, place: wanted, letters: beginning };
    dashBridge.setProps("event-list", { "data-asked": JSON.stringify(question) });
  }

  /** @param {number} wanted */
  function move(wanted) {
    clearTimeout(moving);
    moving = 0;
    at = wanted;
    const item = option(at);
    const coming = waiting === "move" && Math.abs(at - sought) < NEAR;
    waiting = item ? "" : "move";
    opening = false;
    if (!item) {
      if (!coming) ask(at);
      return;
    }
    activate(item);
    show(item);
    const event = eventOf(item); // the element may be another event's by then
    moving = window.setTimeout(() => go(event, true), 120);
  }

  const eventOf = (/** @type {HTMLElement} */ item) => item.dataset.event || "";

  /**
   * @param {string} event
   * @param {boolean} [replace]
   */
  function go(event, replace) {
    clearTimeout(moving);
    moving = 0;
    address.set({ event }, replace);
  }

  function open() {
    const item = option(at);
    if (waiting) opening = true;
    else if (item) go(eventOf(item));
  }

  /* Where one is: the option that is active or on its way; else before the first in view. */
  function here() {
    if (moving || waiting || option(at)) return at;
    const first = inView();
    return first ? place(first) - 1 : -1;
  }

  /**
   * @param {string} key
   * @param {number} now
   * @param {number} last
   * @returns {number} the place where a key leads, -1 if nowhere
   */
  function target(key, now, last) {
    switch (key) {
      case "ArrowDown":
        return Math.min(now + 1, last);
      case "ArrowUp":
        return Math.max(now - 1, 0);
      case "PageDown":
        return Math.min(now + 10, last);
      case "PageUp":
        return Math.max(now - 10, 0);
      case "Home":
        return 0;
      case "End":
        return last;
      default:
        return -1;
    }
  }

  /**
   * The next title that begins with the letters typed: in a list that is held in part, asked for.
   * @param {string} key
   * @param {number} now
   */
  function type(key, now) {
    if (!letters) base = now;
    letters += key.toLowerCase();
    const all = options();
    if (all.length < count()) {
      clearTimeout(moving);
      moving = 0;
      waiting = "type";
      opening = false;
      ask(base, letters);
      return;
    }
    const title = (/** @type {HTMLElement} */ item) =>
      folding.fold(dom.find(".list-title", item).textContent || "");
    const round = [...all.slice(base + 1), ...all.slice(0, base + 1)];
    const next = round.find((item) => title(item).startsWith(folding.fold(letters)));
    if (next) move(place(next));
  }

  document.addEventListener("keydown", (event) => {
    if (!dom.near(event, "#event-list") || event.ctrlKey || event.altKey || event.metaKey) return;
    const total = count();
    if (!total) return;
    const now = here();
    if (event.timeStamp - typed > WITHIN) letters = "";
    if (event.key === "Enter" || (event.key === " " && !letters)) {
      event.preventDefault();
      open();
      return;
    }
    const wanted = target(event.key, now, total - 1);
    if (wanted >= 0) move(wanted);
    else if (event.key.length === 1) {
      typed = event.timeStamp;
      type(event.key, now);
    } else return;
    event.preventDefault();
  });

  document.addEventListener("click", (event) => {
    const item = dom.near(event, "#event-list [data-event]");
    const button = dom.near(event, "#events-shown [data-way]");
    if (item) {
      waiting = "";
      at = place(item);
      go(eventOf(item));
    } else if (button && !button.hasAttribute("aria-disabled")) {
      jumping = button.dataset.way || "";
      ask(Number(button.dataset.place));
    }
  });

  /* --- windows ------------------------------------------------------------------------------- */

  /* At an end of the window the next is asked for; it holds what is in view, which stays there. */
  function scroll() {
    const all = options();
    const box = list();
    if (!all.length || all.length === count() || box.scrollTop === rest) return;
    rest = -1;
    const first = inView();
    anchor = first ? { place: place(first), below: below(first) } : null;
    if (asking || waiting || jumping) return;
    const start = place(all[0]);
    const last = place(all[all.length - 1]);
    const up = box.scrollTop < EDGE && start > 0;
    const down = box.scrollTop + box.clientHeight > box.scrollHeight - EDGE && last + 1 < count();
    if (!up && !down) return;
    asking = true;
    setTimeout(() => {
      asking = false;
    }, 2000);
    ask(up ? start : last);
  }

  document.addEventListener(
    "scroll",
    ({ target }) => target instanceof Element && target.id === "event-list" && scroll(),
    true,
  );

  dom.onDraw(({ id, dataset }) => {
    if (id !== "event-list") return;
    /** @type {ListWindow} */
    const held = JSON.parse(dataset.drawn || "{}");
    const anew = held.contents !== contents;
    asking = false;
    contents = held.contents;
    if (anew) begin();
    else if (jumping) jump();
    else if (waiting) arrive(held.answer, held.match);
    else stay();
    follow();
  });

  function begin() {
    waiting = "";
    jumping = "";
    focus = "";
    anchor = null;
    list().scrollTop = 0;
  }

  function jump() {
    const box = list();
    const [first] = options();
    box.scrollTop = first && place(first) ? 1 : 0; // not at the very end: one can scroll on from here
    rest = box.scrollTop;
    anchor = null;
    jumping = "";
    const sentence = document.querySelector("#events-shown span");
    if (sentence) dashBridge.setProps("announcer", { children: sentence.textContent });
  }

  /**
   * One has come to the option, unless one has gone on meanwhile. Letters may begin no title.
   * @param {number} answer the number of the question
   * @param {number | null} match the place of the title that the letters begin
   */
  function arrive(answer, match) {
    const byLetters = waiting === "type";
    if (byLetters && answer !== number) return;
    if (byLetters && match !== null) at = match;
    const item = option(at);
    if (!byLetters && !item) return;
    waiting = "";
    if (!item) {
      stay();
      return;
    }
    activate(item);
    show(item);
    go(eventOf(item), !opening);
  }

  function stay() {
    const item = anchor && option(anchor.place);
    if (anchor && item) list().scrollTop += below(item) - anchor.below;
  }

  /* --- one focus ----------------------------------------------------------------------------- */

  /* The event in the address is the active option, unless one is on the way to another. */
  function follow() {
    if (!document.getElementById("event-list")) return;
    if (moving || waiting) {
      activate(option(at));
      return;
    }
    const event = address.get("event");
    const item = options().find((each) => event && eventOf(each) === event) || null;
    at = item ? place(item) : -1;
    activate(item);
    if (item && focus !== event) show(item);
    if (item || !event) focus = event;
  }

  return { follow };
})();
