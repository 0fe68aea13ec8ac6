/** The check-worthiness sets as JSON Lines, each sentence as the scores see it. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { type Features, featuresOf } from "../../src/claims/features.ts";
import { judgedOf } from "../../src/claims/rank.ts";
import { type Wording, wordingOf } from "../../src/claims/worth/wording.ts";

export interface Sentence extends Wording {
  text: string;
  doc: string | null;
  label: number;
  features: Features;
}

export function sentencesOf(folder: string, file: string): Sentence[] {
  return readFileSync(join(folder, file), "utf8")
    .split("\n")
    .filter((line) => line !== "")
    .map((line) => {
      const { doc, label, text } = JSON.parse(line) as { doc: string | null; label: number; text: string };
      const judged = judgedOf(text);
      return { text, doc, label, features: featuresOf(judged), ...wordingOf(judged.tokens) };
    });
}
