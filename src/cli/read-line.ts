import { z } from "zod";
import { dayOf } from "../intake/day.ts";
import { documentOf } from "../intake/document-of.ts";
import { hasWords, utf8Length } from "../intake/draft.ts";
import { defaultLimits } from "../intake/limits.ts";
import { issueOf } from "../intake/refusal.ts";
import type { Issue, OnRecord } from "../record.ts";
import { reasonOf } from "./failure.ts";
import type { Read } from "./reader.ts";

/** What stands in the place of a record for a line that gives none. */
export interface LineError {
  /** The line's id where it has one. */
  id: string | null;
  error: { code: Issue["code"] | "internal"; message: string };
}

/** In bytes: JSON may write each character of the text as an escape of six. */
export const longestLine = defaultLimits.text * 6 + 1024 * 1024;

const text = z.string({ error: ({ input }) => (input === undefined ? "is missing" : "is no text") });
const optional = text.nullish();
const lineSchema = z.object({
  id: text.min(1, "is empty"),
  text,
  title: optional,
  publisher: optional,
  date: optional,
});
type Line = z.infer<typeof lineSchema>;

/** The record of one line of `read --ndjson`, or what is wrong with it; `null` stands for a line over the limit. */
export async function answer(bytes: Uint8Array | null, read: Read): Promise<OnRecord | LineError> {
  if (bytes === null) return refuse(null, issueOf("too-large", "The line is longer than the limit."));
  const value = parse(bytes);
  if (value === null) return refuse(null, issueOf("bad-json"));
  const parsed = lineSchema.safeParse(value);
  if (!parsed.success) return refuse(idOf(value), { code: "bad-field", message: faultsOf(parsed.error) });
  const { id, text: words } = parsed.data;
  if (!hasWords(words)) return refuse(id, { code: "empty", message: "The text holds no words." });
  if (utf8Length(words) > defaultLimits.text) return refuse(id, issueOf("too-much-text"));
  try {
    return await readLine(parsed.data, read);
  } catch (error) {
    return {
      id,
      error: { code: "internal", message: `Something went wrong inside onrecord: ${reasonOf(error)}` },
    };
  }
}

function readLine({ id, text, title, publisher, date }: Line, read: Read): ReturnType<Read> {
  const published = date ? dayOf(date) : null;
  const document = documentOf(text, {
    id,
    ...(title ? { title } : {}),
    ...(publisher ? { publisher } : {}),
    ...(published ? { published } : {}),
  });
  const isNoDay = date && published === null;
  return read(document, {
    id,
    issues: isNoDay ? [issueOf("bad-field", `date: ${JSON.stringify(date)} is no day.`)] : [],
  });
}

/** An object, or null for a line that is not one, or not JSON, or not UTF-8. */
function parse(bytes: Uint8Array): object | null {
  try {
    const value: unknown = JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(bytes));
    return typeof value === "object" && !Array.isArray(value) ? value : null;
  } catch {
    return null;
  }
}

const idOf = (value: object): string | null =>
  "id" in value && typeof value.id === "string" && value.id !== "" ? value.id : null;

const faultsOf = ({ issues }: z.ZodError): string =>
  `${issues.map(({ path, message }) => `${path.join(".")} ${message}`).join("; ")}.`;

const refuse = (id: string | null, { code, message }: Issue): LineError => ({ id, error: { code, message } });
