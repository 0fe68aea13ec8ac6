import { readFileSync } from "node:fs";
import { Archive, type EarlierCheck, earlierCheckSchema } from "../../claims/archive.ts";
import { Misuse } from "../io/failure.ts";

/** The archive of earlier checks: JSON Lines, each {"text", "title"?, "claimant"?, "date"?}. */
export function archiveOf(file: string | undefined): Archive | null {
  if (file === undefined) return null;
  let text: string;
  try {
    text = readFileSync(file, "utf8");
  } catch {
    throw new Misuse(`--archive ${file}: there is no such file, or it cannot be read.`);
  }
  const rows = text.split("\n").map((line) => line.trim());
  return new Archive(
    rows.flatMap((line, i) => (line === "" ? [] : [checkOf(line, `${file}, line ${i + 1}`)])),
  );
}

function checkOf(line: string, where: string): EarlierCheck {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch {
    throw new Misuse(`--archive ${where}: not JSON.`);
  }
  const { data, error } = earlierCheckSchema.safeParse(value);
  if (error === undefined) return data;
  const [first] = error.issues;
  throw new Misuse(`--archive ${where}: ${first?.path.join(".") || "the row"}: ${first?.message}`);
}
