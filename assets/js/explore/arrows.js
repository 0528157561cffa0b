/* The links that sources draw from and to the event in focus, as dashed arrows over the figure, signed by
   the sources; the first few, and how many more there are. Of several arcs each takes the one that runs over
   the fewest labels, and breaks off at those that are not pale; its words stand on it where they cover
   nothing, or else in place of a pale label: none goes unsigned for want of room beside what is pale. What
   lies outside the part of time shown is pointed to at the edge. */
const arrows = (() => {
  const { shape } = labelOverlay;
  const { overlap } = labelPlaces;
  const POINTS = 80;
  const BENDS = [0, 0.12, -0.12, 0.25, -0.25, 0.4, -0.4, 0.6, -0.6];
  const SUMMITS = [0.5, 0.25, 0.75]; // where along its chord an arc bends most
  const SHORT = 70; // arcs between near marks bend as if they were so far apart
  const MOST = 110; // pixels that an arc bends at most
  const DASH = "5 3"; // a source says it; nobody has measured it
  const FIRST = 5; // arrows drawn

  /**
   * Where an arrow touches a mark, and the box that it stays out of; at the edge what lies beyond.
   * @param {MarkItem} item
   * @param {number} towards the middle of the other mark
   * @param {Scene} scene
   * @returns {Anchor}
   */
  function anchor({ entry, mark }, towards, { view, focus }) {
    const { meta, length } = view;
    const y = entry.y;
    if (mark.to < 0) return { x: 2, y };
    if (mark.from > length) return { x: length - 2, y };
    const [from, to] = [Math.max(mark.from, 0), Math.min(mark.to, length)];
    const inset = Math.min(8, (to - from) / 2);
    const x = mark.small ? mark.middle : Math.min(Math.max(towards, from + inset), to - inset);
    const room = (entry.id === focus ? 6 : 3) * meta.scale;
    const half = meta.size.bar / 2 + room;
    return { x, y, box: { x: from - room, y: y - half, width: to - from + 2 * room, height: 2 * half + 3 } };
  }

  /** @type {(point: Ends, box: Box) => boolean} */
  function isInside([x, y], box) {
    return x > box.x && x < box.x + box.width && y > box.y && y < box.y + box.height;
  }

  /**
   * The points of an arc from one anchor to another, without what lies in their boxes.
   * @param {Anchor} a
   * @param {Anchor} b
   * @param {number} bend share of the way, to one side or the other
   * @param {number} summit where along the way it bends most
   * @returns {Ends[]}
   */
  function arc(a, b, bend, summit) {
    const [dx, dy] = [b.x - a.x, b.y - a.y];
    const far = Math.hypot(dx, dy) || 1;
    const by = (Math.sign(bend) * Math.min(Math.abs(bend) * Math.max(far, SHORT), MOST)) / far;
    const middle = [a.x + summit * dx - dy * 2 * by, a.y + summit * dy + dx * 2 * by];
    /** @type {Ends[]} */
    const points = [];
    for (let n = 0; n <= POINTS; n++) {
      const [t, s] = [n / POINTS, 1 - n / POINTS];
      /** @type {(p: number, q: number, r: number) => number} */
      const mix = (p, q, r) => s * s * p + 2 * s * t * q + t * t * r;
      points.push([mix(a.x, middle[0], b.x), mix(a.y, middle[1], b.y)]);
    }
    return points.filter((point) => ![a, b].some(({ box }) => box && isInside(point, box)));
  }

  /**
   * What an arc costs: labels it runs over, those most that are not pale, marks, other arrows it runs along,
   * and its bend.
   * @param {Ends[]} points
   * @param {number} bend
   * @param {Obstacles & { view: { length: number, height: number } }} scene
   */
  function cost(points, bend, { boxes, kept, bars, others, view }) {
    let sum = 12 * Math.abs(bend);
    if (points.length < 12) sum += 60;
    for (const point of points) {
      if (boxes.some((box) => isInside(point, box))) sum += 20;
      if (kept.some((box) => isInside(point, box))) sum += 60;
      if (bars.some((box) => isInside(point, box))) sum += 4;
      if (others.some(([x, y]) => Math.hypot(x - point[0], y - point[1]) < 7)) sum += 4;
      if (point[0] < 0 || point[0] > view.length || point[1] < 0 || point[1] > view.height) sum += 50;
    }
    return sum;
  }

  /**
   * The words of a link on its arc, where they cover nothing that is taken.
   * @param {string} text
   * @param {Ends[]} points
   * @param {Scene} scene
   * @param {Box[]} taken
   * @returns {Box | undefined} where they stand; nowhere if there is no room
   */
  function write(text, points, { view, words }, taken) {
    const { meta, length } = view;
    const width = view.measure(text, "italic") + 6;
    const height = meta.size.label * 1.2;
    for (const share of [0.5, 0.42, 0.58, 0.34, 0.66, 0.26, 0.74]) {
      const [x, y] = points[Math.round(share * (points.length - 1))];
      const box = { x: x - width / 2, y: y - height / 2, width, height };
      if (box.x < 0 || box.x + width > length || box.y < 0 || box.y + height > view.height) continue;
      if (taken.some((other) => overlap(box, other))) continue;
      const place = { ...box, x: view.left + box.x, y: view.top + box.y };
      shape(words, "rect", { ...place, fill: meta.page, class: "behind" });
      const style = { fill: meta.text, "font-style": "italic", class: "link" };
      labels.write(words, { text }, view.left + box.x + 3, view.top + y, style);
      return box;
    }
    return undefined;
  }

  /**
   * Takes away the pale labels that a box covers.
   * @param {Box} box
   * @param {Scene} scene
   */
  function clear(box, { view, words, linked }) {
    const place = { ...box, x: view.left + box.x, y: view.top + box.y };
    for (const group of /** @type {NodeListOf<SVGGElement>} */ (words.querySelectorAll("[data-of]")))
      if (!linked?.has(group.dataset.of || "") && overlap(place, group.getBBox())) group.remove();
  }

  /**
   * A line in pieces: what is left of it where no box lies over it.
   * @param {Ends[]} points
   * @param {Box[]} boxes
   * @returns {Ends[][]} each of two points or more
   */
  function pieces(points, boxes) {
    /** @type {Ends[][]} */
    const runs = [[]];
    for (const point of points)
      if (boxes.some((box) => isInside(point, box))) runs.push([]);
      else runs[runs.length - 1].push(point);
    return runs.filter((run) => run.length > 1);
  }

  /**
   * @param {Ends[]} points
   * @param {string} kind
   * @param {Scene} scene
   */
  function drawLine(points, kind, { view, below: parent, kept }) {
    const { meta } = view;
    /** @type {(point: Ends) => string} */
    const at = ([x, y]) => `${(view.left + x).toFixed(1)},${(view.top + y).toFixed(1)}`;
    const d = pieces(points, kept.boxes)
      .map((run) => `M${run.map(at).join("L")}`)
      .join("");
    const look = { d, fill: "none", "stroke-width": 1.6 * meta.scale };
    shape(parent, "path", { ...look, stroke: meta.page, "stroke-width": 3.6 * meta.scale, opacity: 0.7 });
    const name = { class: "arrow", "data-kind": kind };
    shape(parent, "path", { ...look, "stroke-dasharray": DASH, stroke: meta.text, ...name });
    const [[bx, by], [ex, ey]] = [points[Math.max(points.length - 8, 0)], points[points.length - 1]];
    const turn = (Math.atan2(ey - by, ex - bx) * 180) / Math.PI;
    const place = `translate(${at([ex, ey])}) rotate(${turn.toFixed(1)}) scale(${meta.scale})`;
    shape(parent, "path", { d: "M2 0L-7 -4L-7 4Z", fill: meta.text, transform: place, class: "head" });
  }

  /**
   * @param {MarkItem} from
   * @param {MarkItem} to
   * @param {Scene} scene
   * @param {Obstacles} obstacles
   * @returns {Ends[]} the points of the arc that costs least
   */
  function choose(from, to, scene, obstacles) {
    const start = anchor(from, to.mark.middle, scene);
    const end = anchor(to, from.mark.middle, scene);
    const arcs = BENDS.flatMap((bend) => SUMMITS.map((summit) => ({ bend, summit }))).map(
      ({ bend, summit }) => {
        const points = arc(start, end, bend, summit);
        const skew = Math.abs(summit - 0.5) * 8;
        return { points, cost: skew + cost(points, bend, { ...obstacles, view: scene.view }) };
      },
    );
    return arcs.reduce((a, b) => (b.cost < a.cost ? b : a)).points;
  }

  /**
   * The links of the event in focus of which an end is seen: those first whose other end is seen, and is
   * weighty.
   * @param {Scene} scene
   */
  function linksOf({ view, items, focus }) {
    const isSeen = (/** @type {MarkItem} */ { mark }) => mark.to >= 0 && mark.from <= view.length;
    return view.meta.links
      .flatMap((link) => {
        const [from, to] = [items.get(link.from), items.get(link.to)];
        if (!from || !to || (link.from !== focus && link.to !== focus)) return [];
        const other = link.from === focus ? to : from;
        const rank = (isSeen(other) ? 10 : 0) + other.entry.weight;
        return isSeen(from) || isSeen(to) ? [{ link, from, to, rank }] : [];
      })
      .sort((a, b) => b.rank - a.rank);
  }

  /**
   * How many more links there are, beside the event in focus.
   * @param {MarkItem} item
   * @param {number} count
   * @param {Scene} scene
   * @param {Box[]} taken
   */
  function writeRest({ entry, mark }, count, { view, words }, taken) {
    const { meta } = view;
    const text = `+${count}`;
    const [width, height] = [view.measure(text, "bold"), meta.size.label * 1.2];
    const off = meta.size.bar + 4;
    for (const [dx, dy] of [
      [6, -off],
      [6, off],
      [-width - 6, -off],
      [-width - 6, off],
      [off, 0],
      [-width - off, 0],
    ]) {
      const box = { x: mark.middle + dx, y: entry.y + dy - height / 2, width, height };
      if (box.x < 0 || box.x + width > view.length || taken.some((other) => overlap(box, other))) continue;
      const style = { fill: meta.text, "font-weight": "bold", class: "rest", ...labels.haloOf(meta) };
      labels.write(words, { text }, view.left + box.x, view.top + entry.y + dy, style);
      return;
    }
  }

  /** @param {Scene} scene */
  function draw(scene) {
    const { items, focus } = scene;
    const { boxes, bars, kept } = scene;
    const taken = [...boxes, ...bars];
    const firm = [...kept.boxes, ...kept.bars];
    /** @type {Ends[]} */
    const others = [];
    const all = linksOf(scene);
    for (const { from, to, link } of all.slice(0, FIRST)) {
      const points = choose(from, to, scene, { boxes, kept: kept.boxes, bars, others });
      if (points.length < 2) continue;
      others.push(...points);
      drawLine(points, link.kind, scene);
      const free = write(link.text, points, scene, taken);
      const box = free || write(link.text, points, scene, firm);
      if (!box) continue;
      taken.push(box);
      firm.push(box);
      if (!free) clear(box, scene);
    }
    const item = items.get(focus);
    if (item && all.length > FIRST) writeRest(item, all.length - FIRST, scene, taken);
  }

  return { draw, pieces };
})();
