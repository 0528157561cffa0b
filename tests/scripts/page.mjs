/* A page without a browser: runs our scripts as they are, with as much of a page as they need. */
import { readFileSync } from "node:fs";
import { compileFunction } from "node:vm";

const FOLDER = new URL("../../assets/js/", import.meta.url);

/* A store that keeps texts, or refuses as a full one does. */
function store(kept = {}) {
  const items = new Map(Object.entries(kept));
  return {
    full: false,
    getItem: (key) => items.get(key) ?? null,
    setItem(key, value) {
      if (this.full) throw new Error("the store is full");
      items.set(key, String(value));
    },
  };
}

/* A page with an address; what is dispatched on it is noted in `events`, what history does in `visits`. */
export function makePage({ search = "", keys = "", lang = "en", kept = {} } = {}) {
  const location = { pathname: "/", search, hash: "" };
  const events = [];
  const visits = [];
  const visit = (name) => (_state, _title, address) => {
    visits.push([name, address]);
    const url = new URL(address, "http://localhost");
    Object.assign(location, { pathname: url.pathname, search: url.search, hash: url.hash });
  };
  const target = { addEventListener() {}, dispatchEvent: (event) => events.push(event.type) };
  return {
    location,
    events,
    visits,
    history: { pushState: visit("push"), replaceState: visit("replace") },
    localStorage: store(kept),
    sessionStorage: store(),
    window: { ...target },
    document: {
      ...target,
      documentElement: { dataset: { keys }, lang },
      getElementById: () => null,
    },
  };
}

/* Runs scripts, named by folder and file, one after the other; returns what they call `names`. */
export function run(scripts, names, page = makePage()) {
  const sources = scripts.map((script) => readFileSync(new URL(`${script}.js`, FOLDER), "utf8"));
  const body = [...sources, `return { ${names} };`].join("\n");
  return compileFunction(body, Object.keys(page))(...Object.values(page));
}

/* Numbers from 0 to 1 that are the same in every run. */
export function chance(seed) {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), state | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
}

/* A whole number from `from` to `to`. */
export const between = (random, from, to) => from + Math.floor(random() * (to - from + 1));
