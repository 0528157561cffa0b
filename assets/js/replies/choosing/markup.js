/* Elements as the server writes them (components/base/elements.py), made and changed. */
const markup = (() => {
  /**
   * @param {string} type
   * @param {StillNode} [children]
   * @param {Record<string, unknown>} [props]
   * @returns {StillElement}
   */
  const make = (type, children, props = {}) => ({
    type,
    props: children === undefined ? props : { ...props, children },
  });

  /**
   * An element with other properties.
   * @param {StillElement} element
   * @param {Record<string, unknown>} more
   * @returns {StillElement}
   */
  const give = ({ type, props }, more) => ({ type, props: { ...props, ...more } });

  /**
   * A tree in which a rule has its way with every element: it returns what stands in its place, or null to
   * be asked of all that is in it.
   * @param {StillNode | undefined} node
   * @param {(element: StillElement) => StillElement | null} rule
   * @returns {StillNode}
   */
  function change(node, rule) {
    if (Array.isArray(node)) return node.map((each) => change(each, rule));
    if (node === undefined || node === null || typeof node !== "object") return node ?? null;
    const { children } = node.props;
    return rule(node) || (children === undefined ? node : give(node, { children: change(children, rule) }));
  }

  /**
   * What an element holds, as a list.
   * @param {StillElement} element
   * @returns {any[]}
   */
  const held = ({ props: { children } }) =>
    children === undefined || children === null ? [] : Array.isArray(children) ? children : [children];

  /**
   * A part of a whole in percent, a half to the even number, as Python writes it.
   * @param {number} part
   * @param {number} whole
   */
  function percent(part, whole) {
    const value = (part / whole) * 100;
    const least = Math.floor(value);
    const rest = value - least;
    return `${rest > 0.5 || (rest === 0.5 && least % 2) ? least + 1 : least}%`;
  }

  return { make, give, change, held, percent };
})();
