/**
 * Days as numbers that sort like them. The number of an item is its day's base and a number of its own: rows are found
 * newest first by the order of the index alone, and a span of days is a span of numbers.
 */

/** Numbers of items below this; a day's base is a multiple of it. */
const perDay = 2 ** 32;
const milliseconds = 86_400_000;
/** 1 January of the year 0, in days before 1970: so that every day is a positive number. */
const yearZero = 719_528;

/** @param day ISO, also shorter: 2026 and 2026-03 count as their first day; null is before all days */
export function dayBase(day: string | null): number {
  return day === null ? 0 : (daysOf(day, false) ?? 0) * perDay;
}

/** From the first number of `from` to the last of `to`, where 2026 and 2026-03 count as all their days. */
export function dayRange(from: string | null, to: string | null): { from: number; to: number } {
  const last = to === null ? null : daysOf(to, true);
  return {
    from: from === null ? 0 : dayBase(from),
    to: last === null ? Number.MAX_SAFE_INTEGER : (last + 1) * perDay - 1,
  };
}

function daysOf(day: string, isLast: boolean): number | null {
  const match = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/.exec(day);
  if (match === null) return null;
  const [year, month, date] = [Number(match[1]), match[2], match[3]];
  const at = new Date(0);
  if (date !== undefined) at.setUTCFullYear(year, Number(month) - 1, Number(date));
  else if (month !== undefined) at.setUTCFullYear(year, Number(month) - (isLast ? 0 : 1), isLast ? 0 : 1);
  else at.setUTCFullYear(year + (isLast ? 1 : 0), 0, isLast ? 0 : 1);
  return Math.floor(at.getTime() / milliseconds) + yearZero;
}
