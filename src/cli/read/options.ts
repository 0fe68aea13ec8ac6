import { dayOf } from "../../intake/day.ts";
import type { IntakeOptions } from "../../intake/intake.ts";
import type { Metadata } from "../../intake/metadata.ts";
import { Misuse } from "../io/failure.ts";
import type { DocumentFlags } from "./document-options.ts";
import { fixesOf } from "./fixes.ts";

/** What the flags say of the document and of how to read it. */
export function intakeOptionsOf(flags: DocumentFlags): IntakeOptions {
  const { title, publisher, author: authors, address, language, kind, format, encoding } = flags;
  const metadata: Metadata = given({
    title,
    publisher,
    authors,
    address,
    language,
    kind,
    published: published(flags),
  });
  const fixes = fixesOf(flags);
  return {
    metadata,
    ...given({ format, fixes, encoding: encoding === undefined ? undefined : known(encoding) }),
  };
}

function published({ published: date }: DocumentFlags): string | undefined {
  if (date === undefined) return undefined;
  const day = dayOf(date);
  if (day === null)
    throw new Misuse(`--published ${date} is no day. Write it as 2026-03-04, 2026-03 or 2026.`);
  return day;
}

function known(encoding: string): string {
  try {
    return new TextDecoder(encoding).encoding;
  } catch {
    throw new Misuse(
      `--encoding ${encoding} is not known. Give a label such as utf-8, windows-1252 or utf-16le.`,
    );
  }
}

type Given<T> = { [K in keyof T]?: Exclude<T[K], undefined> };

/** Without the keys that hold nothing. */
function given<T extends object>(values: T): Given<T> {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined)) as Given<T>;
}
