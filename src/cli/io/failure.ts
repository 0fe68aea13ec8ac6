export const status = { done: 0, foundWrong: 1, misused: 2 } as const;

/** The command cannot go on. The message is for the user; the exit status is 1. */
export class Failure extends Error {
  override readonly name: string = "Failure";
}

/** The command was called in a way that cannot work. The exit status is 2. */
export class Misuse extends Failure {
  override readonly name = "Misuse";
}

const longestReason = 200;

/** What a fault of ours says, on one line: the message of a failed validation runs over pages. */
export function reasonOf(error: unknown): string {
  const words = (error instanceof Error ? error.message : String(error)).replace(/\s+/g, " ");
  return words.length > longestReason ? `${words.slice(0, longestReason)}…` : words;
}
