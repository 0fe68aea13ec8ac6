/** A person's corrections of who speaks in a transcript or captions; the label as it came is kept beside the name. */
import { z } from "zod";
import type { Document, Issue, Turn } from "../../record.ts";

const name = z.string().trim().min(1).nullable();

/** `speakers`: everywhere a label stands; `turns`: one turn, counted from 1. A turn wins over its label; null is unknown. */
export const labelFixesSchema = z.strictObject({
  speakers: z.record(z.string(), name).optional(),
  turns: z.record(z.string().regex(/^[1-9]\d{0,6}$/, "is no number of a turn"), name).optional(),
});
export type LabelFixes = z.infer<typeof labelFixesSchema>;

/** The document with its turns corrected; an issue for each fix that fits nothing in it. */
export function fixLabels(document: Document, fixes: LabelFixes): { document: Document; issues: Issue[] } {
  const byLabel = new Map(
    Object.entries(fixes.speakers ?? {}).map(([label, to]) => [plain(label), { label, to }]),
  );
  const byTurn = new Map(Object.entries(fixes.turns ?? {}).map(([n, to]) => [Number(n), to]));
  const used = new Set<string>();
  const turns = (document.turns ?? []).map((turn, i): Turn => {
    const label = plain(turn.speaker ?? "");
    const everywhere = byLabel.get(label);
    if (everywhere !== undefined) used.add(label);
    const speaker = byTurn.has(i + 1) ? byTurn.get(i + 1) : everywhere?.to;
    return speaker === undefined ? turn : { ...turn, speaker, original: turn.speaker };
  });
  const unused = [...byLabel].filter(([label]) => !used.has(label)).map(([, { label }]) => label);
  const beyond = [...byTurn.keys()].filter((n) => n > turns.length);
  const issues = [
    ...unused.map((label) => `No turn is labelled ${JSON.stringify(label)}.`),
    ...beyond.map((n) => `There is no turn ${n}; the last is ${turns.length}.`),
  ].map((message): Issue => ({ code: "bad-field", message }));
  return { document: document.turns === undefined ? document : { ...document, turns }, issues };
}

/** Labels are compared without case, outer white space and colon. */
const plain = (label: string): string => label.trim().replace(/\s*:$/, "").replace(/\s+/g, " ").toLowerCase();
