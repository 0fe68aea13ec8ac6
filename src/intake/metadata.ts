import type { Document } from "../record.ts";

/** What is known of a document besides its text: given by the user, or found in it. What is given wins. */
export interface Metadata {
  title?: string;
  publisher?: string;
  authors?: string[];
  /** ISO date, shorter where only the year or the month is known; a time of day is cut off. */
  published?: string;
  address?: string;
  language?: string;
  kind?: Document["kind"];
  id?: string;
}

/** `second` where `first` says nothing. */
export function merge(first: Metadata, second: Metadata): Metadata {
  const merged: Metadata = { ...second };
  for (const [key, value] of Object.entries(first)) {
    const empty = value === undefined || value === "" || (Array.isArray(value) && value.length === 0);
    if (!empty) Object.assign(merged, { [key]: value });
  }
  return merged;
}
