import type { Speaker } from "../../record.ts";
import type { Said, View } from "../view.ts";

const hues = 6;

/** A class for each speaker; colours come round again after six, so a number and a name always stand with them. */
export type Hues = Map<Speaker, string>;

export const huesOf = ({ speakers }: View): Hues =>
  new Map(speakers.map(({ speaker }, i) => [speaker, `h${i % hues}`]));

export const hueOf = ({ speaker }: Said, all: Hues): string => (speaker && all.get(speaker)) ?? "hx";
