/**
 * Writes what the classes of claims are learnt from into the folder given: labelled.jsonl and unlabelled.jsonl, a JSON
 * object a line, and lower.txt, the words that mostly stand in lower case. First step of `npm run train:classes`; needs ../shared.
 */
import { closeSync, openSync, writeFileSync, writeSync } from "node:fs";
import { join, resolve } from "node:path";
import { type Row, Rows, Texts } from "./class-rows.ts";

/** The folder of the project, where npm starts the command. */
const root = process.cwd();
const corpora = resolve(root, "../shared/corpora");
const out = process.argv[2] ?? ".";

function write(name: string, groups: Iterable<readonly Row[]>): void {
  const file = openSync(join(out, name), "w");
  let count = 0;
  for (const rows of groups)
    for (const row of rows) {
      writeSync(file, `${JSON.stringify(row)}\n`);
      count++;
    }
  closeSync(file);
  console.log(`${name}: ${count} parts`);
}

const rows = new Rows(root);
const texts = new Texts(corpora, "train");
write("labelled.jsonl", [
  rows.cut(texts),
  rows.inContext(texts),
  rows.sentences(texts),
  rows.own(),
  rows.development(new Texts(corpora, "dev")),
]);
write("unlabelled.jsonl", rows.unlabelled(texts));
const share = 0.3;
const ordinary = [...rows.lower]
  .filter(([word, count]) => count >= 3 && count >= share * (count + (rows.upper.get(word) ?? 0)))
  .map(([word]) => word);
writeFileSync(join(out, "lower.txt"), `${["i", "i'm", ...ordinary].join("\n")}\n`);
