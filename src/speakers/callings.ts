/** What the text calls people beside their names: the posts they hold, and nouns such as “comedian”. */
import { isFormer, type Post } from "./appositions.ts";
import { type Entity, fold } from "./entity.ts";
import { areAlike, likeNouns } from "./lexicon/epithets.ts";
import { manly, womanly } from "./lexicon/posts.ts";

/** More people of one calling than this are not told apart. */
const most = 8;

export class Callings {
  readonly #byNoun = new Map<string, Entity[]>();

  give(entity: Entity, posts: readonly Post[]): void {
    for (const post of posts) {
      const isHeld = ({ head, body }: Post) =>
        head === post.head && (post.body === null || body === post.body);
      if (entity.posts.some(isHeld)) continue;
      entity.posts.push(post);
      if (womanly.test(post.head)) entity.gender ??= "f";
      else if (manly.test(post.head)) entity.gender ??= "m";
      push(this.#byNoun, post.head, entity);
    }
  }

  call(entity: Entity, noun: string): void {
    if (entity.nouns.size >= most) return;
    entity.nouns.add(noun);
    push(this.#byNoun, noun, entity);
  }

  /** Who holds a post of this kind, at the body if one is given. */
  holders(head: string, body: string | null): readonly Entity[] {
    const posts = ({ posts }: Entity) => posts.filter((post) => post.head === head && !isFormer(post.title));
    const holders = (this.#byNoun.get(head) ?? []).filter((entity) => posts(entity).length > 0);
    if (body === null) return holders;
    const given = fold(body);
    const there = holders.filter((entity) =>
      posts(entity).some((post) => post.body !== null && fold(post.body) === given),
    );
    return there.length > 0
      ? there
      : holders.filter((entity) => posts(entity).some((post) => post.body === null));
  }

  /** Those whom the text calls by the noun, or by one that means alike. */
  called(noun: string): Entity[] {
    return [...new Set(likeNouns(noun).flatMap((other) => this.#byNoun.get(other) ?? []))];
  }
}

/** Does the text call somebody so, or by a noun that means alike? */
export const isCalled = ({ nouns, posts }: Entity, noun: string): boolean =>
  [...nouns].some((other) => areAlike(noun, other)) || posts.some(({ head }) => areAlike(noun, head));

function push(map: Map<string, Entity[]>, key: string, entity: Entity): void {
  const list = map.get(key);
  if (list === undefined) map.set(key, [entity]);
  else if (list.length < most && !list.includes(entity)) list.push(entity);
}
