/** Days told by their name or by their distance, read by chrono-node; it is asked for a short phrase at a time. */
import { parse } from "chrono-node/en";
import { daysBetween, dayText, momentOf, step } from "./calendar.ts";

/**
 * The day that a phrase such as "Saturday", "last Friday" or "yesterday" means in a text of the day `published`:
 * the last such day up to it, or with `ahead` the next one. Null without a whole date of publication.
 */
export function dayMeant(phrase: string, published: string | null, ahead: boolean): string | null {
  const now = published === null ? null : momentOf(published);
  if (published === null || now === null || now.month === null || now.day === null) return null;
  // Noon of the local day: chrono-node reckons in local time, and no zone skips its noon.
  const reference = new Date(2000, now.month - 1, now.day, 12);
  reference.setFullYear(now.year);
  const start = parse(phrase, reference)[0]?.start;
  const [year, month, day] = [start?.get("year"), start?.get("month"), start?.get("day")];
  if (year == null || month == null || day == null) return null;
  const date = dayText(year, month, day);
  if (date === null || !start?.isCertain("weekday")) return date;
  return nearest(date, published, ahead, /^\s*(last|next)\b/i.exec(phrase)?.[1]?.toLowerCase());
}

/** A weekday seven days off either way is brought to the side that the text tells of. */
function nearest(date: string, published: string, ahead: boolean, word: string | undefined): string | null {
  const after = ((daysBetween(published, date) % 7) + 7) % 7;
  if (word === "next") return step(published, after === 0 ? 7 : after);
  if (word === "last") return step(published, after === 0 ? -7 : after - 7);
  if (ahead) return step(published, after);
  return step(published, after === 0 ? 0 : after - 7);
}
