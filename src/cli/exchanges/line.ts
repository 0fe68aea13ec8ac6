import { z } from "zod";
import type { AcrossExchange } from "../../exchanges/across/across.ts";
import { exchangesOf } from "../../exchanges/across/together.ts";
import { dayOf } from "../../intake/day.ts";
import { documentOf } from "../../intake/document-of.ts";
import type { Exchange, Issue, OnRecord } from "../../record.ts";
import type { Span } from "../../text/span.ts";
import { answerLine, faultOf, type LineError, lineId, lineText, refuse } from "../io/line.ts";
import type { Read } from "../read/reader.ts";

const lineSchema = z.object({
  id: lineId,
  documents: z.array(
    z.object({ id: lineId, date: lineText.nullish(), text: lineText, title: lineText.nullish() }),
    { error: ({ input }) => (input === undefined ? "is missing" : "is no list") },
  ),
});
type Line = z.infer<typeof lineSchema>;

interface End {
  doc: string;
  /** Of what was said, in that document's text. */
  content: Span[];
}

export interface Links {
  id: string;
  links: { from: End; to: End; kind: Exchange["kind"]; change?: Exchange["change"] }[];
}

/** The links of one line of `exchanges --ndjson`, or what is wrong with it; `null` stands for a line over the limit. */
export const answer = (bytes: Uint8Array | null, read: Read): Promise<Links | LineError> =>
  answerLine(bytes, lineSchema, async (line) => {
    const seen = new Set<string>();
    for (const { id, text } of line.documents) {
      const isTwice: Issue = { code: "bad-field", message: "There is another with this id." };
      const fault = seen.has(id) ? isTwice : faultOf(text);
      seen.add(id);
      if (fault !== null)
        return refuse(line.id, { ...fault, message: `Document ${JSON.stringify(id)}: ${fault.message}` });
    }
    return linksOf(line, read);
  });

async function linksOf({ id, documents }: Line, read: Read): Promise<Links> {
  const records: OnRecord[] = [];
  for (const { id: doc, date, text, title } of documents) {
    const published = date ? dayOf(date) : null;
    const known = { id: doc, ...(title ? { title } : {}), ...(published ? { published } : {}) };
    records.push(await read(documentOf(text, known), { id: doc }));
  }
  const contents = records.map(contentsOf);
  const end = ({ record, statement }: AcrossExchange["from"]): End => ({
    doc: records[record]?.id ?? "",
    content: contents[record]?.get(statement) ?? [],
  });
  const links = exchangesOf(records).map(({ from, to, kind, change }) => ({
    from: end(from),
    to: end(to),
    kind,
    ...(change === undefined ? {} : { change }),
  }));
  return { id, links };
}

/** What was said in each statement, by the statement's id. */
function contentsOf({ attributions, statements }: OnRecord): Map<string, Span[]> {
  const contents = new Map(attributions.map(({ id, content }) => [id, content]));
  return new Map(statements.map(({ id, attribution }) => [id, contents.get(attribution) ?? []]));
}
