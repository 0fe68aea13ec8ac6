/** One line on a terminal that says what is going on, once it has gone on for a second. Silent everywhere else. */
export class Progress {
  readonly #stream: NodeJS.WriteStream;
  readonly #start = performance.now();
  #timer: NodeJS.Timeout | undefined;
  #shown = false;

  constructor(stream: NodeJS.WriteStream = process.stderr) {
    this.#stream = stream;
  }

  /** `long`: the work will hold up the timer, so it is said at once. */
  step(text: string, long = false): void {
    if (!this.#stream.isTTY) return;
    clearTimeout(this.#timer);
    if (long || this.#shown || performance.now() - this.#start > 1000) this.#show(text);
    else this.#timer = setTimeout(() => this.#show(text), 1000).unref();
  }

  /** Takes the line away; to be called before anything else is written. */
  clear(): void {
    clearTimeout(this.#timer);
    if (this.#shown) this.#stream.write("\r\x1b[K");
    this.#shown = false;
  }

  #show(text: string): void {
    this.#stream.write(`\r\x1b[K${text.slice(0, (this.#stream.columns || 80) - 1)}`);
    this.#shown = true;
  }
}
