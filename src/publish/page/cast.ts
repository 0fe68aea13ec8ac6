import type { Speaker } from "../../record.ts";
import type { Said, View } from "../view.ts";

export const hues = 6;

/** A speaker's part on the page: its own key, and a tint that comes round again after six. */
export interface Role {
  key: string;
  hue: string;
}

export type Cast = Map<Speaker, Role>;

export const nobody: Role = { key: "unknown", hue: "hx" };

export const castOf = ({ speakers }: View): Cast =>
  new Map(speakers.map(({ speaker }, i) => [speaker, { key: `p${i + 1}`, hue: `h${i % hues}` }]));

export const roleOf = ({ speaker }: Said, cast: Cast): Role => (speaker && cast.get(speaker)) ?? nobody;
