/** The command was called in a way that cannot work. The message is for the user; the exit status is 2. */
export class Misuse extends Error {
  override readonly name = "Misuse";
}

export const status = { done: 0, foundWrong: 1, misused: 2 } as const;
