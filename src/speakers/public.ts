/** Step 4f: who is a public person. Private unless the text itself gives a ground. */
import type { Speaker } from "../record.ts";
import type { Entity } from "./entity.ts";
import { publicGround } from "./lexicon/posts.ts";

const nobody: Speaker["public"] = { is: false, ground: "the text gives no public post" };

export function publicBy(entity: Entity): Speaker["public"] {
  if (entity.kind === "organization") return { is: true, ground: "organisation" };
  if (entity.kind === "document") return { is: true, ground: "document" };
  if (entity.kind === "author") return { is: true, ground: "author of the published piece" };
  if (entity.kind === "group") return { is: false, ground: "a group without names" };
  for (const { title, head, body } of entity.posts) {
    const ground = publicGround(title.toLowerCase(), head, body);
    if (ground !== null)
      return { is: true, ground: `${ground}: ${title}${body === null ? "" : `, ${body}`}` };
  }
  return nobody;
}
