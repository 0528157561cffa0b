/* Asks scripts of the reading copy many questions in one run (tests/reading_copy.py): what is asked
   comes as JSON on standard input, the answers go to standard output. */
import { readFileSync } from "node:fs";
import { makePage, run } from "./page.mjs";

const { scripts, sections, ask, questions } = JSON.parse(readFileSync(0, "utf8"));
const parcel = { part: (name) => sections[name] };
const { answer } = run(scripts, `answer: (${ask})`, { ...makePage(), parcel });
const plain = (_key, value) =>
  value instanceof Map || value instanceof Set ? [...value] : ArrayBuffer.isView(value) ? [...value] : value;
process.stdout.write(
  JSON.stringify(
    questions.map((question) => answer(question)),
    plain,
  ),
);
