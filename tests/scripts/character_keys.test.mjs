/* Keys that are a single character: which they are, and that no script hears of them when switched off. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { makePage, run } from "./page.mjs";

const SCRIPTS = ["base/dom", "base/local_store", "base/character_keys"];

/* What the script does with a key: whether it reaches the others. */
function reaches(kept, key, more = {}, within = null) {
  const page = makePage({ kept });
  const listeners = [];
  page.window.addEventListener = (name, listener) => name === "keydown" && listeners.push(listener);
  page.Element = class {
    closest() {
      return within;
    }
  };
  run(SCRIPTS, "characterKeys", page);
  let stopped = false;
  const target = new page.Element();
  const event = { key, ctrlKey: false, altKey: false, metaKey: false, ...more, target };
  for (const listener of listeners) listener({ ...event, stopImmediatePropagation: () => (stopped = true) });
  return !stopped;
}

const OFF = { "character-keys": '"off"' };

test("switched off, letters, digits and signs reach no script", () => {
  for (const key of ["/", "?", "n", "N", "7", "+", "đ"]) {
    assert.equal(reaches({}, key), true, key);
    assert.equal(reaches(OFF, key), false, key);
  }
});

test("other keys, and characters with Ctrl, Alt or Meta, always do", () => {
  for (const key of ["Enter", "Escape", "ArrowDown", "Home", "F6", " "])
    assert.equal(reaches(OFF, key), true);
  for (const held of ["ctrlKey", "altKey", "metaKey"])
    assert.equal(reaches(OFF, "p", { [held]: true }), true);
});

test("where text is written or looked for by its letters, they do what they do", () => {
  assert.equal(reaches(OFF, "n", {}, {}), true);
});

test("what another hand has kept leaves them on", () => {
  assert.equal(reaches({ "character-keys": "{broken" }, "n"), true);
});
