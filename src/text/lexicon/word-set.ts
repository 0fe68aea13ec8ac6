/** A set of the words in `list`, which white space parts. */
export const wordSet = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/));
