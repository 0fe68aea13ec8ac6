/** Step 4c: what the words around a name say of its bearer: “the Texas senator”, “(D-Vt.)”, “who served as mayor”. */
import { fold } from "./entity.ts";
import { postOf } from "./lexicon/posts.ts";
import { stateOf } from "./lexicon/states.ts";
import type { Name } from "./names.ts";
import type { Reading } from "./source.ts";
import type { Word } from "./words.ts";

const before = 8;
const after = 12;
const phrase = /^(?:NOUN|ADJ|PROPN|NUM|X)$/;
const copula = /^(?:is|was|be|been|became|become|becomes|remains)$/;
const helping = /^(?:would|will|could|may|might|has|had|have|to)$/;
/** Who has one of these may be called a candidate. */
const running = /^(?:campaign|candidacy|nomination|bid)$/;
const parties: ReadonlyMap<string, string> = new Map([
  ["r", "republican"],
  ["d", "democrat"],
  ["i", "independent"],
  ["gop", "republican"],
  ["democratic", "democrat"],
]);

/** The word as it is compared: folded, a party by one name. */
export const plain = (word: string): string => {
  const bare = fold(word).replace(/\./g, "");
  return parties.get(bare.length > 1 ? bare : "") ?? bare;
};

/** The words that the phrases before and after a name say of its bearer. */
export function traitsOf(reading: Reading, name: Name): string[] {
  const { words, nameAt } = reading;
  const traits: string[] = [];
  // “Texas Republican Sen.” in the run of the name, and “former secretary of state” before it.
  for (let at = name.last - 1; at >= name.first; at--)
    if ((words[at]?.start ?? 0) < name.start) traits.push(plain((words[at] as Word).text));
  for (let at = name.first - 1; at >= name.first - before; at--) {
    const word = words[at];
    if (word?.sentence !== name.sentence || word.quotation !== name.quotation) break;
    // “secretary of state Ruth Amadi”, but not “the plan of Ruth Amadi”
    if (word.norm === "of" ? postOf(words[at - 1]?.norm ?? "") === null : !phrase.test(word.pos)) break;
    if (word.norm !== "of") traits.push(plain(word.text));
  }
  let at = name.last;
  const owned = words[at]?.norm === "'s" ? at + 1 : at;
  const noun = words[owned]?.norm === "presidential" ? owned + 1 : owned;
  if (words[noun]?.sentence === name.sentence && running.test(words[noun]?.norm ?? ""))
    traits.push("campaign");
  const mark = words[at];
  if (mark?.sentence !== name.sentence) return traits;
  if (mark.text === "(") return [...traits, ...bracketed(reading, at + 1, name)];
  if (mark.text === ",") {
    at++;
    if (/^\d+$/.test(words[at]?.text ?? "") && words[at + 1]?.text === ",") at += 2;
    if (words[at]?.norm === "who") at = saying(words, at + 1);
    else if (/^[RDI]-/.test(words[at]?.text ?? "")) return [...traits, ...bracketed(reading, at, name)];
    else if (!/^(?:the|an?|his|her|its|their|former|one)$/.test(words[at]?.norm ?? "") && nameAt[at] !== -1)
      return traits;
  } else at = saying(words, at);
  if (at < 0) return traits;
  const said: string[] = [];
  for (let end = at; end < at + after; end++) {
    const word = words[end];
    if (word?.sentence !== name.sentence || word.quotation !== name.quotation) break;
    // “With Tomas Reyes, the mayor said” tells nothing of Reyes.
    if (mark.text === "," && /^(?:VERB|AUX)$/.test(word.pos)) return traits;
    if (!phrase.test(word.pos) && !/^(?:the|an?|of|for|from|his|her|'s)$/.test(word.norm)) break;
    if (phrase.test(word.pos)) said.push(plain(word.text));
  }
  return [...traits, ...said];
}

/** Where a phrase begins that a verb says of whoever is before it; -1 where none does. */
function saying(words: readonly Word[], first: number): number {
  let at = first;
  while (at < first + 3 && helping.test(words[at]?.norm ?? "")) at++;
  const verb = words[at]?.norm ?? "";
  if (copula.test(verb) && /^(?:an?|the)$/.test(words[at + 1]?.norm ?? "")) return at + 1;
  return /^(?:served|serves|worked|works)$/.test(verb) && words[at + 1]?.norm === "as" ? at + 2 : -1;
}

/** “(D-Vt.)”, “R-Fla.”, “(Texas)”. */
function bracketed({ words }: Reading, at: number, { sentence }: Name): string[] {
  const inside: string[] = [];
  for (let end = at; end < at + 4; end++) {
    const word = words[end];
    if (word?.sentence !== sentence || word.text === ")") break;
    for (const piece of word.text.split(/[-–—.]/)) {
      const bare = fold(piece).trim();
      const state =
        stateOf(
          fold(word.text)
            .replace(/^[rdi][-–—]/, "")
            .replace(/\./g, ""),
        ) ?? [];
      inside.push(parties.get(bare) ?? bare, ...state);
    }
  }
  return inside.filter((word) => word.length > 1);
}
