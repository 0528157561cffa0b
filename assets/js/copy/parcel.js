/* All data of a copy: JSON, packed, in the file itself (components/reading_copy/parcel.py). */
const parcel = (() => {
  /* What the row of the structure says (components/reading_copy/trees.py). */
  const [TEXT, TEXT_AGAIN, TREE_AGAIN, NOTHING, LIST, KEPT, FIRST_KIND] = [0, 1, 2, 3, 4, 5, 6];
  const [CHILDLESS, ONE, SEVERAL] = [0, 1, 2];
  /** @type {Record<string, any>} */
  let parts = {};
  /** @type {StillNode[]} by number */
  let trees = [];

  async function open() {
    const packed = atob(dom.find("#parcel").textContent || "");
    const bytes = new Uint8Array(packed.length); // from() would make an object of every sign
    for (let n = 0; n < packed.length; n++) bytes[n] = packed.charCodeAt(n);
    put(JSON.parse(new TextDecoder().decode(unpacking.unpack(bytes))));
  }

  /** @param {{ trees: TreeRows, parts: Record<string, any> }} data */
  function put(data) {
    parts = data.parts;
    trees = read(data.trees);
  }

  /**
   * @param {TreeRows} rows
   * @returns {StillNode[]} the trees that they hold
   */
  function read({ structure, texts, kinds, places, textsAgain, treesAgain }) {
    let [at, text, textAgain, treeAgain] = [0, 0, 0, 0];
    /** @type {Record<string, number>} */
    const placed = {};
    /** @type {StillNode[]} */
    const kept = [];

    /** @returns {StillNode} */
    function node() {
      const sign = structure[at++];
      if (sign === TEXT) return texts[text++];
      if (sign === TEXT_AGAIN) return texts[textsAgain[textAgain++]];
      if (sign === TREE_AGAIN) return kept[treesAgain[treeAgain++]];
      if (sign === NOTHING) return null;
      if (sign === LIST) return list(structure[at++]);
      if (sign !== KEPT) return element(kinds[sign - FIRST_KIND]);
      const place = kept.push(null) - 1;
      kept[place] = node();
      return kept[place];
    }

    const list = (/** @type {number} */ length) => Array.from({ length }, node);

    /**
     * @param {TreeRows["kinds"][number]} kind
     * @returns {StillElement}
     */
    function element([type, fixed, open]) {
      /** @type {StillElement["props"]} */
      const props = { ...fixed };
      for (const name of open) {
        const place = placed[name] || 0;
        props[name] = places[name][place];
        placed[name] = place + 1;
      }
      const children = structure[at++];
      if (children === ONE) props.children = node();
      else if (children !== CHILDLESS) props.children = list(children - SEVERAL);
      return { type, props };
    }

    const all = [];
    while (at < structure.length) all.push(node());
    return all;
  }

  /**
   * @param {string} name
   * @returns {any} what a section of Python has put in
   */
  const part = (name) => parts[name];

  /**
   * @param {number | null} folded
   * @returns {StillNode} the elements that Python has folded, null of none
   */
  const unfold = (folded) => (folded === null ? null : trees[folded]);

  return { open, put, part, unfold };
})();
