// C0 and C1 controls move the cursor, recolour or rename the terminal; the others turn the order of letters round,
// break the line, or hide text.
const unsafe = /[\p{Cc}\u061C\u200E\u200F\u2028\u2029\u202A-\u202E\u2066-\u2069\u{E0000}-\u{E007F}\p{Cs}]/gu;
const rightToLeft = /[\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/u;

/** Foreign text as one line that a terminal shows and never obeys: white space as spaces, controls as signs. */
export function visible(text: string): string {
  return text.replace(/\s+/g, " ").trim().replace(unsafe, sign);
}

function sign(char: string): string {
  const code = char.codePointAt(0) as number;
  // U+2400 to U+2421 are the pictures of the controls.
  if (code < 0x20) return String.fromCodePoint(0x2400 + code);
  if (code === 0x7f) return "\u2421";
  return code >= 0xd800 && code <= 0xdfff
    ? "\uFFFD"
    : `<U+${code.toString(16).toUpperCase().padStart(4, "0")}>`;
}

/** A line with right-to-left letters between the marks that keep its order from reaching what stands around it. */
export const isolated = (line: string): string => (rightToLeft.test(line) ? `\u2068${line}\u2069` : line);
