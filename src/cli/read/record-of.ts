import { type IntakeOptions, intake } from "../../intake/intake.ts";
import type { OnRecord } from "../../record.ts";
import { reasonOf } from "../io/failure.ts";
import { bytesOf, nameOf } from "../io/input.ts";
import { Progress } from "../io/progress.ts";
import type { Read } from "./reader.ts";

/** The record of one file. A fault of ours in one document does not end the run over the others. */
export async function recordOf(
  file: string,
  options: IntakeOptions,
  read: Read,
): Promise<{ record: OnRecord | null; issues: string[] }> {
  const progress = new Progress();
  const inWords = (issues: readonly { code: string; message: string }[]) =>
    issues.map(({ code, message }) => `${code}: ${message}`);
  try {
    progress.step(`reading ${nameOf(file)} …`);
    const bytes = await bytesOf(file);
    if (!(bytes instanceof Uint8Array)) return { record: null, issues: inWords([bytes]) };
    const { document, issues } = await intake(bytes, file === "-" ? options : { ...options, name: file });
    if (document === null) return { record: null, issues: inWords(issues) };
    progress.step(`reading ${nameOf(file)} …`, document.text.length > 100_000);
    return { record: await read(document, { issues }), issues: inWords(issues) };
  } catch (error) {
    return { record: null, issues: [`internal: ${reasonOf(error)}`] };
  } finally {
    progress.clear();
  }
}
