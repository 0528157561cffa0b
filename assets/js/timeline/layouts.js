/* Where everything in a drawing of time stands: rows in, shapes out, without a page (the painter is
   shapes.js). Along is the way of time, across the other: `downwards` gives every event that is named a row
   of its own and lets the years grow; `rightwards` puts marks into rows that are given, on an even axis. */
const layouts = (() => {
  const TARGET = 44; // pixels that a row, a sign to tap and a year have at least
  const RIBBON = 9;
  const APART = 3; // between ribbons
  const THIN = 3.5; // where it is not certain what was
  const GAP = 34; // of years in which nothing was
  const ELBOW = 20; // from the ribbons to the symbols
  const SIGN = 18; // from sign to sign
  const LINE = 1.3; // from line to line, in sizes of text
  const SHORT = 730 * 86400000; // what lasted not so long is a sign where its bar would be too short
  const HEAD = "9,0 -8,10 -8,-10"; // of an arrow, where something goes on
  const LARGER = 1.15;

  /** @type {Record<Direction, Axis>} */
  const axes = {
    downwards: {
      point: (along, across) => ({ x: across, y: along }),
      box: (from, to, near, far) => ({ x: near, y: from, width: far - near, height: to - from }),
    },
    rightwards: {
      point: (along, across) => ({ x: along, y: across }),
      box: (from, to, near, far) => ({ x: from, y: near, width: to - from, height: far - near }),
    },
  };

  /* --- words --------------------------------------------------------------------------------- */

  /**
   * Words in lines of a width; a word that is longer is broken.
   * @param {string} text
   * @param {number} room
   * @param {(text: string) => number} measure
   * @returns {string[]}
   */
  function wrap(text, room, measure) {
    /** @type {string[]} */
    const lines = [];
    let line = "";
    for (const word of text.split(" ").filter(Boolean)) {
      if (line && measure(`${line} ${word}`) > room) {
        lines.push(line);
        line = "";
      }
      line = line ? `${line} ${word}` : word;
      while (measure(line) > room && [...line].length > 1) {
        const letters = [...line];
        let n = letters.length - 1;
        while (n > 1 && measure(letters.slice(0, n).join("")) > room) n--;
        lines.push(letters.slice(0, n).join(""));
        line = letters.slice(n).join("");
      }
    }
    return line ? [...lines, line] : lines;
  }

  /* --- marks: the same in both directions ------------------------------------------------------ */

  /**
   * What lasted: its stretches, each as its style asks for, in a strip across.
   * @param {TimeRow} row
   * @param {Ends} ends what is drawn of time
   * @param {(time: number) => number} along
   * @param {{ middle: number, wide: number }} strip
   * @param {Axis} axis
   * @returns {Shape[]}
   */
  function bars(row, ends, along, { middle, wide }, axis) {
    return row.parts.flatMap(([style, first, last]) => {
      const [from, to] = [Math.max(first, ends[0]), Math.min(last, ends[1])];
      if (from >= to) return [];
      const half = (style === "thin" ? Math.min(THIN, wide) : wide) / 2;
      const box = axis.box(along(from), Math.max(along(to), along(from) + 1), middle - half, middle + half);
      return [{ kind: "bar", of: row.id, style, colour: row.colour, ...box }];
    });
  }

  /**
   * The head of an arrow where something goes on.
   * @param {TimeRow} row
   * @param {Ends} ends
   * @param {(time: number) => number} along
   * @param {{ middle: number, wide: number }} strip
   * @param {Axis} axis
   * @returns {Shape[]}
   */
  function head(row, ends, along, { middle, wide }, axis) {
    if (!row.ongoing || row.to > ends[1]) return [];
    const end = along(row.to);
    const points = [
      axis.point(end - 1, middle - wide / 2),
      axis.point(end + wide * 0.7, middle),
      axis.point(end - 1, middle + wide / 2),
    ];
    return [{ kind: "head", of: row.id, colour: row.colour, points }];
  }

  /**
   * The slots of an event, two rows of them: one a text that tells it or does not.
   * @param {TimeRow} row
   * @param {number} from where they begin
   * @param {number} middle
   * @param {Sizes} size
   * @returns {Shape[]}
   */
  function dotsOf(row, from, middle, size) {
    const columns = Math.ceil(row.slots.length / 2);
    return row.slots.flatMap((telling, n) => {
      if (telling !== "tells" && telling !== "silent") return [];
      const x = from + size.slot / 2 + (n % columns) * (size.slot + 2);
      const y = middle + (n < columns ? -0.5 : 0.5) * (size.slot + 2);
      return [{ kind: "slot", of: row.id, x, y, radius: size.slot / 2, telling }];
    });
  }

  /**
   * @param {TimeRow} row
   * @param {Point} place
   * @param {number} radius
   * @returns {Shape}
   */
  function symbol({ id, corners, colour, hollow }, { x, y }, radius) {
    return { kind: "symbol", of: id, x, y, radius, corners, colour, hollow };
  }

  /** @type {(count: number, size: Sizes) => number} */
  const widthOfSlots = (count, { slot }) => (count ? Math.ceil(count / 2) * (slot + 2) - 2 : 0);

  /* --- downwards ----------------------------------------------------------------------------- */

  /**
   * Who has a label: what must, and where nothing must the first by weight and by how many tell it.
   * @param {TimeRow[]} rows of a unit, in order of time
   * @param {LayoutOptions} options
   * @param {boolean} all
   */
  function named(rows, { focus }, all) {
    if (all) return rows;
    const must = rows.filter(({ id, always, pale }) => id === focus || (always && !pale));
    if (must.length) return must;
    const rank = (/** @type {TimeRow} */ { weight, told }) => weight * 100 + told;
    const first = rows.filter(({ pale }) => !pale).sort((a, b) => rank(b) - rank(a))[0];
    return first ? [first] : [];
  }

  /**
   * Where the columns are: names of the years, ribbons, symbols, slots, labels.
   * @param {TimeUnit[]} units
   * @param {LayoutOptions} options
   * @returns {Columns}
   */
  function columnsOf(units, { size, measure, ribbons, slots }) {
    const width = Math.max(30, ...units.map(({ name }) => measure(name, size.year, true)));
    const ribbon = Math.ceil(width) + 8;
    const edge = ribbon + Math.max(ribbons * (RIBBON + APART) - APART, 0);
    const symbolAt = edge + ELBOW + size.symbol / 2;
    const slotsAt = symbolAt + size.symbol / 2 + 5;
    const room = widthOfSlots(slots, size);
    return { ribbon, edge, symbol: symbolAt, slots: slotsAt, label: slotsAt + room + (room ? 7 : 2) };
  }

  /**
   * The signs of what has no label, at the right: up to three and how many more.
   * @param {TimeRow[]} rest
   * @param {LayoutOptions} options
   */
  function restOf(rest, { across, measure, size, words }) {
    const signs = rest.slice(0, across < 340 ? 1 : 3);
    const more =
      rest.length > signs.length ? words.more.replace("{count}", String(rest.length - signs.length)) : "";
    const wide = signs.length * SIGN + (more ? measure(more, size.small, false) + 4 : 0);
    return { signs, more, width: Math.max(wide + 8, TARGET) };
  }

  /** @type {(columns: Columns, options: LayoutOptions) => number} */
  const roomOf = ({ edge }, { across }) => across - edge - ELBOW - 2;

  /**
   * Units with their rows, and the empty ones that are closed up.
   * @param {TimeRow[]} rows
   * @param {TimeUnit[]} units
   * @param {Columns} columns
   * @param {LayoutOptions} options
   * @returns {Block[]}
   */
  function blocksOf(rows, units, columns, options) {
    const { ends, unfolded, words, measure, size } = options;
    const at = (/** @type {TimeRow} */ { at: time }) => Math.min(Math.max(time, ends[0]), ends[1] - 1);
    /** @type {Block[]} */
    const blocks = [];
    for (const unit of units) {
      const inside = rows.filter((row) => at(row) >= unit.from && at(row) < unit.to);
      inside.sort((a, b) => a.at - b.at);
      const open = unfolded.has(unit.from);
      const labelled = named(inside, options, open);
      const rest = inside.filter((row) => !labelled.includes(row));
      const folds = open && inside.length > named(inside, options, false).length;
      const last = blocks.at(-1);
      if (!inside.length && last?.empty) {
        last.to = unit.to;
        last.empty.push(unit);
        const sentence = words.nothing.replace("{years}", `${last.empty[0].full}–${unit.full}`);
        last.words = wrap(sentence, roomOf(columns, options), (text) => measure(text, size.small, false));
        continue;
      }
      const signs = rest.length ? restOf(rest, options) : undefined;
      const width = folds ? TARGET : signs?.width || 0;
      const lines = labelled.map((row, n) => linesOf(row, columns, n ? 0 : width, options));
      const empty = inside.length ? undefined : [unit];
      blocks.push({ ...unit, start: 0, length: 0, lines, signs, folds, empty });
    }
    const heightOf = (/** @type {Block} */ block) => (block.words?.length || 0) * size.small * LINE + 8;
    let start = 0;
    for (const block of blocks) {
      const closed = block.empty && block.empty.length > 1;
      const tall = block.lines.reduce((sum, { height }) => sum + height, 0);
      Object.assign(block, {
        start,
        length: closed ? Math.max(GAP, heightOf(block)) : Math.max(tall, TARGET),
      });
      start += block.length;
    }
    return blocks;
  }

  /**
   * What is written in a row, in lines, and how high it is.
   * @param {TimeRow} row
   * @param {Columns} columns
   * @param {number} taken at the right
   * @param {LayoutOptions} options
   * @returns {LabelledRow}
   */
  function linesOf(row, columns, taken, { across, size, measure }) {
    const room = Math.max(across - columns.label - taken - 4, 40);
    const bold = row.weight >= 3;
    const main = wrap(row.label, room, (text) => measure(text, size.label, bold));
    const small = wrap(row.when, room, (text) => measure(text, size.small, false));
    const tall = (main.length * size.label + small.length * size.small) * LINE;
    return { row, main, small, bold, height: Math.max(Math.ceil(tall) + 8, TARGET) };
  }

  /**
   * One row: symbol, slots, label, the elbow to its exact day, and the target over its whole width.
   * @param {LabelledRow} line
   * @param {number} top
   * @param {number} right up to where it may be tapped
   * @param {Columns} columns
   * @param {(time: number) => number} along
   * @param {LayoutOptions} options
   * @returns {Shape[]}
   */
  function rowShapes({ row, main, small, bold, height }, top, right, columns, along, options) {
    const { size, focus, ends } = options;
    const tall = (main.length * size.label + small.length * size.small) * LINE;
    const y = top + (height - tall) / 2 + (size.label * LINE) / 2; // the middle of the first line
    const words = [
      ...main.map((text) => ({ text, size: size.label, bold, muted: false })),
      ...small.map((text) => ({ text, size: size.small, bold: false, muted: true })),
    ];
    let below = top + (height - tall) / 2;
    /** @type {Shape[]} */
    const lines = words.map(({ text, ...look }) => {
      const middle = below + (look.size * LINE) / 2;
      below += look.size * LINE;
      return { kind: "text", of: row.id, text, x: columns.label, y: middle, ...look };
    });
    const [tie] = row.ties.length ? row.ties : row.ribbon === undefined ? [] : [row.ribbon];
    const from = tie === undefined ? columns.edge : columns.ribbon + tie * (RIBBON + APART) + RIBBON;
    const day = along(Math.min(Math.max(row.at, ends[0]), ends[1]));
    const near = columns.symbol - size.symbol / 2 - 3;
    const points = [
      { x: from + 1, y: day },
      { x: columns.edge + 4, y: day },
      { x: near - 4, y },
      { x: near, y },
    ];
    const joined = tie !== undefined;
    /** @type {Shape[]} */
    const shapes = [
      { kind: "elbow", of: row.id, points, colour: joined ? row.colour : undefined },
      symbol(row, { x: columns.symbol, y }, size.symbol / 2),
      ...dotsOf(row, columns.slots, y, size),
      ...lines,
    ];
    const ring = { x: near - 4, y: top + 2, width: right - near + 2, height: height - 4 };
    if (row.id === focus) shapes.push({ kind: "ring", of: row.id, ...ring });
    const place = { x: columns.edge + 2, y: top, width: right - columns.edge - 2, height };
    return [...shapes, { kind: "target", of: row.id, event: row.id, ...place }];
  }

  /**
   * A year, or years in which nothing was.
   * @param {Block} block
   * @param {Columns} columns
   * @param {(time: number) => number} along
   * @param {LayoutOptions} options
   * @returns {Shape[]}
   */
  function blockShapes(block, columns, along, options) {
    const { across, size } = options;
    const { start, signs, folds } = block;
    const right = across - 1;
    /** @type {Shape[]} */
    const shapes = [
      {
        kind: "grid",
        points: [
          { x: 0, y: start },
          { x: across, y: start },
        ],
      },
    ];
    if (block.empty && block.words) {
      const line = size.small * LINE;
      const top = start + (block.length - (block.words.length - 1) * line) / 2;
      for (const [n, text] of block.words.entries()) {
        const place = { x: columns.edge + ELBOW, y: top + n * line };
        shapes.push({ kind: "text", text, ...place, size: size.small, bold: false, muted: true });
      }
      return shapes;
    }
    const year = { text: block.name, size: size.year, bold: block.strong, muted: true };
    shapes.push({ kind: "text", x: 0, y: start + 4 + (size.year * LINE) / 2, ...year });
    let top = start;
    for (const [n, line] of block.lines.entries()) {
      const taken = n ? 0 : folds ? TARGET : signs?.width || 0;
      shapes.push(...rowShapes(line, top, right - taken, columns, along, options));
      top += line.height;
    }
    const target = { y: start, height: TARGET, unfold: block.from };
    if (signs) {
      const { width, more } = signs;
      const place = {
        kind: /** @type {const} */ ("target"),
        x: right - width,
        width,
        open: false,
        ...target,
      };
      const y = start + TARGET / 2;
      let x = right - 4;
      if (more) {
        const words = { text: more, size: size.small, bold: false, muted: true, end: true };
        shapes.push({ kind: "text", x, y, ...words });
        x -= options.measure(more, size.small, false) + 4;
      }
      for (const row of [...signs.signs].reverse()) {
        shapes.push(symbol(row, { x: x - SIGN / 2, y }, size.symbol / 2 - 0.5));
        x -= SIGN;
      }
      shapes.push(place);
    } else if (folds) {
      shapes.push({ kind: "fold", x: right - TARGET / 2, y: start + TARGET / 2 });
      shapes.push({ kind: "target", x: right - TARGET, width: TARGET, open: true, ...target });
    }
    return shapes;
  }

  /**
   * What lasted and has no ribbon: a line beside the ribbons, as long as it lasted.
   * @param {TimeRow[]} rows
   * @param {Columns} columns
   * @param {(time: number) => number} along
   * @param {LayoutOptions} options
   * @returns {Shape[]}
   */
  function extents(rows, columns, along, { ends }) {
    /** @type {number[]} until where each column is taken */
    const taken = [];
    return rows.flatMap((row) => {
      const [from, to] = [along(Math.max(row.from, ends[0])), along(Math.min(row.to, ends[1]))];
      if (row.ribbon !== undefined || !row.parts.length || to - from < 5) return [];
      let n = taken.findIndex((until) => until < from);
      if (n < 0) n = taken.length < 2 ? taken.length : 1;
      taken[n] = Math.max(to, taken[n] || 0);
      return bars(row, ends, along, { middle: columns.edge + 3.5 + n * 4, wide: 3 }, axes.downwards).map(
        (bar) => /** @type {Shape} */ ({ ...bar, slim: true }),
      );
    });
  }

  /**
   * Time runs downwards: ribbons at the left, then symbol, slots and label in rows, year by year.
   * @param {TimeRow[]} all
   * @param {LayoutOptions} options
   * @returns {Layout}
   */
  function downwards(all, options) {
    const { ends } = options;
    const rows = all.filter((row) => row.to > ends[0] && row.from < ends[1]);
    const units = unitScale.units(ends, options.zero);
    const columns = columnsOf(units, options);
    const blocks = blocksOf(rows, units, columns, options);
    const along = unitScale.along(blocks);
    const ribbons = rows.flatMap((row) => {
      if (row.ribbon === undefined) return [];
      const middle = columns.ribbon + row.ribbon * (RIBBON + APART) + RIBBON / 2;
      const strip = { middle, wide: RIBBON };
      return [
        ...bars(row, ends, along, strip, axes.downwards),
        ...head(row, ends, along, strip, axes.downwards),
      ];
    });
    const labelled = blocks.flatMap(({ lines }) => lines.map(({ row }) => row)).filter(({ pale }) => !pale);
    const last = blocks.at(-1);
    return {
      along,
      length: last ? last.start + last.length + 10 : 0,
      shapes: [
        ...ribbons,
        ...extents(labelled, columns, along, options),
        ...blocks.flatMap((block) => blockShapes(block, columns, along, options)),
      ],
    };
  }

  /* --- rightwards ---------------------------------------------------------------------------- */

  /**
   * Time runs rightwards on an even axis; every row stands where its `y` has it. What is written comes over it
   * (explore/labels.js).
   * @param {TimeRow[]} all
   * @param {RightwardsOptions} options
   * @returns {{ shapes: Shape[], heads: Shape[] }} marks, and what goes on over the end of the axis
   */
  function rightwards(all, { ends, length, size }) {
    const unit = length / (ends[1] - ends[0]);
    const along = (/** @type {number} */ time) => (time - ends[0]) * unit;
    const spare = (ends[1] - ends[0]) / 20; // so that no bar has an edge where it is cut off
    /** @type {Ends} */
    const reach = [ends[0] - spare, ends[1] + spare];
    const rows = all.filter(({ from, to, y }) => to > reach[0] && from < reach[1] && y !== undefined);
    const shapes = rows.flatMap((row) => {
      const y = row.y || 0;
      const isSign = !row.lasts || (isShort(row) && (row.to - row.from) * unit < size.symbol);
      const parts = row.lasts && isSign ? [] : stretches(row, reach, along, size);
      return isSign
        ? [...parts, symbol(row, { x: along(row.middle), y }, (size.symbol / 2) * row.larger)]
        : parts;
    });
    const on = rows.filter(({ ongoing, to }) => ongoing && to >= ends[0] && to <= ends[1]);
    const heads = on.map((row) => {
      const place = { x: along(row.to), y: row.y || 0 };
      return symbol({ ...row, corners: HEAD, hollow: false }, place, (size.symbol / 2) * LARGER);
    });
    return { shapes, heads };
  }

  const isShort = (/** @type {TimeRow} */ { from, to, ongoing }) => !ongoing && to - from < SHORT;

  /**
   * The stretches of a row as bars with an edge of their colour.
   * @param {TimeRow} row
   * @param {Ends} ends
   * @param {(time: number) => number} along
   * @param {RightwardsOptions["size"]} size
   * @returns {Shape[]}
   */
  function stretches(row, ends, along, { bar, thin, line }) {
    const y = row.y || 0;
    return row.parts.flatMap(([style, first, last]) => {
      const [from, to] = [Math.max(first, ends[0]), Math.min(last, ends[1])];
      if (from >= to) return [];
      const half = (style === "thin" ? thin : bar) / 2;
      const box = axes.rightwards.box(along(from), along(to), y - half, y + half);
      return [{ kind: "bar", of: row.id, style, colour: row.colour, line, ...box }];
    });
  }

  return { downwards, rightwards, wrap };
})();
