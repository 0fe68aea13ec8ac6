import { spawn } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

export const main = fileURLToPath(new URL("../../dist/cli/main.js", import.meta.url));

export interface Run {
  status: number | null;
  out: string;
  err: string;
}

/** Runs the built command; standard input is closed after `input`. */
export function onrecord(
  args: readonly string[],
  {
    input = "",
    cwd = process.cwd(),
    env = {},
  }: { input?: string | Uint8Array; cwd?: string; env?: NodeJS.ProcessEnv } = {},
): Promise<Run> {
  return new Promise((resolve, reject) => {
    const { FORCE_COLOR: _, NO_COLOR: __, ...rest } = process.env;
    const child = spawn(process.execPath, [main, ...args], { cwd, env: { ...rest, ...env } });
    let [out, err] = ["", ""];
    child.stdout.setEncoding("utf8").on("data", (data: string) => (out += data));
    child.stderr.setEncoding("utf8").on("data", (data: string) => (err += data));
    child.on("error", reject).on("close", (status) => resolve({ status, out, err }));
    child.stdin.on("error", () => undefined).end(input);
  });
}

export async function withFolder<T>(use: (folder: string) => Promise<T>): Promise<T> {
  const folder = await mkdtemp(join(tmpdir(), "onrecord-test-"));
  try {
    return await use(folder);
  } finally {
    await rm(folder, { recursive: true });
  }
}
