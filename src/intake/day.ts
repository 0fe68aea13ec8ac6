const months = "jan feb mar apr may jun jul aug sep oct nov dec".split(" ");

/**
 * The ISO date (`2026`, `2026-11`, `2026-11-03`) at the start of an ISO form, or of an English one with the month
 * in words; null for all else. `11/3/2026` is null: it names two days. The day is the one written, in its own time zone.
 */
export function dayOf(written: string): string | null {
  const text = written.trim().slice(0, 80);
  const iso = /^(\d{4})(?:-?(\d{2})(?:-?(\d{2}))?)?(?![\d-])/.exec(text);
  if (iso) return valid(iso[1], iso[2], iso[3]);
  const month = /\b(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6}\b\.?/i.exec(text);
  if (!month) return null;
  const name = String(months.indexOf((month[1] as string).toLowerCase()) + 1).padStart(2, "0");
  const after = text.slice(month.index + month[0].length);
  const before = text.slice(0, month.index);
  const monthFirst = /^\s{0,3}(\d{1,2})(?:st|nd|rd|th)?,?\s{1,3}(\d{4})\b/.exec(after);
  if (monthFirst) return valid(monthFirst[2], name, monthFirst[1]);
  const year = /^,?\s{0,3}(\d{4})\b/.exec(after);
  const dayFirst = /\b(\d{1,2})(?:st|nd|rd|th)?\s{1,3}(?:of\s{1,3})?$/.exec(before);
  return year ? valid(year[1], name, dayFirst?.[1]) : null;
}

function valid(year?: string, month?: string, day?: string): string | null {
  if (year === undefined || Number(year) < 1000) return null;
  if (month === undefined) return year;
  if (Number(month) < 1 || Number(month) > 12) return null;
  if (day === undefined) return `${year}-${month}`;
  const last = new Date(Date.UTC(Number(year), Number(month), 0)).getUTCDate();
  return Number(day) >= 1 && Number(day) <= last ? `${year}-${month}-${day.padStart(2, "0")}` : null;
}
