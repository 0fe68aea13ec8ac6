/** Step 4c: a transcript's labels, read as names: “SEN. SMITH (R)”, “MAYOR CALDER”, “SPEAKER 2”. */
import type { Document, Turn } from "../record.ts";
import type { Span } from "../text/span.ts";
import { alsoSurnames, postOf } from "./lexicon/posts.ts";
import { courtesies, type Gender, suffixes, telling } from "./lexicon/titles.ts";
import type { Name } from "./names.ts";

/** What a label says: somebody's name, or only a part in the proceedings. */
export type Label = { name: Name } | { role: string };

const roles =
  /^(?:q|a|question|answer|the|speaker|moderator|host|anchor|interviewer|interviewee|reporter|operator|narrator|announcer|audience|crowd|voice|voices|unidentified|unknown|participant|panelist|panellist|caller|member|man|woman|male|female|all|chair|clerk|court|witness|interpreter|translator|voter|student)\b/i;

const longestLabel = 120;

/** Labels by what is written in them; a label that is missing is not here. */
export function readLabels(document: Document): Map<string, Label> {
  const labels = new Map<string, Label>();
  for (const turn of document.turns ?? []) {
    const written = turn.speaker;
    if (written !== null && !labels.has(written)) {
      const label = readLabel(document.text, written.slice(0, longestLabel), turn);
      if (label !== null) labels.set(written, label);
    }
  }
  return labels;
}

function readLabel(text: string, written: string, turn: Turn): Label | null {
  const bare = written
    .replace(/\([^)]{0,60}\)|\[[^\]]{0,60}\]|[:\d]/g, " ")
    .replace(/,\s*(?:[RDI]|Jr|Sr)\b/g, " $&")
    .trim();
  const words = bare.split(/[\s,]+/).filter((word) => /\p{L}/u.test(word));
  const [first] = words;
  if (first === undefined || roles.test(first.replace(/\.$/, ""))) {
    const role = written.replace(/:\s*$/, "").trim();
    return role === "" ? null : { role };
  }
  return nameIn(text, words, turn.label ?? [turn.start, turn.start]) ?? { role: bare };
}

function nameIn(text: string, words: readonly string[], span: Span): Label | null {
  let gender: Gender | null = null;
  let courtesy = false;
  let post: Name["post"] = null;
  let suffix: string | null = null;
  const parts: string[] = [];
  words.forEach((word, i) => {
    const norm = word.toLowerCase().replace(/[.:]$/, "");
    const office = postOf(norm);
    if (i < words.length - 1 && courtesies.has(norm)) {
      gender = courtesies.get(norm) ?? null;
      courtesy = true;
    } else if (office !== null && !(alsoSurnames.has(norm) && i === words.length - 1)) {
      const at = text.slice(...span).indexOf(word);
      const [start, end] = at < 0 ? span : [span[0] + at, span[0] + at + word.length];
      post = { head: office, start, end, body: parts.length > 0 ? parts.join(" ") : null };
      parts.length = 0;
    } else if (suffixes.has(norm) && i > 0) suffix = telling.has(norm) ? norm : suffix;
    else parts.push(word);
  });
  if (parts.length === 0) return null;
  const name: Name = {
    start: span[0],
    end: span[1],
    first: 0,
    last: 0,
    parts,
    nickname: null,
    suffix,
    gender,
    courtesy,
    post,
    kind: "person",
    sentence: -1,
    quotation: -1,
    headline: false,
    label: true,
  };
  return { name };
}
