/* The timeline as a picture that looks like the screen: the figure as Plotly draws it, the labels over it,
   the names of the lanes and the legend as they stand on the page, with title, selection, address and
   version of the dossier. Made here, offline; text stays text. A PNG is the same, twice as large. */
(function () {
  const EDGE = 24;
  const LINE = 1.45;
  const { shape } = window.timelineLabels;
  const canvas = document.createElement("canvas").getContext("2d");

  function styleOf(element) {
    const { fontFamily, fontSize, fontWeight, color } = getComputedStyle(element);
    return { "font-family": fontFamily, "font-size": fontSize, "font-weight": fontWeight, fill: color };
  }

  /* The lines into which an element's text is broken on the page, and where they stand. */
  function linesOf(element) {
    const lines = [];
    const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      for (const word of node.data.matchAll(/\S+/g)) {
        const range = document.createRange();
        range.setStart(node, word.index);
        range.setEnd(node, word.index + word[0].length);
        const { left, top, width, height } = range.getBoundingClientRect();
        if (!width) continue;
        const last = lines.at(-1);
        if (last && Math.abs(last.middle - top - height / 2) < 4) last.text += " " + word[0];
        else lines.push({ text: word[0], left, middle: top + height / 2 });
      }
    }
    return lines;
  }

  function write(parent, text, x, y, style) {
    shape(parent, "text", { x, y, dy: "0.35em", ...style }).textContent = text;
  }

  /* An element's text where it stands on the page. */
  function copy(parent, element, origin) {
    const style = styleOf(element);
    for (const { text, left, middle } of linesOf(element)) {
      write(parent, text, left - origin.left, middle - origin.top, style);
    }
  }

  /* Words (or, where there are none, characters) in lines of a width, one below the other. */
  function paragraph(svg, text, y, width, style) {
    const size = parseFloat(style["font-size"]);
    canvas.font = `${style["font-weight"]} ${size}px ${style["font-family"]}`;
    const fits = (line) => canvas.measureText(line).width <= width;
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

  function said(selector) {
    return [...document.querySelectorAll(selector)].map((each) => each.textContent.trim()).filter(Boolean).join(" · ");
  }

  function head(svg, width) {
    const text = styleOf(document.body);
    const title = { ...styleOf(document.querySelector(".brand")), "font-size": "20px" };
    let y = paragraph(svg, document.querySelector(".brand").textContent, EDGE, width, title);
    y = paragraph(svg, said("#result-count, #selection-in-words"), y, width, { ...text, "font-size": "14px" });
    return paragraph(svg, said("#zero p > span"), y, width, { ...text, "font-size": "14px" }) + 10;
  }

  function legend(svg, y) {
    const list = document.querySelector(".legend");
    const origin = list.getBoundingClientRect();
    const group = shape(svg, "g", { transform: `translate(${EDGE} ${y})`, color: getComputedStyle(list).color });
    for (const item of list.children) {
      copy(group, item, origin);
      for (const sign of item.querySelectorAll("svg")) {
        const { left, top } = sign.getBoundingClientRect();
        const drawn = group.appendChild(sign.cloneNode(true));
        drawn.setAttribute("x", left - origin.left);
        drawn.setAttribute("y", top - origin.top);
      }
    }
    return y + origin.height + 8;
  }

  async function compose() {
    const plot = document.querySelector("#timeline .js-plotly-plot");
    const lanes = document.getElementById("lanes").getBoundingClientRect();
    const { width, height, meta } = plot._fullLayout;
    const whole = lanes.width + width;
    const svg = document.createElementNS("http://www.w3.org/2000/svg", "svg");
    svg.setAttribute("xmlns", "http://www.w3.org/2000/svg");
    const ground = shape(svg, "rect", { x: 0, y: 0, fill: meta.page });
    let y = head(svg, whole);
    const names = shape(svg, "g", { transform: `translate(${EDGE} ${y})` });
    for (const name of document.querySelectorAll("#lanes > span")) copy(names, name, lanes);
    const drawn = await window.Plotly.toImage(plot, { format: "svg", width, height, imageDataOnly: true });
    const inner = svg.appendChild(new DOMParser().parseFromString(drawn, "image/svg+xml").documentElement);
    inner.setAttribute("x", EDGE + lanes.width);
    inner.setAttribute("y", y);
    const over = shape(svg, "g", { transform: `translate(${EDGE + lanes.width} ${y})` });
    for (const part of plot.querySelector("svg.labels").children) over.appendChild(part.cloneNode(true));
    y = legend(svg, y + height + 10);
    const small = { ...styleOf(document.querySelector(".legend")), "font-size": "12px" };
    const version = document.querySelector(".colophon").firstChild.textContent;
    y = paragraph(svg, `${version} ${said(".outside button")}`, y, whole, small);
    y = paragraph(svg, location.href, y, whole, small);
    const size = { width: Math.ceil(whole + 2 * EDGE), height: Math.ceil(y + EDGE) };
    for (const part of [svg, ground]) for (const [key, value] of Object.entries(size)) part.setAttribute(key, value);
    svg.setAttribute("viewBox", `0 0 ${size.width} ${size.height}`);
    return { source: new XMLSerializer().serializeToString(svg), ...size };
  }

  function save(blob, name) {
    const link = document.createElement("a");
    link.href = URL.createObjectURL(blob);
    link.download = name;
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), 60000);
  }

  async function png(drawing, { width, height }) {
    const image = new Image();
    image.src = URL.createObjectURL(drawing);
    await image.decode();
    const paper = document.createElement("canvas");
    [paper.width, paper.height] = [2 * width, 2 * height];
    paper.getContext("2d").drawImage(image, 0, 0, 2 * width, 2 * height);
    URL.revokeObjectURL(image.src);
    return new Promise((done) => paper.toBlob(done, "image/png"));
  }

  document.addEventListener("click", async (event) => {
    const button = event.target.closest("[data-picture]");
    if (!button) return;
    const name = button.dataset.picture;
    const { source, ...size } = await compose();
    const drawing = new Blob([source], { type: "image/svg+xml" });
    save(name.endsWith(".png") ? await png(drawing, size) : drawing, name);
  });
})();
