import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { postgresServers, startPostgres } from "../../store/postgres-server.ts";
import { withBench } from "./kept.ts";
import { killRounds } from "./kill.ts";

/** A few rounds in every run of the tests; all of them with ONRECORD_KILL_ROUNDS=200, a quarter on PostgreSQL. */
const rounds = Number(process.env.ONRECORD_KILL_ROUNDS ?? 4);
const some = Math.ceil(rounds / 4);
const timeout = 60_000 + rounds * 30_000;

describe("entering, redacting and publishing, killed at a random moment", () => {
  it(
    "lose nothing, double nothing, and leave a folder that holds, on SQLite",
    () =>
      withBench(async (bench) =>
        report(await killRounds(bench, join(bench.home, "onrecord.db"), rounds), "SQLite", rounds),
      ),
    timeout,
  );

  it(
    "lose nothing, double nothing, and leave a folder that holds, on PostgreSQL",
    async () => {
      const [first] = postgresServers();
      if (first === undefined) throw new Error("There is no PostgreSQL to test on.");
      const server = await startPostgres(first.programs);
      try {
        const place = await server.newSchema();
        await withBench(
          async (bench) => report(await killRounds(bench, place, some), first.name, some),
          place,
        );
      } finally {
        await server.stop();
      }
    },
    timeout,
  );
});

function report({ killed, acknowledged }: Awaited<ReturnType<typeof killRounds>>, name: string, all: number) {
  console.log(`${name}: killed in ${killed} of ${all} rounds, ${acknowledged} acts acknowledged, none lost.`);
  if (all >= 20) expect(killed).toBeGreaterThan(all / 4);
}
