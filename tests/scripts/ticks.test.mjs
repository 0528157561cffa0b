/* The ticks of the axis of time: what they say, and that they never collide. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { between, chance, run } from "./page.mjs";

const { ticks } = run(["explore/ticks"], "ticks");
const DAY = 86400000;
const WHOLE = [Date.UTC(1900, 0, 1), Date.UTC(2030, 11, 31)];
const measure = (text) => 7 * text.length;

/* What is said in a part of time, from left to right, with places. */
function seen(from, to, length = 730) {
  const ends = [from, to].map((day) => Date.parse(day));
  const pixels = (time) => ((time - ends[0]) / (ends[1] - ends[0])) * length;
  return ticks
    .dates(ends, WHOLE, length, measure)
    .filter(([time, text]) => text && time >= ends[0] && time <= ends[1])
    .map(([time, text]) => ({ text, at: pixels(time) }));
}
const words = (...part) => seen(...part).map(({ text }) => text);

test("years stand alone, months and days have the year where it is needed", () => {
  assert.deepEqual(words("1989-01-01", "2022-06-01", 500), [
    "1990",
    "1995",
    "2000",
    "2005",
    "2010",
    "2015",
    "2020",
  ]);
  assert.deepEqual(words("2008-01-01", "2009-12-31"), [
    "April 2008",
    "July",
    "October",
    "January 2009",
    "April",
    "July",
    "October",
  ]);
  assert.deepEqual(words("2008-12-28", "2009-01-04"), [
    "29 December 2008",
    "31 December",
    "1 January 2009",
    "3 January",
  ]);
});

test("no two ticks collide, whatever is shown, and most of the axis has some", () => {
  for (let seed = 0; seed < 300; seed++) {
    const random = chance(seed);
    const days = between(random, 31, 40000);
    const from = WHOLE[0] + between(random, 0, 46000 - days) * DAY;
    const length = between(random, 280, 1600);
    const all = seen(new Date(from).toISOString(), new Date(from + days * DAY).toISOString(), length);
    assert.ok(all.length, `seed ${seed}`);
    all.forEach(({ text, at }, n) => {
      const half = measure(text) / 2;
      assert.ok(at - half >= 0 && at + half <= length + 8, `seed ${seed}: ${text} is cut off`);
      if (n) assert.ok(all[n - 1].at + measure(all[n - 1].text) / 2 < at - half, `seed ${seed}: ${text}`);
    });
  }
});

test("years counted from an event have room at any zoom, of thousands of years too", () => {
  for (const years of [1, 5, 30, 80, 300, 1000, 3000, 9000]) {
    const view = { ends: [0, years * 365.25 * DAY], length: 730, meta: { scale: 1 } };
    const months = ticks.step(view);
    assert.ok((months / 12 / years) * 730 >= 60, `${months} months of ${years} years`);
  }
});
