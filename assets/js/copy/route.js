/* Where one is in a copy of a dossier, in place of base/route.js: `copy.html#type=forum` is the first page,
   `copy.html#/about#coverage` another, with a part of it. */
const route = (() => {
  /**
   * @param {string} hash without its first sign
   * @returns {Route}
   */
  function parse(hash) {
    const isPart = hash && !hash.startsWith("/") && !hash.includes("=");
    const address = hash.startsWith("/") ? hash : `/${isPart ? "#" : "?"}${hash}`;
    const { pathname, search, hash: part } = new URL(address, "http://copy");
    return { pathname, search, hash: part };
  }

  /** @type {(href: string) => boolean} whether it leads to a part of this page */
  const isPart = (href) => /^#[^/=][^=]*$/.test(href);

  /**
   * @param {string} address of this app: path, query, hash
   * @returns {string} it as the hash of this file
   */
  function href(address) {
    const { pathname, search, hash } = new URL(address, `http://copy${here().pathname}`);
    return pathname === "/" && search ? `#${search.slice(1)}${hash}` : `#${pathname}${search}${hash}`;
  }

  const here = () => parse(location.hash.slice(1));

  /**
   * Where a link leads within the copy.
   * @param {HTMLAnchorElement} link
   * @returns {Route | null} null if it leads out of it, or to a part of this page
   */
  function of(link) {
    const to = link.getAttribute("href") || "";
    return to.startsWith("#") && !isPart(to) ? parse(to.slice(1)) : null;
  }

  /** @type {(to: string) => string} what a link of the server leads to here */
  const link = (to) => (/^[?/]/.test(to) ? href(to === "?" ? here().pathname : to) : to);

  /* A part of this page is gone to without a word in the address, which stands in the same place. */
  document.addEventListener("click", (event) => {
    const to = dom.near(event, "a[href^='#']")?.getAttribute("href") || "";
    if (!isPart(to) || event.defaultPrevented) return;
    event.preventDefault();
    const part = document.getElementById(to.slice(1));
    if (!part) return;
    for (let fold = part.closest("details"); fold; fold = fold.parentElement?.closest("details") ?? null)
      fold.open = true;
    if (part.tabIndex < 0) part.tabIndex = -1;
    part.focus({ preventScroll: true });
    part.scrollIntoView({ block: "start", behavior: "instant" });
  });

  return {
    get pathname() {
      return here().pathname;
    },
    get search() {
      return here().search;
    },
    get hash() {
      return here().hash;
    },
    href,
    of,
    link,
    parse,
  };
})();
