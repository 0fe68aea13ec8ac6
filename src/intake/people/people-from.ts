/** A people file: who holds what post, and from when to when. */
import type { Person } from "../../record.ts";
import { decode } from "../decode.ts";
import { defaultLimits } from "../limits.ts";
import { readCsv } from "./csv.ts";
import { field, PeopleDraft, type PeopleIssue } from "./draft.ts";
import { readPopolo } from "./popolo.ts";
import { readWikidata } from "./wikidata.ts";

export type { PeopleIssue } from "./draft.ts";
export const peopleFormats = ["popolo", "csv", "wikidata"] as const;
export type PeopleFormat = (typeof peopleFormats)[number];

/**
 * Reads Popolo JSON, CSV with a header, or Wikidata entities (JSON, or one a line).
 *
 * A pure function: the same input gives the same people, in the order of the file. It never throws; what is wrong in
 * the file is left out and comes back as an issue with the place where it stands. Rows and entries are one person by
 * their id only, never by their name.
 *
 * @param input the file; bytes are decoded by the rules of `decode`
 * @param format found by content where it is not given
 */
export function peopleFrom(
  input: Uint8Array | string,
  format?: PeopleFormat,
): { people: Person[]; issues: PeopleIssue[] } {
  const draft = new PeopleDraft();
  const result = () => ({ people: [...draft.people.values()], issues: draft.issues });
  if (input.length > defaultLimits.bytes) {
    draft.issue("too-large", "the file", "is larger than the limit.");
    return result();
  }
  const { text, issues } = typeof input === "string" ? { text: input, issues: [] } : decode(input);
  for (const { code, message } of issues) draft.issue(code, "the file", message);
  if (text.trim() === "") draft.issue("empty", "the file", "holds nothing.");
  else if (format === "csv" || (format === undefined && !/^\s*[[{]/.test(text))) readCsv(text, draft);
  else readJson(text, format, draft);
  return result();
}

function readJson(text: string, format: PeopleFormat | undefined, draft: PeopleDraft): void {
  const root = parsed(text);
  const items = root === undefined ? jsonLines(text, draft) : Array.isArray(root) ? root : [root];
  const isEntity = items.some(
    (item) => field(item, "labels") !== undefined || field(item, "claims") !== undefined,
  );
  if ((format ?? (isEntity ? "wikidata" : "popolo")) === "wikidata") readWikidata(items, draft);
  else readPopolo(root === undefined || Array.isArray(root) ? items : root, draft);
  if (draft.people.size === 0 && draft.issues.length === 0)
    draft.issue("wrong-format", "the file", "names nobody that could be read.");
}

/** One object a line, as dumps have it: the list's brackets on lines of their own, commas at the ends. */
function jsonLines(text: string, draft: PeopleDraft): unknown[] {
  const items: unknown[] = [];
  text.split("\n").forEach((line, i) => {
    const bare = line.trim().replace(/,$/, "");
    if (bare === "" || bare === "[" || bare === "]") return;
    const item = parsed(bare);
    if (item === undefined) draft.issue("bad-json", `line ${i + 1}`, "is no JSON.");
    else items.push(item);
  });
  return items;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
