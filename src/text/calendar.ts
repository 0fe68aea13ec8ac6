/**
 * Dates as ISO text of three lengths (`2025`, `2025-03`, `2025-03-04`), reckoned in the proleptic Gregorian calendar
 * without any time zone. What falls outside the years 1 to 9999 is null.
 */
export interface Moment {
  year: number;
  /** 1 … 12, null where only the year is known. */
  month: number | null;
  /** 1 … 31, null where only the month is known. */
  day: number | null;
}

const dayLength = 86_400_000;

/** Reads an ISO date; parts that no calendar has (month 13, 30 February) are left out. */
export function momentOf(date: string): Moment {
  const [year = 0, month = 0, day = 0] = date.split("-").map(Number);
  if (month < 1 || month > 12) return { year, month: null, day: null };
  if (day < 1 || day > daysIn(year, month)) return { year, month, day: null };
  return { year, month, day };
}

export const daysIn = (year: number, month: number): number => new Date(at(year, month + 1, 0)).getUTCDate();

export const yearText = (year: number): string | null =>
  year >= 1 && year <= 9999 ? String(year).padStart(4, "0") : null;

/** `index` counts months: year * 12 + month - 1. */
export function monthText(index: number): string | null {
  const year = yearText(Math.floor(index / 12));
  return year === null ? null : `${year}-${two((((index % 12) + 12) % 12) + 1)}`;
}

export function dayText(year: number, month: number, day: number): string | null {
  const date = new Date(at(year, month, day));
  const month_ = monthText(date.getUTCFullYear() * 12 + date.getUTCMonth());
  return month_ === null ? null : `${month_}-${two(date.getUTCDate())}`;
}

/** Moves a date by `count` of its own smallest unit: a year, a month or a day. */
export function step(date: string, count: number): string | null {
  const { year, month, day } = momentOf(date);
  if (month === null) return yearText(year + count);
  if (day === null) return monthText(year * 12 + month - 1 + count);
  return dayText(year, month, day + count);
}

/** Moves a date by months; the day stays within the month that it comes to. */
export function addMonths(date: string, count: number): string | null {
  const { year, month, day } = momentOf(date);
  if (month === null) return yearText(year + Math.trunc(count / 12));
  const index = year * 12 + month - 1 + count;
  if (day === null) return monthText(index);
  const [toYear, toMonth] = [Math.floor(index / 12), (((index % 12) + 12) % 12) + 1];
  return dayText(toYear, toMonth, Math.min(day, daysIn(toYear, toMonth)));
}

/** The Monday of the week that holds the day. */
export function mondayOf(date: string): string | null {
  const { year, month, day } = momentOf(date);
  if (month === null || day === null) return null;
  const sinceMonday = (new Date(at(year, month, day)).getUTCDay() + 6) % 7;
  return dayText(year, month, day - sinceMonday);
}

/** Days from `a` to `b`, both whole dates. */
export function daysBetween(a: string, b: string): number {
  const [from, to] = [momentOf(a), momentOf(b)];
  return Math.round(
    (at(to.year, to.month ?? 1, to.day ?? 1) - at(from.year, from.month ?? 1, from.day ?? 1)) / dayLength,
  );
}

const two = (n: number) => String(n).padStart(2, "0");

/** Years below 100 would be read as 1900 and something, hence the roundabout way. */
function at(year: number, month: number, day: number): number {
  const date = new Date(0);
  date.setUTCFullYear(year, month - 1, day);
  return date.getTime();
}
