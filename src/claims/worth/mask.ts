/**
 * Masking: names, parties, nationality, faith and gender become one word each before anything is counted, so that no
 * score of check-worthiness can know of them.
 */
import type { Token } from "../../text/analysis.ts";
import { months, weekdays } from "../../text/lexicon/calendar-words.ts";
import { wordSet } from "../../text/lexicon/word-set.ts";
import { institutions } from "../lexicon/topics.ts";

export const name = "<name>";
export const person = "<person>";
export const somebody = "<they>";
export const number = "<number>";
export const year = "<year>";

/** Names in lower case, as captions have them, and sides: parties, nations, faiths. */
export const sides = wordSet(`
  democrat democrats democratic republican republicans gop liberal liberals conservative conservatives tory tories
  labour socialist socialists communist communists libertarian progressive progressives leftist leftists rightist
  left-wing right-wing marxist christian christians muslim muslims islamic islamist islam jew jews jewish catholic
  catholics protestant protestants evangelical hindu hindus buddhist buddhists sikh sikhs mormon american americans
  mexican mexicans chinese russian russians iranian iranians iraqi iraqis syrian syrians israeli israelis palestinian
  palestinians arab arabs african africans asian asians european europeans hispanic hispanics latino latinos latina
  canadian canadians british english french german germans japanese korean koreans indian indians cuban cubans
  african-american african-americans america china russia iran iraq syria israel palestine africa asia europe mexico
  canada britain england france germany japan korea india cuba ukraine ukrainian ukrainians afghanistan afghan afghans
  pakistan pakistani pakistanis turkish egypt egyptian saudi libya libyan lebanon lebanese yemen jordan vietnam
  vietnamese thailand brazil brazilian argentina chile colombia venezuela venezuelan haiti haitian spain spanish portugal
  portuguese italy italian italians poland polish greece greek ireland irish scotland scottish swiss switzerland swedish
  sweden norway norwegian danish denmark dutch finland finnish austria australia australian nigeria nigerian kenya
  kenyan somalia somali somalis sudan ethiopia congo jordanian`);

/** He and she are one, and so are all that can be called one or the other. */
const pronouns = wordSet(
  "he she him his her hers himself herself they them their theirs themselves themself",
);
const gendered = wordSet(`
  man woman men women male female males females boy girl boys girls father mother fathers mothers dad mom mum dads moms
  son daughter sons daughters brother sister brothers sisters husband wife husbands wives uncle aunt nephew niece
  grandfather grandmother grandson granddaughter guy guys lady ladies gentleman gentlemen sir madam ma'am mr mr. mrs
  mrs. ms ms. miss king queen congressman congresswoman congressmen congresswomen chairman chairwoman businessman
  businesswoman businessmen spokesman spokeswoman policeman policewoman fireman firefighter veteran widow widower
  gay lesbian transgender bride groom actor actress`);

/** One masked word for each token that counts, null for those that do not: punctuation, the rest of a name. */
export function masked(tokens: readonly Token[]): (string | null)[] {
  const shouted = !tokens.some(({ text }) => /[a-z]|\p{Ll}/u.test(text));
  let inName = false;
  return tokens.map((token, i) => {
    const { norm, lemma, pos } = token;
    const named = isName(tokens, i, shouted) && !known(norm);
    const follows = named && inName;
    inName = named;
    if (named) return follows ? null : name;
    const first = norm.charCodeAt(0);
    if (first >= 48 && first <= 57) return /^(?:19|20)\d\d$/.test(norm) ? year : number;
    if (norm === "$" || norm === "%" || norm === "?") return norm;
    if (pos === "PUNCT" || pos === "SYM" || !isWord(first)) return null;
    if (sides.has(norm)) return name;
    if (pronouns.has(norm)) return somebody;
    if (gendered.has(norm)) return person;
    return lemma;
  });
}

/** What may stand with its capital: public bodies, months and weekdays. */
const known = (norm: string) =>
  institutions.has(norm) || (months.has(norm) && norm !== "may") || weekdays.has(norm);

const isWord = (code: number) => (code >= 97 && code <= 122) || code === 39 || code > 191;

/** Capitalised within the sentence, tagged as a name, or opening the sentence right before another capital. */
export function isName(tokens: readonly Token[], i: number, shouted = false): boolean {
  const { norm, pos } = tokens[i] as Token;
  if (norm === "i" || norm.startsWith("i'")) return false;
  if (shouted || !isCapital(tokens[i])) return pos === "PROPN";
  return i > 0 || pos === "PROPN" || isCapital(tokens[i + 1]);
}

function isCapital(token: Token | undefined): boolean {
  const code = token?.text.charCodeAt(0) ?? 0;
  return code < 128 ? code >= 65 && code <= 90 : /^\p{Lu}/u.test(token?.text ?? "");
}
