import { rules } from "../src/attribution/confidence.ts";
import type { Attribution, Document, Statement } from "../src/record.ts";
import { situate } from "../src/speakers/situate.ts";
import { resolveSpeakers } from "../src/speakers/speakers.ts";
import { contains, type Span } from "../src/text/span.ts";
import { analysed } from "./support.ts";

/**
 * Reads attributions from marks in a text: `{1s Reyes} {1c said} {1k “no”}` is attribution 1 with its source, cue and
 * content. So the rooms after the attribution are tested without it.
 */
export function marked(written: string): { text: string; attributions: Attribution[] } {
  const parts = new Map<string, { source: Span[]; cue: Span[]; content: Span[] }>();
  const open: { id: string; role: "source" | "cue" | "content"; start: number }[] = [];
  const roles = { s: "source", c: "cue", k: "content" } as const;
  let text = "";
  for (const piece of written.split(/(\{\d+[sck] |\})/)) {
    const mark = /^\{(\d+)([sck]) $/.exec(piece);
    if (mark !== null) {
      const [, id = "", role = "s"] = mark;
      if (!parts.has(id)) parts.set(id, { source: [], cue: [], content: [] });
      open.push({ id, role: roles[role as keyof typeof roles], start: text.length });
    } else if (piece === "}") {
      const last = open.pop();
      if (last !== undefined) parts.get(last.id)?.[last.role].push([last.start, text.length]);
    } else text += piece;
  }
  const all = [...parts].map(([id, spans]): Attribution => {
    const words = spans.content.map((span) => text.slice(...span)).join(" ");
    const kind = /^[“‘"]/.test(words) ? "direct" : /[“"]/.test(words) ? "mixed" : "indirect";
    return {
      id: `a-${id}`,
      ...spans,
      kind,
      manner: "statement",
      negated: false,
      within: null,
      confidence: 1,
      rule: "marked",
    };
  });
  for (const inner of all) {
    const holding = all.filter(
      (outer) =>
        outer !== inner && outer.content.some((span) => inner.cue.some((cue) => contains(span, cue))),
    );
    inner.within = holding.at(-1)?.id ?? null;
  }
  return { text, attributions: all };
}

/** A transcript written as `LABEL: words`, one turn a line, with an attribution for each turn. */
export function transcript(lines: readonly string[], fields: Partial<Document> = {}) {
  const text = lines.join("\n");
  let at = 0;
  const turns = lines.map((line) => {
    const start = at;
    const colon = line.indexOf(":") + 1;
    at += line.length + 1;
    return {
      speaker: line.slice(0, colon - 1),
      label: [start, start + colon] as Span,
      start: start + colon + 1,
      end: start + line.length,
    };
  });
  const attributions = turns.map(
    ({ label, start, end }, i): Attribution => ({
      id: `a-${i + 1}`,
      source: [[label[0], label[1] - 1]],
      cue: [[label[1] - 1, label[1]]],
      content: [[start, end]],
      kind: "direct",
      manner: "statement",
      negated: false,
      within: null,
      confidence: 1,
      rule: rules.turn,
    }),
  );
  return resolved(text, attributions, { kind: "debate", turns, ...fields });
}

export function spoken(written: string, fields: Partial<Document> = {}) {
  const { text, attributions } = marked(written);
  return resolved(text, attributions, fields);
}

function resolved(text: string, attributions: Attribution[], fields: Partial<Document>) {
  const { analysis, document, slice } = analysed(text, fields);
  const { speakers, statements: bare } = resolveSpeakers(analysis, document, attributions);
  const statements = situate(analysis, document, attributions, speakers, bare);
  const nameOf = (id: string | null) => speakers.find((speaker) => speaker.id === id)?.name ?? null;
  return {
    text,
    analysis,
    document,
    slice,
    attributions,
    speakers,
    statements,
    nameOf,
    /** Each statement's speaker and how sure, as “Tomas Reyes, sure”. */
    said: statements.map(({ speaker, sure }: Statement) => `${nameOf(speaker) ?? "?"}, ${sure}`),
  };
}
