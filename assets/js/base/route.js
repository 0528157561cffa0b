/* Where one is: the path of the page, its query, the part of it that is meant; and where links lead. A copy
   of a dossier, one file, has another (copy/route.js): there all of it stands in the hash of the file. */
const route = {
  get pathname() {
    return location.pathname;
  },
  get search() {
    return location.search;
  },
  get hash() {
    return location.hash;
  },
  /**
   * @param {string} address of this app: path, query, hash
   * @returns {string} it as browsers have it
   */
  href: (address) => address,
  /**
   * @param {string} to where a link of the server leads
   * @returns {string} where it leads here
   */
  link: (to) => to,
  /**
   * Where a link leads within the app.
   * @param {HTMLAnchorElement} link
   * @returns {Route | null} null if it leads out of the app, or to a part of this page
   */
  of(link) {
    if (link.origin !== location.origin || link.getAttribute("href")?.startsWith("#")) return null;
    const { pathname, search, hash } = link;
    return { pathname, search, hash };
  },
};
