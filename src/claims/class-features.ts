/**
 * What tells the classes apart: the words in their order, the core's subject, tense and verb, whose words they are,
 * and what shows plainly. Names, sides, gender and posts are masked before anything is looked at.
 */
import type { Token } from "../text/analysis.ts";
import { classMasked } from "./class-mask.ts";
import { classByRule, type Said, signsOf } from "./class-rules.ts";
import { coreOf } from "./core.ts";
import * as stance from "./lexicon/stance.ts";
import { plainClass } from "./plain-classes.ts";

export interface ClassFeatures {
  /** Masked words in order. */
  words: string[];
  /** The part of speech of each, for the words that the model does not know. */
  tags: Token["pos"][];
  /** The names of the signs that hold, each once. */
  signs: Set<string>;
}

/** In time linear in the part. */
export function classFeatures(said: Said): ClassFeatures {
  const { tokens, first, end } = said;
  const inner = tokens.slice(first, end);
  const masks = classMasked(inner);
  const features: ClassFeatures = { words: [], tags: [], signs: new Set() };
  const add = (sign: string) => void features.signs.add(sign);
  masks.forEach((word, i) => {
    if (word === null) return;
    const { norm, pos } = inner[i] as Token;
    features.words.push(word);
    features.tags.push(pos);
    for (const list of listsOf.get(norm) ?? []) add(list);
  });
  add(`n ${Math.min(6, Math.ceil(Math.log2(features.words.length + 1)))}`);
  if (features.words.includes("<name>")) add("named");
  edgeSigns(tokens, first, end, add);
  coreSigns(said, masks, add);
  return features;
}

type Add = (sign: string) => void;

const closed = new Set<Token["pos"]>(["SCONJ", "CCONJ", "PUNCT", "ADP", "PART"]);

/** The little words and marks right before and behind the part. */
function edgeSigns(tokens: readonly Token[], first: number, end: number, add: Add): void {
  const [before, after] = [tokens[first - 1], tokens[end]];
  if (before !== undefined && closed.has(before.pos)) add(`< ${before.norm}`);
  if (after !== undefined && closed.has(after.pos)) add(`> ${after.norm}`);
}

function coreSigns(said: Said, masks: readonly (string | null)[], add: Add): void {
  const { tokens, first, end } = said;
  const signs = signsOf(said);
  const core = coreOf(tokens, first, end);
  const subject = masks[core.subjectAt - first] ?? "none";
  const finite = tokens[core.finiteAt];
  const verb = tokens[core.verbAt]?.lemma ?? "none";
  const past = isPast(finite);
  add(`R ${plainClass(said, signs, core) ?? "none"}`);
  add(`r ${classByRule(said, signs)}`);
  add(`T ${core.time}`);
  if (past) add("past");
  add(`S ${subject}`);
  add(`ST ${subject} ${core.time}`);
  add(`V ${verb}`);
  add(`SV ${subject} ${verb}`);
  add(`F ${finite?.norm ?? "none"}`);
  add(`FV ${finite?.norm ?? "none"} ${verb}`);
  for (const [name, holds] of Object.entries(signs)) if (holds === true) add(`g ${name}`);
  if (finite?.lemma === "be") predicateSigns(tokens, masks, core.finiteAt, first, end, add);
  frameSigns(said, subject, past, add);
}

const farthestPredicate = 7;

/** What is said of the subject: "is a disgrace", "was closed". */
function predicateSigns(
  tokens: readonly Token[],
  masks: readonly (string | null)[],
  copula: number,
  first: number,
  end: number,
  add: Add,
): void {
  for (let i = copula + 1; i < Math.min(end, copula + farthestPredicate); i++) {
    const { pos } = tokens[i] as Token;
    if (pos === "VERB" || pos === "PUNCT") return;
    if (pos === "ADJ" || pos === "NOUN") add(`P ${masks[i - first]}`);
  }
}

const helpers = new Set(["was", "were", "had", "did"]);

const isPast = (verb: Token | undefined): boolean =>
  verb !== undefined &&
  (helpers.has(verb.norm) ||
    (verb.pos === "VERB" && verb.norm !== verb.lemma && !/(?:s|ing)$/.test(verb.norm)));

const little = new Set(["i", "we", "you", "<they>", "<name>", "it", "this", "that", "there"]);

function frameSigns(
  { attribution, cue, quantities, opens, asks }: Said,
  subject: string,
  past: boolean,
  add: Add,
): void {
  const isTurn = attribution?.rule === "turn of a transcript";
  const voice = attribution === null ? "author" : isTurn ? "turn" : attribution.kind;
  add(`a ${voice}`);
  add(`a ${voice} ${past ? "past" : "now"}`);
  add(`a ${voice} ${little.has(subject) ? subject : "other"}`);
  add(`m ${attribution?.manner ?? "none"}`);
  for (const lemma of cue) add(`c ${lemma}`);
  for (const { form, value } of quantities) add(value === null ? `q ${form}` : `qv ${form}`);
  if (quantities.some(({ value }) => value !== null)) add("number");
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
