/* What is on the screen follows the dossier on the server: every answer says in X-Dossier which state of
   it it shows, and while the page is seen a small question asks for the state now. If they differ, the
   page is drawn anew by its address, in place. A story on the stage stays as it was begun. */
(function () {
  const { home, state } = document.documentElement.dataset;
  const HERE = ["127.0.0.1", "localhost", "[::1]"];
  const OFTEN = HERE.includes(location.hostname) ? 2_000 : 30_000; // whoever edits sits beside the server
  const SELDOM = 60_000;
  const SETTLED = 3_000;
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

  /* A page whose skeleton has changed is another one: focus and scrolling come along. */
  function keepPlace() {
    const page = document.getElementById("page");
    const way = (node) => (node === page ? [] : [...way(node.parentElement), [...node.parentElement.children].indexOf(node)]);
    const at = (steps) => steps.reduce((node, n) => node && node.children[n], page);
    const focused = page.contains(document.activeElement) ? way(document.activeElement) : null;
    const scrolled = [...page.querySelectorAll("*")].filter((node) => node.scrollTop);
    const places = scrolled.map((node) => ({ node, steps: way(node), top: node.scrollTop }));
    const restore = () => {
      const now = focused && document.activeElement === document.body && at(focused);
      if (now) now.focus({ preventScroll: true });
      for (const { node, steps, top } of places) {
        const other = at(steps);
        if (other && other !== node && !other.scrollTop) other.scrollTop = top;
      }
    };
    document.addEventListener("still-drawn", restore);
    setTimeout(() => document.removeEventListener("still-drawn", restore), SETTLED);
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
