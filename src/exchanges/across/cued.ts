/** A later document says by its words that something answers, stands by or revises: what, in the documents before? */
import { isAnswer, objectOf, tailOf } from "../aim.ts";
import { type Cue, cuedStatements, trust, window } from "../cues.ts";
import { contentWords, wordsOfTokens } from "../overlap.ts";
import { revisions } from "../own-words.ts";
import { sameness } from "../same.ts";
import type { Placed } from "../stage.ts";
import type { Page, Proposal } from "./across.ts";

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
  return aim(among, about, byWords ? 3 : 2, byWords || isSaid);
}

/** What the one whom the cue names said before; where it names nobody, what others said in the same words. */
function answered(page: Page, cue: Cue, from: Placed): Aim | null {
  if (cue.rule.drawn) return null;
  const object = objectOf(page.stage, cue, from);
  if (object === null && (cue.rule.object || !isAnswer(page.stage, cue, from))) return null;
  const about = aboutOf(page, cue, from);
  const mine = page.side(from.statement.speaker);
  const named = object?.speaker ? page.side(object.speaker) : namedIn(page, cue);
  if (named !== null && named !== mine) {
    const theirs = page.before.ofSide(named);
    // “Calder's remark”, and no word of what it was: the last that is on record of Calder's.
    const last = object?.said || cue.rule.object === undefined ? null : lastOf(theirs);
    return aim(theirs, about, 2, object?.said ?? false) ?? last;
  }
  if (named !== null) return null;
  // Somebody is answered in this document already, or nobody is named: only plainly the same matter will do.
  const others = page.before.withWords(about).filter(({ side }) => side !== mine);
  const told = closest(others, about, 3);
  return told === null ? null : { told, share: 0.8 };
}

/** In the document told last, what is quoted before what is reported. */
function lastOf(told: readonly Told[]): Aim | null {
  const latest = told.filter(({ record }) => record === told[0]?.record);
  const last = latest.find(({ placed }) => placed.attribution.kind !== "indirect") ?? latest[0];
  return last === undefined ? null : { told: last, share: 0.7 };
}

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

/** What is said, and what the sentence of the cue says of it. */
function aboutOf({ stage }: Page, cue: Cue, from: Placed): ReadonlySet<string> {
  const { tokens, sentences } = stage.analysis;
  const [first, last] = sentences[cue.sentence]?.tokens ?? [0, 0];
  const telling = tokens.slice(first, last).filter(({ pos }) => pos !== "PROPN");
  return new Set([
    ...contentWords(stage.analysis, from),
    ...tailOf(stage, cue),
    ...wordsOfTokens(telling.slice(0, longest)),
  ]);
}

const longest = 80;
