/* The part of time shown: what an address asks for, and what can be reached. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { between, chance, makePage, run } from "./page.mjs";

const { timeWindow } = run(
  ["base/dom", "base/route", "base/dash_bridge", "drawing/time_window"],
  "timeWindow",
  makePage(),
);

test("a window of years, months or days is from its first to its last day", () => {
  for (const [window, days] of [
    ["1990,1999", "1990,1999-12-31"],
    ["1990-03,2000-02", "1990-03,2000-02-29"],
    ["1990-03-05,1990-04-06", "1990-03-05,1990-04-06"],
  ]) {
    assert.equal(timeWindow.days(window), days);
  }
});

test("a part of time is moved into what can be reached, and keeps its length if that has room", () => {
  const random = chance(5);
  for (let n = 0; n < 500; n++) {
    const whole = [between(random, -500, 0), between(random, 1, 500)];
    const first = between(random, -2000, 2000);
    const last = first + between(random, 0, 1500);
    const [from, to] = timeWindow.within(first, last, whole);
    assert.ok(from >= whole[0] && to <= whole[1] && from <= to);
    assert.equal(to - from, Math.min(last - first, whole[1] - whole[0]));
    if (first >= whole[0] && last <= whole[1]) assert.deepEqual([from, to], [first, last]);
  }
});
