/* What windows of a story tell one another: what fits is taken, anything else is no message. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { run } from "./page.mjs";

const { stageMessages } = run(["base/dom", "base/local_store", "stage/messages"], "stageMessages");
const fit = (message) => stageMessages.fit({ from: "x", born: 1, ...message }, "tour", 9);

test("a whole state is taken as it is", () => {
  const state = { story: "tour", step: 9, shown: { 3: 1 }, cover: "qr", ends: 12 };
  assert.deepEqual(fit({ state }), { from: "x", born: 1, state });
  assert.deepEqual(fit({ to: "me", state }), { from: "x", born: 1, to: "me", state });
  assert.deepEqual(fit({ hello: true }), { from: "x", born: 1, hello: true });
});

test("of a state only what a story has is taken", () => {
  const shown = { 3: 1, 10: 1, 0: 1, x: 1, 4: -1, 5: 0.5, 6: "1", 7: null, 8: 1e9 };
  assert.deepEqual(fit({ state: { step: 2, shown, moon: 1 } }).state, { step: 2, shown: { 3: 1 } });
});

test("what a story cannot show is ignored", () => {
  const states = [null, 5, [], {}, { moon: 1 }, { story: "fairs", step: 1 }];
  for (const step of [0, -1, 10, 999, 1.5, "2", null, NaN, {}]) states.push({ step });
  for (const shown of [null, 1, "x", []]) states.push({ step: 1, shown });
  for (const cover of [null, 1, "moon", {}]) states.push({ step: 1, cover });
  for (const ends of [null, "1", -1, Infinity, NaN]) states.push({ step: 1, ends });
  for (const state of states) assert.equal(fit({ state }), null, JSON.stringify(state));
});

test("what is no message is ignored", () => {
  for (const data of [null, undefined, 5, "x", [], {}, { state: { step: 1 } }])
    assert.equal(stageMessages.fit(data, "tour", 9), null);
  assert.equal(fit({ from: 1, state: { step: 1 } }), null);
  assert.equal(fit({ born: "1", hello: true }), null);
  assert.equal(fit({ hello: 1 }), null);
  assert.equal(fit({ to: 1, state: { step: 1 } }), null);
});
