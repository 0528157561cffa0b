/* Asks scripts of the reading copy many questions in one run (tests/reading_copy.py): what is asked
   comes as JSON on standard input, the answers go to standard output. */
import { readFileSync } from "node:fs";
import { run } from "./page.mjs";

const { scripts, parcel, ask, questions } = JSON.parse(readFileSync(0, "utf8"));
const copy = run(scripts, `parcel, answer: (${ask})`);
copy.parcel.put(parcel);
const answers = questions.map((question) => copy.answer(question));
const isList = (value) => value instanceof Map || value instanceof Set || ArrayBuffer.isView(value);
process.stdout.write(JSON.stringify(answers, (_key, value) => (isList(value) ? [...value] : value)));
