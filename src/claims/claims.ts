/** What was claimed: every sentence in parts that each say one thing, with class, worth and quantity. */
import type { Attribution, Claim, Document, Quantity, Statement } from "../record.ts";
import type { Analysis, Token } from "../text/analysis.ts";
import { type NamedPeriod, periodsIn } from "../text/periods.ts";
import { firstAfter, type Span, sliceOf } from "../text/span.ts";
import { type ClaimClass, classify, type Said } from "./classify.ts";
import { greetings } from "./lexicon/stance.ts";
import { type Stretch, stretchesOf } from "./parts.ts";
import { chiefOf } from "./quantities/chief.ts";
import { quantitiesIn } from "./quantities/quantities.ts";
import { isFinite, type Part, partsOf } from "./split.ts";
import { worthOf } from "./worth.ts";

/**
 * The claims of a document, in order. The statement of a claim is the innermost one whose content holds it; null is
 * the author's own voice. What a source denied or refused to say yields no claim.
 */
export function findClaims(
  analysis: Analysis,
  document: Document,
  attributions: readonly Attribution[],
  statements: readonly Statement[],
): Claim[] {
  const statementOf = new Map(statements.map(({ id, attribution }) => [attribution, id]));
  const frameFor = framesOf(analysis);
  const claims: Claim[] = [];
  for (const stretch of stretchesOf(analysis, document, attributions)) {
    for (const { span, kind, quantities, worth, reasons } of readStretch(
      analysis,
      document,
      stretch,
      frameFor(stretch.attribution),
    ))
      claims.push({
        id: `c${claims.length + 1}`,
        span,
        sentence: (analysis.sentences[stretch.sentence] as { id: string }).id,
        statement: stretch.attribution === null ? null : (statementOf.get(stretch.attribution.id) ?? null),
        class: kind,
        worth,
        reasons,
        quantity: chiefOf(quantities),
      });
  }
  return claims;
}

interface Found {
  span: [number, number];
  kind: ClaimClass;
  quantities: Quantity[];
  worth: number;
  reasons: string[];
}

interface Draft {
  part: Part;
  tokens: readonly Token[];
  periods: NamedPeriod[];
  quantities: Quantity[];
  kind: ClaimClass;
}

function readStretch(analysis: Analysis, document: Document, stretch: Stretch, frame: Frame): Found[] {
  const { text, tokens } = analysis;
  const [first, end] = edges(tokens, stretch.first, stretch.end);
  const draft = (part: Part): Draft | null => {
    const [from, to] = edges(tokens, part.first, part.end);
    if (from >= to) return null;
    const inner = tokens.slice(from, to);
    const periods = periodsIn(text, inner, document.published);
    const quantities = quantitiesIn(text, inner, { published: document.published, periods });
    const kind = classify({
      tokens,
      first: from,
      end: to,
      attribution: stretch.attribution,
      ...frame,
      opens: part.first === first,
      asks: asks(tokens, to, stretch.end),
      quantities,
    });
    return { part: { ...part, first: from, end: to }, tokens: inner, periods, quantities, kind };
  };
  const drafts: Draft[] = [];
  for (const part of partsOf(tokens, first, end)) {
    const next = draft(part);
    if (next === null) continue;
    const last = drafts.at(-1);
    if (part.soft && last !== undefined && last.kind === next.kind && last.part.cause !== "bare") {
      const joined = draft({ ...last.part, end: next.part.end });
      if (joined !== null) drafts[drafts.length - 1] = joined;
    } else drafts.push(next);
  }
  return drafts
    .filter((item) => holdsClaim(item, stretch))
    .map(({ part, tokens: inner, periods, quantities, kind }) => ({
      span: [(inner[0] as Token).start, (inner.at(-1) as Token).end],
      kind,
      quantities,
      ...worthOf({ tokens: inner, periods, quantities, kind, cause: part.cause }),
    }));
}

/** Lemmas of an attribution's cue and words of its source. */
type Frame = Pick<Said, "cue" | "source">;

const nobody: Frame = { cue: [], source: [] };

function framesOf({ tokens, text }: Analysis): (attribution: Attribution | null) => Frame {
  const known = new Map<Attribution, Frame>();
  const lemmasIn = ([start, end]: Span): string[] => {
    const first = firstAfter(tokens, start - 1, (token) => token.start);
    const last = firstAfter(tokens, end - 1, (token) => token.start);
    return tokens.slice(first, last).map(({ lemma }) => lemma);
  };
  return (attribution) => {
    if (attribution === null) return nobody;
    let frame = known.get(attribution);
    if (frame === undefined) {
      frame = {
        cue: attribution.cue.flatMap(lemmasIn),
        source: attribution.source.flatMap((span) =>
          sliceOf(text, span)
            .toLowerCase()
            .split(/[^\p{L}'-]+/u),
        ),
      };
      known.set(attribution, frame);
    }
    return frame;
  };
}

const opening = /[\p{L}\p{N}$€£¥₹#'’%½¼¾-]/u;

/** Without the quotation marks, punctuation and conjunctions at the edges. */
function edges(tokens: readonly Token[], from: number, to: number): [number, number] {
  let first = from;
  let end = to;
  while (first < end && isEdge(tokens[first] as Token)) first++;
  while (end > first && !/[\p{L}\p{N}$€£¥%½¼¾]/u.test((tokens[end - 1] as Token).text)) end--;
  if (
    end < to &&
    (tokens[end] as Token).text === ")" &&
    tokens.slice(first, end).some(({ text }) => text === "(")
  )
    end++;
  return [first, end];
}

const isEdge = ({ pos, norm, text }: Token): boolean =>
  pos === "CCONJ" ||
  (norm === "that" && pos === "SCONJ") ||
  !opening.test(text) ||
  text === "'" ||
  text === "’" ||
  text === "-" ||
  text === "''";

/** A question mark right behind the part, or behind the last of its stretch. */
function asks(tokens: readonly Token[], end: number, last: number): boolean {
  for (let i = end; i < last; i++) {
    const { norm, text } = tokens[i] as Token;
    if (norm.startsWith("?")) return true;
    if (/[\p{L}\p{N}]/u.test(text)) return false;
  }
  return false;
}

/** Greetings, fragments of a frame and bare causes claim nothing. */
function holdsClaim({ part, tokens, quantities, kind }: Draft, { framed, attribution }: Stretch): boolean {
  if (part.cause === "bare") return false;
  if (kind === "question" || quantities.some(({ value }) => value !== null)) return tokens.length > 1;
  if (greetings.has((tokens[0] as Token).norm) && tokens.length < 5) return false;
  const verb = tokens.some((_, i) => isFinite(tokens, i));
  if (verb) return tokens.length > 1 && !(framed && attribution === null && tokens.length < 3);
  if (attribution === null) return !framed && quantities.length > 0;
  return kind === "opinion" || kind === "promise" || quantities.length > 0;
}
