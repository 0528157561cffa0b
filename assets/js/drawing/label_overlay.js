/* Drawings of ours over a figure: shapes, words, and how wide words are. */
const labelOverlay = (() => {
  const SVG = "http://www.w3.org/2000/svg";
  const canvas = document.createElement("canvas").getContext("2d");

  /**
   * @param {string} text
   * @param {string} font as in CSS
   * @returns {number} its width in pixels
   */
  function measure(text, font) {
    if (!canvas) return 0;
    canvas.font = font;
    return canvas.measureText(text).width;
  }

  /**
   * @param {Element} parent
   * @param {string} name of the element
   * @param {Record<string, string | number | undefined>} attributes what is undefined is left out
   * @param {string} [text]
   * @returns {SVGElement} the new element, last in its parent
   */
  function shape(parent, name, attributes, text) {
    const element = /** @type {SVGElement} */ (document.createElementNS(SVG, name));
    for (const [key, value] of Object.entries(attributes)) {
      if (value !== undefined) element.setAttribute(key, String(value));
    }
    if (text) element.textContent = text;
    return parent.appendChild(element);
  }

  let heeded = false;

  /**
   * Words are as wide as the reader's style sheet has them. It is looked at once a frame: what has changed
   * since would be styled for that alone.
   * @param {SVGElement} svg
   */
  function heed(svg) {
    if (heeded) return;
    heeded = true;
    requestAnimationFrame(() => {
      heeded = false;
    });
    const { letterSpacing, wordSpacing } = getComputedStyle(svg);
    const pixels = (/** @type {string} */ text) => `${Number.parseFloat(text) || 0}px`;
    if (canvas)
      Object.assign(canvas, { letterSpacing: pixels(letterSpacing), wordSpacing: pixels(wordSpacing) });
  }

  /**
   * @param {Plot} plot
   * @param {string} name its class
   * @returns {SVGElement} the drawing over a plot, empty
   */
  function open(plot, name) {
    let svg = /** @type {SVGElement | null} */ (plot.querySelector(`svg.${name}`));
    if (!svg) {
      svg = /** @type {SVGElement} */ (document.createElementNS(SVG, "svg"));
      svg.setAttribute("class", name);
      svg.setAttribute("aria-hidden", "true");
    }
    dashBridge.cover(plot, svg);
    svg.replaceChildren();
    heed(svg);
    return svg;
  }

  return { open, shape, measure, heed };
})();
