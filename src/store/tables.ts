/** The tables as TypeScript sees them; `migrations.ts` makes them. Times are ISO UTC text, JSON is text as written. */
import type { Kysely } from "kysely";

export interface Tables {
  migrations: { name: string; at: string };
  /** Numbers that are given out under a lock on their row: never a sequence, which leaves gaps after a crash. */
  counters: { name: string; next: number };
  originals: { digest: string; media_type: string; size: number; bytes: Uint8Array; added: string };
  documents: { id: string; identity: string; added: string };
  versions: {
    document: string;
    version: number;
    /** Digest of what the version says, so that the same content again is the same version. */
    content: string;
    original: string;
    title: string | null;
    publisher: string | null;
    published: string | null;
    address: string | null;
    body: string;
    added: string;
  };
  /** `body` leaves out the document, which stands in `versions`. */
  records: { document: string; version: number; reader: string; body: string; added: string };
  anchors: {
    document: string;
    version: number;
    statement: string;
    state: AnchorState;
    start: number | null;
    end: number | null;
  };
  /** What `find` looks through: drawn from the newest record of each document, and replaced with it. */
  items: {
    /** Day and number in one, so that the order of the index is the order of the days. */
    at: number;
    id: string;
    kind: ItemKind;
    document: string;
    version: number;
    local: string;
    text: string;
    speaker: string | null;
    person: string | null;
    post: string | null;
    class: string | null;
    day: string | null;
    sure: string | null;
    negated: number;
  };
  people: { id: string; name: string; body: string; added: string };
  reviews: { id: string; day: string | null; body: string; added: string };
  decisions: {
    number: number;
    id: string;
    act: string;
    subject: string;
    value: string;
    reason: string;
    by: string;
    at: string;
  };
  jobs: {
    id: string;
    kind: string;
    payload: string;
    state: JobState;
    due: string;
    fence: number;
    runs: number;
    worker: string | null;
    error: string | null;
    added: string;
  };
  entries: {
    position: number;
    id: string;
    kind: string;
    leaf: Uint8Array;
    hash: string;
    about: string | null;
    prev: string | null;
    at: string;
  };
  disclosures: { hash: string; field: string; value: string; salt: string };
  checkpoints: { size: number; root: string; note: string | null; at: string };
  settings: { name: string; value: string; at: string };
  keys: {
    id: string;
    name: string;
    public: string;
    role: string;
    valid_from: string;
    valid_until: string | null;
  };
}

export type AnchorState = "same" | "moved" | "orphaned";
export type ItemKind = "statement" | "claim" | "speaker";
export type JobState = "ready" | "running" | "done" | "failed";

/** The store's tables, outside or inside a transaction. */
export type Db = Kysely<Tables>;
