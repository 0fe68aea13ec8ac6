/** Telling people of one name apart, and one person's names together. */
import type { Entity } from "./entity.ts";
import type { Name } from "./names.ts";

export interface Found {
  entity: Entity;
  sure: "sure" | "likely";
}

/** One who fits is that one; of several, the one who holds the post, or was named in this sentence or the last. */
export function choose(fits: readonly Entity[], name: Name, sure: Found["sure"]): Found | null {
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
  const { post } = name;
  if (post !== null) {
    const holding = left.filter((entity) => entity.posts.some((held) => held.head === post.head));
    if (holding.length === 1) return { entity: holding[0] as Entity, sure };
    if (holding.length > 1) left = holding;
  }
  if (left.length === 1) return { entity: left[0] as Entity, sure: "likely" };
  let nearest: Entity | null = null;
  for (const entity of left)
    if (entity.latest !== null && entity.latest.sentence >= name.sentence - 1)
      if (nearest?.latest == null || entity.latest.span[0] > nearest.latest.span[0]) nearest = entity;
  return nearest === null ? null : { entity: nearest, sure: "likely" };
}

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
