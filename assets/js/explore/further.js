/* Over the foot stands which groups of lanes lie below it, and how many events; it leads there. */
const further = (() => {
  /** @returns {{ groups: HTMLElement[], count: number }} what begins below the foot */
  function below() {
    const edge = dom.find(".foot").getBoundingClientRect().top;
    const groups = dom.all("#lanes .lane-group").filter((group) => group.getBoundingClientRect().top > edge);
    const plot = dashBridge.plotIn("timeline");
    const meta = plot && dashBridge.view(plot)?.meta;
    if (!plot || !meta?.labels || !groups.length) return { groups: [], count: 0 };
    const top = groups[0].getBoundingClientRect().top - plot.getBoundingClientRect().top;
    const items = [...(labels.scene()?.items.values() || [])];
    return { groups, count: items.filter(({ entry, mark }) => mark.shown && entry.y > top).length };
  }

  function follow() {
    const button = /** @type {HTMLElement | null} */ (document.querySelector(".further"));
    if (!button) return;
    const { groups, count } = below();
    button.hidden = !count;
    const names = groups.map((group) => group.textContent).join(", ");
    button.textContent = (button.dataset.words || "")
      .replace("{groups}", names)
      .replace("{count}", String(count));
  }

  document.addEventListener("scroll", follow, true);
  window.addEventListener("resize", follow);
  document.addEventListener("click", (event) => {
    if (dom.near(event, ".further")) below().groups[0]?.scrollIntoView({ block: "start" });
  });

  return { follow };
})();
