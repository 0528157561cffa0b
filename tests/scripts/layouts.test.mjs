/* Where everything in a drawing of time stands, downwards and rightwards. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { between, chance, run } from "./page.mjs";

const { layouts } = run(["timeline/unit_scale", "explore/label_places", "timeline/layouts"], "layouts");
const { downwards, rightwards, wrap } = layouts;
const DAY = 86400000;
const day = (text) => Date.parse(text);
const SIZE = { label: 14, small: 12, year: 12.5, symbol: 13, slot: 5 };
const WORDS = { nothing: "{years}: nothing in the selection", more: "+{count}" };
const measure = (text, size) => [...text].length * size * 0.55;
const RUNS = 200;

function makeRow(id, at, more = {}) {
  const from = day(at);
  const named = { middle: from + DAY / 2, lasts: false, phases: [], larger: 1 };
  const own = {
    ...named,
    at: from,
    from,
    to: from + DAY,
    y: 20,
    weight: 2,
    told: 0,
    always: false,
    pale: false,
  };
  const look = { ongoing: false, hollow: false, corners: "", colour: "#123456", slots: [], solid: [] };
  return { id, ...own, ...look, label: id, when: at, parts: [], ties: [], ...more };
}

function lay(rows, more = {}, layout = downwards) {
  const ends = [day("1990-01-01"), day("2001-01-01")];
  const sides = { across: 366, ribbons: 1, slots: 4, size: SIZE, measure, words: WORDS };
  return layout(rows, { ends, ...sides, unfolded: new Set(), focus: "", ...more });
}

const of = ({ shapes }, kind) => shapes.filter((each) => each.kind === kind);
const textsOf = (layout) => of(layout, "text").map(({ text }) => text);
const rowsOf = (layout) => of(layout, "target").flatMap(({ event }) => event || []);
const overlap = (a, b) =>
  a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;

test("a year has 44 pixels, grows with what must be named, and years of nothing close up", () => {
  const busy = [1, 2, 3].map((n) => makeRow(`busy-${n}`, `1991-0${n}-01`, { always: true }));
  const layout = lay([makeRow("first", "1990-06-01"), ...busy]);
  const length = (from, to) => layout.along(day(to)) - layout.along(day(from));
  assert.equal(length("1990-01-01", "1991-01-01"), 44);
  assert.equal(length("1991-01-01", "1992-01-01"), 132);
  assert.ok(length("1992-01-01", "2001-01-01") < 44);
  assert.ok(textsOf(layout).includes("1992–2000: nothing in the selection"));
  const months = lay([], { ends: [day("1997-01-01"), day("1999-12-31")] });
  assert.ok(textsOf(months).join(" ").includes("Jan 1997–Dec 1999: nothing in the selection"));
});

test("what must be named is; else the weightiest; the rest are signs that unfold", () => {
  const rows = [1, 2, 3, 4, 5, 6].map((n) => makeRow(`of-${n}`, `1995-0${n}-01`, { told: n }));
  const folded = lay(rows);
  assert.deepEqual(rowsOf(folded), ["of-6"]);
  assert.ok(textsOf(folded).includes("+2"));
  const [sign] = of(folded, "target").filter(({ unfold }) => unfold !== undefined);
  assert.equal(sign.unfold, day("1995-01-01"));
  const unfolded = lay(rows, { unfolded: new Set([sign.unfold]) });
  assert.deepEqual(
    rowsOf(unfolded),
    rows.map(({ id }) => id),
  );
  assert.ok(of(unfolded, "target").some(({ open }) => open));
  const must = rows.map((row) => ({ ...row, always: row.told < 3 }));
  assert.deepEqual(rowsOf(lay(must)), ["of-1", "of-2"]);
  assert.deepEqual(rowsOf(lay(must, { focus: "of-5" })), ["of-1", "of-2", "of-5"]);
});

test("what is pale has a sign and no label", () => {
  const layout = lay([
    makeRow("told", "1995-01-02"),
    makeRow("pale", "1995-02-02", { pale: true, always: true }),
  ]);
  assert.deepEqual(rowsOf(layout), ["told"]);
  assert.equal(of(layout, "symbol").length, 2);
});

test("what began before is named where the part shown begins; what lies outside is not there", () => {
  const before = makeRow("before", "1980-01-01", { to: day("1992-01-01"), always: true });
  const layout = lay([before, makeRow("over", "1970-01-01", { always: true })]);
  assert.deepEqual(rowsOf(layout), ["before"]);
});

test("an elbow leads to the exact day, of a break to its ribbon", () => {
  const broken = makeRow("broken", "1995-07-02", { always: true, ties: [0] });
  const layout = lay([broken, makeRow("other", "1995-09-02", { always: true })]);
  const [tied, free] = of(layout, "elbow");
  assert.equal(tied.points[0].y, layout.along(broken.at));
  assert.ok(tied.points[0].x <= free.points[0].x);
  assert.deepEqual([tied.colour, free.colour], ["#123456", undefined]);
});

test("the stretches of a body stand on its ribbon, thin where they are not certain", () => {
  const parts = [
    ["full", day("1991-01-01"), day("1995-01-01")],
    ["hatched", day("1995-01-01"), day("1996-01-01")],
    ["thin", day("1996-01-01"), day("1999-01-01")],
  ];
  const body = makeRow("body", "1991-01-01", { to: day("1999-01-01"), parts, ribbon: 0, always: true });
  const layout = lay([body]);
  const bars = of(layout, "bar");
  assert.deepEqual(
    bars.map(({ style }) => style),
    ["full", "hatched", "thin"],
  );
  assert.deepEqual(
    bars.map(({ width }) => width),
    [9, 9, 3.5],
  );
  for (const [n, { y, height }] of bars.entries()) {
    assert.equal(y, layout.along(parts[n][1]));
    assert.equal(y + height, layout.along(parts[n][2]));
  }
});

test("words are broken where they must, and none is lost", () => {
  const lines = wrap("Constitution and NATO ofonewordthatislong", 60, (text) => text.length * 6);
  assert.ok(lines.every((line) => line.length <= 10));
  assert.equal(lines.join("").replaceAll(" ", ""), "ConstitutionandNATOofonewordthatislong");
});

test("at any width no two texts and no two targets overlap, none is cut off, and targets are large", () => {
  const random = chance(7);
  for (let n = 0; n < RUNS; n++) {
    const rows = Array.from({ length: between(random, 1, 60) }, (_, k) => {
      const at = new Date(day("1985-01-01") + between(random, 0, 7000) * DAY).toISOString().slice(0, 10);
      const label = "word ".repeat(between(random, 1, 8)).trim();
      const slots = ["tells", "silent", "after", "tells"];
      const often = random() < 0.3;
      return makeRow(`e${k}`, at, { label, slots, always: often, weight: between(random, 1, 3) });
    });
    const across = [296, 336, 366, 576][n % 4];
    const unfolded = new Set(n % 3 ? [] : [day("1992-01-01"), day("1995-01-01")]);
    const layout = lay(rows, { across, unfolded });
    const targets = of(layout, "target");
    const texts = of(layout, "text").map(({ text, x, y, size, end }) => {
      const width = measure(text, size);
      return { x: end ? x - width : x, y: y - size / 2, width, height: size };
    });
    for (const boxes of [targets, texts]) {
      for (const [k, box] of boxes.entries()) {
        assert.ok(box.x >= 0 && box.x + box.width <= across + 0.5, `${box.x} ${box.width} ${across}`);
        assert.ok(box.y >= 0 && box.y + box.height <= layout.length);
        for (const other of boxes.slice(k + 1)) assert.ok(!overlap(box, other));
      }
    }
    for (const { width, height } of targets) assert.ok(width >= 44 && height >= 44);
  }
});

const LOOK = { symbol: 11, bar: 12, thin: 5, line: 1.5 };
const across = (rows, ends = [day("1990-01-01"), day("2001-01-01")]) =>
  rightwards(rows, { ends, length: 1000, size: LOOK });
const lasting = (from, to, more = {}) => ({
  ...{ to: day(to), lasts: true, parts: [["full", day(from), day(to)]] },
  ...more,
});

test("rightwards marks stand in rows that are given, and time runs evenly from left to right", () => {
  const bar = makeRow("bar", "1991-01-01", lasting("1991-01-01", "1995-01-01"));
  const { shapes } = across([bar, makeRow("point", "1999-01-01", { y: 60 })]);
  const [box] = of({ shapes }, "bar");
  const unit = 1000 / (day("2001-01-01") - day("1990-01-01"));
  assert.ok(Math.abs(box.x - (bar.from - day("1990-01-01")) * unit) < 1e-6);
  assert.ok(Math.abs(box.width - (bar.to - bar.from) * unit) < 1e-6);
  assert.equal(box.y + box.height / 2, 20);
  const [symbol] = of({ shapes }, "symbol");
  assert.equal(symbol.y, 60);
  assert.ok(symbol.x > box.x + box.width);
});

test("what lasted some days is a sign until its bar is as long as one; what has no row is not there", () => {
  const short = makeRow("short", "1995-01-01", lasting("1995-01-01", "1995-02-01"));
  const kinds = (ends) => across([short, makeRow("none", "1996-01-01", { y: undefined })], ends);
  assert.deepEqual(
    kinds().shapes.map(({ kind }) => kind),
    ["symbol"],
  );
  assert.deepEqual(
    kinds([day("1995-01-01"), day("1996-01-01")]).shapes.map(({ kind }) => kind),
    ["bar"],
  );
});

test("what goes on has the head of an arrow where today is, if that is seen", () => {
  const parts = lasting("1991-01-01", "2000-01-01", { ongoing: true });
  const rows = [makeRow("on", "1991-01-01", parts)];
  assert.equal(across(rows).heads.length, 1);
  assert.equal(across(rows, [day("1990-01-01"), day("1999-01-01")]).heads.length, 0);
});
