/* Marks that are in another row than before move there within 200 ms; not at all where nothing is to move. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { makePage, run } from "./page.mjs";

/* A mark as Plotly places it, and the animations that it is given. */
function makeMark(event, transform = "") {
  const animations = [];
  const element = {
    dataset: { of: event },
    getAttribute: () => transform,
    getAnimations: () => [],
    animate: (frames, { duration }) => {
      const animation = { frames, duration };
      animations.push(animation);
      return animation;
    },
  };
  return { event, element, animations };
}

/* A plot whose rows are told by `draw`; the clock stands still. */
function makePlot({ still = false } = {}) {
  const marks = [makeMark("fair", "translate(30, 40)"), makeMark("letter")];
  const label = makeMark("fair");
  let labels = [];
  const page = {
    ...makePage(),
    matchMedia: () => ({ matches: still }),
    performance: { now: () => 1000 },
    dom: { all: () => [label.element] },
    dashBridge: {
      view: () => ({ meta: { labels, pale: [] } }),
      points: () => marks,
    },
  };
  const { motion } = run(["explore/motion"], "motion", page);
  const plot = { dataset: {} };
  const draw = (rows) => {
    labels = Object.entries(rows).map(([id, y]) => ({ id, y }));
    motion.follow(plot);
  };
  return { draw, plot, marks, label };
}

test("a mark and its label set off from the row before and stand in the new one within 200 ms", () => {
  const { draw, marks, label } = makePlot();
  draw({ fair: 40, letter: 60 });
  assert.deepEqual(marks[0].animations, []);
  draw({ fair: 59, letter: 60 });
  const [move] = marks[0].animations;
  assert.ok(move.duration <= 200);
  assert.equal(move.currentTime, 0);
  const [from, to] = move.frames.map(({ transform }) => transform);
  assert.deepEqual([from, to], ["translate(30px, 21px)", "translate(30px, 40px)"]);
  assert.equal(label.animations.length, 1);
  assert.deepEqual(marks[1].animations, []);
});

test("what is new in the drawing, or drawn anew from nothing, stands where it is", () => {
  const { draw, plot, marks } = makePlot();
  draw({ letter: 60 });
  draw({ fair: 40, letter: 60 });
  assert.deepEqual(marks[0].animations, []);
  delete plot.dataset.moves;
  draw({ fair: 90, letter: 60 });
  assert.deepEqual(marks[0].animations, []);
});

test("under reduced motion nothing moves", () => {
  const { draw, marks, label } = makePlot({ still: true });
  draw({ fair: 40, letter: 60 });
  draw({ fair: 59, letter: 41 });
  assert.deepEqual([...marks[0].animations, ...marks[1].animations, ...label.animations], []);
});
