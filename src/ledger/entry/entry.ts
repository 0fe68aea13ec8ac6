/** An entry of the log: no personal data, no free text, no address; only commitments to what it says. */
import { bytesToHex, randomBytes, utf8ToBytes } from "@noble/hashes/utils.js";
import * as z from "zod";
import { utf8 } from "../bytes.ts";
import { canonical, type Json } from "../canonical.ts";
import { commitment, type Disclosures, disclosureOf } from "../commitment.ts";
import { LedgerError } from "../errors.ts";
import { leafHash } from "../tree/hashes.ts";
import { type Fields, fieldsOf, type Kind, kinds, labelsOf } from "./fields.ts";

const hash = z.string().regex(/^[0-9a-f]{64}$/);

export const entrySchema = z.strictObject({
  v: z.literal("onrecord/1"),
  kind: z.enum(kinds),
  id: z
    .string()
    .regex(/^[0-9a-f]{32}$/)
    .describe("random; never made of a name, a title or an address"),
  about: hash.nullable().describe("leaf hash of the entry that this one is about"),
  prev: hash.nullable().describe("leaf hash of the entry before it in the same chain"),
  c: z.array(z.string().length(44)).describe("commitments, one a field, in the order of the labels"),
  policy: z.string().describe("the editorial policy in force"),
  by: z.strictObject({ role: z.string().min(1), key: z.string().regex(/^[0-9a-f]{8}$/) }),
  at: z
    .string()
    .regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}Z$/)
    .describe("UTC, whole seconds"),
});
export type Entry = z.infer<typeof entrySchema>;

/** What stands in an entry besides its fields. */
export type Head = Pick<Entry, "about" | "prev" | "policy" | "by" | "at"> & { id?: string };

export interface SealedEntry {
  entry: Entry;
  /** The canonical bytes, which the log holds. */
  leaf: Uint8Array;
  /** Leaf hash, hex. */
  hash: string;
  disclosures: Disclosures;
}

export const newId = (): string => bytesToHex(randomBytes(16));

/**
 * Commits to each field with a fresh salt.
 *
 * @throws LedgerError `bad-entry` with the field that is missing or wrong
 */
export function seal<K extends Kind>(kind: K, fields: Fields<K>, head: Head): SealedEntry {
  const breaches = fieldBreaches(kind, fields);
  if (breaches.length > 0) throw new LedgerError("bad-entry", breaches.join("; "));
  const disclosures: Disclosures = {};
  const c = labelsOf(kind).map((label) => {
    const disclosure = disclosureOf((fields as { [label: string]: Json })[label] as Json);
    disclosures[label] = disclosure;
    return commitment(label, disclosure) as string;
  });
  const { about, prev, policy, by, at } = head;
  const entry: Entry = { v: "onrecord/1", kind, id: head.id ?? newId(), about, prev, c, policy, by, at };
  const leaf = utf8ToBytes(entryText(entry));
  return { entry, leaf, hash: bytesToHex(leafHash(leaf)), disclosures };
}

/** @throws LedgerError `bad-entry` where the bytes are not the canonical form of an entry */
export function parseEntry(leaf: Uint8Array): Entry {
  const text = utf8(leaf) ?? "";
  const { success, data, error } = entrySchema.safeParse(parsed(text));
  if (!success) throw new LedgerError("bad-entry", `the entry is not well formed: ${firstIssue(error)}`);
  if (entryText(data) !== text) throw new LedgerError("bad-entry", "the entry is not canonical JSON");
  if (data.c.length !== labelsOf(data.kind).length)
    throw new LedgerError(
      "bad-entry",
      `${data.kind} has ${labelsOf(data.kind).length} fields, not ${data.c.length}`,
    );
  return data;
}

/** The canonical JSON of an entry, put together by hand: it is made and compared for every entry of a log. */
function entryText({ v, kind, id, about, prev, c, policy, by, at }: Entry): string {
  const hash = (given: string | null) => (given === null ? "null" : `"${given}"`);
  const list = c.map((one) => canonical(one)).join(",");
  const { role, key } = by;
  return `{"about":${hash(about)},"at":"${at}","by":{"key":"${key}","role":${canonical(role)}},"c":[${list}],"id":"${id}","kind":"${kind}","policy":${canonical(policy)},"prev":${hash(prev)},"v":"${v}"}`;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** What is wrong with the fields of a kind, in words; empty where nothing is. `partial` leaves out absent fields. */
export function fieldBreaches(kind: Kind, fields: object, { partial = false } = {}): string[] {
  const wanted: { [label: string]: z.ZodType } = fieldsOf[kind];
  const given = fields as { [label: string]: unknown };
  const stray = Object.keys(given).filter((label) => !Object.hasOwn(wanted, label));
  return [
    ...stray.map((label) => `${kind} has no field ${label}`),
    ...labelsOf(kind).flatMap((label) => {
      if (!Object.hasOwn(given, label)) return partial ? [] : [`${kind} needs the field ${label}`];
      const { error } = (wanted[label] as z.ZodType).safeParse(given[label]);
      return error === undefined ? [] : [`the field ${label} of the ${kind} is wrong: ${firstIssue(error)}`];
    }),
  ];
}

function firstIssue(error: z.ZodError): string {
  const { path, message } = error.issues[0] as z.core.$ZodIssue;
  return path.length > 0 ? `${path.join(".")}: ${message}` : message;
}
