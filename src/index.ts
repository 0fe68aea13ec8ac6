/** The library for Node: the browser's, and the intake of files of every format. */
export * from "./browser.ts";
export { type Format, type Intake, type IntakeOptions, intake } from "./intake/intake.ts";
export type { Metadata } from "./intake/metadata.ts";
export { quickReader } from "./models.ts";
