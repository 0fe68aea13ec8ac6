import { readFileSync } from "node:fs";
import { type LabelFixes, labelFixesSchema } from "../../intake/transcript/fixes.ts";
import { Misuse } from "../io/failure.ts";
import type { DocumentFlags } from "./document-options.ts";

const largest = 10 * 1024 * 1024;

/** The corrections of labels that the flags and the file they name ask for; a flag wins over the file. */
export function fixesOf({ fixes: file, speaker, turn }: DocumentFlags): LabelFixes | undefined {
  if (file === undefined && speaker === undefined && turn === undefined) return undefined;
  const { speakers = {}, turns = {} } = file === undefined ? {} : fixesIn(file);
  return parsed(
    {
      speakers: { ...speakers, ...pairs("--speaker", "LABEL=NAME", speaker) },
      turns: { ...turns, ...pairs("--turn", "N=NAME", turn) },
    },
    "--turn",
  );
}

function pairs(flag: string, shape: string, given: readonly string[] = []): { [key: string]: string } {
  return Object.fromEntries(
    given.map((pair) => {
      const at = pair.indexOf("=");
      const [key, name] = [pair.slice(0, at).trim(), pair.slice(at + 1).trim()];
      if (at < 0 || key === "" || name === "") throw new Misuse(`${flag} ${pair}: write it as ${shape}.`);
      return [key, name];
    }),
  );
}

function fixesIn(file: string): LabelFixes {
  let text: string;
  try {
    text = readFileSync(file, "utf8");
  } catch {
    throw new Misuse(`--fixes ${file}: there is no such file, or it cannot be read.`);
  }
  if (text.length > largest) throw new Misuse(`--fixes ${file}: it is larger than 10 MiB.`);
  try {
    return parsed(JSON.parse(text), `--fixes ${file}`);
  } catch (error) {
    if (error instanceof Misuse) throw error;
    throw new Misuse(`--fixes ${file}: it is no JSON.`);
  }
}

function parsed(value: unknown, where: string): LabelFixes {
  const { data, error } = labelFixesSchema.safeParse(value);
  if (data !== undefined) return data;
  const faults = error.issues.map(({ path, message }) => `${path.join(".")} ${message}`.trim());
  throw new Misuse(`${where}: ${faults.join("; ")}. Write {"speakers": {LABEL: NAME}, "turns": {N: NAME}}.`);
}
