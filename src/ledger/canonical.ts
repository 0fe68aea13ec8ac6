import serialize from "canonicalize";
import { LedgerError } from "./errors.ts";

export type Json = null | boolean | number | string | Json[] | { [key: string]: Json };

const loneSurrogate = /\p{Cs}/u;

/**
 * The one spelling of a JSON value (RFC 8785).
 *
 * @throws LedgerError `no-canonical-form` for NaN, infinities, lone surrogates and whatever is not JSON
 */
export function canonical(value: Json): string {
  if (typeof value === "string" && !loneSurrogate.test(value)) return JSON.stringify(value);
  try {
    const text = serialize(value);
    if (text !== undefined) return text;
  } catch (cause) {
    throw new LedgerError("no-canonical-form", cause instanceof Error ? cause.message : String(cause), {
      cause,
    });
  }
  throw new LedgerError("no-canonical-form", "a value that is not JSON");
}

/** The value of a text that is JSON in its canonical spelling, or undefined. */
export function parseCanonical(text: string): Json | undefined {
  try {
    const value = JSON.parse(text) as Json;
    return canonical(value) === text ? value : undefined;
  } catch {
    return undefined;
  }
}
