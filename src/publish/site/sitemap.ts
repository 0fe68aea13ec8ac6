import { html } from "../html.ts";
import type { Page } from "./pages.ts";
import type { Web } from "./web.ts";

/** Addresses in one file, by the protocol (sitemaps.org). */
const most = 50_000;

/** The pages for search engines; only where it is known at what address they will be. */
export function* sitemapFiles(paths: readonly string[], web: Web): Generator<Page> {
  if (web.base === null) return;
  const files = Array.from({ length: Math.ceil(paths.length / most) }, (_, i) => ({
    path: `sitemap-${i + 1}.xml`,
    some: paths.slice(i * most, (i + 1) * most),
  }));
  for (const { path, some } of files)
    yield {
      path,
      text: `${declaration}${html`<urlset xmlns="${namespace}">
${some.map((one) => html`<url><loc>${web.to(one, path)}</loc></url>\n`)}</urlset>\n`}`,
    };
  yield {
    path: "sitemap.xml",
    text: `${declaration}${html`<sitemapindex xmlns="${namespace}">
${files.map(({ path }) => html`<sitemap><loc>${web.to(path, path)}</loc></sitemap>\n`)}</sitemapindex>\n`}`,
  };
  yield {
    path: "robots.txt",
    text: `User-agent: *\nAllow: /\nSitemap: ${web.to("sitemap.xml", "robots.txt")}\n`,
  };
}

const declaration = '<?xml version="1.0" encoding="UTF-8"?>\n';
const namespace = "http://www.sitemaps.org/schemas/sitemap/0.9";
