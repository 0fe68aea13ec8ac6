/** PostgreSQL keeps no U+0000 in a text. The document itself is kept as JSON, where it is written out. */
export const plain = <T extends string | null>(text: T): T => (text?.replaceAll("\0", "\uFFFD") ?? null) as T;
