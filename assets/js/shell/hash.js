/* The part of a page that the hash names: gone to once it is drawn, whatever folds it in. Until the visitor
   does something it is kept in sight, as what stands above it may come later. Read goes by itself (read.js). */
(() => {
  let goal = "";
  let isFree = false; // the visitor has gone elsewhere

  function follow() {
    const name = route.hash.slice(1);
    const target = name && document.getElementById(name);
    if (!target || document.querySelector(".read, .read-choice") || target.querySelector(".loading")) return;
    const isNew = goal !== route.pathname + route.hash;
    if (!isNew && isFree) return;
    goal = route.pathname + route.hash;
    for (let fold = target.closest("details"); fold; fold = fold.parentElement?.closest("details") ?? null)
      fold.open = true;
    if (isNew) {
      if (target.tabIndex < 0) target.tabIndex = -1;
      target.focus({ preventScroll: true });
    }
    target.scrollIntoView({ block: "start", behavior: "instant" });
  }

  const leave = () => {
    isFree = true;
  };
  for (const name of ["wheel", "touchstart", "pointerdown", "keydown"])
    window.addEventListener(name, leave, { capture: true, passive: true });
  /* Another view of the same part (a search as it is typed) leaves the visitor where they are. */
  dashBridge.onVisit(() => {
    if (goal === route.pathname + route.hash) return;
    goal = "";
    isFree = false;
  });
  dom.onDraw(follow);
})();
