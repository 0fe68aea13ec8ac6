/** Telling people of one name apart, and one person's names together. */
import type { Entity } from "./entity.ts";
import type { Name } from "./names.ts";

export interface Found {
  entity: Entity;
  sure: "sure" | "likely";
}

/**
 * One who fits is that one; of several, the one who holds the post, the one who is `usual`ly called so in this text,
 * or the only one named in this sentence or the last.
 */
export function choose(
  fits: readonly Entity[],
  name: Name,
  sure: Found["sure"],
  usual: Entity | null = null,
): Found | null {
  const fitting = fits.filter(
    (entity) => name.gender === null || entity.gender === null || entity.gender === name.gender,
  );
  // Whom the reader has not met yet is not meant by a short form.
  const met = fitting.filter((entity) => entity.latest !== null);
  let left = met.length > 0 ? met : fitting;
  if (left.length === 0) return null;
  if (left.length === 1 && fits.length === 1) {
    const [only] = left as [Entity];
    only.gender ??= name.gender;
    return { entity: only, sure };
  }
  // “Mr. Amadi” is rather the one known to be a man.
  if (name.gender !== null) {
    const known = left.filter((entity) => (entity.gender ?? entity.leaning) === name.gender);
    if (known.length === 1) return { entity: known[0] as Entity, sure: "likely" };
  }
  const { post } = name;
  if (post !== null) {
    const holding = left.filter((entity) => entity.posts.some((held) => held.head === post.head));
    if (holding.length === 1) return { entity: holding[0] as Entity, sure };
    // “President Smith”, where neither Smith is known as president, is neither.
    if (holding.length === 0 && left.length > 1) return null;
    if (holding.length > 1) left = holding;
  }
  if (left.length === 1) return { entity: left[0] as Entity, sure: "likely" };
  const near = left.filter(({ latest }) => (latest?.sentence ?? -9) >= name.sentence - 1);
  // Whom the text has called so before goes before one who is named in full nearby.
  if (
    usual !== null &&
    left.includes(usual) &&
    (near.length === 0 || near.includes(usual) || isNear(usual, name))
  )
    return { entity: usual, sure: "likely" };
  return near.length === 1 ? { entity: near[0] as Entity, sure: "likely" } : null;
}

/** So many sentences back somebody is still spoken of. */
const recent = 4;

const isNear = ({ latest }: Entity, { sentence }: Name) => (latest?.sentence ?? -recent) >= sentence - recent;

/** Is `end` how the name `parts` ends, an initial standing for a word? */
export const endsWith = (parts: readonly string[], end: readonly string[]) =>
  end.every((part, i) => {
    const own = parts[parts.length - end.length + i];
    return own === part || (i < end.length - 1 && own !== undefined && initialFits(own, part));
  });

export const initialFits = (a: string, b: string) =>
  (a.length === 1 || b.length === 1) && a.charAt(0) === b.charAt(0);

/** Middle names agree where one has none, or as far as their first letters go. */
export function sameMiddle(a: readonly string[], b: readonly string[]): boolean {
  if (a.length <= 2 || b.length <= 2) return true;
  return (
    a.length === b.length &&
    a.slice(1, -1).every((part, i) => {
      const other = b[i + 1] as string;
      return part === other || initialFits(part, other);
    })
  );
}

export const sameSuffix = (entity: Entity, name: Name) =>
  entity.suffix === null || name.suffix === null || entity.suffix === name.suffix;
