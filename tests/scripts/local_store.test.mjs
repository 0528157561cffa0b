/* What the browser keeps; where it may keep nothing, the page does as long as it lasts. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { makePage, run } from "./page.mjs";

const barred = {
  getItem() {
    throw new Error("not allowed");
  },
};
const storeOf = (page) => run(["base/local_store"], "localStore", page).localStore;

test("a store that is barred breaks nothing: what is kept lasts as long as the page", () => {
  const localStore = storeOf({ ...makePage(), localStorage: barred, sessionStorage: barred });
  assert.equal(localStore.text("size"), "");
  assert.equal(
    localStore.read("size", (kept) => kept),
    null,
  );
  assert.equal(localStore.write("size", { x: 1 }), true);
  assert.deepEqual(
    localStore.read("size", (kept) => kept),
    { x: 1 },
  );
  assert.equal(localStore.text("size", localStore.session), "");
});

test("a store that is full keeps nothing, and says so", () => {
  const page = makePage();
  page.localStorage.full = true;
  assert.equal(storeOf(page).setText("size", "1"), false);
});

test("who listens hears the key of what is kept for good, and of nothing that is not kept", () => {
  const page = makePage();
  const localStore = storeOf(page);
  const keys = [];
  localStore.onKeep((key) => keys.push(key));
  localStore.setText("size", "1");
  localStore.setText("shown", "1", localStore.session);
  page.localStorage.full = true;
  localStore.setText("theme", "dark");
  assert.deepEqual(keys, ["size"]);
});
