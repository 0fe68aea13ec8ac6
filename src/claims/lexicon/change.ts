/** Words of change and of extremes. Verbs and nouns by lemma. */
import { wordSet } from "../../text/lexicon/word-set.ts";

export type Direction = "up" | "down" | "flat";

const of = (direction: Direction, list: string): [string, Direction][] =>
  [...wordSet(list)].map((word) => [word, direction]);

/** What changes by itself: "crime rose", "a rise in crime". */
export const changes: ReadonlyMap<string, Direction> = new Map([
  ...of(
    "up",
    `rise grow increase climb jump surge soar swell expand accelerate rebound skyrocket spike escalate
    balloon mount upturn growth uptick upsurge strengthen improve widen inflate rocket`,
  ),
  ...of(
    "down",
    `fall drop decline decrease shrink plunge dip sink slide slip tumble plummet dwindle diminish slump
    recede downturn worsen ease weaken narrow wane crash drop-off`,
  ),
  ...of("flat", "unchanged steady stagnate stagnant flat stable plateau static"),
]);

/** What somebody does to a number; a change of it only where a number says by how much. */
export const acts: ReadonlyMap<string, Direction> = new Map([
  ...of("up", "raise boost lift add hike expand push"),
  ...of("down", "cut reduce lower slash trim shed halve curb bring axe lose"),
]);

export const multiples: ReadonlyMap<string, [value: number, direction: Direction]> = new Map([
  ["double", [2, "up"]],
  ["triple", [3, "up"]],
  ["treble", [3, "up"]],
  ["quadruple", [4, "up"]],
  ["quintuple", [5, "up"]],
  ["halve", [0.5, "down"]],
]);

export const comparatives: ReadonlyMap<string, Direction> = new Map([
  ...of(
    "up",
    `higher more greater larger bigger longer older faster costlier taller heavier stronger wider richer
    better above later deeper hotter wealthier broader busier`,
  ),
  ...of(
    "down",
    `lower fewer less smaller shorter younger slower cheaper lighter weaker narrower poorer worse below
    earlier colder safer quieter`,
  ),
]);

/** Extremes that a count or a measure can bear out. */
export const superlatives: ReadonlyMap<string, Direction> = new Map([
  ...of(
    "up",
    `highest most largest biggest greatest longest oldest fastest costliest tallest heaviest wealthiest richest
    strongest steepest sharpest widest deepest hottest wettest busiest deadliest priciest`,
  ),
  ...of(
    "down",
    `lowest fewest least smallest shortest youngest slowest cheapest lightest weakest poorest narrowest coldest
    driest safest quietest`,
  ),
]);
