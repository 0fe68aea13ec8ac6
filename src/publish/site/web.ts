import { rootOf } from "./places.ts";

/** Where the site is to be found: only then have its pages addresses that hold everywhere. */
export class Web {
  /** With a slash at the end; null where the log bears no address. */
  readonly base: string | null;
  readonly origin: string;

  /** @param origin the log's name: an address without `https://`, or a name that was made up */
  constructor(origin: string) {
    this.origin = origin;
    const address = `https://${origin.replace(/\/+$/, "")}/`;
    this.base =
      isHost.test(origin.split("/")[0] ?? "") && URL.canParse(address) ? new URL(address).href : null;
  }

  /** The address of a path; where the site has none, the way there from the file that says it. */
  to(path: string, from: string): string {
    return this.base === null ? `${rootOf(from)}${path}` : new URL(path, this.base).href;
  }

  /** A name for good, whatever the address becomes. */
  tag(id: string): string {
    return `tag:${this.origin.split("/")[0]},2026:${id}`;
  }
}

/** A name of the net; `onrecord.local` is what a log is called whose publisher has not said where it will be. */
const isHost = /^(?!.*\.local$)[a-z0-9-]+(\.[a-z0-9-]+)+(:\d+)?$/i;
