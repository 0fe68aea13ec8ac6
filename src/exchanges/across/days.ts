/** Whole days from one date to another, either way; null where one is not known to the day. */
export function daysBetween(a: string | null, b: string | null): number | null {
  const days = Math.abs(Date.parse(a ?? "") - Date.parse(b ?? "")) / 86_400_000;
  return Number.isNaN(days) || a?.length !== 10 || b?.length !== 10 ? null : days;
}
