/* What goes with the marks: the line of the day in focus. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { makePage, run } from "./page.mjs";

const page = { ...makePage(), labelOverlay: { shape() {} } };
const { marks } = run(["explore/marks"], "marks", page);

test("the line of a day is broken where words stand over it, and nowhere else", () => {
  const words = [
    { x: 90, y: 40, width: 20, height: 10 },
    { x: 110, y: 60, width: 20, height: 10 },
    { x: 80, y: 95, width: 40, height: 10 },
  ];
  assert.deepEqual(marks.without(100, [[0, 100]], words), [
    [0, 40],
    [50, 95],
  ]);
  assert.deepEqual(marks.without(10, [[0, 100]], words), [[0, 100]]);
});
