/** One line of a filter: a JSON object of a shape, or what is wrong with it. */
import { z } from "zod";
import { hasWords, utf8Length } from "../../intake/draft.ts";
import { defaultLimits } from "../../intake/limits.ts";
import { issueOf } from "../../intake/refusal.ts";
import type { Issue } from "../../record.ts";
import { reasonOf } from "./failure.ts";

/** What stands in the place of an answer for a line that gives none. */
export interface LineError {
  /** The line's id where it has one. */
  id: string | null;
  error: { code: Issue["code"] | "internal"; message: string };
}

/** In bytes: JSON may write each character of the text as an escape of six. */
export const longestLine = defaultLimits.text * 6 + 1024 * 1024;

export const lineText = z.string({
  error: ({ input }) => (input === undefined ? "is missing" : "is no text"),
});
export const lineId = lineText.min(1, "is empty");

/** What `answer` gives for a line of the shape `schema`; `null` stands for a line over the limit. */
export async function answerLine<Line extends { id: string }, Answer>(
  bytes: Uint8Array | null,
  schema: z.ZodType<Line>,
  answer: (line: Line) => Answer | LineError | Promise<Answer | LineError>,
): Promise<Answer | LineError> {
  if (bytes === null) return refuse(null, issueOf("too-large", "The line is longer than the limit."));
  const value = parse(bytes);
  if (value === null) return refuse(null, issueOf("bad-json"));
  const parsed = schema.safeParse(value);
  if (!parsed.success) return refuse(idOf(value), { code: "bad-field", message: faultsOf(parsed.error) });
  try {
    return await answer(parsed.data);
  } catch (error) {
    const message = `Something went wrong inside onrecord: ${reasonOf(error)}`;
    return { id: parsed.data.id, error: { code: "internal", message } };
  }
}

/** What is wrong with a text that is to be read; null where nothing is. */
export function faultOf(text: string): Issue | null {
  if (!hasWords(text)) return { code: "empty", message: "The text holds no words." };
  return utf8Length(text) > defaultLimits.text ? issueOf("too-much-text") : null;
}

export const refuse = (id: string | null, { code, message }: Issue): LineError => ({
  id,
  error: { code, message },
});

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
