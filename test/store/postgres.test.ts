import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openStore } from "../../src/store/store.ts";
import { postgresServers, type Server, startPostgres } from "./postgres-server.ts";
import { storeSuite } from "./suite/suite.ts";

const servers = postgresServers();

it("there is a PostgreSQL to test on", () => {
  expect(servers.length).toBeGreaterThan(0);
});

describe.each(servers)("$name", ({ programs }) => {
  let server: Server | null = null;
  beforeAll(async () => {
    server = await startPostgres(programs);
  });
  afterAll(() => server?.stop());
  const newPlace = () => {
    if (server === null) throw new Error("The server did not start.");
    return server.newSchema();
  };

  storeSuite({ name: "postgres", newPlace });

  it("is unreachable where no server listens, or for nobody it knows", async () => {
    const place = await newPlace();
    await expect(openStore("postgres://onrecord@127.0.0.1:1/x")).rejects.toMatchObject({
      code: "unreachable",
    });
    await expect(openStore(place.replace("onrecord@", "nobody@"))).rejects.toMatchObject({
      code: "unreachable",
    });
  });
});
