/** One paragraph through both stages. */
import type { Analysis } from "../../text/analysis.ts";
import type { Span } from "../../text/span.ts";
import { Lattice } from "../../text/tagger/lattice.ts";
import type { LinearTagger } from "../../text/tagger/linear-tagger.ts";
import { type Combined, combine } from "./combine.ts";
import type { CueLexicon } from "./cue-lexicon.ts";
import { featuresOf, mostFeatures } from "./features.ts";
import { firstPass } from "./first-pass.ts";
import { focusGraph, windowOf } from "./focus.ts";
import { opinionOf } from "./focus-features.ts";
import type { Hints } from "./hints.ts";
import { roleGraph } from "./labels.ts";
import { observe } from "./observe.ts";
import { type Chosen, choose, type Scored } from "./posterior.ts";
import { addScores, type SecondOpinion } from "./second-opinion.ts";
import { secondPass } from "./second-pass.ts";
import { stretchesOf } from "./stretches.ts";
import { tableAt } from "./transition-table.ts";

/** Readings with less than this score are not worth a thought. */
const leastScore = 0.15;

/** How many windows may look at each token on average, and how many tokens more in short paragraphs. */
const windowsPerToken = 5;
const spareTokens = 250;

export interface Taggers {
  lexicon: CueLexicon;
  roles: LinearTagger;
  focus: LinearTagger;
}

export class SequenceReader {
  private readonly taggers: Taggers;
  private readonly roleLattice = new Lattice(roleGraph);
  private readonly focusLattice = new Lattice(focusGraph);
  private readonly buffer = new Int32Array(mostFeatures);

  get lexicon(): CueLexicon {
    return this.taggers.lexicon;
  }

  constructor(taggers: Taggers) {
    this.taggers = taggers;
  }

  /** @returns attributions of the tokens in `range`, in numbers of its own tokens */
  read(analysis: Analysis, hints: Hints, range: Span, other?: SecondOpinion): Chosen<Combined>[] {
    const { lexicon, roles, focus } = this.taggers;
    const seen = observe(analysis, range, lexicon, hints.advice);
    const stretches = stretchesOf(seen);
    const { roleLattice: lattice, buffer } = this;
    lattice.begin(seen.length);
    for (let t = 0; t < seen.length; t++) {
      lattice.tables[t] = tableAt(seen, t);
      roles.score(lattice, t, buffer, featuresOf(seen, stretches, t, buffer));
    }
    addScores(lattice.scores, other?.roles(range));
    const first = firstPass(lattice, roles.arcs, seen.sentenceFirst);
    if (first.cues.length === 0) return [];
    const opinion = opinionOf(first.marginals, seen.length);
    // The likeliest cues first, until what stage 2 may cost is spent: news stays far below it.
    let budget = windowsPerToken * seen.length + spareTokens;
    const second: Scored[] = [];
    const inText = ([from, to]: Span): Span => [range[0] + from, range[0] + to];
    for (const cue of first.cues) {
      const [from, to] = windowOf(seen, cue.span);
      budget -= to - from;
      if (budget < 0) break;
      const reading = secondPass(
        focus,
        this.focusLattice,
        seen,
        stretches,
        opinion,
        cue,
        hints.at(cue.span, range),
        other?.focus(inText(cue.span), inText([from, to])),
      );
      if (reading !== null) second.push(reading);
    }
    return choose(combine(first.readings, second), leastScore);
  }
}
