import { z } from "zod";
import { dayOf } from "../../intake/day.ts";
import { documentOf } from "../../intake/document-of.ts";
import { issueOf } from "../../intake/refusal.ts";
import type { OnRecord } from "../../record.ts";
import { answerLine, faultOf, type LineError, lineId, lineText, refuse } from "../io/line.ts";
import type { Read } from "./reader.ts";

const optional = lineText.nullish();
const lineSchema = z.object({
  id: lineId,
  text: lineText,
  title: optional,
  publisher: optional,
  date: optional,
});
type Line = z.infer<typeof lineSchema>;

/** The record of one line of `read --ndjson`, or what is wrong with it; `null` stands for a line over the limit. */
export const answer = (bytes: Uint8Array | null, read: Read): Promise<OnRecord | LineError> =>
  answerLine(bytes, lineSchema, (line) => {
    const fault = faultOf(line.text);
    return fault === null ? readLine(line, read) : refuse(line.id, fault);
  });

async function readLine({ id, text, title, publisher, date }: Line, read: Read): Promise<OnRecord> {
  const published = date ? dayOf(date) : null;
  const document = documentOf(text, {
    id,
    ...(title ? { title } : {}),
    ...(publisher ? { publisher } : {}),
    ...(published ? { published } : {}),
  });
  const isNoDay = date && published === null;
  const record = await read(document, {
    id,
    issues: isNoDay ? [issueOf("bad-field", `date: ${JSON.stringify(date)} is no day.`)] : [],
  });
  // The public view gives a masked record an id of its own; here the id is the caller's.
  return { ...record, id };
}
