/** Writes dist/verify.html: the check of a published folder as one page. Part of `npm run build`. */
import { writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";

const dist = join(dirname(dirname(fileURLToPath(import.meta.url))), "dist");
/** @type {typeof import("../src/publish/verify-page/page.ts")} */
const { verifyPage } = await import(new URL("../dist/publish/verify-page/page.js", import.meta.url).href);
const { outputFiles } = await build({
  entryPoints: [join(dist, "publish/verify-page/client.js")],
  bundle: true,
  platform: "browser",
  format: "iife",
  target: "es2022",
  charset: "ascii",
  minify: true,
  // The page's policy lets no script be made out of text, and zod must know before its first schema.
  banner: { js: "globalThis.__zod_globalConfig={jitless:true};" },
  write: false,
});
// Nothing in the script may end the element that it stands in.
const script = (outputFiles[0]?.text ?? "").trim().replaceAll("</script", "<\\/script");
await writeFile(join(dist, "verify.html"), verifyPage(script));
