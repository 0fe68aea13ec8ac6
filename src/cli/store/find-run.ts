import { dayOf } from "../../intake/day.ts";
import { type Found, find } from "../../store/find.ts";
import { personCalled } from "../../store/people.ts";
import type { Store } from "../../store/store.ts";
import { Misuse } from "../io/failure.ts";
import { put, say } from "../io/output.ts";
import type { FindFlags } from "./find.ts";
import { inStore } from "./store-option.ts";

export async function runFind(words: readonly string[], flags: FindFlags): Promise<void> {
  const { json, date, store: _, ...rest } = flags;
  const days = date === undefined ? {} : daysOf(date);
  await inStore(flags, { create: false }, async (store) => {
    const found = await find(store, { ...rest, ...days, words: words.join(" ") });
    if (found.length === 0 && !json) say(`nothing found.${await hint(store, flags)}`);
    for (const item of found) await put(json ? `${JSON.stringify(item)}\n` : itemLines(item));
  });
}

/** A name alone ties nobody to anybody: of whom a document says is asked when it is read. */
async function hint(store: Store, { person }: FindFlags): Promise<string> {
  if (person === undefined || (await personCalled(store.db, person)) === null) return "";
  return ` --person finds what was read once the people were in: add the documents again, or look for the words of the name with --speaker.`;
}

/** The two ends of 2026-03-04, 2025..2026, 2026-03.. or ..2025. */
function daysOf(date: string): { from: string | null; to: string | null } {
  const [first = "", second] = date.split("..", 2);
  const [from, to] = [first, second ?? first].map((end) => (end.trim() === "" ? null : dayOf(end.trim())));
  const isDay = (end: string, day: string | null | undefined) => end.trim() === "" || day !== null;
  if (date.trim() === "" || !isDay(first, from) || !isDay(second ?? first, to))
    throw new Misuse(
      `--date ${date} is no day. Write it as 2026-03-04, 2026-03, 2025..2026, 2026-03.. or ..2025.`,
    );
  return { from: from ?? null, to: to ?? null };
}

/** An item as it is listed. */
export function itemLines({
  id,
  kind,
  document,
  text,
  speaker,
  post,
  class: of,
  day,
  negated,
}: Found): string {
  const who = post === null ? speaker : `${speaker} (${post})`;
  // A claim in the text's own voice has no speaker, nor has a statement whose speaker is unknown.
  const by = who === null ? "no speaker known" : `${negated ? "not said by" : "said by"} ${who}`;
  const said = kind === "speaker" ? "" : `${by}, `;
  const what = of === null ? kind : `${kind}: ${of}`;
  return `${day ?? "no day"}  ${text.replace(/\s+/g, " ")}\n    ${said}${what}  ${id}  in ${document}\n`;
}
