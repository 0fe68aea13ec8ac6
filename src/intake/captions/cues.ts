/** Cues of WebVTT (https://www.w3.org/TR/webvtt1/#file-parsing) and SubRip files, read leniently: a bad cue is left out and named. */
import type { Issue } from "../../record.ts";
import { issueOf } from "../refusal.ts";

export interface Cue {
  /** Seconds from the start. */
  from: number;
  to: number;
  /** As in the file, tags and all. */
  payload: string;
}

const arrow = "-->";
const clock = /^\s*(?:(\d{1,4}):)?(\d{1,2}):(\d{2})[.,](\d{1,3})/;

export function cuesIn(file: string): { cues: Cue[]; issues: Issue[] } {
  const text = file
    .replace(/^\uFEFF/, "")
    .replace(/\r\n?/g, "\n")
    .replaceAll("\0", "\uFFFD");
  const lines = text.split("\n");
  const cues: Cue[] = [];
  const bad: number[] = [];
  let at = 0;
  if (/^WEBVTT(?:[ \t]|$)/.test(lines[0] ?? ""))
    while (at < lines.length && lines[at]?.trim() !== "" && !lines[at]?.includes(arrow)) at++;
  while (at < lines.length) {
    while (at < lines.length && lines[at]?.trim() === "") at++;
    const first = at;
    if (first >= lines.length) break;
    if (!lines[at]?.includes(arrow)) at++; // an identifier, a number, or NOTE, STYLE, REGION
    if (!lines[at]?.includes(arrow)) {
      while (at < lines.length && lines[at]?.trim() !== "" && !lines[at]?.includes(arrow)) at++;
      if (
        !/^(?:NOTE|STYLE|REGION)\b/.test(lines[first] ?? "") &&
        at < lines.length &&
        !lines[at]?.includes(arrow)
      )
        bad.push(first + 1);
      if (!lines[at]?.includes(arrow)) continue;
    }
    const timing = timingOf(lines[at] ?? "");
    const timingLine = at + 1;
    at++;
    const payload: string[] = [];
    while (at < lines.length && lines[at] !== "" && !lines[at]?.includes(arrow))
      payload.push(lines[at++] ?? "");
    // A line with an arrow ends the cue; the line before it may have been the next cue's number.
    if (lines[at]?.includes(arrow) && /^\s*\d+\s*$/.test(payload.at(-1) ?? "")) payload.pop();
    if (timing === null) bad.push(timingLine);
    else if (payload.length > 0) cues.push({ ...timing, payload: payload.join("\n") });
  }
  return { cues, issues: bad.length === 0 ? [] : [skipped(bad)] };
}

const mostNamed = 5;

function skipped(lines: readonly number[]): Issue {
  const named = lines.slice(0, mostNamed).join(", ");
  const more = lines.length > mostNamed ? ` and ${lines.length - mostNamed} more` : "";
  return issueOf("skipped-part", `No cue could be made of what starts at line ${named}${more}.`);
}

function timingOf(line: string): { from: number; to: number } | null {
  const at = line.indexOf(arrow);
  const from = secondsOf(line.slice(0, at));
  const to = secondsOf(line.slice(at + arrow.length));
  return from === null || to === null ? null : { from, to: Math.max(from, to) };
}

function secondsOf(stamp: string): number | null {
  const match = clock.exec(stamp);
  if (match === null) return null;
  const [, hours = "0", minutes, seconds, fraction = "0"] = match;
  if (Number(minutes) > 59 || Number(seconds) > 59) return null;
  return (
    Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds) + Number(fraction.padEnd(3, "0")) / 1000
  );
}
