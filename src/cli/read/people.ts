import { defaultLimits } from "../../intake/limits.ts";
import type { Person } from "../../record.ts";
import { Failure } from "../io/failure.ts";
import { bytesOf, nameOf } from "../io/input.ts";
import { say } from "../io/output.ts";
import type { ReadFlags } from "./read.ts";
import type { Read } from "./reader.ts";

const shown = 20;

/** The people of a file; what is wrong in it goes to standard error, and a file that names nobody is a failure. */
export async function peopleOf(file: string): Promise<Person[]> {
  const bytes = await bytesOf(file, defaultLimits.bytes);
  if (!(bytes instanceof Uint8Array)) throw new Failure(`${nameOf(file)}: ${bytes.code}: ${bytes.message}`);
  // The reader of tables is loaded only when there is one to read.
  const { peopleFrom } = await import("../../intake/people/people-from.ts");
  const { people, issues } = peopleFrom(bytes);
  for (const { code, message } of issues.slice(0, shown)) say(`${nameOf(file)}: ${code}: ${message}`);
  if (issues.length > shown) say(`${nameOf(file)}: ${issues.length - shown} more of the kind`);
  if (people.length === 0) throw new Failure(`${nameOf(file)}: there is nobody in it.`);
  return people;
}

/** `read` as the flags have it: with the people of a file, and with private people masked. */
export async function readAs(read: Read, flags: Pick<ReadFlags, "people" | "public">): Promise<Read> {
  const people = flags.people === undefined ? undefined : await peopleOf(flags.people);
  const known: Read =
    people === undefined ? read : (document, options) => read(document, { ...options, people });
  if (!flags.public) return known;
  const { publicView } = await import("../../publish/masking/public-view.ts");
  return async (document, options) => publicView(await known(document, options));
}
