/* The shapes of layouts.js as SVG. Colours and sizes stand in the elements themselves, so that the drawing
   can be taken away as a picture. What is of one event is a group with its id. */
const shapes = (() => {
  const { shape } = labelOverlay;
  const pointsOf = (/** @type {Point[]} */ points) => points.map(({ x, y }) => `${x},${y}`).join(" ");
  const boxOf = (/** @type {Box} */ { x, y, width, height }) => ({ x, y, width, height });

  /**
   * @param {Element} defs
   * @param {string} colour
   * @param {Ink} ink
   * @returns {string} the name of a hatching in a colour
   */
  function hatching(defs, colour, ink) {
    const id = `hatching-${colour.slice(1)}`;
    if (defs.querySelector(`[id="${id}"]`)) return `url(#${id})`;
    const look = { width: 5, height: 5, patternUnits: "userSpaceOnUse", patternTransform: "rotate(45)" };
    const pattern = shape(defs, "pattern", { id, ...look });
    shape(pattern, "rect", { width: 5, height: 5, fill: ink.page });
    shape(pattern, "rect", { width: 2.4, height: 5, fill: colour });
    return `url(#${id})`;
  }

  /** @type {Record<string, (parent: Element, each: any, ink: Ink, defs: Element) => SVGElement>} */
  const painters = {
    bar(parent, each, ink, defs) {
      const { style, colour, slim, line, edge } = each;
      const box = boxOf(each);
      if (line) {
        const ground = style === "hatched" ? hatching(defs, colour, ink) : ink.page;
        const fill = style === "full" || style === "thin" ? colour : ground;
        return shape(parent, "rect", { ...box, fill, stroke: edge || colour, "stroke-width": line });
      }
      if (slim || style === "thin" || style === "full") {
        const thin = slim && style === "thin" ? { opacity: 0.55 } : {};
        return shape(parent, "rect", { ...box, ...thin, fill: colour });
      }
      const inset = { x: box.x + 0.6, y: box.y + 0.6, width: box.width - 1.2, height: box.height - 1.2 };
      const place = inset.width > 0 && inset.height > 0 ? inset : box;
      const fill = style === "hatched" ? hatching(defs, colour, ink) : ink.page;
      return shape(parent, "rect", { ...place, fill, stroke: colour, "stroke-width": 1.2 });
    },
    line: (parent, { points, colour, width }) =>
      shape(parent, "polyline", {
        points: pointsOf(points),
        fill: "none",
        stroke: colour,
        "stroke-width": width,
      }),
    area: (parent, { points, colour, opacity }) =>
      shape(parent, "polygon", { points: pointsOf(points), fill: colour, "fill-opacity": opacity }),
    dot: (parent, { x, y, radius, colour }, ink) =>
      shape(parent, "circle", { cx: x, cy: y, r: radius, fill: colour, stroke: ink.page }),
    sign(parent, { x, y, radius, corners, fill, width }, ink) {
      const place = { transform: `translate(${x} ${y}) scale(${radius / 10})` };
      const look = { ...place, fill, stroke: ink.text, "stroke-width": (width * 10) / radius };
      return corners
        ? shape(parent, "polygon", { points: corners, ...look })
        : shape(parent, "circle", { r: 9, ...look });
    },
    space: (parent, each) =>
      shape(parent, "rect", { ...boxOf(each), fill: "transparent", "pointer-events": "all" }),
    head: (parent, { points, colour }) =>
      shape(parent, "polygon", { points: pointsOf(points), fill: colour }),
    elbow(parent, { points, colour }, ink) {
      const look = { fill: "none", stroke: colour || ink.muted, "stroke-width": colour ? 1.4 : 0.9 };
      const opacity = colour ? undefined : 0.6;
      return shape(parent, "polyline", { points: pointsOf(points), ...look, opacity });
    },
    grid: (parent, { points }, ink) =>
      shape(parent, "polyline", { points: pointsOf(points), fill: "none", stroke: ink.grid }),
    symbol(parent, { x, y, radius, corners, colour, hollow }, ink) {
      const place = { transform: `translate(${x} ${y}) scale(${radius / 10})` };
      const edge = { stroke: colour, "stroke-width": 3, "stroke-linejoin": "round" };
      const look = hollow ? { fill: ink.page, ...edge } : { fill: colour };
      return corners
        ? shape(parent, "polygon", { points: corners, ...place, ...look })
        : shape(parent, "circle", { r: 9, ...place, ...look });
    },
    slot(parent, { x, y, radius, telling }, ink) {
      const look =
        telling === "tells"
          ? { r: radius, fill: ink.text }
          : { r: radius - 0.45, fill: "none", stroke: ink.text, "stroke-width": 0.9 };
      return shape(parent, "circle", { cx: x, cy: y, ...look, "data-telling": telling });
    },
    text(parent, { text, x, y, size, bold, muted, end, inside }, ink) {
      const fill = inside ? ink.onMark : muted ? ink.muted : ink.text;
      const look = { "font-size": size, "font-weight": bold ? "bold" : undefined, fill };
      const anchor = end ? "end" : undefined;
      return shape(parent, "text", { x, y, dy: "0.35em", ...look, "text-anchor": anchor }, text);
    },
    ring(parent, each, ink) {
      const look = { class: "focus", rx: 12, fill: "none", stroke: ink.text, "stroke-width": 2 };
      return shape(parent, "rect", { ...boxOf(each), ...look });
    },
    fold: (parent, { x, y }, ink) =>
      shape(parent, "path", {
        d: `M${x - 6} ${y + 3}l6 -6l6 6`,
        fill: "none",
        stroke: ink.text,
        "stroke-width": 2,
      }),
    target(parent, each) {
      const { event, unfold } = each;
      const data = { "data-event": event, "data-unfold": unfold };
      return shape(parent, "rect", { ...boxOf(each), class: "target", fill: "transparent", ...data });
    },
  };

  /**
   * Draws shapes into an empty SVG.
   * @param {SVGElement} svg
   * @param {Shape[]} all
   * @param {Ink} ink
   * @param {(event: string) => number | undefined} opacity of what is of an event
   */
  function paint(svg, all, ink, opacity) {
    const defs = shape(svg, "defs", {});
    const layers = { below: shape(svg, "g", {}), above: shape(svg, "g", {}) };
    /** @type {Map<string, Element>} */
    const groups = new Map();
    const groupOf = (/** @type {string} */ event) => {
      const known = groups.get(event);
      if (known) return known;
      const group = shape(layers.above, "g", { "data-of": event, opacity: opacity(event) });
      groups.set(event, group);
      return group;
    };
    for (const each of all) {
      const parent = each.kind === "grid" ? layers.below : each.of ? groupOf(each.of) : layers.above;
      const drawn = painters[each.kind](parent, each, ink, defs);
      if (each.said) shape(drawn, "title", {}, each.said);
    }
  }

  return { paint };
})();
