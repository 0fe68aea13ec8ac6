/** Passes 2 and 3 over one stretch: its parts, what kind each is, and what it counts and when. */
import type { Quantity } from "../record.ts";
import type { Analysis, Token } from "../text/analysis.ts";
import { type NamedPeriod, periodsIn } from "../text/periods.ts";
import { type ClaimClass, classify, type Said } from "./classify.ts";
import { asksAfter, edges, invertsToAsk } from "./edges.ts";
import type { Frame } from "./frames.ts";
import { greetings } from "./lexicon/stance.ts";
import { quantitiesIn } from "./quantities/quantities.ts";
import { clauseAt, isFiniteVerb, type Part, partsOf } from "./split.ts";
import type { Stretch } from "./stretches.ts";

/** One part read, not yet weighed. */
export interface Draft {
  part: Part;
  tokens: readonly Token[];
  periods: NamedPeriod[];
  quantities: Quantity[];
  /** What its class was read from. */
  said: Said;
  /** Null where it claims nothing. */
  kind: ClaimClass | null;
}

/** One that claims something. */
export type ClaimDraft = Draft & { kind: ClaimClass };

export type Classify = (said: Said) => ClaimClass | null;

/** The parts of a stretch that claim something, in order. */
export function draftsOf(
  analysis: Analysis,
  published: string | null,
  stretch: Stretch,
  frame: Frame,
  classOf: Classify = classify,
): ClaimDraft[] {
  const { text, tokens } = analysis;
  const [first, end] = edges(tokens, stretch.first, stretch.end);
  const read = (part: Part): Draft | null => {
    const [from, to] = edges(tokens, part.first, part.end);
    if (from >= to) return null;
    const inner = tokens.slice(from, to);
    const periods = periodsIn(text, inner, published);
    const quantities = quantitiesIn(text, inner, { published, periods });
    const said: Said = {
      tokens,
      first: from,
      end: to,
      attribution: stretch.attribution,
      ...frame,
      opens: part.first === first,
      asks: asksAfter(tokens, to, stretch.end) || invertsToAsk(tokens, from, stretch.end),
      quantities,
    };
    const kind = classOf(said);
    return { part: { ...part, first: from, end: to }, tokens: inner, periods, quantities, said, kind };
  };
  const drafts = partsOf(tokens, first, end).flatMap((part) => read(part) ?? []);
  return joined(drafts, read).filter((draft): draft is ClaimDraft => holdsClaim(draft, stretch));
}

/** Parts of one kind that a soft cut parted are one; each run of them is read again once, as a whole. */
function joined(drafts: readonly Draft[], read: (part: Part) => Draft | null): Draft[] {
  const runs: Draft[][] = [];
  for (const draft of drafts) {
    const run = runs.at(-1);
    const last = run?.at(-1);
    const one = draft.part.soft && last?.kind === draft.kind && last.part.cause !== "bare";
    if (one) run?.push(draft);
    else runs.push([draft]);
  }
  return runs.flatMap((run) => {
    const [first, last] = [run[0] as Draft, run.at(-1) as Draft];
    return run.length === 1 ? [first] : (read({ ...first.part, end: last.part.end }) ?? []);
  });
}

/** Greetings, fragments of a frame and bare causes claim nothing. */
function holdsClaim({ part, tokens, quantities, kind }: Draft, { framed, attribution }: Stretch): boolean {
  if (kind === null || part.cause === "bare" || tokens.length < 2) return false;
  if (kind === "question" || quantities.some(({ value }) => value !== null)) return true;
  const opening = (tokens[0] as Token).norm;
  if (greetings.has(opening) && tokens.length < 5) return false;
  // "You know", "I mean"
  if (tokens.length === 2 && (opening === "you" || opening === "i")) return false;
  // Beside a frame only what is a clause of its own: not "in an interview on Tuesday", not "without saying why".
  if (framed && attribution === null) {
    const relative = (opening === "who" || opening === "which") && isFiniteVerb(tokens, 1);
    return relative || (tokens.length > 2 && clauseAt(tokens, 0, tokens.length));
  }
  if (tokens.some((_, i) => isFiniteVerb(tokens, i))) return true;
  if (attribution === null) return quantities.length > 0;
  // "The repair" before "is expected to cost $4.6 million"; “a disgrace” in quotation marks does judge.
  if (attribution.kind === "indirect" && tokens.length < 3) return quantities.length > 0;
  return kind === "opinion" || kind === "promise" || quantities.length > 0;
}
