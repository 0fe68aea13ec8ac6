import { within } from "../../exchanges/across/together.ts";
import { type Html, html } from "../html.ts";
import { threadsOf } from "../threads.ts";
import type { View } from "../view.ts";
import { type Cast, roleOf } from "./cast.ts";
import { toNote } from "./notes.ts";
import { timelines } from "./timeline.ts";

/** The exchanges of one record, on its page. */
export const exchangeThreads = (view: View, cast: Cast): Html =>
  html`<p class="about">${aboutThreads}</p>
${timelines(threadsOf([view], within(view.record)), {
  number: ({ said }) => toNote(said),
  hue: ({ said }) => roleOf(said, cast).hue,
})}`;

export const aboutThreads =
  "What was said first, then what took it up. Each link is proposed by a machine until a person confirms it.";
