/* A link to a part of the same panel unfolds it, goes there and puts the focus on it: the address stays
   that of the view. */
document.addEventListener("click", (event) => {
  const link = /** @type {HTMLAnchorElement | null} */ (dom.near(event, ".right a[href^='#']"));
  const part = link && document.getElementById(link.hash.slice(1));
  if (!part || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
  event.preventDefault();
  for (let fold = part.closest("details"); fold; fold = fold.parentElement?.closest("details") ?? null)
    fold.open = true;
  part.tabIndex = -1;
  part.focus({ preventScroll: true });
  part.scrollIntoView({ block: "start" });
});
