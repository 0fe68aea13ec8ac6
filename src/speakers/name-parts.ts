/** What a run of name words holds: title, post, the name itself, nickname, suffix; and what kind of name it is. */
import type { Analysis } from "../text/analysis.ts";
import { particles } from "../text/lexicon/particles.ts";
import { genderOfKin } from "./lexicon/gendered.ts";
import { bodyNouns, isGroupName, isPartyName, thingNouns } from "./lexicon/nouns.ts";
import { alsoSurnames, departments, isPostPlural, postOf } from "./lexicon/posts.ts";
import { courtesies, type Gender, suffixes, telling } from "./lexicon/titles.ts";
import { affiliations, placePrepositions } from "./lexicon/words.ts";
import type { Name } from "./names.ts";
import type { Word } from "./words.ts";

/** The name in the words `[at, end)`; null where they are only a post. */
export function readName(
  analysis: Analysis,
  words: readonly Word[],
  at: number,
  end: number,
  headline: (sentence: number) => boolean,
): Name | null {
  const first = words[at] as Word;
  const before = words[at - 1];
  const precedes = before?.sentence === first.sentence ? before.norm : "";
  const opening = head(analysis, words, at, end);
  if (opening === null) return null;
  const { from, post, courtesy } = opening;
  // “her husband Peter Amadi” and “her husband, Peter Amadi,”
  const kin = precedes === "," ? (words[at - 2]?.norm ?? "") : precedes;
  const gender = opening.gender ?? genderOfKin(kin);
  let last = end;
  let suffix: string | null = null;
  while (last > from + 1 && suffixes.has((words[last - 1] as Word).norm)) {
    const { norm } = words[last - 1] as Word;
    if (telling.has(norm)) suffix = norm;
    last--;
    if ((words[last - 1] as Word).text === ",") last--;
  }
  const named = words.slice(from, last);
  const outer = named[0]?.quotation;
  const parts = named
    .filter((word) => word.quotation === outer && word.pos !== "PUNCT")
    .map((word) => word.text);
  if (parts.length === 0) return null;
  // “De la Cruz” is a surname, and by its last word the same one as in “Lucía de la Cruz”.
  while (parts.length > 1 && particles.has((parts[0] as string).toLowerCase())) parts.shift();
  const nick = named.filter((word) => word.quotation !== outer && word.pos !== "PUNCT");
  const name: Name = {
    start: (named[0] as Word).start,
    end: (words[end - 1] as Word).end,
    first: at,
    last: end,
    parts,
    nickname: nick.length > 0 ? analysis.text.slice(nick[0]?.start, nick.at(-1)?.end) : null,
    suffix,
    gender,
    courtesy,
    post,
    kind: "single",
    sentence: first.sentence,
    quotation: first.quotation,
    headline: headline(first.sentence),
    label: false,
  };
  name.kind = isTitle(analysis, name) ? "organization" : kindOf(name, named, precedes, words[end]);
  return name;
}

const articles = new Set(["the", "a", "an"]);

/** What stands before the name proper: “Harwick Mayor”, “Mr.”, “Republican”; null where all of it is a post. */
function head(analysis: Analysis, words: readonly Word[], at: number, end: number) {
  // “former secretary of State Calder”: the department belongs to the post before.
  const isDepartment = departments.has((words[at] as Word).norm) && words[at - 1]?.norm === "of";
  let from = isDepartment && at < end - 1 && postOf(words[at - 2]?.norm ?? "") !== null ? at + 1 : at;
  const start = from;
  let post: Name["post"] = null;
  let courtesy = false;
  let gender: Gender | null = null;
  for (let i = start; i < end; i++) {
    const { norm } = words[i] as Word;
    if (courtesies.has(norm) && i < end - 1) {
      gender = courtesies.get(norm) ?? gender;
      courtesy = true;
      from = i + 1;
    } else if ((affiliations.has(norm) || isHolders(words, i)) && i === from && i < end - 1) from = i + 1;
    else if (affiliations.has(norm) && i === end - 1 && i > from && !alsoSurnames.has(norm)) return null;
    else {
      const office = postOf(norm);
      if (office === null) continue;
      // “General Assembly” and “Justice Department” are nobody's rank.
      if (onlyBodies.test(words[i + 1]?.norm ?? "") && words[i + 1]?.capital) continue;
      // A last word that is a surname too ends the name, unless the name has an article.
      const surname = alsoSurnames.has(norm) && restIsSuffix(words, i + 1, end);
      if (surname && !articles.has(words[at - 1]?.norm ?? "")) continue;
      let after = i + 1;
      if (words[after]?.norm === "of" && after + 1 < end && departments.has((words[after + 1] as Word).norm))
        after += 2;
      // The whole run is the post: “the Harwick Mayor”.
      if (restIsSuffix(words, after, end)) return null;
      const start = postStart(words, from, i);
      post = {
        head: office,
        start: (words[start] as Word).start,
        end: (words[after - 1] as Word).end,
        body:
          start > from
            ? analysis.text.slice((words[from] as Word).start, (words[start - 1] as Word).end)
            : null,
      };
      from = after;
      i = after - 1;
    }
  }
  return { from, post, courtesy, gender };
}

/** “Senators Reyes and Calder”, but not the “Farmers' Union”. */
const isHolders = (words: readonly Word[], at: number) =>
  isPostPlural(words[at]?.norm ?? "") && !/^['’]$/.test(words[at + 1]?.text ?? "");

/** Nouns for bodies that are no surnames. */
const onlyBodies =
  /^(?:department|assembly|ministry|council|committee|commission|agency|office|bureau|authority|association|union|league|federation)$/;

const modifiers = new Set(
  "vice deputy prime district attorney chief press foreign general assistant acting police lieutenant former home first executive managing city county state".split(
    " ",
  ),
);

/** First word of the post whose head noun is at `head`: “Vice President”. */
function postStart(words: readonly Word[], from: number, head: number): number {
  let start = head;
  while (start > from && modifiers.has((words[start - 1] as Word).norm)) start--;
  return start;
}

function restIsSuffix(words: readonly Word[], at: number, end: number): boolean {
  for (let i = at; i < end; i++) {
    const word = words[i] as Word;
    if (!suffixes.has(word.norm) && word.text !== ",") return false;
  }
  return true;
}

/** In marks of its own: a programme, a book, a song. */
function isTitle({ quotations }: Analysis, { quotation, start, end }: Name): boolean {
  const marks = quotations[quotation];
  return marks?.kind === "name" && marks.inner[0] === start && end >= marks.inner[1] - 1;
}

function kindOf(name: Name, named: readonly Word[], before: string, after?: Word): Name["kind"] {
  if (name.courtesy || name.post !== null || name.nickname !== null || name.suffix !== null) return "person";
  const last = (named.at(-1) as Word).norm;
  if (named.some((word) => word.norm === "of")) return "organization";
  // “The group Tomas Reyes leads” is not called Tomas Reyes.
  if (bodyWords.test(before) && (named.length > 2 || !/^(?:VERB|AUX)$/.test(after?.pos ?? "")))
    return "organization";
  if (named.length > 1 && (nations.test((named[0] as Word).text) || stations.test((named[0] as Word).norm)))
    return "organization";
  if (
    isPartyName(last, before === "the") &&
    (named.length === 1 || before === "the") &&
    !/^(?:who|whose|that|in|on|from|of|with)$/.test(after?.norm ?? "")
  )
    return "organization";
  if (isGroupName(last) && (named.length === 1 || !alsoSurnames.has(last)))
    return named.length === 1 || affiliations.has(last) || last.endsWith("s") ? "group" : "person";
  if (named.length > 1 && (bodyNouns.has(last) || thingNouns.has(last))) return "organization";
  if (named.length > 1 && places.has((named[0] as Word).norm))
    return last === "nations" ? "organization" : "place";
  // “The Calder campaign” is a body; Calder is not.
  const modifies = named.length === 1 && after?.pos === "NOUN" && after.sentence === name.sentence;
  if (before === "the" && !modifies) return "organization";
  if (/^\p{Lu}{2,6}$/u.test((named[0] as Word).text) && named.length === 1) return "organization";
  if (placePrepositions.has(before) || compass.has((named[0] as Word).norm)) return "place";
  return named.length > 1 ? "person" : "single";
}

/** “the campaign group Harwick Now”. */
const bodyWords =
  /^(?:group|network|newspaper|magazine|firm|website|nonprofit|charity|organi[sz]ation|coalition)$/;
/** “U.N. Women” is no person, whose initials would be others. */
const nations = /^(?:U\.?N|U\.?S|E\.?U|U\.?K)\.?$/;
/** “Radio Harwick” */
const stations = /^(?:radio|tv|channel|team|club|banco|bank|university)$/;
/** Names of two words and more that begin so are of places. */
const places = new Set([
  "united",
  "los",
  "las",
  "san",
  "santa",
  "fort",
  "mount",
  "mt",
  "port",
  "cape",
  "lake",
]);
const compass = new Set(["new", "north", "south", "east", "west"]);
