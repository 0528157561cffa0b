/* Two handles on a strip: where drags and keys bring them. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { between, chance, makePage, run } from "./page.mjs";

const { rangeHandles } = run(["base/dom", "base/range_handles"], "rangeHandles", makePage());
const { move, shift, target, shareOf, valueAt } = rangeHandles;
const STEPS = { small: 1, large: 5 };
const RUNS = 500;

/* A whole, the least distance of two ends, and ends in it that are at least so far apart. */
function makeStrip(random) {
  const whole = [between(random, -1000, 0), between(random, 50, 1000)];
  const least = between(random, 1, 40);
  const from = between(random, whole[0], whole[1] - least);
  return { whole, least, ends: [from, between(random, from + least, whole[1])] };
}

function isInside([from, to], { whole, least }) {
  return from >= whole[0] && to <= whole[1] && to - from >= least;
}

test("an end that is moved stays inside of the whole and apart from the other, which stays", () => {
  const random = chance(1);
  for (let n = 0; n < RUNS; n++) {
    const strip = makeStrip(random);
    for (const end of [0, 1]) {
      const ends = move(strip.ends, strip.whole, end, between(random, -3000, 3000), strip.least);
      assert.ok(isInside(ends, strip), JSON.stringify([strip, ends]));
      assert.equal(ends[1 - end], strip.ends[1 - end]);
    }
  }
});

test("an end goes where it is moved if that is allowed", () => {
  assert.deepEqual(move([10, 20], [0, 100], 0, 15, 1), [15, 20]);
  assert.deepEqual(move([10, 20], [0, 100], 1, 15, 1), [10, 15]);
  assert.deepEqual(move([10, 20], [0, 100], 0, 25, 1), [19, 20]);
});

test("both ends together stay inside of the whole and keep their distance", () => {
  const random = chance(2);
  for (let n = 0; n < RUNS; n++) {
    const strip = makeStrip(random);
    const by = between(random, -3000, 3000);
    const ends = shift(strip.ends, strip.whole, by);
    assert.ok(isInside(ends, strip));
    assert.equal(ends[1] - ends[0], strip.ends[1] - strip.ends[0]);
    assert.ok(Math.abs(ends[0] - strip.ends[0]) <= Math.abs(by));
  }
  assert.deepEqual(shift([10, 20], [0, 100], 30), [40, 50]);
});

test("arrows are small steps, page keys large ones, Home and End the ends of the whole", () => {
  const places = {
    ArrowLeft: 9,
    ArrowDown: 9,
    ArrowRight: 11,
    ArrowUp: 11,
    PageDown: 5,
    PageUp: 15,
    Home: 0,
    End: 100,
  };
  for (const [key, place] of Object.entries(places))
    assert.equal(target(key, 10, [0, 100], STEPS), place, key);
  for (const key of ["Tab", "a", "Enter"]) assert.equal(target(key, 10, [0, 100], STEPS), null, key);
});

test("of thousands of years a key moves further, a few thousand keys at most lead from end to end", () => {
  const whole = [0, 3000 * 365];
  assert.equal(target("ArrowRight", 0, whole, { small: 30, large: 1826 }), 30 * 18);
  assert.equal(target("PageUp", 0, whole, { small: 30, large: 1826 }), 1826 * 18);
  assert.equal(target("ArrowRight", 0, [0, 85 * 365], { small: 30, large: 1826 }), 30);
});

test("a stub takes its share of the strip, and a place on it leads back to its value", () => {
  const bend = { at: 80, share: 0.1 };
  assert.equal(shareOf(40, [0, 100], bend), 0.05);
  assert.equal(shareOf(80, [0, 100], bend), 0.1);
  assert.equal(shareOf(90, [0, 100], bend), 0.55);
  assert.equal(shareOf(25, [0, 100]), 0.25);
  for (const some of [undefined, bend])
    for (const value of [0, 7, 79, 80, 93, 100])
      assert.ok(Math.abs(valueAt(shareOf(value, [0, 100], some), [0, 100], some) - value) < 1e-9);
});
