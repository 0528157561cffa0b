/* The page of a copy: drawn by React from the trees that the server would send, each element with an id by the
   properties that are set for it. */
const copy = (() => {
  /** @type {Map<string, Record<string, unknown>>} properties that were set, by id */
  const held = new Map();
  /** @type {Map<string, () => void>} what draws an element anew, by id */
  const drawn = new Map();
  /** @type {Set<string>} ids of what stands around every page */
  const around = new Set();
  /** @type {(names: Set<string>) => void} */
  let heed = () => {};

  /** @type {(node: any) => string} */
  const idOf = (node) => node?.props?.id || "";

  /**
   * @param {any} node
   * @returns {unknown} an element of React
   */
  function element(node) {
    const { React } = window;
    if (Array.isArray(node)) return node.map(element);
    if (node === null || typeof node !== "object") return node;
    if (idOf(node)) return React.createElement(Part, { key: idOf(node), node });
    return plain(node.type, node.props);
  }

  /**
   * @param {string} type
   * @param {Record<string, any>} properties
   */
  function plain(type, properties) {
    const { React } = window;
    const { children, ...props } = properties;
    if (type === "Still") return React.createElement(window.still.Still, { tree: children, ...props });
    const inside = children === undefined || children === null ? [] : [children].flat();
    props.dir ??= direction.of(inside.filter((each) => typeof each === "string").join(" "), props.lang);
    if (typeof props.href === "string") props.href = route.link(props.href);
    return React.createElement(type.toLowerCase(), props, ...inside.map(element));
  }

  /* An element with an id: what is set for it goes before what its page says. */
  function Part(/** @type {{ node: any }} */ { node }) {
    const { React } = window;
    const [, again] = React.useReducer((/** @type {number} */ n) => n + 1, 0);
    const id = idOf(node);
    React.useLayoutEffect(() => {
      drawn.set(id, again);
      return () => {
        if (drawn.get(id) === again) drawn.delete(id);
      };
    }, [id]);
    const props = { ...node.props, ...held.get(id) };
    if (node.type === "Search") return React.createElement(Search, props);
    if (node.type === "Button") props.onClick = () => clicked(id, props);
    const { n_clicks: _, ...rest } = props;
    return plain(node.type, node.type === "Still" ? { ...rest, setProps: null } : rest);
  }

  /** @type {(id: string, props: Record<string, any>) => void} */
  const clicked = (id, { n_clicks: clicks = 0 }) => set(id, { n_clicks: clicks + 1 });

  /* The field of the search: what is typed counts once one pauses. */
  function Search(/** @type {Record<string, any>} */ { value = "", debounce, ...props }) {
    const { React } = window;
    const field = React.useRef(null);
    const timer = React.useRef(0);
    React.useLayoutEffect(() => {
      if (field.current.value !== value) field.current.value = value;
    }, [value]);
    const tell = () => {
      clearTimeout(timer.current);
      timer.current = window.setTimeout(() => set(props.id, { value: field.current.value }), debounce);
    };
    return React.createElement("input", { ...props, ref: field, defaultValue: value, onInput: tell });
  }

  /**
   * Draws the page for the first time.
   * @param {any} shell what stands around every page
   */
  function begin(shell) {
    const { React, ReactDOM } = window;
    const note = (/** @type {any} */ node) => {
      if (Array.isArray(node)) node.forEach(note);
      else if (node && typeof node === "object") {
        if (idOf(node)) around.add(idOf(node));
        note(node.props.children);
      }
    };
    note(shell);
    const root = ReactDOM.createRoot(dom.find("#copy"));
    ReactDOM.flushSync(() => root.render(React.createElement(React.Fragment, null, element(shell))));
  }

  /**
   * Sets properties of elements, all in one drawing; of another page only what stands around it is kept.
   * @param {Record<string, Record<string, unknown>>} changes by id
   */
  function apply(changes) {
    if (changes.page && "children" in changes.page)
      for (const id of [...held.keys()]) if (!around.has(id)) held.delete(id);
    for (const [id, properties] of Object.entries(changes)) held.set(id, { ...held.get(id), ...properties });
    window.ReactDOM.flushSync(() => {
      for (const id of Object.keys(changes)) drawn.get(id)?.();
    });
  }

  /**
   * Sets properties of one element; whoever heeds them hears of it.
   * @param {string} id
   * @param {Record<string, unknown>} properties
   */
  function set(id, properties) {
    apply({ [id]: properties });
    heed(new Set(Object.keys(properties).map((name) => `${id}.${name}`)));
  }

  /**
   * @param {string} id
   * @returns {Record<string, any>} the properties set for an element
   */
  const get = (id) => held.get(id) || {};

  /** @param {(names: Set<string>) => void} listener is given "id.property" of what was set */
  function onSet(listener) {
    heed = listener;
  }

  return { begin, apply, set, get, onSet };
})();
