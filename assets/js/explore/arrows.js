/* The links that sources draw from and to the event in focus, as arrows over the figure. Of several arcs
   each takes the one that runs over the fewest labels; its words stand on it where they cover nothing.
   What lies outside the part of time shown is pointed to at the edge. */
window.timelineArrows = (function () {
  const POINTS = 40;
  const BENDS = [0, 0.12, -0.12, 0.25, -0.25, 0.4, -0.4, 0.6, -0.6];
  const SUMMITS = [0.5, 0.25, 0.75]; // where along its chord an arc bends most
  const SHORT = 70; // arcs between near marks bend as if they were so far apart
  const MOST = 110; // pixels that an arc bends at most
  const REFERS = ["responds-to", "justified-by", "continues"]; // dashed: these look back

  /* Where an arrow touches a mark, and the box that it stays out of; at the edge what lies beyond. */
  function anchor({ entry, mark }, towards, { at, meta, focus }) {
    const y = entry.y;
    if (mark.to < 0) return { x: 2, y };
    if (mark.from > at.length) return { x: at.length - 2, y };
    const [from, to] = [Math.max(mark.from, 0), Math.min(mark.to, at.length)];
    const inset = Math.min(8, (to - from) / 2);
    const x = mark.small ? mark.middle : Math.min(Math.max(towards, from + inset), to - inset);
    const room = (entry.id === focus ? 6 : 3) * meta.scale;
    const half = meta.size.bar / 2 + room;
    return { x, y, box: { x: from - room, y: y - half, width: to - from + 2 * room, height: 2 * half + 3 } };
  }

  function inside([x, y], box) {
    return x > box.x && x < box.x + box.width && y > box.y && y < box.y + box.height;
  }

  function overlap(a, b) {
    return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
  }

  /* The points of an arc from one anchor to another, without what lies in their boxes. */
  function arc(a, b, bend, summit) {
    const [dx, dy] = [b.x - a.x, b.y - a.y];
    const far = Math.hypot(dx, dy) || 1;
    const by = (Math.sign(bend) * Math.min(Math.abs(bend) * Math.max(far, SHORT), MOST)) / far;
    const middle = [a.x + summit * dx - dy * 2 * by, a.y + summit * dy + dx * 2 * by];
    const points = [];
    for (let n = 0; n <= POINTS; n++) {
      const [t, s] = [n / POINTS, 1 - n / POINTS];
      const mix = (p, q, r) => s * s * p + 2 * s * t * q + t * t * r;
      points.push([mix(a.x, middle[0], b.x), mix(a.y, middle[1], b.y)]);
    }
    return points.filter((point) => ![a, b].some(({ box }) => box && inside(point, box)));
  }

  /* What an arc costs: labels it runs over, marks, other arrows it runs along, and its bend. */
  function cost(points, bend, { labels, marks, drawn, at }) {
    let sum = 12 * Math.abs(bend);
    if (points.length < 6) sum += 60;
    for (const point of points) {
      if (labels.some((box) => inside(point, box))) sum += 20;
      if (marks.some((box) => inside(point, box))) sum += 4;
      if (drawn.some(([x, y]) => Math.hypot(x - point[0], y - point[1]) < 7)) sum += 4;
      if (point[0] < 0 || point[0] > at.length || point[1] < 0 || point[1] > at.height) sum += 50;
    }
    return sum;
  }

  /* The words of a link on its arc, where they cover neither labels nor marks; else nowhere. */
  function words(text, points, { at, meta, words: parent }, taken) {
    const width = at.width(text, "italic") + 6;
    const height = meta.size.label * 1.2;
    for (const share of [0.5, 0.42, 0.58, 0.34, 0.66, 0.26, 0.74]) {
      const [x, y] = points[Math.round(share * (points.length - 1))];
      const box = { x: x - width / 2, y: y - height / 2, width, height };
      if (box.x < 0 || box.x + width > at.length || box.y < 0 || box.y + height > at.height) continue;
      if (taken.some((other) => overlap(box, other))) continue;
      taken.push(box);
      const place = { ...box, x: at.left + box.x, y: at.top + box.y };
      window.timelineLabels.shape(parent, "rect", { ...place, fill: meta.page, class: "behind" });
      const style = { fill: meta.text, "font-style": "italic", class: "link" };
      window.timelineLabels.write(parent, { text }, at.left + box.x + 3, at.top + y, style);
      return;
    }
  }

  function line(parent, points, kind, { at, meta }) {
    const shape = window.timelineLabels.shape;
    const p = points.map(([x, y]) => [(at.left + x).toFixed(1), (at.top + y).toFixed(1)]);
    const look = { d: "M" + p.join("L"), fill: "none", "stroke-width": 1.6 * meta.scale };
    shape(parent, "path", { ...look, stroke: meta.page, "stroke-width": 3.6 * meta.scale, opacity: 0.7 });
    const dash = REFERS.includes(kind) ? { "stroke-dasharray": "5 3" } : {};
    shape(parent, "path", { ...look, ...dash, stroke: meta.text, class: "arrow", "data-kind": kind });
    const [[bx, by], [ex, ey]] = [points.at(-4) || points[0], points.at(-1)];
    const turn = (Math.atan2(ey - by, ex - bx) * 180) / Math.PI;
    const head = `translate(${p.at(-1)}) rotate(${turn.toFixed(1)}) scale(${meta.scale})`;
    shape(parent, "path", { d: "M2 0L-7 -4L-7 4Z", fill: meta.text, transform: head, class: "head" });
  }

  function draw(scene) {
    const { meta, at, items, boxes, below, focus } = scene;
    const half = meta.size.bar / 2;
    const labels = boxes.map((box) => ({ ...box, x: box.x - at.left, y: box.y - at.top }));
    const marks = [...items.values()]
      .filter(({ mark }) => mark.shown)
      .map(({ entry, mark }) => ({ x: mark.from, y: entry.y - half, width: mark.to - mark.from, height: 2 * half }));
    const taken = [...labels, ...marks];
    const drawn = [];
    for (const link of meta.links.filter((each) => each.from === focus || each.to === focus)) {
      const [from, to] = [items.get(link.from), items.get(link.to)];
      const seen = [from, to].some((item) => item && item.mark.to >= 0 && item.mark.from <= at.length);
      if (!from || !to || !seen) continue;
      const start = anchor(from, to.mark.middle, scene);
      const end = anchor(to, from.mark.middle, scene);
      const arcs = BENDS.flatMap((bend) => SUMMITS.map((summit) => [bend, summit])).map(([bend, summit]) => {
        const points = arc(start, end, bend, summit);
        const skew = Math.abs(summit - 0.5) * 8;
        return { points, cost: skew + cost(points, bend, { labels, marks, drawn, at }) };
      });
      const { points } = arcs.reduce((a, b) => (b.cost < a.cost ? b : a));
      if (points.length < 2) continue;
      drawn.push(...points);
      line(below, points, link.kind, scene);
      words(link.text, points, scene, taken);
    }
  }

  return { draw };
})();
