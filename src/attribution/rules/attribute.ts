/** Step 3, by rule: who said what, by what words. Numbered passes; each looks at the whole text once. */
import type { Attribution, Document } from "../../record.ts";
import type { Analysis } from "../../text/analysis.ts";
import type { Span } from "../../text/span.ts";
import { confidenceOf } from "../confidence.ts";
import { kindOf } from "../kind.ts";
import { mannerOf } from "../manner.ts";
import { isNegated } from "../negation.ts";
import { type Found, nest } from "../nest.ts";
import { turnAttributions } from "../turns.ts";
import { withinTurns } from "../within-turns.ts";
import { accordingCandidates } from "./according.ts";
import { type Candidate, type Scene, sceneOf } from "./candidate.ts";
import { innerCandidates } from "./inner.ts";
import { introduce } from "./introductions.ts";
import { labelledParagraphs, signedQuotations } from "./layouts.ts";
import { nominalCandidates } from "./nominal.ts";
import { settleQuotations } from "./quoted.ts";
import { select } from "./select.ts";
import { isReportingVerb, verbCandidates } from "./verbs.ts";

/** Attributions in order of their place, those inside another's words with `within` set. */
export function attribute(analysis: Analysis, document: Document): Attribution[] {
  const scene = sceneOf(analysis, 0);
  const cueAt = (at: number) => isReportingVerb(scene, at);
  const candidates = [
    ...scene.sentences.flatMap(({ tokens }) => [
      ...verbCandidates(scene, tokens), // 1
      ...accordingCandidates(scene, tokens), // 2
      ...nominalCandidates(scene, tokens, cueAt),
    ]),
    ...signedQuotations(scene), // 3
    ...labelledParagraphs(scene),
  ];
  settleQuotations(scene, candidates); // 4
  introduce(scene, candidates); // 5
  const chosen = [...select(candidates), ...innerCandidates(analysis)] // 6
    .filter((candidate) => !inPullQuote(scene, candidate));
  const turns = turnAttributions(document).map((turn) => ({
    ...turn,
    kind: "direct" as const,
    manner: "statement" as const,
    negated: false,
  }));
  const reports = chosen.map((candidate) => toAttribution(scene, candidate));
  return nest([...turns, ...withinTurns(analysis, reports)]);
}

/** A pull quote says again what the text says elsewhere. */
function inPullQuote(scene: Scene, { content }: Candidate): boolean {
  const sentence = scene.sentences[scene.tokens[content[0]?.[0] ?? 0]?.sentence ?? 0];
  return scene.paragraphs[sentence?.paragraph ?? 0]?.block === "pullquote";
}

function toAttribution(scene: Scene, candidate: Candidate): Found {
  const { head, rule } = candidate;
  const spans = (ranges: readonly Span[]) => ranges.flatMap((range) => byParagraph(scene, range));
  const source = candidate.source === null ? [] : spans([candidate.source]);
  const content = spans(candidate.content);
  const kind = kindOf(scene, content);
  const sourceWords = source.map((span) => scene.text.slice(...span)).join(" ");
  const cue = candidate.cue.flatMap(([from, to]) => scene.tokens.slice(from, to));
  const [first = 0] = candidate.content[0] ?? [];
  return {
    source,
    cue: spans(candidate.cue),
    content,
    kind,
    manner: mannerOf({ cue, source: sourceWords, content: scene.tokens.slice(first, first + 2), kind }),
    negated: isNegated(
      head,
      cue.map(({ norm }) => norm),
      sourceWords,
    ),
    confidence: confidenceOf(rule, kind),
    rule,
  };
}

/** Token ranges to spans of text, one for each paragraph that they run through. */
function byParagraph(scene: Scene, [from, to]: Span): Span[] {
  const spans: Span[] = [];
  let paragraph = -1;
  for (let i = from; i < to; i++) {
    const token = scene.tokens[i];
    const here = scene.sentences[token?.sentence ?? -1]?.paragraph;
    if (token === undefined || here === undefined) continue;
    const last = spans.at(-1);
    if (last !== undefined && here === paragraph) last[1] = token.end;
    else spans.push([token.start, token.end]);
    paragraph = here;
  }
  return spans;
}
