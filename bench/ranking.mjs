/**
 * Speed of ranking beside bare wink-nlp, in one run: sentences per CPU-second. Part of `npm run bench`.
 */
import { existsSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import model from "wink-eng-lite-web-model";
import winkNLP from "wink-nlp";
import { Ranker } from "../dist/claims/ranker.js";

const rounds = 5;
const home = resolve(import.meta.dirname, "..");
const corpus = join(home, "../shared/corpora/checkworthy/claimbuster-dev.jsonl");
const example = readFileSync(join(home, "examples/council-debate.txt"), "utf8");
const texts = existsSync(corpus)
  ? readFileSync(corpus, "utf8")
      .trim()
      .split("\n")
      .map((line) => JSON.parse(line).text)
  : Array.from({ length: 20 }, () => example.match(/[^.?!]+[.?!]/g) ?? []).flat();

/** Sentences per CPU-second, of the fastest round. @param {(text: string) => void} work */
function speed(work) {
  let best = Number.POSITIVE_INFINITY;
  for (let round = 0; round < rounds; round++) {
    const before = process.cpuUsage();
    for (const text of texts) work(text);
    const { user, system } = process.cpuUsage(before);
    best = Math.min(best, (user + system) / 1e6);
  }
  return texts.length / best;
}

const nlp = winkNLP(model, ["sbd", "pos"]);
const bare = speed((text) => nlp.readDoc(text).tokens().out(nlp.its.pos));
const ranker = new Ranker();
console.log(`Sentences per CPU-second, ${texts.length} sentences:`);
for (const [name, found] of Object.entries({
  "wink-nlp alone (tokens, sentences, tags)": bare,
  "onrecord, statement score": speed((text) => void ranker.rank(text, null)),
  "onrecord, ranking score": speed((text) => void ranker.rank(text, "event")),
}))
  console.log(
    `  ${name.padEnd(42)} ${Math.round(found).toString().padStart(7)}   ${((100 * found) / bare).toFixed(1)} % of wink-nlp`,
  );
