/**
 * What tells the classes apart: words and their order, the core's subject, tense and verb, whose words they are, and
 * what shows plainly. Names, sides and gender are masked before anything is looked at.
 */
import type { Token } from "../text/analysis.ts";
import { classByRule, type Said, signsOf } from "./class-rules.ts";
import { coreOf } from "./core.ts";
import * as stance from "./lexicon/stance.ts";
import { plainClass } from "./plain-classes.ts";
import { masked } from "./worth/mask.ts";

/** The names of the features that hold, each once, in time linear in the part. */
export function classFeatures(said: Said): string[] {
  const { tokens, first, end } = said;
  const inner = tokens.slice(first, end);
  const masks = masked(inner);
  const found = new Set<string>();
  const add = (name: string) => void found.add(name);
  wordFeatures(
    masks.filter((word) => word !== null),
    add,
  );
  for (const { norm } of inner) for (const name of listsOf.get(norm) ?? []) add(name);
  coreFeatures(said, masks, add);
  frameFeatures(said, inner, add);
  return [...found];
}

type Add = (name: string) => void;

function wordFeatures(words: readonly string[], add: Add): void {
  const at = (i: number) => words[i] ?? ".";
  words.forEach((word, i) => {
    add(`w ${word}`);
    add(`b ${word} ${at(i + 1)}`);
  });
  add(`1 ${at(0)}`);
  add(`2 ${at(0)} ${at(1)}`);
  add(`n ${Math.min(6, Math.ceil(Math.log2(words.length + 1)))}`);
}

function coreFeatures(said: Said, masks: readonly (string | null)[], add: Add): void {
  const { tokens, first, end } = said;
  const signs = signsOf(said);
  const core = coreOf(tokens, first, end);
  const subject = masks[core.subjectAt - first] ?? "none";
  const verb = tokens[core.verbAt]?.lemma ?? "none";
  add(`R ${plainClass(said, signs, core) ?? "none"}`);
  add(`r ${classByRule(said, signs)}`);
  add(`T ${core.time}`);
  if (isPast(tokens[core.finiteAt])) add("past");
  add(`S ${subject}`);
  add(`ST ${subject} ${core.time}`);
  add(`V ${verb}`);
  add(`SV ${subject} ${verb}`);
  for (const [name, holds] of Object.entries(signs)) if (holds === true) add(`g ${name}`);
}

const helpers = new Set(["was", "were", "had", "did"]);

const isPast = (verb: Token | undefined): boolean =>
  verb !== undefined &&
  (helpers.has(verb.norm) ||
    (verb.pos === "VERB" && verb.norm !== verb.lemma && !/(?:s|ing)$/.test(verb.norm)));

function frameFeatures(
  { attribution, cue, quantities, opens, asks }: Said,
  inner: readonly Token[],
  add: Add,
): void {
  const isTurn = attribution?.rule === "turn of a transcript";
  add(`a ${attribution === null ? "author" : isTurn ? "turn" : attribution.kind}`);
  for (const lemma of cue) add(`c ${lemma}`);
  for (const { form, value } of quantities) add(value === null ? `q ${form}` : `qv ${form}`);
  if (quantities.some(({ value }) => value !== null)) add("number");
  if (inner.some(({ pos }) => pos === "PROPN")) add("named");
  if (opens) add("opens");
  if (asks) add("asks");
}

/** Word to the lists of stance it stands in. */
const listsOf: ReadonlyMap<string, readonly string[]> = (() => {
  const map = new Map<string, string[]>();
  for (const [name, list] of Object.entries(stance))
    for (const word of list) map.set(word, [...(map.get(word) ?? []), `l ${name}`]);
  return map;
})();
