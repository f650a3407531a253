import { createHash } from 'node:crypto';
import { Html, html } from '@/lib/platform/stripe/emulator/pages/html';
import { type Language, words } from '@/lib/platform/stripe/emulator/pages/words';

const style = `
:root { color-scheme: light dark; --paper: #faf6ef; --card: #fffdf9; --ink: #221c16; --ink-2: #5f564c; --line: #d9cdb9;
  --field: #8a7d6c; --brick: #a63f25; --on-brick: #fff; --wash: #f6e3da; --wash-ink: #7c2e1a; }
@media (prefers-color-scheme: dark) { :root { --paper: #1b1714; --card: #241f1b; --ink: #f3ece2; --ink-2: #bdb1a3;
  --line: #3d352e; --field: #8f8273; --brick: #e58a6c; --on-brick: #241008; --wash: #45271c; --wash-ink: #f7c9b7; } }
* { box-sizing: border-box; }
body { margin: 0; min-height: 100vh; background: var(--paper); color: var(--ink); line-height: 1.5;
  font: 400 1.0625rem/1.5 ui-sans-serif, system-ui, sans-serif; }
.brand { display: flex; align-items: center; justify-content: center; gap: .5rem; padding: 1.5rem 1rem 0; font: 600 1.25rem/1.2 Georgia, 'Times New Roman', serif; }
.brand svg { width: 1.75rem; height: 1.75rem; }
.notice { margin: 1rem 0 0; padding: .75rem 1rem; border-radius: 14px; background: var(--wash); color: var(--wash-ink);
  text-align: center; font-size: .9375rem; }
main { width: min(28rem, 100%); margin: 0 auto; padding: 1.5rem 1rem 3rem; }
.card { background: var(--card); border: 1px solid var(--line); border-radius: 14px; padding: 1.5rem; }
h1 { font: 600 1.75rem/1.2 Georgia, 'Times New Roman', serif; margin: 0 0 .5rem; }
h2 { font-size: 1rem; margin: 0; }
p { margin: 0 0 1rem; }
.quiet { color: var(--ink-2); }
dl { margin: 1.25rem 0; border-block: 1px solid var(--line); padding-block: .75rem; }
dl div { display: flex; justify-content: space-between; gap: 1rem; padding-block: .25rem; }
dt { overflow-wrap: anywhere; } dd { margin: 0; white-space: nowrap; font-variant-numeric: tabular-nums; }
.total { font-weight: 600; font-size: 1.25rem; }
label { display: block; font-weight: 600; font-size: .9375rem; margin-bottom: .25rem; }
input { width: 100%; min-height: 3rem; font: inherit; padding: .5rem .875rem; color: inherit; background: var(--paper);
  border: 1px solid var(--field); border-radius: 10px; font-variant-numeric: tabular-nums; }
input[aria-invalid] { border: 2px solid var(--brick); }
:focus-visible { outline: 3px solid var(--brick); outline-offset: 2px; }
.field { margin-bottom: 1rem; }
.pair { display: grid; grid-template-columns: repeat(auto-fit, minmax(10rem, 1fr)); gap: 0 1rem; }
.wrong { color: var(--wash-ink); margin: .25rem 0 0; font-size: .9375rem; }
.alert { background: var(--wash); color: var(--wash-ink); border-radius: 10px; padding: .75rem 1rem; margin: 1rem 0; }
.alert p { margin: 0; }
button, .button { display: block; width: 100%; min-height: 3rem; padding: .75rem 1.25rem; border: 1px solid transparent;
  border-radius: 999px; background: var(--brick); color: var(--on-brick); font: inherit; font-weight: 600; text-align: center;
  text-decoration: none; cursor: pointer; }
button.second { margin-top: .75rem; background: none; color: var(--ink); border-color: var(--field); }
.back { display: block; text-align: center; padding: .875rem; margin-top: .25rem; color: var(--ink-2); }
summary { cursor: pointer; padding-block: .5rem; }
ul { list-style: none; margin: 0; padding: 0; font-size: .9375rem; } li { padding-block: .125rem; }
code { font: inherit; font-variant-numeric: tabular-nums; }
`;
const styleHash = createHash('sha256').update(style).digest('base64');

/** The house's mark: two squares that share a wall. */
const mark = html`<svg viewBox="0 0 32 32" aria-hidden="true">
<rect x="2" y="7" width="18" height="18" rx="5" fill="#b4472a"/>
<rect x="12" y="7" width="18" height="18" rx="5" fill="#3f6b4b" fill-opacity=".85"/></svg>`;

interface PageParts {
  language: Language;
  title: string;
  body: Html;
}

/** A whole page around its card. */
export function pageOf({ language, title, body }: PageParts): string {
  const { name, notice } = words[language];
  const styles = new Html(`<style>${style}</style>`);
  return html`<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<title>${title} · ${name}</title>
<link rel="icon" href="data:,">
${styles}
</head>
<body>
<header class="brand">${mark}Mitoyen</header>
<main>
<div class="card">
<h1>${title}</h1>
${body}
</div>
<p class="notice">${notice}</p>
</main>
</body>
</html>
`.text;
}

/** Headers of a page. Browsers hold the redirect after a form to `form-action` too, so where it leads must be named. */
export function pageHeaders(leadsTo: string[]): Record<string, string> {
  const origins = leadsTo.filter((url) => URL.canParse(url)).map((url) => new URL(url).origin);
  const policy = [
    "default-src 'none'",
    `style-src 'sha256-${styleHash}'`,
    'img-src data:',
    "base-uri 'none'",
    "frame-ancestors 'none'",
    `form-action 'self' ${[...new Set(origins)].join(' ')}`.trim(),
  ];
  return {
    'content-type': 'text/html; charset=utf-8',
    'content-security-policy': policy.join('; '),
    'cache-control': 'no-store',
    'referrer-policy': 'no-referrer',
    'x-content-type-options': 'nosniff',
  };
}
