/** Pass 6: one reading of each cue; inside another's unquoted words only what plainly reports again. */
import type { Span } from "../../text/span.ts";
import { contains } from "../../text/span.ts";
import type { Candidate } from "./candidate.ts";

const reportsAgain = new Set("say tell add claim argue insist write report announce testify".split(" "));

export function select(candidates: readonly Candidate[]): Candidate[] {
  const kept: Candidate[] = [];
  let open: Candidate[] = [];
  const sorted = candidates
    .filter(({ content }) => content.length > 0)
    .sort((a, b) => begin(a) - begin(b) || end(b) - end(a));
  for (const candidate of sorted) {
    open = open.filter((other) => end(other) > begin(candidate));
    const rival = open.find((other) =>
      other.cue.some((a) => candidate.cue.some((b) => a[0] < b[1] && b[0] < a[1])),
    );
    const held = open.some((other) => holdsCue(other, candidate));
    if (rival !== undefined || (held && !(reportsAgain.has(candidate.head) && candidate.source !== null)))
      continue;
    kept.push(candidate);
    open.push(candidate);
  }
  return kept;
}

const begin = ({ cue, content, source }: Candidate) =>
  Math.min(...[...cue, ...content].map(([from]) => from), source?.[0] ?? Number.POSITIVE_INFINITY);
const end = ({ cue, content }: Candidate) => Math.max(...[...cue, ...content].map(([, to]) => to));
const holdsCue = (outer: Candidate, inner: Candidate) =>
  inner.cue.some((cue: Span) => outer.content.some((range) => contains(range, cue)));
