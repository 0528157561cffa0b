/* Labels of the timeline: where they stand in a row. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { between, chance, run } from "./page.mjs";

const { labelPlaces } = run(["explore/label_places"], "labelPlaces");
const { GAP, FOCUS, box, arrange, below, overlap } = labelPlaces;
const LENGTH = 1000;
const SYMBOL = 10;
const RUNS = 400;
/* A day is a pixel. */
const view = { length: LENGTH, pixels: Number };

function makeItem(from, to, { size = 80, worth = 10, solid = [], slots = 0 } = {}) {
  const entry = { from, to, solid };
  return { entry, mark: box(entry, view, SYMBOL), texts: [{ size }], gap: GAP, worth, slots };
}

/* Marks of a row, apart from one another, some of them beyond its ends; bars full, in part or not at all. */
function makeRow(random) {
  const row = [];
  for (let at = between(random, -300, 100); at < LENGTH + 300; ) {
    const width = random() < 0.5 ? 0 : between(random, 1, 500);
    const solid = random() < 0.5 ? [[at, at + between(random, 0, width)]] : [];
    const size = between(random, 10, 200);
    const slots = random() < 0.7 ? 12 : 0;
    row.push(makeItem(at, at + width, { size, solid, slots, worth: [3, 10, 100][between(random, 0, 2)] }));
    at += width + SYMBOL + 1 + between(random, 0, 250);
  }
  return row;
}

/* What a label takes: its words and its slots, each if it has them. */
function parts({ item, place }) {
  const words = place.size ? [[place.x, place.x + place.size]] : [];
  return place.slots === undefined ? words : [...words, [place.slots, place.slots + item.slots]];
}
const ends = ({ place }) => [place.from, place.to];
const meet = ([a, b], [c, d]) => a < d && c < b;
const makeLines = (random) => [1, 2, 3].map(() => between(random, 0, LENGTH));
const seenLabels = (random) => {
  const row = makeRow(random);
  return arrange(row, view, makeLines(random));
};

test("no two labels of a row overlap with their slots, and none is cut off", () => {
  let count = 0;
  for (let seed = 0; seed < RUNS; seed++) {
    const all = seenLabels(chance(seed)).flatMap(parts);
    count += all.length;
    all.forEach(([from, to], n) => {
      assert.ok(from >= 0 && to <= LENGTH, `seed ${seed}: ${from} to ${to}`);
      for (const other of all.slice(n + 1)) assert.ok(!meet(other, [from, to]), `seed ${seed}: ${from}`);
    });
  }
  assert.ok(count > RUNS);
});

test("labels and slots lie on no other mark, and on their own only where it is full", () => {
  for (let seed = 0; seed < RUNS; seed++) {
    const row = makeRow(chance(seed));
    for (const label of arrange(row, view)) {
      const { item, place } = label;
      for (const part of parts(label)) {
        for (const { mark } of row) {
          const own = mark === item.mark && (place.inside || (place.white && part[0] === place.slots));
          assert.ok(own || !meet(part, [mark.from, mark.to]), `seed ${seed}`);
          if (!own) continue;
          const full = item.entry.solid.some(([from, to]) => part[0] >= from && part[1] <= to);
          assert.ok(full, `seed ${seed}: on a part that is not full`);
        }
      }
    }
  }
});

test("no line strikes through a label or slots, but behind labels of great weight", () => {
  for (let seed = 0; seed < RUNS; seed++) {
    const random = chance(seed);
    const row = makeRow(random);
    const lines = makeLines(random);
    for (const label of arrange(row, view, lines)) {
      for (const [from, to] of parts(label)) {
        assert.ok(!lines.some((x) => x > from && x < to), `seed ${seed}`);
      }
    }
  }
});

test("a label of great weight stands over a line, one of less does not", () => {
  const item = makeItem(300, 300, { size: 250 });
  const at = (/** @type {number} */ weight) =>
    arrange([{ ...item, entry: { ...item.entry, weight } }], view, [200, 400])[0]?.place.size;
  assert.ok(at(3) > 0);
  assert.ok(!at(2));
});

test("slots stay where a label has no room; a light label gives way to the slots of another mark", () => {
  const row = [300, 330].map((at) => makeItem(at, at, { size: 2 * LENGTH, slots: 12 }));
  assert.deepEqual(
    arrange(row, view).map(({ place }) => [place.size, place.slots !== undefined]),
    [
      [0, true],
      [0, true],
    ],
  );
  const light = makeItem(300, 300, { size: 60, worth: 3, slots: 12 });
  const wall = makeItem(230, 230, { size: 2 * LENGTH });
  const next = makeItem(400, 400, { size: 2 * LENGTH, slots: 12 });
  const end = makeItem(412, 412, { size: 2 * LENGTH });
  const labels = arrange([wall, light, next, end], view);
  assert.deepEqual(labels.map(({ item, place }) => [item === next, place.size]).sort(), [
    [false, 0],
    [true, 0],
  ]);
});

test("lines below a label cover nothing, and stop where there is no room", () => {
  const lines = [{ size: 100 }, { size: 100 }, { size: 100 }];
  const room = { line: 16, taken: [{ x: 50, y: 135, width: 30, height: 12 }], length: LENGTH, height: 400 };
  const places = below({ x: 60, y: 100 }, lines, room);
  assert.deepEqual(places, [{ x: 60, y: 116 }]);
  assert.equal(room.taken.length, 2);
  assert.ok(!overlap(room.taken[0], room.taken[1]));
  assert.deepEqual(below({ x: 60, y: 390 }, lines, { ...room, taken: [] }), []);
});

test("a line below a label that would be cut off begins further left, unless it is too long", () => {
  const room = { line: 16, length: LENGTH, height: 400 };
  const start = { x: 950, y: 100 };
  assert.deepEqual(below(start, [{ size: 100 }], { ...room, taken: [] }), [{ x: LENGTH - 100, y: 116 }]);
  assert.deepEqual(below(start, [{ size: LENGTH + 1 }], { ...room, taken: [] }), []);
});

test("of two sides with room, a label stands on the one that fewer lines cross", () => {
  const item = { ...makeItem(500, 500), worth: 100 };
  item.entry.weight = 3;
  for (const [lines, left] of [
    [[530], true],
    [[470], false],
    [[], false],
  ]) {
    const [{ place }] = arrange([item], view, lines);
    assert.equal(place.to <= 500, left, String(lines));
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
    const own = labels.filter(({ item, place }) => item === focus && place.size);
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
  for (const [from, distance, size, n] of [
    [100, 90, 160, 0], // right
    [860, 90, 100, 1],
    [860, 400, 160, 0], // left
  ]) {
    const item = makeItem(from, from, { size: 100 });
    item.texts.unshift({ size: 160 });
    const before = makeItem(from - distance, from - distance, { size: 2 * LENGTH });
    const [{ place }] = arrange([before, item], view);
    assert.deepEqual([place.size, place.n], [size, n]);
  }
});

test("great weight is named on what is hatched of its bar if there is no other place", () => {
  const make = (weight) => {
    const item = makeItem(-50, LENGTH + 50, { size: 120, slots: 12, worth: 100, solid: [[-50, 60]] });
    return { ...item, entry: { ...item.entry, weight } };
  };
  const [label] = arrange([make(3)], view);
  assert.ok(label.place.on && label.place.size === 120 && label.place.x > 60);
  assert.ok(label.place.slots < 60);
  assert.equal(arrange([make(2)], view)[0].place.size, 0);
});

test("what is not full of a mark is what lies before, between and after its bars", () => {
  const full = [
    [10, 40],
    [60, 90],
  ];
  assert.deepEqual(labelPlaces.rest({ from: 0, to: 100 }, full), [
    [0, 10],
    [40, 60],
    [90, 100],
  ]);
});
