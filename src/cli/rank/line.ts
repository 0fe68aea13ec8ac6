import { z } from "zod";
import { isDay } from "../../claims/archive.ts";
import type { RankedLine, Ranker } from "../../claims/ranker.ts";
import { answerLine, faultOf, type LineError, lineId, lineText, refuse } from "../io/line.ts";

const lineSchema = z.object({
  id: lineId,
  text: lineText,
  speaker: lineText.nullish(),
  doc: lineText.nullish(),
  line: z.number({ error: "is no number" }).nullish(),
  date: z.string({ error: "is no text" }).refine(isDay, { error: "is no date like 2026-03-11" }).nullish(),
});

export type Ranked = { id: string } & RankedLine;

/** The score of one line of `rank --ndjson`, or what is wrong with it; `null` stands for a line over the limit. */
export const answer = (bytes: Uint8Array | null, ranker: Ranker): Promise<Ranked | LineError> =>
  answerLine(bytes, lineSchema, ({ id, text, doc, date }) => {
    // Unlike a blank line, one of marks alone has its place in a transcript, and so its score.
    const fault = faultOf(text);
    const ranks = fault === null || (fault.code === "empty" && text.trim() !== "");
    return ranks ? { id, ...ranker.rank(text, doc || null, date ?? null) } : refuse(id, fault);
  });
