import { Misuse } from "../io/failure.ts";

/** Where the signing key is: where the flag says, else beside the store. */
export function keyPathOf({ key, store }: { key?: string; store: string }): string {
  if (key !== undefined) return key;
  if (/^postgres(ql)?:\/\//i.test(store))
    throw new Misuse("With a PostgreSQL store, name the signing key with --key.");
  return `${store}.key`;
}
