/**
 * Puts the thorough reader together: how much the encoder counts and how sure its readings are, both learnt on the
 * articles that neither quick reader nor encoder saw, and one file of weights for the product.
 *   fit CORPUS VOCABULARY LEFT_OUT/ ALL/ OUT.bin
 * LEFT_OUT and ALL each hold quick.bin, encoder.onnx and focus.onnx, trained without fold 0 and on everything.
 */
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { argv, exit } from "node:process";
import * as onnxruntime from "onnxruntime-web";
import { Hints } from "../../src/attribution/quick/hints.ts";
import { readModel } from "../../src/attribution/quick/model.ts";
import { SequenceReader } from "../../src/attribution/quick/read-sequence.ts";
import { type Reading, readingsIn } from "../../src/attribution/quick/readings.ts";
import type { SecondOpinion } from "../../src/attribution/quick/second-opinion.ts";
import { writeThorough } from "../../src/attribution/thorough/model.ts";
import { type Networks, partsOf, readPart } from "../../src/attribution/thorough/networks.ts";
import type { Shares } from "../../src/attribution/thorough/opinion.ts";
import type { Runtime, Session } from "../../src/attribution/thorough/runtime.ts";
import { WordPieces } from "../../src/attribution/thorough/wordpieces.ts";
import { LinearTagger } from "../../src/text/tagger/linear-tagger.ts";
import { curveOf, fitConfidence, type Judged } from "../attribution/calibrate.ts";
import { type Article, trainArticles } from "../attribution/corpus.ts";
import { countCues } from "../attribution/lexicon.ts";
import { judge } from "../attribution/score.ts";

const sureprecision = 0.95;
const grid: Shares[] = [0.3, 0.5].flatMap((roles) => [0.5, 0.8].map((focus) => ({ roles, focus })));

const [, , corpus, vocabularyFile, leftOut, all, out] = argv;
if (
  corpus === undefined ||
  vocabularyFile === undefined ||
  leftOut === undefined ||
  all === undefined ||
  out === undefined
) {
  console.error("usage: fit CORPUS VOCABULARY LEFT_OUT ALL OUT.bin");
  exit(2);
}
const vocabulary = readFileSync(vocabularyFile, "utf8").trimEnd().split("\n");
const words = new WordPieces(vocabulary);
const held = trainArticles(corpus, false).filter(({ fold }) => fold === 0);
const gold = held.reduce((sum, article) => sum + article.gold.length, 0);
const counts = countCues(trainArticles(corpus));
const { model: quick } = readModel(readFileSync(join(leftOut, "quick.bin")));
const taggers = { roles: new LinearTagger(quick.roles), focus: new LinearTagger(quick.focus) };
const networks = await networksIn(leftOut);

let best = { shares: { roles: 0, focus: 0 }, f1: 0, judged: [] as Judged[] };
for (const shares of [{ roles: 0, focus: 0 }, ...grid]) {
  const judged: Judged[] = [];
  for (const article of held) judged.push(...(await judgedIn(article, shares)));
  const curve = curveOf(judged, fitConfidence(judged), gold);
  const f1 = Math.max(...curve.map((point) => point.f1));
  const sure = curve.findLast(({ precision }) => precision >= sureprecision)?.recall ?? 0;
  console.log(
    `roles ${shares.roles} focus ${shares.focus}: F1 ${f1.toFixed(4)}, ${sureprecision} sure at ${sure.toFixed(3)}`,
  );
  if (f1 > best.f1) best = { shares, f1, judged };
}
const confidence = fitConfidence(best.judged);
const curve = curveOf(best.judged, confidence, gold);
const at = curve.reduce((a, b) => (b.f1 > a.f1 ? b : a));
const sure = curve.findLast(({ precision }) => precision >= sureprecision);
const bytes = writeThorough({
  quick: readModel(readFileSync(join(all, "quick.bin"))).digest,
  vocabulary,
  encoder: readFileSync(join(all, "encoder.onnx")),
  focus: readFileSync(join(all, "focus.onnx")),
  shares: best.shares,
  judgement: {
    confidence: Float32Array.from(confidence),
    threshold: at.confidence,
    sureFrom: sure?.confidence ?? 1,
  },
});
writeFileSync(out, bytes);
console.log(
  `${out}: ${bytes.length} bytes; left out F1 ${at.f1.toFixed(4)} from ${at.confidence.toFixed(3)}`,
);

async function networksIn(folder: string): Promise<Networks> {
  const runtime: Runtime = onnxruntime;
  onnxruntime.env.wasm.numThreads = 1;
  const session = (name: string) =>
    runtime.InferenceSession.create(readFileSync(join(folder, name)), { executionProviders: ["wasm"] });
  return {
    runtime,
    words,
    encoder: remembering(await session("encoder.onnx")),
    focus: await session("focus.onnx"),
  };
}

/** Each pair of shares asks the encoder the same. */
function remembering(session: Session): Session {
  const known = new Map<string, ReturnType<Session["run"]>>();
  return {
    run(feeds) {
      const key = String(feeds.pieces?.data);
      const outputs = known.get(key) ?? session.run(feeds);
      known.set(key, outputs);
      return outputs;
    },
  };
}

async function judgedIn({ id, analysis, advice, gold: marked }: Article, shares: Shares): Promise<Judged[]> {
  const hints = new Hints(analysis, advice);
  // The article's own words must not be among those counted.
  const reader = new SequenceReader({ lexicon: counts.without(id), ...taggers });
  const readings: Reading[] = [];
  for (const part of partsOf(analysis)) {
    const readWith = (opinion?: SecondOpinion) => readingsIn(part, analysis, hints, reader, opinion);
    const none = shares.roles === 0 && shares.focus === 0;
    readings.push(...(none ? readWith() : await readPart(networks, shares, analysis, part, readWith)));
  }
  return judge(marked, readings).map(({ item, right }) => ({ traits: item.traits, right }));
}
