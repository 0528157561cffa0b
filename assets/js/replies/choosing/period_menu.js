/* The menu of the period in a copy (components/filters/period.py). */
const periodMenu = (() => {
  const part = () => parcel.part("filters");

  /**
   * The words on the closed menu.
   * @param {{ from: string, to: string }} selection
   */
  function words({ from, to }) {
    if (!from && !to) return wording.of("facets").ANY;
    return from === to ? from : `${from || "…"} – ${to || "…"}`;
  }

  /**
   * The menu as the address sets it.
   * @param {StillElement} menu as it is where nothing is chosen
   * @param {CopyQuestion} question
   * @param {string} path of the page
   * @returns {StillNode}
   */
  function draw(menu, question, path) {
    let preset = 0;
    return markup.change(menu, (element) => {
      const { id, className, href } = element.props;
      if (id === "filter-years") return years(element, question);
      if (className === "period-field") return field(element, question.view);
      if (!href) return null;
      const [from, to] = part().presets[preset++];
      const { view } = question;
      const there = { ...view, event: "", window: "", selection: { ...view.selection, from, to } };
      return markup.give(element, { href: path + views.write(there) });
    });
  }

  /**
   * Events a year under the other filters, and the years chosen.
   * @param {StillElement} strip
   * @param {CopyQuestion} question
   */
  function years(strip, { view: { selection }, result }) {
    const [first, last] = part().years.map(String);
    const [from, to] = [selection.from || first, selection.to || last].map((day) => day.slice(0, 4));
    const now = /** @type {Record<string, string>} */ ({ from, to });
    const inside = markup.change(markup.held(strip), (element) => {
      const { className, "data-end": end } = element.props;
      if (className === "histogram") return histogram(element, result.anyTime);
      return end ? markup.give(element, { "aria-valuenow": now[/** @type {string} */ (end)] }) : null;
    });
    return markup.give(strip, { "data-from": from, "data-to": to, children: inside });
  }

  /**
   * @param {StillElement} element
   * @param {Iterable<number>} events
   */
  function histogram(element, events) {
    const { years: ends, begun, mostBars } = part();
    const size = ends[1] - ends[0] + 1;
    const per = Math.ceil(size / mostBars);
    const counts = new Array(Math.ceil(size / per)).fill(0);
    for (const event of events) counts[Math.floor(begun[event] / per)] += 1;
    const highest = Math.max(1, ...counts);
    const bars = counts.map((count) =>
      markup.make("I", undefined, { style: { height: markup.percent(count, highest) } }),
    );
    return markup.give(element, { children: bars });
  }

  /**
   * A field with what is chosen, or with what was left out of the address and why.
   * @param {StillElement} element
   * @param {CopyQuestion["view"]} view
   */
  function field(element, view) {
    const [label, box] = markup.held(element);
    const key = /** @type {"from" | "to"} */ (box.props.name);
    const value = view.selection[key];
    const wrong = value ? "" : view.dropped.find(([name]) => name === key)?.[1] || "";
    if (!wrong) return markup.give(element, { children: [label, markup.give(box, { "data-value": value })] });
    const fault = `${box.props.id}-fault`;
    const faulty = markup.give(box, {
      "data-value": wrong,
      "aria-describedby": `${fault} ${box.props["aria-describedby"]}`,
      "aria-invalid": "true",
    });
    const said = markup.make("P", sentences.noDay(key, wrong), { id: fault, className: "dropped" });
    return markup.give(element, { children: [label, faulty, said] });
  }

  return { words, draw };
})();
