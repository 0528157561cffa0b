/* What is on the screen follows the dossier on the server: every answer says in X-Dossier which state of
   it it shows, and while the page is seen a small question asks for the state now. If they differ, the
   page is drawn anew by its address, in place. A story on the stage stays as it was begun. */
(function () {
  const { home, state } = document.documentElement.dataset;
  const HERE = ["127.0.0.1", "localhost", "[::1]"];
  const OFTEN = HERE.includes(location.hostname) ? 2_000 : 30_000; // whoever edits sits beside the server
  const SELDOM = 60_000;
  const SETTLED = 2_000;
  const ACTS = ["wheel", "keydown", "pointerdown", "touchstart"];
  let shown = new Set([state]);
  let pause = OFTEN;
  let waiting = 0;

  const ask = window.fetch;
  window.fetch = async function (...asked) {
    const answer = await ask.apply(window, asked);
    const of = answer.headers.get("X-Dossier");
    if (of) shown.add(of);
    return answer;
  };

  /* Focus and scrolling stay, though parts are drawn anew or replaced, until the user goes on. */
  function keepPlace() {
    const page = document.getElementById("page");
    const way = (node) => (node === page ? [] : [...way(node.parentElement), [...node.parentElement.children].indexOf(node)]);
    const at = (steps) => steps.reduce((node, n) => node && node.children[n], page);
    const focused = page.contains(document.activeElement) ? way(document.activeElement) : null;
    const scrolled = [...page.querySelectorAll("*")].filter((node) => node.scrollTop);
    const places = scrolled.map((node) => ({ steps: way(node), top: node.scrollTop }));
    let until = performance.now() + SETTLED;
    const goesOn = () => (until = 0);
    for (const act of ACTS) addEventListener(act, goesOn, { capture: true, once: true, passive: true });
    const restore = (time) => {
      if (time > until) return;
      const lost = focused && document.activeElement === document.body && at(focused);
      if (lost) lost.focus({ preventScroll: true });
      for (const { steps, top } of places) {
        const node = at(steps);
        if (node && node.scrollTop !== top) node.scrollTop = top;
      }
      requestAnimationFrame(restore);
    };
    requestAnimationFrame(restore);
  }

  function drawAnew(now) {
    keepPlace();
    shown = new Set([now]);
    const { pathname, search } = location;
    window.dash_clientside.set_props("url", { pathname, search });
  }

  async function look() {
    clearTimeout(waiting);
    if (document.hidden) return;
    if (!document.getElementById("stage")) {
      try {
        const answer = await ask(home + "healthz", { method: "HEAD", cache: "no-store" });
        const now = answer.headers.get("X-Dossier");
        pause = OFTEN;
        if (now && (shown.size > 1 || !shown.has(now))) drawAnew(now);
      } catch {
        pause = Math.min(pause * 2, SELDOM); // the server has ended, or the line is broken
      }
    }
    clearTimeout(waiting);
    waiting = setTimeout(look, pause);
  }

  document.addEventListener("visibilitychange", look);
  waiting = setTimeout(look, pause);
})();
