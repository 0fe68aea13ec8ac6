import type { Period } from "../record.ts";

const months = [
  "January",
  "February",
  "March",
  "April",
  "May",
  "June",
  "July",
  "August",
  "September",
  "October",
  "November",
  "December",
];

/** `2026-03-04` as "4 March 2026", `2026-03` as "March 2026", `2026` as it is. */
export function dayInWords(day: string): string {
  const [year = "", month, date] = day.split("-");
  const name = month === undefined ? undefined : months[Number(month) - 1];
  if (name === undefined) return year;
  return date === undefined ? `${name} ${year}` : `${Number(date)} ${name} ${year}`;
}

/** "2025" for a whole year, "March 2026" for a whole month, "4 March 2026" for a day, else "from … to …". */
export function periodInWords({ from, to }: Period): string {
  if (from === to) return dayInWords(from);
  const year = from.slice(0, 4);
  if (from === `${year}-01-01` && to === `${year}-12-31`) return year;
  const month = from.slice(0, 7);
  if (from === `${month}-01` && to === `${month}-${lastDate(month)}`) return dayInWords(month);
  return `from ${dayInWords(from)} to ${dayInWords(to)}`;
}

const lastDate = (month: string): number =>
  new Date(Date.UTC(Number(month.slice(0, 4)), Number(month.slice(5)), 0)).getUTCDate();
