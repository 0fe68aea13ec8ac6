/**
 * Step 4d: whom “the Texas senator” or “the former president” means, of those the text has named. What it calls them
 * counts for and against; where it says nothing, how much it is about them just then.
 */
import { isFormer } from "./appositions.ts";
import { isCalled } from "./callings.ts";
import { type Entity, fold } from "./entity.ts";
import { areAlike, isEpithet } from "./lexicon/epithets.ts";
import { genderOfNoun } from "./lexicon/gendered.ts";
import { isCalling, isOffice, isRunning, leads } from "./lexicon/posts.ts";
import { isDemonym } from "./lexicon/states.ts";
import { plain } from "./portraits.ts";
import { isNamed, othersName, type Recent } from "./recent.ts";
import type { Head, Reading } from "./source.ts";

export interface Description {
  noun: string;
  former: boolean;
  /** The words beside the noun, folded: “texas”, “republican”. */
  traits: string[];
  /** Those of them that are written as names of places are. */
  places: string[];
}

const idle =
  /^(?:the|this|that|these|those|his|her|their|its|of|from|for|in|'s|a|an|former|formerly|ex|then|late|onetime|one-time|retired|longtime|self-described|self-proclaimed|presumptive|likely|leading|other|only|new|presidential|u.s|us|american)$/;

const parties = new Set(["republican", "democrat", "independent"]);

export function descriptionOf(
  { words }: Reading,
  { first, head, last }: Head & { type: "noun" },
): Description {
  const traits: string[] = [];
  const places: string[] = [];
  let former = false;
  for (let at = first; at < last; at++) {
    const word = words[at];
    if (word === undefined || at === head) continue;
    if (word.text === "," || /^(?:who|whose|which|that)$/.test(word.norm)) break;
    former ||= at < head && isFormer(word.norm);
    if (idle.test(word.norm) || !/\p{L}/u.test(word.text)) continue;
    traits.push(plain(word.text));
    if (word.capital && !parties.has(plain(word.text))) places.push(plain(word.text));
  }
  return { noun: bare(words[head]?.norm ?? ""), former, traits, places };
}

/** A senator is no representative, though both are lawmakers. */
const samePost = (a: string, b: string) =>
  isOffice(a) && isOffice(b)
    ? a === b ||
      (/^(?:congress|rep)/.test(a) && /^(?:congress|rep)/.test(b)) ||
      (a.startsWith("counc") && b.startsWith("counc"))
    : areAlike(a, b);

/** A “president-elect” and a “nominee-in-waiting” are not yet what they are called, and are meant by it. */
export const bare = (noun: string) =>
  noun.replace(/^.*-turned-/, "").replace(/-(?:elect|in-waiting|designate)$/, "");

/** How well what the text says of somebody agrees with a description; negative where it speaks against it. */
export function agreement(entity: Entity, { noun, former, traits, places }: Description): number {
  let score = 0;
  const own = entity.posts.filter(({ head }) => samePost(noun, head));
  if (own.some(({ title }) => isFormer(title) === former)) score += 4;
  else if (own.length > 0) score += former ? 1.5 : -1;
  else if (isCalled(entity, noun) || entity.traits.has(plain(noun))) score += 2.5;
  if (score === 0 && isRunning(noun) && entity.traits.has("campaign")) score += 1;
  // Of two whom the text does not call a candidate it is rather the one in office.
  if (score === 0 && isRunning(noun) && entity.posts.some(({ head }) => isOffice(head))) score += 1;
  const office = isOffice(noun);
  const held = entity.posts.filter(({ head, title }) => isOffice(head) && !isFormer(title));
  if (own.length === 0 && held.length > 0) score -= former ? 1 : office ? 4 : 0;
  if (noun === "president" && !former && own.length === 0 && isCalled(entity, "candidate")) score -= 4;
  // An economist is seldom “the candidate”, nor a candidate “the former president”.
  if (
    own.length === 0 &&
    (office || isRunning(noun)) &&
    entity.posts.some(({ head }) => isCalling(head) || (isRunning(noun) && leads(head)))
  )
    score -= 2;
  if (own.length === 0 && former && noun === "president" && isCalled(entity, "candidate")) score -= 2;
  // The former governor of a state is not its senator.
  const other = own.length === 0 && office && !former && entity.posts.some(({ head }) => isOffice(head));
  for (const trait of traits) {
    if (other && places.includes(trait)) continue;
    if (has(entity, trait)) score += 2.5;
    else if (parties.has(trait) && [...parties].some((party) => party !== trait && has(entity, party)))
      score -= 6;
    else if (own.length > 0 && places.includes(trait)) score -= office ? 4 : 1;
  }
  const gender = genderOfNoun(noun);
  if (gender !== null && (entity.gender ?? entity.leaning ?? gender) !== gender) score -= 10;
  return score;
}

const has = ({ traits, nouns, posts }: Entity, trait: string) =>
  traits.has(trait) ||
  nouns.has(trait) ||
  posts.some(({ body, title }) =>
    fold(`${title} ${body ?? ""}`)
      .split(/\W+/)
      .includes(trait),
  );

/** Nouns of people whom a text seldom names, or whom it brings in by the noun. */
const passing =
  /^(?:spokes\w+|official|aide|adviser|advisor|source|insider|operative|resident|voter|witness|user|caller|man|woman|boy|girl|judge|officer|author|expert|analyst|attorney|lawyer|prosecutor|supporter|staffer|host|anchor|reporter|editor|correspondent|owner|member|student|leader|chief|head|director|president|secretary|inspector|general|doctor|professor|pastor|chair\w*)$/;

/** Does such a phrase only ever stand for somebody whom the text has named? */
export const isEpithetic = ({ noun, former, traits }: Description): boolean =>
  isEpithet(noun) ||
  isDemonym(noun) ||
  former ||
  (noun === "leader" &&
    traits.some((trait) => /^(?:majority|minority|house|senate|party|opposition)$/.test(trait))) ||
  (isOffice(noun) && traits.length > 0) ||
  (!passing.test(noun) && traits.length > 0);

const close = 0.5;
/** Whom the text does not call so must at least be spoken of. */
const least = -2.5;
/** Where the text calls nobody so, one must stand out. */
const clear = 0.65;
/** The text is about whoever stands so high. */
const about = 3.3;

/**
 * The one meant; null where nobody is, or two alike. `except` is who is spoken of as another,
 * `named` are the surnames in what the one meant says, and `open` whether the text need not have called anybody so.
 */
export function portrayed(
  description: Description,
  people: Recent,
  beat: number,
  others: readonly Entity[],
  except: Entity | null,
  named: ReadonlySet<string>,
  open = isEpithetic(description),
): Entity | null {
  const scores = new Map<Entity, number>();
  const office = isOffice(description.noun) && others.length === 0;
  for (const { entity, back, score } of people.standing(beat)) {
    if (entity === except || entity.parts.length === 0) continue;
    const agrees = agreement(entity, description);
    const isAbout = open ? back <= (description.former ? 3 : 2) : office && back <= 1 && score >= about;
    if (agrees < 0 || (agrees < 2 && (!isAbout || score < least))) continue;
    scores.set(entity, agrees * 2 + score * 0.6 - (isNamed(entity, named) ? othersName : 0));
  }
  for (const entity of others) {
    if (entity === except || entity.parts.length === 0 || scores.has(entity)) continue;
    const agrees = agreement(entity, description);
    if (agrees >= 2) scores.set(entity, agrees * 2 - (entity.latest === null ? 10 + scores.size : 8));
  }
  const [first, second] = [...scores].sort((a, b) => b[1] - a[1]);
  if (first === undefined) return null;
  const lead = agreement(first[0], description) < 2 ? clear : close;
  return second !== undefined && first[1] - second[1] < lead ? null : first[0];
}
