/* The address: its keys, their order, and what history and Dash hear of a change. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { between, chance, makePage, run } from "./page.mjs";

const KEYS = ["q", "theme", "actor", "event", "window"];
const SCRIPTS = ["base/dom", "base/route", "base/dash_bridge", "base/address"];

function open(search = "") {
  const page = makePage({ search, keys: KEYS.join(",") });
  return { page, ...run(SCRIPTS, "address", page) };
}

test("keys stand in the order of the server, whatever the order of the changes", () => {
  const { address } = open();
  assert.equal(address.query({ window: "1990,1999", theme: "b", q: "a" }), "?q=a&theme=b&window=1990,1999");
});

test("commas stay in lists and are written as signs in a search; words are escaped", () => {
  const { address } = open();
  assert.equal(address.query({ q: "a,b & c", theme: "x,y" }), "?q=a%2Cb%20%26%20c&theme=x,y");
});

test("an empty value takes a key away, and an unknown key is not written", () => {
  const { address } = open("?theme=a&event=b&other=c");
  assert.equal(address.query({ theme: "" }), "?event=b");
  assert.equal(address.query({ theme: "", event: "" }), "");
});

test("what is written is read again, and written again it is the same", () => {
  const SIGNS = ["a", "ž", " ", "&", "=", "%", "+", "#", "?", '"', "“"];
  const random = chance(11);
  for (let n = 0; n < 300; n++) {
    const text = () =>
      Array.from({ length: between(random, 1, 6) }, () => SIGNS[between(random, 0, 10)]).join("");
    const changes = Object.fromEntries(KEYS.filter(() => random() < 0.6).map((key) => [key, text()]));
    const search = open().address.query(changes);
    const { address } = open(search);
    for (const key of KEYS) assert.equal(address.get(key), changes[key] || "");
    assert.equal(address.query({}), search);
  }
});

test("a change is a step of history, or takes the place of the present one, and Dash hears of it", () => {
  const { page, address } = open("?theme=a");
  page.location.hash = "#part";
  address.set({ event: "b" });
  address.set({ event: "c" }, true);
  assert.deepEqual(page.visits, [
    ["push", "/?theme=a&event=b#part"],
    ["replace", "/?theme=a&event=c#part"],
  ]);
  assert.deepEqual(page.events, ["_dashprivate_pushstate", "_dashprivate_pushstate"]);
});

test("what changes nothing is no step", () => {
  const { page, address } = open("?theme=a");
  address.set({ theme: "a", event: "" });
  assert.deepEqual(page.visits, []);
});
