/** How far the words of a report reach: to the right of the cue, to the left of it, and over whole quotations. */
import type { Span } from "../../text/span.ts";
import type { Scene } from "./candidate.ts";
import { isHead, norm, nounPhraseAfter, token } from "./phrases.ts";

export type Frame = "clause" | "object" | "infinitive";

const contrast = new Set("but while though although whereas yet".split(" "));
const adjuncts = new Set(
  "when after while before because as during since until if unless though although despite amid following".split(
    " ",
  ),
);
const weekdays = /^(?:mon|tues|wednes|thurs|fri|satur|sun)day$/;
const timeWords = new Set(
  "today yesterday earlier later recently then again here there tonight tuesday".split(" "),
);
const timeNouns = new Set(
  "week month year morning night evening afternoon weekend spring summer fall autumn winter".split(" "),
);
const circumstances = new Set("on in at during to after for from before through via with".split(" "));

/** Content to the right of a cue that ends before `from`, inside a sentence that ends before `ceiling`. */
export function contentAfter(
  scene: Scene,
  from: number,
  ceiling: number,
  frame: Frame,
  nextCue: (at: number) => boolean,
): Span | null {
  let start = from;
  while (start < ceiling && /^[,:]$/.test(norm(scene, start))) start++;
  if (start >= ceiling || (scene.speech[start] === -1 && /^[;.?!)]/.test(norm(scene, start)))) return null;
  const end = contentEnd(scene, start, ceiling, frame, nextCue);
  return end > start ? [start, end] : null;
}

/** Passes over days, places and occasions between cue and content: said Monday in an interview that … */
export function pastCircumstances(scene: Scene, from: number, ceiling: number): number {
  const that = findThat(scene, from, Math.min(ceiling, from + 16));
  if (that >= 0) return that;
  let at = from;
  for (;;) {
    const word = norm(scene, at);
    if (at >= ceiling || scene.speech[at] !== -1) return at;
    if (weekdays.test(word) || timeWords.has(word)) at++;
    else if (/^(?:last|this|next|that|the)$/.test(word) && timeNouns.has(norm(scene, at + 1))) at += 2;
    else if (word === "," && (weekdays.test(norm(scene, at - 1)) || scene.speech[at + 1] !== -1)) at++;
    else if (circumstances.has(word) && isOccasion(scene, at + 1, ceiling))
      at = (nounPhraseAfter(scene, at + 1, ceiling) as Span)[1];
    else return at;
  }
}

const occasions = new Set(
  "interview statement speech letter email e-mail tweet post rally debate briefing hearing meeting conference address appearance call memo report filing note event column article broadcast show reporter press crowd audience remarks town testimony message podcast release video ad phone twitter facebook radio television week month year morning night evening afternoon".split(
    " ",
  ),
);

function isOccasion(scene: Scene, from: number, ceiling: number): boolean {
  if (weekdays.test(norm(scene, from))) return true;
  const phrase = nounPhraseAfter(scene, from, ceiling);
  if (phrase === null) return false;
  const head = token(scene, phrase[1] - 1);
  return occasions.has(head.lemma) || weekdays.test(head.norm) || /^(?:19|20)\d\d$/.test(head.norm);
}

/** The “that” which opens the content, if only a circumstance stands before it: no object, verb or quotation. */
function findThat(scene: Scene, from: number, ceiling: number): number {
  const opener = scene.tokens[from];
  if (opener?.pos === "NOUN" || opener?.pos === "DET" || /^(?:his|her|its|their)$/.test(norm(scene, from)))
    return -1;
  for (let i = from; i < ceiling; i++) {
    if (scene.speech[i] !== -1) return -1;
    const word = token(scene, i);
    if (word.norm === "that" && (word.pos === "SCONJ" || i > from)) return i;
    if (word.pos === "VERB" || word.pos === "AUX") return -1;
  }
  return -1;
}

function contentEnd(
  scene: Scene,
  start: number,
  ceiling: number,
  frame: Frame,
  nextCue: (at: number) => boolean,
): number {
  let end = ceiling;
  let sawVerb = frame === "infinitive";
  for (let i = start; i < ceiling; i++) {
    if (scene.speech[i] !== -1) continue;
    const word = token(scene, i);
    const next = scene.tokens[i + 1];
    if (word.pos === "VERB" || word.pos === "AUX") sawVerb = true;
    if (i === start || next === undefined) continue;
    const breaksAt =
      word.norm === ";" ||
      (isSpacedDash(scene, i) && frame !== "clause") ||
      (word.norm === "," && breaksAfterComma(scene, i, ceiling, frame, nextCue)) ||
      ((word.norm === "and" || word.norm === "but") &&
        breaksAtConjunction(scene, i, frame, sawVerb, nextCue)) ||
      (frame === "object" && adjuncts.has(word.norm) && i > start + 1) ||
      (frame !== "object" &&
        i > start + 3 &&
        /^(?:after|when|while)$/.test(word.norm) &&
        word.pos !== "PRON" &&
        frame === "infinitive");
    if (breaksAt) {
      end = i;
      break;
    }
  }
  while (end > start && /^[.,;:)\]—–-]+$/.test(norm(scene, end - 1)) && scene.speech[end - 1] === -1) end--;
  return end;
}

const isSpacedDash = (scene: Scene, at: number) =>
  /^(?:—|–|--|-)$/.test(norm(scene, at)) && token(scene, at).start > token(scene, at - 1).end;

function breaksAfterComma(
  scene: Scene,
  comma: number,
  ceiling: number,
  frame: Frame,
  nextCue: (at: number) => boolean,
): boolean {
  const next = token(scene, comma + 1);
  if (contrast.has(next.norm)) return true;
  if (/^(?:which|who|whom|where)$/.test(next.norm)) return true;
  if (next.norm === "according") return true;
  if (nextCue(comma + 1)) return true;
  if (next.norm === "and")
    return (
      nextCue(comma + 2) || frame !== "clause" || startsClauseWithCue(scene, comma + 2, ceiling, nextCue)
    );
  if (frame === "object") return !isHead(next) || !continuesList(scene, comma + 1, ceiling);
  return startsClauseWithCue(scene, comma + 1, ceiling, nextCue);
}

/** “X, Y and Z”: a list goes on where an “and” follows within a few words. */
function continuesList(scene: Scene, from: number, ceiling: number): boolean {
  for (let i = from; i < Math.min(ceiling, from + 10); i++) {
    if (norm(scene, i) === "and") return true;
    if (token(scene, i).pos === "VERB") return false;
  }
  return false;
}

function startsClauseWithCue(
  scene: Scene,
  from: number,
  ceiling: number,
  nextCue: (at: number) => boolean,
): boolean {
  for (let i = from + 1; i < Math.min(ceiling, from + 4); i++)
    if (nextCue(i) && isHead(scene.tokens[i - 1])) return true;
  return false;
}

function breaksAtConjunction(
  scene: Scene,
  at: number,
  frame: Frame,
  sawVerb: boolean,
  nextCue: (at: number) => boolean,
): boolean {
  let after = at + 1;
  while (scene.tokens[after]?.pos === "ADV" || scene.tokens[after]?.pos === "AUX") after++;
  if (nextCue(after)) return true;
  if (frame === "clause") return false;
  return scene.tokens[after]?.pos === "VERB" && (frame === "object" ? true : !sawVerb);
}
