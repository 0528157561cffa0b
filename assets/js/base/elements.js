/* The component of components/base/elements.py: a tree of elements, drawn by React without Dash looking into it.
   Text stays text: React escapes it, and elements come by name from the server's own classes. */
const fields = {
  /**
   * Puts boxes and fields back to what the server said last; a field in which one types is left alone.
   * @param {ParentNode} part
   * @param {boolean} [all] whether that one too is put back
   */
  reset(part, all = false) {
    for (const box of dom.all("[data-checked]", part)) {
      /** @type {HTMLInputElement} */ (box).checked = box.dataset.checked === "1";
    }
    for (const field of dom.all("[data-value]", part)) {
      if (all || field !== document.activeElement)
        /** @type {HTMLInputElement} */ (field).value = field.dataset.value || "";
    }
  },
};
/* Trees of elements that come with an answer rather than with the page, drawn in the same way. */
const trees = (() => {
  /** @type {WeakMap<Element, { render: (element: unknown) => void }>} React's roots, by holder */
  const roots = new WeakMap();

  /**
   * Draws a tree in an element that is there for it alone.
   * @param {HTMLElement} holder
   * @param {StillNode[]} tree
   */
  function draw(holder, tree) {
    const { React, ReactDOM } = window;
    const root = roots.get(holder) || ReactDOM.createRoot(holder);
    roots.set(holder, root);
    const still = React.createElement(window.still.Still, { root: { type: "Div", props: {} }, tree });
    ReactDOM.flushSync(() => root.render(still));
  }

  return { draw };
})();
window.still = {
  /** @param {StillProperties} properties */
  Still: function Still({ id, root, tree, setProps, ...rest }) {
    const React = window.React;
    /* Of a line of parts ("A · B") each stands by itself, whichever way it runs. */
    const parted = (/** @type {StillNode} */ node) => {
      if (typeof node !== "string" || !node.includes(" · ") || !direction.of(node)) return [node];
      return node
        .split(/( · )/)
        .map((part) => (direction.of(part) ? { type: "Bdi", props: { children: part } } : part));
    };
    /** @param {unknown[]} nodes */
    const ownText = (nodes) => nodes.filter((node) => typeof node === "string").join(" ");
    /** @type {{ current: HTMLElement }} */
    const holder = React.useRef(null);
    /**
     * @param {StillNode} node
     * @returns {unknown}
     */
    const element = (node) => {
      if (Array.isArray(node)) return node.map(element);
      if (node === null || typeof node !== "object") return node;
      const { children, ...props } = node.props;
      const inside = children === undefined || children === null ? [] : [children].flat().flatMap(parted);
      props.dir ??= direction.of(ownText(inside), /** @type {string | undefined} */ (props.lang));
      if (typeof props.href === "string") props.href = route.link(props.href);
      return React.createElement(node.type.toLowerCase(), props, ...inside.map(element));
    };
    /* What fields hold follows the server at every drawing; in between it is the user's. */
    React.useLayoutEffect(() => {
      fields.reset(holder.current);
      document.dispatchEvent(new CustomEvent("still-drawn", { detail: holder.current }));
    }, [tree]);
    const own = Object.fromEntries(Object.entries(rest).filter(([name]) => /^(data|aria)-/.test(name)));
    /** @type {Record<string, unknown>} */
    const props = { id, ref: holder, ...root.props, ...own };
    props.dir ??= direction.of(ownText(tree || []), /** @type {string | undefined} */ (props.lang));
    return React.createElement(root.type.toLowerCase(), props, ...(tree || []).map(element));
  },
};
