/* The component of components/base/elements.py: a tree of elements, drawn by React without Dash looking into it.
   Text stays text: React escapes it, and elements come by name from the server's own classes. */
window.still = {
  /** @param {StillProperties} properties */
  Still: function Still({ id, root, tree, setProps, ...rest }) {
    const React = window.React;
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
      const inside = children === undefined || children === null ? [] : [children].flat();
      return React.createElement(node.type.toLowerCase(), props, ...inside.map(element));
    };
    /* What fields hold follows the server at every drawing; in between it is the user's. */
    React.useLayoutEffect(() => {
      for (const box of dom.all("[data-checked]", holder.current)) {
        /** @type {HTMLInputElement} */ (box).checked = box.dataset.checked === "1";
      }
      for (const field of dom.all("[data-value]", holder.current)) {
        if (field !== document.activeElement)
          /** @type {HTMLInputElement} */ (field).value = field.dataset.value || "";
      }
      document.dispatchEvent(new CustomEvent("still-drawn", { detail: holder.current }));
    }, [tree]);
    const own = Object.fromEntries(Object.entries(rest).filter(([name]) => /^(data|aria)-/.test(name)));
    const props = { id, ref: holder, ...root.props, ...own };
    return React.createElement(root.type.toLowerCase(), props, ...(tree || []).map(element));
  },
};
