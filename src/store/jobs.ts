/**
 * Work that waits, for any number of workers. A worker leases a job for some time and gets a fencing number with it;
 * who comes back after the lease was lost holds an old number, and is told so instead of being heard.
 */
import { sql } from "kysely";
import { idOf } from "./ids.ts";
import { plain } from "./plain.ts";
import type { Store } from "./store.ts";
import type { Tables } from "./tables.ts";

export interface Lease {
  id: string;
  kind: string;
  payload: unknown;
  /** Higher than every number that was given out for this job before. */
  fence: number;
  /** How often it was begun, this time included. */
  runs: number;
}

/** After as many runs that ended in an error, a job is left alone. */
const mostRuns = 5;
/** Seconds before a job is tried again, doubled with every run. */
const pause = 2;

/** Puts a job up. The same kind and key are one job, however often it is put up. */
export async function enqueue(store: Store, kind: string, key: string, payload: unknown): Promise<string> {
  const id = idOf("j", kind, key);
  const now = store.now();
  await store.write((tx) =>
    tx
      .insertInto("jobs")
      .values({
        id,
        kind,
        payload: JSON.stringify(payload),
        state: "ready",
        due: now,
        fence: 0,
        runs: 0,
        worker: null,
        error: null,
        added: now,
      })
      .onConflict((conflict) => conflict.doNothing())
      .execute(),
  );
  return id;
}

/** The next job that is due, for `seconds`; null where there is none. A lease that ran out is given to somebody else. */
export function lease(
  store: Store,
  worker: string,
  kinds: readonly string[],
  seconds: number,
): Promise<Lease | null> {
  const now = store.now();
  return store.write(async (tx) => {
    // 1: what took its workers with it too often is left alone
    await tx
      .updateTable("jobs")
      .set({ state: "failed", worker: null, error: "It was begun too often and never ended." })
      .where("state", "=", "running")
      .where("due", "<=", now)
      .where("runs", ">=", mostRuns)
      .execute();
    // 2: what has waited longest
    const due = tx
      .selectFrom("jobs")
      .selectAll()
      .where("state", "in", ["ready", "running"])
      .where("due", "<=", now)
      .where("kind", "in", [...kinds])
      .orderBy("due")
      .orderBy("id")
      .limit(1);
    const job = await (store.dialect.skipLocked ? due.forUpdate().skipLocked() : due).executeTakeFirst();
    if (job === undefined) return null;
    const { id, kind } = job;
    const [fence, runs] = [Number(job.fence) + 1, job.runs + 1];
    await tx
      .updateTable("jobs")
      .set({ state: "running", due: later(now, seconds), fence, runs, worker })
      .where("id", "=", id)
      .execute();
    return { id, kind, payload: JSON.parse(job.payload) as unknown, fence, runs };
  });
}

/** More time for a job that is under way. All three return false where the lease was lost to somebody else. */
export const extend = (store: Store, held: Lease, seconds: number): Promise<boolean> =>
  change(store, held, () => ({ due: later(store.now(), seconds) }));

export const complete = (store: Store, held: Lease): Promise<boolean> =>
  change(store, held, () => ({ state: "done", worker: null, error: null }));

/** It is tried again after a pause, and left alone after five runs. */
export const fail = (store: Store, held: Lease, error: string): Promise<boolean> =>
  change(store, held, () => ({
    state: held.runs >= mostRuns ? "failed" : "ready",
    due: later(store.now(), pause * 2 ** held.runs),
    worker: null,
    error: plain(error),
  }));

async function change(
  store: Store,
  { id, fence }: Lease,
  values: () => Partial<Tables["jobs"]>,
): Promise<boolean> {
  const { numUpdatedRows } = await store.write((tx) =>
    tx
      .updateTable("jobs")
      .set(values())
      .where("id", "=", id)
      .where("fence", "=", fence)
      .where("state", "=", "running")
      .executeTakeFirst(),
  );
  return Number(numUpdatedRows) === 1;
}

export async function countJobs(store: Store): Promise<{ [state: string]: number }> {
  const rows = await store.db
    .selectFrom("jobs")
    .select(["state", sql<number>`count(*)`.as("count")])
    .groupBy("state")
    .execute();
  return Object.fromEntries(rows.map(({ state, count }) => [state, Number(count)]));
}

const later = (now: string, seconds: number): string =>
  new Date(new Date(now).getTime() + seconds * 1000).toISOString();
