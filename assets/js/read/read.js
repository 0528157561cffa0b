/* Read: the passage or part that the hash names is found, shown and marked; the keys of the text. */
(function () {
  let arrived = "";

  function hash() {
    return location.hash.slice(1);
  }

  function stops() {
    return [...document.querySelectorAll("#text [data-stop]")];
  }

  function pieces(excerpt) {
    return [...document.querySelectorAll("#text [data-excerpts]")].filter((piece) =>
      piece.dataset.excerpts.split(" ").includes(excerpt)
    );
  }

  /* One tab stop for the whole text: the passage last met. */
  function rove(stop) {
    for (const each of stops()) each.tabIndex = each === stop ? 0 : -1;
  }

  function visible(element) {
    const box = element.getBoundingClientRect();
    const sheet = document.querySelector(".read .right");
    const covered = getComputedStyle(sheet).position === "sticky" ? sheet.offsetHeight : 0;
    return box.top >= 110 && box.bottom <= window.innerHeight - covered;
  }

  /* Before all that stands on the page is drawn, nothing has its place. */
  function drawn(name, isPassage) {
    const parts = [...document.querySelectorAll("#filters, #summary, #text, #words, #passage")];
    const shown = document.querySelector("#passage .excerpt");
    if (isPassage && !(shown && shown.dataset.excerpt === name)) return false;
    return parts.every((part) => part.childElementCount && !part.querySelector(".loading"));
  }

  function mark(chosen) {
    for (const piece of document.querySelectorAll("#text [data-excerpts]")) {
      piece.classList.toggle("chosen", chosen.includes(piece));
      if (chosen.includes(piece)) piece.setAttribute("aria-current", "true");
      else piece.removeAttribute("aria-current");
    }
  }

  /* After every drawing and every change of the hash: mark the passage, and go to it once. */
  function follow() {
    if (!document.querySelector(".read, .read-choice")) return void (arrived = "");
    const name = hash();
    const chosen = pieces(name);
    mark(chosen);
    const target = chosen[0] || (name && document.getElementById(name));
    const key = location.pathname + location.hash;
    if (!target || key === arrived || !drawn(name, chosen.length)) return;
    arrived = key;
    if (chosen.length) {
      rove(chosen.find((piece) => piece.dataset.stop) || chosen[0]);
      chosen[0].focus({ preventScroll: true });
    }
    const block = chosen.length ? "center" : "start";
    if (!visible(target)) target.scrollIntoView({ block, behavior: "instant" });
  }

  function next(key, all, now) {
    const last = all.length - 1;
    if (key === "ArrowDown" || key === "ArrowRight") return all[Math.min(now + 1, last)];
    if (key === "ArrowUp" || key === "ArrowLeft") return all[Math.max(now - 1, 0)];
    return { Home: all[0], End: all[last] }[key];
  }

  document.addEventListener("keydown", (event) => {
    const piece = event.target.closest && event.target.closest("#text [data-excerpts]");
    if (!piece || event.ctrlKey || event.altKey || event.metaKey || event.shiftKey) return;
    const all = stops();
    const now = all.findIndex((stop) => stop.dataset.excerpts.split(" ").pop() === piece.dataset.excerpts.split(" ").pop());
    const to = next(event.key, all, now);
    if (!to) return;
    event.preventDefault();
    rove(to);
    to.focus();
  });

  /* The field of Words is the header's search: typing replaces the history entry. */
  let typing = 0;
  document.addEventListener("input", (event) => {
    if (event.target.id !== "find-words") return;
    clearTimeout(typing);
    const words = event.target.value.trim().split(/\s+/).join(" ");
    typing = setTimeout(() => window.timelineAddress.set({ q: words }, true), 300);
  });

  document.addEventListener("still-drawn", follow);
  window.addEventListener("hashchange", follow);
})();
