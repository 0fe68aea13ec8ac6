/** Fills templates, and says where a span of a filled text lies in its template, so that two fillings can be compared. */

/** @typedef {{ start: number, end: number, slot: string | null }} Piece */
/** @typedef {{ text: string, pieces: Piece[] }} Filled */
/** @typedef {Record<string, string>} Values */

/** @param {string} template with `{SLOT}`s; `{SLOT_CAP}` is the slot with a capital @param {Values} values @returns {Filled} */
export function fill(template, values) {
  let text = "";
  /** @type {Piece[]} */
  const pieces = [];
  for (const part of template.split(/(\{[A-Z0-9_]+\})/)) {
    if (part === "") continue;
    const slot = /^\{(.+)\}$/.exec(part)?.[1] ?? null;
    const start = text.length;
    text += slot === null ? part : filling(slot, values);
    pieces.push({ start, end: text.length, slot });
  }
  return { text, pieces };
}

/** @param {string} slot @param {Values} values */
function filling(slot, values) {
  const own = values[slot];
  if (own !== undefined) return own;
  const base = values[slot.replace(/_CAP$/, "")];
  if (base === undefined) throw new Error(`no value for ${slot}`);
  return base.charAt(0).toUpperCase() + base.slice(1);
}

/** A real text with some of its stretches made slots. @param {string} text @param {{start: number, end: number, slot: string}[]} stretches */
export function template(text, stretches) {
  let out = "";
  let at = 0;
  for (const { start, end, slot } of stretches) {
    out += `${text.slice(at, start).replaceAll(/[{}]/g, " ")}{${slot}}`;
    at = end;
  }
  return out + text.slice(at).replaceAll(/[{}]/g, " ");
}

/**
 * The span by pieces of the template: the same for two fillings when it covers the same words but for the slots'.
 * @param {Filled} filled @param {readonly number[]} span
 */
export function placeOf({ pieces }, [start = 0, end = 0]) {
  const first = pieces.findIndex((piece) => start < piece.end);
  const last = pieces.findIndex((piece) => end <= piece.end);
  const from = pieces[first];
  const to = pieces[last];
  const left =
    from === undefined ? "?" : from.slot === null || start === from.start ? start - from.start : "inside";
  const right =
    to === undefined ? "?" : to.slot === null ? end - to.start : end === to.end ? "end" : "inside";
  return `${first}:${left}-${last}:${right}`;
}
