/* The timeline as a picture that looks like the screen: the figure as Plotly draws it, the labels over it,
   the names of the lanes and the legend as they stand on the page, with title, selection, address and
   version of the dossier. Made here, offline; text stays text. A PNG is the same, twice as large. */
(() => {
  const EDGE = 24;
  const LINE = 1.45;
  const { shape, measure } = labelOverlay;

  /**
   * @param {Element} element
   * @returns {Record<string, string>} how its text looks, as attributes
   */
  function styleOf(element) {
    const { fontFamily, fontSize, fontWeight, color } = getComputedStyle(element);
    return { "font-family": fontFamily, "font-size": fontSize, "font-weight": fontWeight, fill: color };
  }

  /**
   * The lines into which an element's text is broken on the page, and where they stand.
   * @param {Element} element
   */
  function linesOf(element) {
    /** @type {{ text: string, left: number, middle: number }[]} */
    const lines = [];
    const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      for (const word of (node.textContent || "").matchAll(/\S+/g)) {
        const range = document.createRange();
        range.setStart(node, word.index);
        range.setEnd(node, word.index + word[0].length);
        const { left, top, width, height } = range.getBoundingClientRect();
        if (!width) continue;
        const last = lines.at(-1);
        if (last && Math.abs(last.middle - top - height / 2) < 4) last.text += ` ${word[0]}`;
        else lines.push({ text: word[0], left, middle: top + height / 2 });
      }
    }
    return lines;
  }

  /**
   * @param {Element} parent
   * @param {string} text
   * @param {number} x
   * @param {number} y
   * @param {Record<string, string>} style
   */
  function write(parent, text, x, y, style) {
    shape(parent, "text", { x, y, dy: "0.35em", ...style }, text);
  }

  /**
   * An element's text where it stands on the page.
   * @param {Element} parent
   * @param {Element} element
   * @param {DOMRect} origin
   */
  function copy(parent, element, origin) {
    const style = styleOf(element);
    for (const { text, left, middle } of linesOf(element)) {
      write(parent, text, left - origin.left, middle - origin.top, style);
    }
  }

  /**
   * The symbol before a lane's name.
   * @param {Element} parent
   * @param {Element} sign
   * @param {DOMRect} origin
   */
  function copySign(parent, sign, origin) {
    const { left, top, width, height } = sign.getBoundingClientRect();
    const twin = /** @type {Element} */ (sign.cloneNode(true));
    append(parent, twin, { x: left - origin.left, y: top - origin.top, width, height });
    twin.setAttribute("fill", getComputedStyle(sign).fill);
  }

  /**
   * Words (or, where there are none, characters) in lines of a width, one below the other.
   * @param {Element} svg
   * @param {string} text
   * @param {number} top
   * @param {number} width
   * @param {Record<string, string>} style
   * @returns {number} where the last line ends
   */
  function paragraph(svg, text, top, width, style) {
    const size = parseFloat(style["font-size"]);
    const font = `${style["font-weight"]} ${size}px ${style["font-family"]}`;
    const fits = (/** @type {string} */ line) => measure(line, font) <= width;
    let y = top;
    let line = "";
    const put = () => {
      write(svg, line, EDGE, y + (size * LINE) / 2, style);
      y += size * LINE;
      line = "";
    };
    for (const word of text.split(/\s+/).filter(Boolean)) {
      if (line && !fits(`${line} ${word}`)) put();
      line = line ? `${line} ${word}` : word;
      while (!fits(line)) {
        let length = line.length;
        while (length > 1 && !fits(line.slice(0, length))) length--;
        const rest = line.slice(length);
        line = line.slice(0, length);
        put();
        line = rest;
      }
    }
    if (line) put();
    return y;
  }

  const textOf = (/** @type {Node} */ node) => (node.textContent || "").trim();

  /**
   * @param {string} selector
   * @returns {string} the texts of the elements that it fits
   */
  function textsOf(selector) {
    return dom.all(selector).map(textOf).filter(Boolean).join(" · ");
  }

  /**
   * Title and selection in words.
   * @param {Element} svg
   * @param {number} width
   * @returns {number} where they end
   */
  function head(svg, width) {
    const brand = dom.find(".brand");
    const text = { ...styleOf(document.body), "font-size": "14px" };
    let y = paragraph(svg, textOf(brand), EDGE, width, { ...styleOf(brand), "font-size": "20px" });
    y = paragraph(svg, textsOf("#result-count, #selection-in-words"), y, width, text);
    return paragraph(svg, textsOf("#zero p > span"), y, width, text) + 10;
  }

  /**
   * @param {Element} parent
   * @param {Element} part
   * @param {Record<string, number>} [place] its attributes
   */
  function append(parent, part, place = {}) {
    parent.appendChild(part);
    for (const [name, value] of Object.entries(place)) part.setAttribute(name, String(value));
  }

  /**
   * @param {Element} svg
   * @param {number} y
   * @returns {number} where the legend ends
   */
  function legend(svg, y) {
    const list = dom.find(".key .legend");
    if (!dom.find(".key").offsetParent) return y; // a narrow page has none
    const menu = /** @type {HTMLDetailsElement} */ (list.parentElement);
    const { open } = menu;
    menu.open = true; // what is folded has no place
    const origin = list.getBoundingClientRect();
    const group = shape(svg, "g", {
      transform: `translate(${EDGE} ${y})`,
      color: getComputedStyle(list).color,
    });
    for (const item of list.children) {
      copy(group, item, origin);
      for (const sign of item.querySelectorAll("svg")) {
        const { left, top } = sign.getBoundingClientRect();
        const twin = /** @type {Element} */ (sign.cloneNode(true));
        append(group, twin, { x: left - origin.left, y: top - origin.top });
      }
    }
    menu.open = open;
    return y + origin.height + 8;
  }

  /**
   * A reader's note, if there is one, as it stands over the lanes.
   * @param {Element} svg
   * @param {number} y
   * @param {DOMRect} lanes
   * @returns {number} where it ends
   */
  function note(svg, y, lanes) {
    const part = document.querySelector("#bracket .note-over");
    if (!part) return y;
    const { top, height } = part.getBoundingClientRect();
    const origin = new DOMRect(lanes.left, top);
    const group = shape(svg, "g", { transform: `translate(${EDGE} ${y})` });
    for (const words of dom.all("p > :not(.off)", part)) copy(group, words, origin);
    const over = dom.find(".over", part).getBoundingClientRect();
    const [left, right] = [over.left - lanes.left, over.right - lanes.left];
    const d = `M${left} ${over.bottom - top}V${over.top - top}H${right}V${over.bottom - top}`;
    const stroke = getComputedStyle(part).color;
    shape(group, "path", { d, fill: "none", stroke, "stroke-width": 1.5, "stroke-dasharray": "5 3" });
    return y + height;
  }

  /**
   * The figure of a wide page, with the names of its lanes.
   * @param {Element} svg
   * @param {number} top
   * @param {Plot} plot
   * @param {View} view
   * @returns {Promise<number>} where it ends
   */
  async function putPlot(svg, top, plot, view) {
    const { width, height } = view.paper;
    const lanes = dom.find("#lanes").getBoundingClientRect();
    const y = note(svg, top, lanes);
    const names = shape(svg, "g", { transform: `translate(${EDGE} ${y})` });
    for (const name of dom.all("#lanes > span")) {
      copy(names, name, lanes);
      for (const sign of name.querySelectorAll("svg")) copySign(names, sign, lanes);
    }
    const figure = await window.Plotly.toImage(plot, { format: "svg", width, height, imageDataOnly: true });
    const { documentElement } = new DOMParser().parseFromString(figure, "image/svg+xml");
    append(svg, documentElement, { x: EDGE + lanes.width, y });
    const over = shape(svg, "g", { transform: `translate(${EDGE + lanes.width} ${y})` });
    for (const part of dom.all("svg:is(.labels, .theme-labels) > *", plot))
      over.appendChild(part.cloneNode(true));
    return y + height;
  }

  /**
   * The drawing of a narrow page, with the names of its ribbons.
   * @param {Element} svg
   * @param {number} y
   * @param {Element} drawn
   * @returns {number} where it ends
   */
  function putDrawn(svg, y, drawn) {
    const heads = dom.find(".ribbon-heads");
    const origin = heads.getBoundingClientRect();
    copy(shape(svg, "g", { transform: `translate(${EDGE} ${y})` }), heads, origin);
    const twin = /** @type {Element} */ (drawn.cloneNode(true));
    for (const target of twin.querySelectorAll(".target")) target.remove();
    append(svg, twin, { x: EDGE, y: y + origin.height + 4 });
    return y + origin.height + 4 + drawn.getBoundingClientRect().height;
  }

  /**
   * @param {number} whole how wide the figure is
   * @param {string} page the colour of the ground
   * @param {(svg: Element, y: number) => number | Promise<number>} put what puts the figure there
   * @returns {Promise<{ source: string, width: number, height: number }>} the whole as SVG
   */
  async function compose(whole, page, put) {
    const svg = document.createElementNS("http://www.w3.org/2000/svg", "svg");
    svg.setAttribute("xmlns", "http://www.w3.org/2000/svg");
    const ground = shape(svg, "rect", { x: 0, y: 0, fill: page });
    let y = legend(svg, (await put(svg, head(svg, whole))) + 10);
    const small = { ...styleOf(dom.find(".key")), "font-size": "12px" };
    const version = dom.find(".colophon").firstChild?.textContent;
    y = paragraph(svg, `${version} ${textsOf(".outside button")}`, y, whole, small);
    y = paragraph(svg, location.href, y, whole, small);
    const size = { width: Math.ceil(whole + 2 * EDGE), height: Math.ceil(y + EDGE) };
    for (const part of [svg, ground]) {
      for (const [key, value] of Object.entries(size)) part.setAttribute(key, String(value));
    }
    svg.setAttribute("viewBox", `0 0 ${size.width} ${size.height}`);
    return { source: new XMLSerializer().serializeToString(svg), ...size };
  }

  /** @returns {ReturnType<typeof compose> | null} what the page shows, null before it is drawn */
  function drawn() {
    const plot = dashBridge.plotIn("timeline");
    const view = plot && dashBridge.view(plot);
    const narrow = downwards.drawn();
    if (narrow) {
      const page = downwards.chart()?.meta.page || "";
      return compose(narrow.clientWidth, page, (svg, y) => putDrawn(svg, y, narrow));
    }
    if (!plot || !view) return null;
    const { width } = dom.find("#lanes").getBoundingClientRect();
    return compose(width + view.paper.width, view.meta.page, (svg, y) => putPlot(svg, y, plot, view));
  }

  /**
   * @param {Blob} blob
   * @param {string} name of the file
   */
  function save(blob, name) {
    const link = dom.make("a", "", { href: URL.createObjectURL(blob), download: name });
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), 60000);
  }

  /**
   * @param {Blob} drawing
   * @param {{ width: number, height: number }} size
   * @returns {Promise<Blob>}
   */
  async function png(drawing, { width, height }) {
    const image = new Image();
    image.src = URL.createObjectURL(drawing);
    await image.decode();
    const paper = document.createElement("canvas");
    [paper.width, paper.height] = [2 * width, 2 * height];
    paper.getContext("2d")?.drawImage(image, 0, 0, 2 * width, 2 * height);
    URL.revokeObjectURL(image.src);
    return new Promise((done) => paper.toBlob((blob) => blob && done(blob), "image/png"));
  }

  document.addEventListener("click", async (event) => {
    const name = dom.near(event, "[data-picture]")?.dataset.picture;
    if (!name) return;
    const picture = drawn();
    if (!picture) return;
    const { source, ...size } = await picture;
    const drawing = new Blob([source], { type: "image/svg+xml" });
    save(name.endsWith(".png") ? await png(drawing, size) : drawing, name);
  });
})();
