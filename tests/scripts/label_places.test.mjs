/* Labels of the timeline: where they stand in a row. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { between, chance, run } from "./page.mjs";

const { labelPlaces } = run(["explore/label_places"], "labelPlaces");
const { GAP, FOCUS, box, arrange } = labelPlaces;
const LENGTH = 1000;
const SYMBOL = 10;
const RUNS = 400;
/* A day is a pixel. */
const view = { length: LENGTH, pixels: Number };

function makeItem(from, to, { size = 80, worth = 10, solid = [] } = {}) {
  const entry = { from, to, solid };
  return { entry, mark: box(entry, view, SYMBOL), texts: [{ size }], gap: GAP, worth };
}

/* Marks of a row, apart from one another, some of them beyond its ends; bars full, in part or not at all. */
function makeRow(random) {
  const row = [];
  for (let at = between(random, -300, 100); at < LENGTH + 300; ) {
    const width = random() < 0.5 ? 0 : between(random, 1, 500);
    const solid = random() < 0.5 ? [[at, at + between(random, 0, width)]] : [];
    const size = between(random, 10, 200);
    row.push(makeItem(at, at + width, { size, solid, worth: [3, 10, 100][between(random, 0, 2)] }));
    at += width + SYMBOL + 1 + between(random, 0, 250);
  }
  return row;
}

const ends = ({ place }) => [place.x, place.x + place.size];
const meet = ([a, b], [c, d]) => a < d && c < b;
const seenLabels = (random) => arrange(makeRow(random), view);

test("no two labels of a row overlap, and none is cut off", () => {
  let count = 0;
  for (let seed = 0; seed < RUNS; seed++) {
    const labels = seenLabels(chance(seed)).sort((a, b) => a.place.x - b.place.x);
    count += labels.length;
    labels.forEach((label, n) => {
      const [from, to] = ends(label);
      assert.ok(from >= 0 && to <= LENGTH, `seed ${seed}: ${from} to ${to}`);
      if (n) assert.ok(!meet(ends(labels[n - 1]), [from, to]), `seed ${seed}: ${from}`);
    });
  }
  assert.ok(count > RUNS);
});

test("a label lies on no other mark, and on its own only inside of a bar or on a ground", () => {
  for (let seed = 0; seed < RUNS; seed++) {
    const row = makeRow(chance(seed));
    for (const label of arrange(row, view)) {
      for (const { mark } of row) {
        const own = mark === label.item.mark && (label.place.inside || label.place.ground);
        assert.ok(own || !meet(ends(label), [mark.from, mark.to]), `seed ${seed}`);
      }
    }
  }
});

test("what is not seen has no label", () => {
  for (let seed = 0; seed < RUNS; seed++) {
    assert.ok(seenLabels(chance(seed)).every(({ item }) => item.mark.shown));
  }
});

test("the event in focus has its label wherever it is seen, and the labels in its way go", () => {
  for (let seed = 0; seed < RUNS; seed++) {
    const random = chance(seed);
    const row = makeRow(random);
    const focus = row[between(random, 0, row.length - 1)];
    focus.worth = FOCUS;
    const labels = arrange(row, view);
    const own = labels.filter(({ item }) => item === focus);
    assert.equal(own.length, Number(focus.mark.shown), `seed ${seed}`);
    const others = labels.filter(({ item, place }) => item !== focus && !place.inside);
    for (const label of own) {
      assert.ok(!others.some((other) => meet(ends(other), ends(label))), `seed ${seed}`);
    }
  }
});

test("where only one of two has room, the weightier one has the label", () => {
  for (const [worths, expected] of [
    [[100, 3], 0],
    [[3, 100], 1],
  ]) {
    const row = [300, 700].map((at, n) => makeItem(at, at, { size: 250, worth: worths[n] }));
    row.unshift(makeItem(280, 280, { size: 2 * LENGTH }));
    row.push(makeItem(720, 720, { size: 2 * LENGTH }));
    const [label, ...more] = arrange(row, view);
    assert.equal(label.item, row[expected + 1]);
    assert.deepEqual(more, []);
  }
});

test("a label stands inside of a full bar, in the part of it that is seen", () => {
  const [{ place }] = arrange([makeItem(-500, 300, { solid: [[-500, 300]] })], view);
  assert.equal(place.inside, true);
  assert.equal(place.x, GAP);
});

test("the longer text is taken where it has room, else the shorter one", () => {
  for (const [from, distance, size, more] of [
    [100, 90, 160, "kinds"], // right
    [860, 90, 100, undefined],
    [860, 400, 160, "kinds"], // left
  ]) {
    const item = makeItem(from, from, { size: 100 });
    item.texts.unshift({ size: 160, more: "kinds" });
    const before = makeItem(from - distance, from - distance, { size: 2 * LENGTH });
    const [{ place }] = arrange([before, item], view);
    assert.deepEqual([place.size, place.more], [size, more]);
  }
});
