/* Elements of the page, found and made. */
const dom = (() => {
  /**
   * The element at or above the place of an event that a selector fits, if there is one.
   * @param {Event} event
   * @param {string} selector
   * @returns {HTMLElement | null}
   */
  function near(event, selector) {
    return event.target instanceof Element ? event.target.closest(selector) : null;
  }

  /**
   * The first element that a selector fits; an error names the selector if there is none.
   * @param {string} selector
   * @param {ParentNode} [parent]
   * @returns {HTMLElement}
   */
  function find(selector, parent = document) {
    const element = parent.querySelector(selector);
    if (!element) throw new Error(`no element ${selector}`);
    return /** @type {HTMLElement} */ (element);
  }

  /**
   * All elements that a selector fits, in the order of the page.
   * @param {string} selector
   * @param {ParentNode} [parent]
   * @returns {HTMLElement[]}
   */
  function all(selector, parent = document) {
    return [...parent.querySelectorAll(selector)].map((element) => /** @type {HTMLElement} */ (element));
  }

  /**
   * A new element with a text and with properties.
   * @template {keyof HTMLElementTagNameMap} Name
   * @param {Name} name
   * @param {string} [text]
   * @param {Partial<HTMLElementTagNameMap[Name]>} [properties]
   * @returns {HTMLElementTagNameMap[Name]}
   */
  function make(name, text = "", properties = {}) {
    const element = document.createElement(name);
    element.textContent = text;
    element.dir = direction.of(text) || "";
    return Object.assign(element, properties);
  }

  /**
   * Calls a listener after every drawing of a part of the page (elements.js), with that part.
   * @param {(part: HTMLElement) => void} listener
   */
  function onDraw(listener) {
    document.addEventListener("still-drawn", (event) =>
      listener(/** @type {CustomEvent<HTMLElement>} */ (event).detail),
    );
  }

  return { near, find, all, make, onDraw };
})();
