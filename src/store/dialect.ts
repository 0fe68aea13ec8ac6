/** All in which the two databases differ, in one place; `sqlite.ts` and `postgres.ts` are its two values. */
import type { Terms } from "./query.ts";
import type { Db, Tables } from "./tables.ts";

/** What is to be found under one number of `items`, as words already folded. */
export type Indexed = { at: number } & { [column in Column]: string[] };

export const columns = ["text", "speaker", "post", "facet"] as const;
export type Column = (typeof columns)[number];

export interface Dialect {
  name: "sqlite" | "postgres";
  types: { blob: string; bigint: string; strict: string };
  /** What makes the full-text index. */
  searchTable: string[];
  /** Held until the transaction ends, while migrations run. */
  lockMigrations(tx: Db): Promise<void>;
  /** Keeps other transactions from the row that the query finds; SQLite has locked the whole file by then. */
  forUpdate: boolean;
  /** Passes over rows that another transaction holds. */
  skipLocked: boolean;
  /** Begins a transaction that reads one state and keeps nobody from writing. */
  beginSnapshot: string;
  /** Sees to it that what was deleted is not in the files any more. */
  settle(db: Db): Promise<void>;
  index(tx: Db, rows: readonly Indexed[]): Promise<void>;
  /** Takes rows out of the index; their words leave the file too. */
  unindex(tx: Db, at: readonly number[]): Promise<void>;
  /** The numbers of the items that match, newest day first. */
  matching(db: Db, terms: Terms, range: Range): Promise<number[]>;
  /** Whether a table stands. */
  hasTable(db: Db, name: keyof Tables): Promise<boolean>;
  /** The code of a failure of the database, where it is one that a user can do something about. */
  codeOf(error: unknown): "busy" | "unreachable" | "damaged" | "not-a-store" | null;
}

/** Numbers of items from `from` to `to`, both included, at most `limit` of them. */
export interface Range {
  from: number;
  to: number;
  limit: number;
}
