/** What all pages look like. Each colour is a pair for light and dark; all pairs of text and ground pass WCAG AA. */
export const ground = `
:root {
  color-scheme: light dark;
  --paper: light-dark(#fcfbf8, #171614);
  --raised: light-dark(#ffffff, #201f1c);
  --ink: light-dark(#22201c, #e9e5dc);
  --quiet: light-dark(#5c574e, #aca598);
  --rule: light-dark(#dfdace, #3a3731);
  --edge: light-dark(#8a8376, #7d766a);
  --accent: light-dark(#0f5964, #86cdd6);
  --serif: "Iowan Old Style", Charter, "Source Serif 4", "Noto Serif", Georgia, serif;
  --sans: system-ui, -apple-system, "Segoe UI", "Noto Sans", sans-serif;
}
:root[data-theme="light"] { color-scheme: light; }
:root[data-theme="dark"] { color-scheme: dark; }
.h0 { --tint: light-dark(#fbe6b8, #54400f); --deep: light-dark(#7a4d00, #f0c873); }
.h1 { --tint: light-dark(#cfe8ee, #16434d); --deep: light-dark(#0b5566, #8ad3e2); }
.h2 { --tint: light-dark(#f6d7dc, #572b35); --deep: light-dark(#8b2440, #f2a9b8); }
.h3 { --tint: light-dark(#d9ebcd, #2d4720); --deep: light-dark(#355f14, #b0d992); }
.h4 { --tint: light-dark(#e4dcf5, #40335f); --deep: light-dark(#563a94, #c9b5f5); }
.h5 { --tint: light-dark(#f9dcc8, #5a3519); --deep: light-dark(#8c3d0a, #f5b387); }
.hx { --tint: light-dark(#e5e2db, #3d3a34); --deep: light-dark(#55504a, #c6c0b4); }

* { box-sizing: border-box; }
[hidden] { display: none !important; }
html { font: 100%/1.5 var(--sans); color: var(--ink); background: var(--paper); -webkit-text-size-adjust: 100%; scroll-padding-top: 1.5rem; }
body { margin: 0; overflow-wrap: anywhere; }
a { color: var(--accent); text-underline-offset: 0.2em; }
:focus-visible { outline: 3px solid var(--accent); outline-offset: 2px; border-radius: 3px; }
h1, h2, h3, p, ul, ol, dl, blockquote { margin: 0; }
ul, ol { padding: 0; list-style: none; }
small { font-size: 0.875rem; color: var(--quiet); }
.skip { position: absolute; left: 1rem; top: -4rem; padding: 0.5rem 1rem; background: var(--raised); z-index: 3; }
.skip:focus { top: 0.5rem; }

button, select { font: inherit; font-size: 0.9rem; color: var(--ink); background: var(--raised); border: 1px solid var(--edge); border-radius: 6px; padding: 0.25rem 0.7rem; min-height: 2.1rem; max-width: 100%; }
button { cursor: pointer; }
button:hover, select:hover { border-color: var(--accent); }
kbd { font: 0.85em ui-monospace, monospace; border: 1px solid var(--edge); border-radius: 4px; padding: 0 0.35em; }

.top, main, footer { max-width: 74rem; margin: 0 auto; padding: 0 1.25rem; }
.top { display: flex; justify-content: space-between; align-items: center; min-height: 3.75rem; border-bottom: 1px solid var(--rule); }
.brand { font-weight: 650; letter-spacing: 0.01em; color: var(--accent); }
nav ul { display: flex; flex-wrap: wrap; gap: 0.1rem 1.2rem; }
nav a { display: inline-block; min-height: 1.75rem; line-height: 1.75rem; text-decoration: none; }
nav a:hover, nav a[aria-current] { text-decoration: underline; }
nav a[aria-current] { color: var(--ink); }
.brand a { color: inherit; text-decoration: none; }
.top:has(nav) { flex-wrap: wrap; gap: 0.25rem 1.5rem; padding-block: 0.75rem; }
.masthead { max-width: 46rem; padding: 2.75rem 0 1.5rem; display: grid; gap: 0.75rem; }
.kicker { color: var(--quiet); font-size: 0.95rem; }
.kicker::first-letter { text-transform: uppercase; }
h1 { font: 600 clamp(1.8rem, 1.2rem + 2.4vw, 2.75rem)/1.15 var(--serif); letter-spacing: -0.012em; text-wrap: balance; }
h2 { font: 600 1.3rem/1.3 var(--serif); }
.byline { font-family: var(--serif); font-style: italic; color: var(--quiet); }
.notice { border-left: 3px solid var(--accent); padding-left: 0.9rem; color: var(--quiet); font-size: 0.95rem; }
.notice strong { color: var(--ink); font-weight: 600; }
`;
