/* The list of events: its keys, and the windows of a long list (components/windows.py).
   An option is known by its place in the whole list; what the page does not hold is asked for. */
window.timelineList = (function () {
  const address = window.timelineAddress;
  const EDGE = 200; // pixels from an end of the window at which more is asked for
  const NEAR = 20; // a window holds at least so many options around the place asked for
  let at = -1; // the place of the option that one is on
  let moving = 0; // a move that is not in the address yet: its timer
  let waiting = ""; // on the way to what the page does not hold: "move" to a place, "type" to letters
  let opening = false; // Enter was pressed on the way
  let asking = false; // scrolling has asked for more
  let jumping = ""; // a button has asked for another window: what to say of it
  let anchor = null; // the first option in view: its place, and how far it stands below the top
  let settled = -1; // where a jump has put the list
  let typed = "";
  let typing = 0;
  let base = -1; // the place from which letters are sought
  let number = 0; // of the last question, and its place
  let sought = 0;
  let drawn = ""; // the list as a whole, and the event in focus, as last followed
  let shown = "";

  function list() {
    return document.getElementById("event-list");
  }

  function options() {
    return [...list().querySelectorAll("[data-event]")];
  }

  function place(option) {
    return Number(option.getAttribute("aria-posinset")) - 1;
  }

  function option(wanted) {
    const all = options();
    return (all.length && all[wanted - place(all[0])]) || null;
  }

  function count() {
    const some = list().querySelector("[data-event]");
    return some ? Number(some.getAttribute("aria-setsize")) : 0;
  }

  function activate(item) {
    for (const each of list().querySelectorAll("[aria-selected=true]")) {
      if (each !== item) each.setAttribute("aria-selected", "false");
    }
    if (item) {
      item.setAttribute("aria-selected", "true");
      list().setAttribute("aria-activedescendant", item.id);
    } else list().removeAttribute("aria-activedescendant");
  }

  /* How far an option stands below the top of what is in view. */
  function below(item) {
    return item.getBoundingClientRect().top - list().getBoundingClientRect().top - list().clientTop;
  }

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

  function ask(wanted, letters) {
    number += 1;
    sought = Number(wanted);
    const asked = number + " " + wanted + (letters ? " " + letters : "");
    window.dash_clientside.set_props("event-list", { "data-asked": asked });
  }

  function move(wanted) {
    clearTimeout(moving);
    moving = 0;
    at = wanted;
    const item = option(at);
    const coming = waiting === "move" && Math.abs(at - sought) < NEAR;
    waiting = item ? "" : "move";
    opening = false;
    if (!item) return coming || ask(at);
    activate(item);
    show(item);
    const { event } = item.dataset; // the element may be another event's by then
    moving = setTimeout(() => go(event, true), 120);
  }

  function go(event, replace) {
    clearTimeout(moving);
    moving = 0;
    address.set({ event }, replace);
  }

  function open() {
    const item = option(at);
    if (waiting) opening = true;
    else if (item) go(item.dataset.event);
  }

  /* Where one is: the option that is active or on its way; else before the first in view. */
  function here() {
    if (moving || waiting || option(at)) return at;
    const first = inView();
    return first ? place(first) - 1 : -1;
  }

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
    }
    return -1;
  }

  /* The next title that begins with the letters typed: in a list that is held in part, asked for. */
  function type(key, now) {
    clearTimeout(typing);
    typing = setTimeout(() => (typed = ""), 700);
    if (!typed) base = now;
    typed += key.toLowerCase();
    const all = options();
    if (all.length < count()) {
      clearTimeout(moving);
      moving = 0;
      waiting = "type";
      opening = false;
      return ask(base, typed);
    }
    const title = (item) => item.querySelector(".list-title").textContent.toLowerCase();
    const round = [...all.slice(base + 1), ...all.slice(0, base + 1)];
    const found = round.find((item) => title(item).startsWith(typed));
    if (found) move(place(found));
  }

  document.addEventListener("keydown", (event) => {
    if (event.target.id !== "event-list" || event.ctrlKey || event.altKey || event.metaKey) return;
    const total = count();
    if (!total) return;
    const now = here();
    if (event.key === "Enter" || (event.key === " " && !typed)) {
      event.preventDefault();
      return open();
    }
    const wanted = target(event.key, now, total - 1);
    if (wanted >= 0) move(wanted);
    else if (event.key.length === 1) type(event.key, now);
    else return;
    event.preventDefault();
  });

  document.addEventListener("click", (event) => {
    const item = event.target.closest("#event-list [data-event]");
    const button = event.target.closest("#events-shown [data-way]");
    if (item) {
      waiting = "";
      at = place(item);
      go(item.dataset.event);
    } else if (button && !button.hasAttribute("aria-disabled")) {
      jumping = button.dataset.way;
      ask(button.dataset.place);
    }
  });

  /* --- windows ------------------------------------------------------------------------------- */

  /* At an end of the window the next is asked for; it holds what is in view, which stays there. */
  function scrolled() {
    const all = options();
    const box = list();
    if (!all.length || all.length === count() || box.scrollTop === settled) return;
    settled = -1;
    const first = inView();
    anchor = first && { place: place(first), below: below(first) };
    if (asking || waiting || jumping) return;
    const start = place(all[0]);
    const last = place(all[all.length - 1]);
    const up = box.scrollTop < EDGE && start > 0;
    const down = box.scrollTop + box.clientHeight > box.scrollHeight - EDGE && last + 1 < count();
    if (!up && !down) return;
    asking = true;
    setTimeout(() => (asking = false), 2000);
    ask(up ? start : last);
  }

  document.addEventListener("scroll", (event) => event.target.id === "event-list" && scrolled(), true);

  document.addEventListener("still-drawn", (event) => {
    if (event.detail.id !== "event-list") return;
    const [whole, , answered] = (event.detail.dataset.drawn || "").split(" ");
    const anew = whole !== drawn;
    asking = false;
    drawn = whole;
    if (anew) begin();
    else if (jumping) jump();
    else if (waiting) arrive(answered, event.detail.dataset.found);
    else stay();
    follow();
  });

  function begin() {
    waiting = jumping = shown = "";
    anchor = null;
    list().scrollTop = 0;
  }

  function jump() {
    const box = list();
    const first = option(place(options()[0]));
    box.scrollTop = place(first) ? 1 : 0; // not at the very end: one can scroll on from here
    settled = box.scrollTop;
    anchor = null;
    jumping = "";
    const said = document.querySelector("#events-shown span");
    if (said) window.dash_clientside.set_props("announcer", { children: said.textContent });
  }

  /* One has come to the option, unless one has gone on meanwhile. Letters may begin no title. */
  function arrive(answered, found) {
    const typing = waiting === "type";
    if (typing && answered !== String(number)) return;
    if (typing && found) at = Number(found);
    const item = option(at);
    if (!typing && !item) return;
    waiting = "";
    if (!item) return stay();
    activate(item);
    show(item);
    go(item.dataset.event, !opening);
  }

  function stay() {
    const item = anchor && option(anchor.place);
    if (item) list().scrollTop += below(item) - anchor.below;
  }

  /* --- one focus ----------------------------------------------------------------------------- */

  /* The event in the address is the active option, unless one is on the way to another. */
  function follow() {
    const box = list();
    if (!box) return;
    if (moving || waiting) return activate(option(at));
    const event = address.get("event");
    const item = event && box.querySelector(`[data-event="${CSS.escape(event)}"]`);
    at = item ? place(item) : -1;
    activate(item);
    if (item && shown !== event) show(item);
    if (item || !event) shown = event;
  }

  return { follow };
})();
