/* Links of trees that were made once for all addresses (components/reading_copy/carried.py): a link says in
   `data-carry` which keys of the present address it takes along. */
const carry = (() => {
  const GROUPS = ["*", "*chosen", "*looked-at"];
  /** @type {WeakMap<StillElement, boolean>} whether some link in an element carries a key */
  const known = new WeakMap();

  /** @type {() => [chosen: string[], all: string[]]} keys of a selection, and all, in order */
  function keys() {
    const { facets, view } = parcel.part("selection");
    const chosen = facets.map((/** @type {FacetRow} */ [key]) => key);
    return [chosen, [...chosen, ...view]];
  }

  /** @type {(query: string) => Map<string, string>} "key=value" by key, as they are written */
  const pairs = (query) =>
    new Map(
      query
        .split("&")
        .filter(Boolean)
        .map((pair) => [pair.split("=", 1)[0], pair]),
    );

  /**
   * Whether a key is carried.
   * @param {string} names keys, or one of the groups
   * @param {string} key
   * @param {string[]} chosen
   */
  function isCarried(names, key, chosen) {
    if (!GROUPS.includes(names)) return names.split(",").includes(key);
    if (key === "event") return false;
    return names === "*" || (names === "*chosen") === chosen.includes(key);
  }

  /**
   * An address with the keys that it carries.
   * @param {string} href
   * @param {string} names
   * @param {Map<string, string>} present
   */
  function written(href, names, present) {
    const [before, part] = href.split("#");
    const [path, query = ""] = before.split("?");
    const own = pairs(query);
    const [chosen, all] = keys();
    const parts = all.flatMap(
      (key) => own.get(key) ?? (isCarried(names, key, chosen) ? (present.get(key) ?? []) : []),
    );
    const asked = parts.length ? `?${parts.join("&")}` : path ? "" : "?";
    return `${path}${asked}${part === undefined ? "" : `#${part}`}`;
  }

  /** @type {(node: StillNode | undefined) => boolean} */
  function carries(node) {
    if (Array.isArray(node)) return node.some(carries);
    if (!node || typeof node !== "object") return false;
    const answer = known.get(node) ?? ("data-carry" in node.props || carries(node.props.children));
    known.set(node, answer);
    return answer;
  }

  /**
   * @template {StillNode} Node
   * @param {Node} node
   * @param {Map<string, string>} present
   * @returns {Node}
   */
  function along(node, present) {
    if (Array.isArray(node)) return /** @type {Node} */ (node.map((each) => along(each, present)));
    if (!node || typeof node !== "object" || !carries(node)) return node;
    const { "data-carry": names, ...props } = /** @type {StillElement} */ (node).props;
    if (names) props.href = written(String(props.href), String(names), present);
    if (props.children !== undefined) props.children = along(props.children, present);
    return /** @type {Node} */ ({ .../** @type {StillElement} */ (node), props });
  }

  /**
   * A tree with its links as the server would write them at an address.
   * @template {StillNode} Node
   * @param {Node} tree it stays as it is
   * @param {SelectedView} view
   * @returns {Node}
   */
  const links = (tree, view) => along(tree, pairs(views.write(view).slice(1)));

  return { links };
})();
