/* Units of time on an axis: which they are, and where a time stands among them. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { run } from "./page.mjs";

const { unitScale } = run(["timeline/unit_scale"], "unitScale");
const { units, along } = unitScale;
const day = (text) => Date.parse(text);
const namesOf = (from, to, zero) => units([day(from), day(to)], zero && day(zero)).map(({ name }) => name);

test("years of the calendar hold the ends, every fifth is strong", () => {
  const all = units([day("1997-05-27"), day("2001-02-01")]);
  assert.deepEqual(
    all.map(({ name }) => name),
    ["1997", "1998", "1999", "2000", "2001"],
  );
  assert.equal(all[0].from, day("1997-01-01"));
  assert.deepEqual(
    all.filter(({ strong }) => strong).map(({ name }) => name),
    ["2000"],
  );
  for (const [n, { from }] of all.entries()) if (n) assert.equal(from, all[n - 1].to);
});

test("a short time is in months, a very long one in decades and centuries", () => {
  assert.deepEqual(namesOf("2008-11-15", "2009-02-10"), ["Nov 2008", "Dec", "2009", "Feb"]);
  assert.deepEqual(namesOf("1801-01-01", "1999-01-01").slice(0, 2), ["1800s", "1810s"]);
  const centuries = namesOf("0001-01-01", "1999-01-01");
  assert.equal(centuries.length, 20);
  assert.deepEqual(centuries.slice(0, 2), ["1", "100"]); // there is no year 0
  assert.deepEqual(namesOf("0001-01-01", "0201-01-01").slice(0, 2), ["1", "10s"]);
});

test("counted from an event, units begin on its day", () => {
  const all = units([day("1995-01-01"), day("1999-12-31")], day("1997-05-27"));
  assert.deepEqual(
    all.map(({ name }) => name),
    ["−3", "−2", "−1", "0", "+1", "+2"],
  );
  assert.equal(all[3].from, day("1997-05-27"));
});

test("a time stands within its unit, however long that is, and never outside of all", () => {
  const place = along([
    { from: 0, to: 10, start: 0, length: 44 },
    { from: 10, to: 20, start: 44, length: 200 },
  ]);
  assert.deepEqual([-5, 0, 5, 10, 15, 20, 99].map(place), [0, 0, 22, 44, 144, 244, 244]);
});
