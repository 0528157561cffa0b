/* The page Themes of a copy: a card a theme under the other filters, with its tiny timeline
   (components/themes/page.py, gathering.py, miniature.py). */
const themes = (() => {
  const part = () => parcel.part("themes");
  const words = () => wording.of("themes");
  /** @type {typeof markup.make} */
  const make = (...parts) => markup.make(...parts); // which may come after this script

  /**
   * What is gathered on a theme: its events, the years of its documents (0 without one), counts.
   * @param {Choices} selection with this theme alone
   * @param {number[]} events
   */
  function gather(selection, events) {
    const rows = spoken.quotations(selection, events).sort((one, other) => at(one) - at(other));
    const of = rows.map((n) => ({ n, ...spoken.quotation(n) }));
    /** @type {Map<string, number>} the year of the earliest quotation of each work */
    const works = new Map();
    const documents = of.filter(({ kind }) => kind === "documents");
    for (const { n, work } of documents) if (!works.has(work)) works.set(work, part().days[n]);
    const scholars = of.filter(({ kind }) => kind === "scholars").map(({ speaker }) => speaker);
    return {
      selection,
      events,
      documents: [...works.values()],
      scholars: new Set(scholars).size,
      differences: disputes.of(selection, events).length,
    };
  }

  /** @type {(n: number) => number} the place of a quotation in order of dates */
  const at = (n) => spoken.quotation(n).place;

  /* --- the tiny timeline --------------------------------------------------------------------- */

  /** @type {(years: number[]) => number[]} how many stand in each column; those outside are left out */
  function count(years) {
    const [first, last, per] = part().scale;
    const counts = new Array(Math.ceil((last + 1 - first) / per)).fill(0);
    for (const year of years)
      if (year >= first && year <= last) counts[Math.floor((year - first) / per)] += 1;
    return counts;
  }

  /** @param {ReturnType<typeof gather>} gathering */
  function columns({ events, documents }) {
    const { begun, full, scale } = part();
    const years = events.map((each) => begun[each]);
    return {
      told: count(years.filter((_, n) => full[events[n]])),
      untold: count(years.filter((_, n) => !full[events[n]])),
      documents: count(documents.filter(Boolean)),
      before: years.filter((year) => year < scale[0]).length,
      after: years.filter((year) => year > scale[1]).length,
    };
  }

  /* One decimal, a half to the even one, as Python writes it. */
  function decimal(/** @type {number} */ value) {
    const least = Math.floor(value * 10);
    const isHalf = value * 10 - least === 0.5;
    return isHalf ? ((least + (least % 2 ? 1 : 0)) / 10).toFixed(1) : value.toFixed(1);
  }

  /**
   * The path of so many strokes in each column, one on the other; too low ones are one.
   * @param {number[]} counts
   * @param {number} base
   * @param {number} unit
   * @param {number[]} [below]
   */
  function piles(counts, base, unit, below) {
    const { sizes, scale } = part();
    const [first, last, per] = scale;
    const step = (sizes.width * per) / (last + 1 - first);
    const width = step - Math.min(1.2, step / 4);
    const gap = Math.sign(unit) * Math.min(1.2, Math.abs(unit) / 4);
    const isApart = Math.abs(unit) >= sizes.fewest;
    return counts
      .flatMap((size, column) => {
        const start = base + unit * (below?.[column] || 0);
        const high = isApart ? unit : unit * size;
        return Array.from({ length: isApart ? size : Math.min(size, 1) }, (_, n) => {
          const corner = `M${decimal(column * step)},${decimal(start + n * high + gap)}`;
          return `${corner}h${decimal(width)}v${decimal(high - gap)}h-${decimal(width)}z`;
        });
      })
      .join("");
  }

  /**
   * @param {ReturnType<typeof columns>} of
   * @param {{ events: number, documents: number }} highest columns of all
   * @param {number} top the room above for what lies beyond the years
   */
  function miniature(of, highest, top) {
    const { sizes, names } = part();
    const { width, above, below, foot, letter, stroke, sheet } = sizes;
    const unit = Math.min(stroke, above / highest.events);
    const height = above + (highest.documents ? below : 0);
    const low = Math.min(sheet, below / Math.max(highest.documents, 1));
    const path = (/** @type {string} */ className, /** @type {string} */ d) =>
      make("Path", undefined, { d, className });
    const beyond = { y: "-3", fontSize: String(letter) };
    const under = { y: String(height + foot - 3), fontSize: String(letter), textAnchor: "middle" };
    const held = [
      make("Line", undefined, {
        x1: "0",
        x2: `${width}`,
        y1: `${above}`,
        y2: `${above}`,
        className: "floor",
      }),
      path("told", piles(of.told, above, -unit)),
      path("untold", piles(of.untold, above, -unit, of.told)),
      path("sheets", piles(of.documents, above + 2, low)),
      of.before ? make("Text", `◂ ${wording.number(of.before)}`, { x: "0", ...beyond }) : null,
      of.after
        ? make("Text", `${wording.number(of.after)} ▸`, { x: `${width}`, textAnchor: "end", ...beyond })
        : null,
      ...names.map((/** @type {[string, string]} */ [x, name]) => make("Text", name, { x, ...under })),
    ];
    const viewBox = `0 ${-top} ${width} ${String(top + height + foot)}`;
    return make("Svg", held, { viewBox, className: "miniature", "aria-hidden": "true" });
  }

  /* --- the cards ----------------------------------------------------------------------------- */

  /** @param {ReturnType<typeof gather>} gathering */
  function counted({ events, documents, scholars, differences }) {
    /** @type {[number, string][]} */
    const parts = [
      [events.length, "event"],
      [documents.length, "document"],
      [scholars, "scholar"],
      [differences, "difference"],
    ];
    const said = parts.filter(([size]) => size).map(([size, name]) => wording.plural(size, name));
    return said.map((each) => each.replace(" ", "\u00a0")).join(" · ") || words().NOTHING;
  }

  /**
   * @param {string} id
   * @param {ReturnType<typeof gather>} gathering
   * @param {StillElement} drawing
   * @param {boolean} isChosen
   */
  function card(id, gathering, drawing, isChosen) {
    const { label, opening } = part().themes[id];
    const href = `/${views.write({ ...views.read(""), selection: gathering.selection })}`;
    const current = isChosen ? { "aria-current": "true" } : {};
    const link = make("A", label, { href, "aria-describedby": `theme-${id}`, ...current });
    return make(
      "Li",
      [
        make("H2", link),
        make("P", opening, { className: "opening" }),
        drawing,
        make("P", counted(gathering), { id: `theme-${id}`, className: "counts" }),
      ],
      { className: isChosen ? "theme-card theme-card-chosen" : "theme-card", "data-theme": id },
    );
  }

  /**
   * A card per theme, under the other filters of the view; a theme chosen is as good as any.
   * @param {CopyQuestion["view"]} view
   */
  function draw(view) {
    const { themes: all, keys, sizes, lead } = part();
    const chosen = new Set(selector.select({ ...view.selection, theme: [] }).positions);
    const ids = Object.keys(all);
    const gathered = ids.map((id) =>
      gather(
        { ...view.selection, theme: [id] },
        all[id].events.filter((/** @type {number} */ each) => chosen.has(each)),
      ),
    );
    const drawn = gathered.map(columns);
    const highest = {
      events: Math.max(1, ...drawn.flatMap(({ told, untold }) => told.map((size, n) => size + untold[n]))),
      documents: Math.max(0, ...drawn.flatMap(({ documents }) => documents)),
    };
    const top = drawn.some(({ before, after }) => before || after) ? sizes.top : 0;
    const cards = gathered.map((each, n) =>
      card(ids[n], each, miniature(drawn[n], highest, top), view.selection.theme.includes(ids[n])),
    );
    const fits = gathered.some(({ events }) => events.length);
    const hasDocuments = gathered.some(({ documents }) => documents.length);
    return [
      ...near.answers(view, fits),
      make("P", lead, { className: "lead" }),
      parcel.unfold(keys[Number(hasDocuments)]),
      make("Ul", cards, { className: "theme-cards" }),
    ];
  }

  return { draw };
})();
