import { z } from "zod";
import type { RankedLine, Ranker } from "../../claims/ranker.ts";
import { answerLine, faultOf, type LineError, lineId, lineText, refuse } from "../io/line.ts";

const lineSchema = z.object({
  id: lineId,
  text: lineText,
  speaker: lineText.nullish(),
  doc: lineText.nullish(),
  line: z.number({ error: "is no number" }).nullish(),
});

export type Ranked = { id: string } & RankedLine;

/** The score of one line of `rank --ndjson`, or what is wrong with it; `null` stands for a line over the limit. */
export const answer = (bytes: Uint8Array | null, ranker: Ranker): Promise<Ranked | LineError> =>
  answerLine(bytes, lineSchema, ({ id, text, doc }) => {
    const fault = faultOf(text);
    return fault === null ? { id, ...ranker.rank(text, doc || null) } : refuse(id, fault);
  });
