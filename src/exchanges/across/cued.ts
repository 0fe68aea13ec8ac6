/** A later document says by its words that something answers, stands by or revises: what, in the documents before? */

import { firstAfter } from "../../text/span.ts";
import { isAnswer, objectOf, tailOf } from "../aim.ts";
import { type Cue, cuedStatements, trust, window } from "../cues.ts";
import { contentWords } from "../overlap.ts";
import { revisions } from "../own-words.ts";
import { sameness } from "../same.ts";
import type { Placed } from "../stage.ts";
import type { Page, Proposal } from "./across.ts";

import { daysBetween } from "./days.ts";
import { closest, type Told } from "./told.ts";

export function cuedAcross(page: Page): Proposal[] {
  const byCue = cuedStatements(page.stage).flatMap(({ cue, from }): Proposal[] => {
    const aim =
      cue.rule.kind === "answers"
        ? answered(page, cue, from)
        : own(page, from, aboutOf(page, cue, from), tailOf(page.stage, cue).size > 1, cue.rule.byWords);
    if (aim === null) return [];
    const { kind, change } = cue.rule;
    return [{ from, to: aim.told, kind, change, cue: cue.span, confidence: trust(cue, from) * aim.share }];
  });
  const inWords = revisions(page.stage).flatMap(({ from, cue, change }): Proposal[] => {
    const aim = own(page, from, contentWords(page.stage.analysis, from), true);
    return aim === null
      ? []
      : [{ from, to: aim.told, kind: "revises", change, cue, confidence: 0.75 * aim.share }];
  });
  return [...byCue, ...inWords];
}

interface Aim {
  told: Told;
  share: number;
}

/** What the same side said before: by two words and more; by one where the text does not say (`isSaid`) what it was. */
function own(
  page: Page,
  from: Placed,
  about: ReadonlySet<string>,
  isSaid: boolean,
  byWords = false,
): Aim | null {
  const side = page.side(from.statement.speaker);
  if (side === null) return null;
  const self = page.told.get(from);
  // Another paper's telling of this very walk-back is not what is walked back.
  const among = page.before
    .ofSide(side)
    .filter((told) => !told.revises || self === undefined || sameness(self, told) === 0);
  return aim(among, about, byWords ? 3 : 2, byWords || isSaid) ?? (byWords ? null : bySign(among, about));
}

/** “Doubled down on July”: a month, a year or a number says which of somebody's statements is meant, if one has it. */
function bySign(among: readonly Told[], about: ReadonlySet<string>): Aim | null {
  const signs = [...about].filter((word) => sign.test(word));
  const fits = among.filter(({ words }) => signs.some((word) => words.has(word)));
  const [latest] = fits;
  return latest === undefined ? null : { told: latest, share: 0.85 };
}

const sign =
  /^(?:january|february|march|april|may|june|july|august|september|october|november|december|\d[\d.,]*)$/;

/** What the one whom the cue names said before; where it names nobody, what others said in the same words. */
function answered(page: Page, cue: Cue, from: Placed): Aim | null {
  if (cue.rule.drawn || saysNothing(page.stage, from)) return null;
  const object = objectOf(page.stage, cue, from);
  if (object === null && (cue.rule.object || !isAnswer(page.stage, cue, from))) return null;
  const about = aboutOf(page, cue, from);
  const mine = page.side(from.statement.speaker);
  const named = object?.speaker ? page.side(object.speaker) : namedIn(page, cue);
  if (named !== null && named !== mine) {
    const theirs = page.before.ofSide(named);
    // “Calder's remark”, and no word of what it was: the last that is on record of Calder's.
    const isPlain =
      cue.rule.object !== undefined && oneThing.test(object?.noun ?? "") && !isToldOf(page, cue);
    const last = isPlain ? lastOf(page, theirs) : null;
    return aim(theirs, about, 2, object?.said ?? false) ?? last;
  }
  // “His call”, of somebody who is named before: nobody knows whose.
  if (named !== null || object?.owned) return null;
  // Somebody is answered in this document already, or nobody is named: only plainly the same matter will do.
  const others = page.before.withWords(about).filter(({ side }) => side !== mine);
  const told = closest(others, about, 3);
  return told === null ? null : { told, share: 0.8 };
}

/** A word for one thing that was said, where “rhetoric” and “attacks” stand for much. */
const oneThing =
  /^(?:remark|comment|claim|statement|charge|accusation|criticism|allegation|suggestion|assertion|pledge|promise|offer|answer|insult|warning)s?$/;

/** “Calder's remarks about taxes”: the text says what they were of. */
function isToldOf({ stage }: Page, cue: Cue): boolean {
  const ahead = stage.analysis.tokens.slice(cue.token + 1, cue.token + window);
  const noun = ahead.findIndex(({ norm }) => oneThing.test(norm));
  return /^(?:that|about|on|over|of|regarding|to|concerning)$/.test(ahead[noun + 1]?.norm ?? "");
}

/** In a document of the same days that tells little else of theirs: what is quoted before what is reported. */
function lastOf({ record }: Page, told: readonly Told[]): Aim | null {
  const latest = told.filter((one) => one.record === told[0]?.record);
  const gap = daysBetween(latest[0]?.published ?? null, record.document.published);
  if (latest.length > few || gap === null || gap > near) return null;
  const last = latest.find(({ placed }) => placed.attribution.kind !== "indirect") ?? latest[0];
  return last === undefined ? null : { told: last, share: 0.7 };
}

const few = 2;
const near = 7;

function aim(among: readonly Told[], about: ReadonlySet<string>, fewest: number, only: boolean): Aim | null {
  const near = closest(among, about, fewest);
  if (near !== null) return { told: near, share: 1 };
  const far = only ? null : closest(among, about, 1);
  return far === null ? null : { told: far, share: 0.8 };
}

/** Whom the words after the cue name with a surname that is on record: “Calder's claim”, “criticism by Calder”. */
function namedIn({ stage, bearer }: Page, cue: Cue): string | null {
  const { tokens } = stage.analysis;
  for (let at = cue.token + 1; at < cue.token + window; at++) {
    const token = tokens[at];
    if (token === undefined || token.sentence !== cue.sentence || token.quotation >= 0) return null;
    const owns =
      tokens[at + 1]?.norm === "'s" || /^(?:by|from|to|of|at|against)$/.test(tokens[at - 1]?.norm ?? "");
    if (token.pos === "PROPN" && (owns || cue.rule.object === "any")) {
      const party = bearer(token.text);
      if (party !== null) return party;
    }
  }
  return null;
}

/** What is said, and what the words after the cue say of it; whose words they are says nothing of what they are. */
function aboutOf({ record, stage }: Page, cue: Cue, from: Placed): ReadonlySet<string> {
  // “Fired back, saying that June was a dream. “…””: both are said.
  const here = stage.placed.filter(
    ({ statement, sentence }) => sentence === cue.sentence && statement.speaker === from.statement.speaker,
  );
  const said = [from, ...here].flatMap((item) => [...contentWords(stage.analysis, item)]);
  const words = new Set([...said, ...tailOf(stage, cue)]);
  const named = stage.mentions.filter(
    ({ start, end }) => start >= cue.span[1] && end <= cue.span[1] + longest,
  );
  for (const speaker of [from.statement.speaker, ...named.map((mention) => mention.speaker)])
    for (const part of namesOf(record, speaker)) words.delete(part);
  return words;
}

/** The words of somebody's names, as lemmas have them. */
function namesOf({ speakers }: Page["record"], id: string | null): string[] {
  const speaker = speakers.find((one) => one.id === id);
  const names = speaker === undefined ? [] : [speaker.name, ...speaker.aliases];
  return names.flatMap((name) => name.toLowerCase().split(/[^\p{L}\p{N}-]+/u));
}

/** Characters that a sentence seldom goes on for after its cue. */
const longest = 120;

/** “Rejected this”, “rejected Calder's offer”: it is told that somebody answered, and not with what words. */
export function saysNothing(
  { analysis: { tokens } }: Page["stage"],
  { attribution: { kind, content } }: Placed,
): boolean {
  if (kind === "direct") return false;
  return content.every(([start, end]) => {
    if (kind === "mixed") return end - start <= pronoun;
    const first = firstAfter(tokens, start - 1, (token) => token.start);
    const last = firstAfter(tokens, end - 1, (token) => token.start);
    return !tokens
      .slice(first, Math.min(last, first + most))
      .some(({ pos }) => pos === "VERB" || pos === "AUX");
  });
}

const most = 40;
const pronoun = 5;
