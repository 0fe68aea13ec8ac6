import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { killRounds } from "./kill.ts";
import { postgresServers, startPostgres } from "./postgres-server.ts";

/** A few rounds in every run of the tests; all of them with ONRECORD_KILL_ROUNDS=200, a quarter on PostgreSQL. */
const rounds = Number(process.env.ONRECORD_KILL_ROUNDS ?? 4);
const timeout = 60_000 + rounds * 30_000;

describe("adding that is killed", () => {
  it(
    "loses nothing that was acknowledged and doubles nothing, on SQLite",
    () =>
      inFolder((folder) => report(killRounds(join(folder, "store.db"), folder, rounds), "SQLite", rounds)),
    timeout,
  );

  it(
    "loses nothing that was acknowledged and doubles nothing, on PostgreSQL",
    () =>
      inFolder(async (folder) => {
        const [first] = postgresServers();
        if (first === undefined) throw new Error("There is no PostgreSQL to test on.");
        const server = await startPostgres(first.programs);
        try {
          const some = Math.ceil(rounds / 4);
          await report(killRounds(await server.newSchema(), folder, some), first.name, some);
        } finally {
          await server.stop();
        }
      }),
    timeout,
  );
});

async function report(run: ReturnType<typeof killRounds>, name: string, rounds: number): Promise<void> {
  const { acknowledged, cutOff } = await run;
  console.log(
    `${name}: ${rounds} rounds, ${cutOff} cut off, ${acknowledged} documents acknowledged before, none lost.`,
  );
  if (rounds >= 20) expect(cutOff).toBeGreaterThan(rounds / 2);
}

async function inFolder(use: (folder: string) => Promise<void>): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), "onrecord-kill-"));
  try {
    await use(folder);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
