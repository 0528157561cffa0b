/* All data of a copy: JSON, packed, in the file itself (components/reading_copy/parcel.py). */
const parcel = (() => {
  /** @type {{ trees: FoldedNode[], parts: Record<string, any> }} */
  let whole = { trees: [], parts: {} };
  /** @type {StillNode[]} what is shared, once it is unfolded */
  const unfolded = [];

  async function open() {
    const packed = atob(dom.find("#parcel").textContent || "");
    const bytes = Uint8Array.from(packed, (sign) => sign.charCodeAt(0));
    put(JSON.parse(new TextDecoder().decode(unpacking.unpack(bytes))));
  }

  /** @param {{ trees: FoldedNode[], parts: Record<string, any> }} data */
  function put(data) {
    whole = data;
    unfolded.length = 0;
  }

  /**
   * @param {string} name
   * @returns {any} what a section of Python has put in
   */
  const part = (name) => whole.parts[name];

  /**
   * Elements as the server writes them: a number stands for a tree that is shared, `[type, properties,
   * children]` for one of its own.
   * @param {FoldedNode} node
   * @returns {StillNode}
   */
  function unfold(node) {
    if (typeof node === "number") {
      unfolded[node] ??= element(/** @type {FoldedElement} */ (whole.trees[node]));
      return unfolded[node];
    }
    if (!Array.isArray(node)) return node;
    const nodes = /** @type {FoldedNode[]} */ (node);
    return isElement(nodes) ? element(/** @type {FoldedElement} */ (node)) : nodes.map(unfold);
  }

  /** @type {(node: any[]) => boolean} */
  const isElement = (node) => node.length > 1 && typeof node[0] === "string" && isProperties(node[1]);
  const isProperties = (/** @type {unknown} */ part) =>
    part !== null && typeof part === "object" && !Array.isArray(part);

  /** @type {(folded: FoldedElement) => StillElement} */
  function element([type, props, children]) {
    return children === undefined
      ? { type, props }
      : { type, props: { ...props, children: unfold(children) } };
  }

  return { open, put, part, unfold };
})();
