import type { Attribution } from "../../record.ts";
import type { Analysis } from "../../text/analysis.ts";
import type { Span } from "../../text/span.ts";
import type { Advice } from "./advice.ts";
import { labelsOf, tokensIn } from "./project.ts";

/** The rules' attributions by the tokens of their cues. */
export class Hints {
  private readonly analysis: Analysis;
  readonly advice: Advice;
  private readonly byToken = new Map<number, number>();

  constructor(analysis: Analysis, advice: Advice) {
    this.analysis = analysis;
    this.advice = advice;
    advice.attributions.forEach(({ cue }, index) => {
      const [from, to] = cue[0] === undefined ? [0, 0] : tokensIn(analysis, cue[0]);
      for (let i = from; i < to; i++) if (!this.byToken.has(i)) this.byToken.set(i, index);
    });
  }

  /** @param cue tokens of the text */
  attributionAt([from, to]: Span): Attribution | null {
    for (let i = from; i < to; i++) {
      const attribution = this.advice.attributions[this.byToken.get(i) ?? -1];
      if (attribution !== undefined) return attribution;
    }
    return null;
  }

  /**
   * @param cue within the sequence `range`
   * @returns labels of the sequence's tokens by the rules' attribution with this cue, null where they saw none
   */
  at([from, to]: Span, range: Span): Uint8Array | null {
    const attribution = this.attributionAt([range[0] + from, range[0] + to]);
    return attribution === null ? null : labelsOf(this.analysis, [attribution], range);
  }
}
