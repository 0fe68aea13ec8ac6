/** Counts of words inside cues. For a training article its own counts are left out, as a new article has none. */
import { blind } from "../../src/attribution/quick/blind.ts";
import { type CueLexicon, frameKey, levelOf, wordKey } from "../../src/attribution/quick/cue-lexicon.ts";
import { roleOf } from "../../src/attribution/quick/labels.ts";
import { labelsOf } from "../../src/attribution/quick/project.ts";
import { cueRole } from "../../src/attribution/quick/spans.ts";
import type { Article } from "./corpus.ts";

type Counts = Map<number, { cues: number; total: number }>;

export interface LexiconCounts {
  /** The lexicon without one article's own counts; all of them for an id that is not in train. */
  without(id: string): CueLexicon;
  /** Levels above 0, as they ship: hashes in rising order, a level each. */
  table(kind: "word" | "frame"): { keys: Uint32Array; levels: Uint8Array };
}

export function countCues(articles: readonly Article[]): LexiconCounts {
  const word: Counts = new Map();
  const frame: Counts = new Map();
  const own = new Map<string, { word: Counts; frame: Counts }>();
  for (const article of articles) {
    const mine = own.get(article.id) ?? { word: new Map(), frame: new Map() };
    own.set(article.id, mine);
    const labels = labelsOf(article.analysis, article.gold);
    const { tokens } = article.analysis;
    // As the features see them.
    const words = tokens.map((token, i) => blind(token, tokens[i + 1]));
    words.forEach((seen, i) => {
      const label = labels[i] as number;
      const isCue = label > 0 && roleOf(label) === cueRole;
      const keys = [wordKey(seen), frameKey(seen, words[i + 1])] as const;
      count(word, keys[0], isCue, article.weight);
      count(mine.word, keys[0], isCue, article.weight);
      count(frame, keys[1], isCue, article.weight);
      count(mine.frame, keys[1], isCue, article.weight);
    });
  }
  return {
    without(id) {
      const mine = own.get(id);
      return {
        word: (hash) => levelWithout(word, mine?.word, hash),
        // Frames that were never part of a cue do not ship, so they read as unseen.
        frame: (hash) => {
          const level = levelWithout(frame, mine?.frame, hash);
          return level > 1 ? level : 0;
        },
      };
    },
    table(kind) {
      const rows = [...(kind === "word" ? word : frame)]
        .map(([key, { cues, total }]) => [key, levelOf(cues, total)] as const)
        .filter(([, level]) => level > (kind === "word" ? 0 : 1))
        .sort((a, b) => a[0] - b[0]);
      return {
        keys: Uint32Array.from(rows, ([key]) => key),
        levels: Uint8Array.from(rows, ([, level]) => level),
      };
    },
  };
}

function count(counts: Counts, key: number, isCue: boolean, weight: number): void {
  const known = counts.get(key) ?? { cues: 0, total: 0 };
  known.total += weight;
  if (isCue) known.cues += weight;
  counts.set(key, known);
}

function levelWithout(all: Counts, mine: Counts | undefined, key: number): number {
  const whole = all.get(key);
  if (whole === undefined) return 0;
  const less = mine?.get(key);
  const cues = whole.cues - (less?.cues ?? 0);
  return levelOf(cues < 1e-6 ? 0 : cues, whole.total - (less?.total ?? 0));
}
