/** How far a run of words that are written as a name goes. */
import type { Analysis } from "../text/analysis.ts";
import { particles } from "../text/lexicon/particles.ts";
import { bodyNouns } from "./lexicon/nouns.ts";
import { departments } from "./lexicon/posts.ts";
import { telling } from "./lexicon/titles.ts";
import { days, neverFirst } from "./lexicon/words.ts";
import type { Word } from "./words.ts";

/** Index after the run of name words that begins at `at`. */
export function runEnd(
  analysis: Analysis,
  words: readonly Word[],
  at: number,
  isName: (at: number) => boolean,
  cuts: ReadonlySet<number>,
): number {
  const { sentence } = words[at] as Word;
  let cut = at;
  const here = (index: number) => {
    for (; cut < index; cut++)
      if (cuts.has((words[cut] as Word).end) || cuts.has(words[cut + 1]?.start ?? -1)) return false;
    return words[index]?.sentence === sentence;
  };
  let end = at + 1;
  for (;;) {
    const word = words[end];
    if (word === undefined || !here(end)) return end;
    if (isName(end)) {
      end++;
      continue;
    }
    let next = end;
    while (next < end + 3 && here(next) && particles.has((words[next] as Word).norm)) next++;
    if (next > end && here(next) && isName(next)) {
      end = next + 1;
      continue;
    }
    // “Farmers' Union”
    const owns = /^['’]$/.test(word.text) && /s$/.test((words[end - 1] as Word).norm);
    if (owns && here(end + 1) && isName(end + 1) && bodyNouns.has((words[end + 1] as Word).norm)) {
      end += 2;
      continue;
    }
    const body = bodyNouns.has((words[end - 1] as Word).norm);
    const office = (words[end - 1] as Word).norm === "secretary";
    if (word.norm === "of" && here(end + 1) && isName(end + 1)) {
      if (body || (office && departments.has((words[end + 1] as Word).norm))) {
        end += 2;
        continue;
      }
    }
    // “Department of Health and Human Services”: the and belongs to a body's name once an of does.
    if (word.norm === "and" && here(end + 1) && isName(end + 1) && hasOf(words, at, end)) {
      end += 2;
      continue;
    }
    const nickname = nicknameEnd(analysis, words, end);
    if (nickname > end && here(nickname) && isName(nickname)) {
      end = nickname + 1;
      continue;
    }
    if (word.text === "," && here(end + 1) && telling.has((words[end + 1] as Word).norm)) {
      end += 2;
      continue;
    }
    return end;
  }
}

function hasOf(words: readonly Word[], at: number, end: number): boolean {
  for (let i = at; i < end; i++)
    if ((words[i] as Word).norm === "of") return bodyNouns.has((words[i - 1] as Word).norm);
  return false;
}

/** Index after a nickname in marks that begins at `at`, or `at`. */
function nicknameEnd(analysis: Analysis, words: readonly Word[], at: number): number {
  const quotation = analysis.quotations[words[at]?.quotation ?? -1];
  if (quotation === undefined || quotation.start !== words[at]?.start || !quotation.closed) return at;
  if (quotation.end - quotation.start > 30) return at;
  let end = at;
  while (end < at + 6 && (words[end]?.start ?? quotation.end) < quotation.end) end++;
  return end < at + 6 ? end : at;
}

/** “Calder Tuesday” is a name and a day, “If Calder” a word and a name. */
export function trimmed(words: readonly Word[], at: number, end: number): [number, number] {
  let [from, to] = [at, end];
  while (to > from && days.has((words[to - 1] as Word).norm)) to--;
  while (from < to && (days.has((words[from] as Word).norm) || neverFirst.has((words[from] as Word).norm)))
    from++;
  return [from, to];
}
