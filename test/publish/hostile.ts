import { existsSync, readFileSync } from "node:fs";

/** Of our own making; the folder of hostile strings beside the checkout, where there is one, adds several hundred. */
const own = [
  "<script>alert(1)</script>",
  "</script><script>alert(1)</script>",
  "<!--<script>",
  "--><img src=x onerror=alert(1)>",
  '"><svg onload=alert(1)>',
  "' autofocus onfocus='alert(1)",
  "</title><script>alert(1)</script>",
  "</style><script>alert(1)</script>",
  "javascript:alert(1)",
  'https://example.invalid/" onclick="alert(1)',
  "<base href=//example.invalid>",
  "<meta http-equiv=refresh content='0;url=https://example.invalid'>",
  "<iframe srcdoc='<script>parent.alert(1)</script>'></iframe>",
  "<style>@import url(https://example.invalid/x.css)</style>",
  "<a id=record href=x>a</a><form id=filters><input name=x></form>",
  "${alert(1)} {{alert(1)}} &lt;script&gt; &#x3c;b&#x3e;",
  "\u202egpj.exe\u2066 a\u0000b\u2028c\ud800d\r\ne",
  "__proto__",
];

const folder = new URL("../../../shared/corpora/hostile/", import.meta.url);

function corpus(file: string, field: string): string[] {
  const path = new URL(file, folder);
  if (!existsSync(path)) return [];
  const lines = readFileSync(path, "utf8").split("\n").filter(Boolean);
  return lines.map((line) => String((JSON.parse(line) as { [key: string]: unknown })[field]));
}

export const hostile = [
  ...own,
  ...corpus("xss/dompurify.jsonl", "payload"),
  ...corpus("strings/blns.jsonl", "text"),
];
