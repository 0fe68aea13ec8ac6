/** Small words inside a name, of any origin; lower case. */
export const particles = new Set(
  "de la las los del della di da do dos das du le van von der den ten ter zu zur af av bin ibn bint binti abu al el y".split(
    " ",
  ),
);
