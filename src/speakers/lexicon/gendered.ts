/** Nouns that say of one person whether it is a woman or a man; lower case. No name is ever in such a list. */
import type { Gender } from "./titles.ts";

const entries = (list: string, gender: Gender) =>
  list.split(" ").map((noun): [string, Gender] => [noun, gender]);

const nouns: ReadonlyMap<string, Gender> = new Map([
  ...entries(
    "woman wife ex-wife mother stepmother grandmother daughter stepdaughter sister niece aunt widow lady girl girlfriend actress heiress waitress queen princess mom nun businesswoman congresswoman councilwoman assemblywoman spokeswoman chairwoman",
    "f",
  ),
  ...entries(
    "man husband ex-husband father stepfather grandfather son stepson brother nephew uncle widower gentleman boy boyfriend king prince dad monk businessman congressman councilman assemblyman spokesman",
    "m",
  ),
]);

/** What the noun itself says; null for most. */
export const genderOfNoun = (noun: string): Gender | null => nouns.get(noun) ?? null;

const kin = new Set(
  "wife ex-wife mother stepmother grandmother daughter stepdaughter sister niece aunt widow husband ex-husband father stepfather grandfather son stepson brother nephew uncle widower mom dad girlfriend boyfriend".split(
    " ",
  ),
);

/** Right before a name such a noun is about its bearer: “his wife Ada Lindqvist”. */
export const genderOfKin = (noun: string): Gender | null => (kin.has(noun) ? genderOfNoun(noun) : null);
