/**
 * The few marks that people type in a box of text (`## title`, `**strong**`, `- item`, `> words`, `[text](address)`), as
 * HTML and back. What comes out is still to be sanitised by whoever keeps it. Pure.
 */

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

const unescaped = (html: string): string =>
  html
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&nbsp;', '\u00a0')
    .replaceAll('&amp;', '&');

const photoPath = /^\/api\/photos\/([\w-]+)/;

/** A mark, an address, or a sign that means itself; in the order they are looked for. */
const inlineMark =
  /\\([*[\]\\])|!\[([^\]\n]*)\]\((?:photo )?(\d+)\)|\[([^\]\n]+)\]\(([^\s)]+)\)|\*\*([^\n]+?)\*\*|\*([^*\n]+?)\*|(https?:\/\/[^\s<>()]*[^\s<>().,;:!?])/g;

/** One line's marks. Pictures are named by their number among `pictures` (ids), from 1. */
const inlineHtml = (line: string, pictures: readonly string[]): string => {
  let html = '';
  let at = 0;
  for (const found of line.matchAll(inlineMark)) {
    const [all, literal, alt, number, text, href, strong, em, address] = found;
    html += escaped(line.slice(at, found.index));
    at = found.index + all.length;
    if (literal !== undefined) html += escaped(literal);
    else if (number !== undefined) {
      const id = pictures[Number(number) - 1];
      html += id ? `<img src="/api/photos/${id}?w=1280" alt="${escaped(alt ?? '')}" />` : escaped(all);
    } else if (text !== undefined && href !== undefined)
      html += `<a href="${escaped(href)}">${inlineHtml(text, pictures)}</a>`;
    else if (strong !== undefined) html += `<strong>${inlineHtml(strong, pictures)}</strong>`;
    else if (em !== undefined) html += `<em>${inlineHtml(em, pictures)}</em>`;
    else if (address !== undefined) html += `<a href="${escaped(address)}">${escaped(address)}</a>`;
  }
  return html + escaped(line.slice(at));
};

/** How a line begins decides what its block is. */
const blockMarks: readonly { mark: RegExp; wrap: (lines: string[]) => string }[] = [
  { mark: /^###\s+/, wrap: (lines) => lines.map((line) => `<h3>${line}</h3>`).join('') },
  { mark: /^##?\s+/, wrap: (lines) => lines.map((line) => `<h2>${line}</h2>`).join('') },
  { mark: /^[-•]\s+/, wrap: (lines) => `<ul>${lines.map((line) => `<li>${line}</li>`).join('')}</ul>` },
  { mark: /^\d+[.)]\s+/, wrap: (lines) => `<ol>${lines.map((line) => `<li>${line}</li>`).join('')}</ol>` },
  { mark: /^>\s?/, wrap: (lines) => `<blockquote><p>${lines.join('<br />')}</p></blockquote>` },
];
const paragraph = { mark: /^/, wrap: (lines: string[]) => `<p>${lines.join('<br />')}</p>` };

/** Typed text as HTML. */
export const htmlOfMarkup = (typed: string, pictures: readonly string[] = []): string => {
  const blocks: { kind: typeof paragraph; lines: string[] }[] = [];
  let goesOn = false;
  for (const line of typed.split('\n')) {
    if (line.trim() === '') {
      goesOn = false;
      continue;
    }
    const kind = blockMarks.find(({ mark }) => mark.test(line)) ?? paragraph;
    const html = inlineHtml(line.replace(kind.mark, '').trim(), pictures);
    const last = blocks.at(-1);
    if (goesOn && last?.kind === kind) last.lines.push(html);
    else blocks.push({ kind, lines: [html] });
    goesOn = true;
  }
  return blocks.map(({ kind, lines }) => kind.wrap(lines)).join('');
};

const literal = (text: string): string => text.replace(/[*[\]\\]/g, (sign) => `\\${sign}`);

/** The same text as it was typed, to be changed again. */
export const markupOfHtml = (html: string, pictures: readonly string[] = []): string => {
  let text = '';
  let list: { isOrdered: boolean; count: number } | null = null;
  let isQuote = false;
  const hrefs: { href: string; from: number }[] = [];
  const opens: Record<string, (attributes: string) => string> = {
    h2: () => '\n\n## ',
    h3: () => '\n\n### ',
    p: () => (isQuote ? '\n> ' : '\n\n'),
    strong: () => '**',
    em: () => '*',
    br: () => (isQuote ? '\n> ' : '\n'),
    li: () => {
      if (!list) return '\n- ';
      list.count += 1;
      return list.isOrdered ? `\n${list.count}. ` : '\n- ';
    },
    ul: () => {
      list = { isOrdered: false, count: 0 };
      return '\n';
    },
    ol: () => {
      list = { isOrdered: true, count: 0 };
      return '\n';
    },
    blockquote: () => {
      isQuote = true;
      return '\n';
    },
    img: (attributes) => {
      const id = photoPath.exec(/src="([^"]*)"/.exec(attributes)?.[1] ?? '')?.[1] ?? '';
      const number = pictures.indexOf(id) + 1;
      return number ? `![${unescaped(/alt="([^"]*)"/.exec(attributes)?.[1] ?? '')}](photo ${number})` : '';
    },
  };
  const closes: Record<string, () => string> = {
    strong: () => '**',
    em: () => '*',
    blockquote: () => {
      isQuote = false;
      return '\n';
    },
    ul: () => '\n',
    ol: () => '\n',
  };
  for (const [token, slash, name = '', attributes = ''] of html.matchAll(/<(\/?)(\w+)([^>]*)>|[^<]+/g)) {
    if (slash === undefined) text += literal(unescaped(token));
    else if (name === 'a' && slash === '') {
      hrefs.push({ href: unescaped(/href="([^"]*)"/.exec(attributes)?.[1] ?? ''), from: text.length });
    } else if (name === 'a') {
      const { href, from } = hrefs.pop() ?? { href: '', from: text.length };
      const inner = text.slice(from);
      text = text.slice(0, from) + (inner === literal(href) || href === '' ? inner : `[${inner}](${href})`);
    } else text += (slash ? closes[name]?.() : opens[name]?.(attributes)) ?? '';
    if (slash && (name === 'ul' || name === 'ol')) list = null;
  }
  return text
    .split('\n')
    .map((line) => line.trimEnd())
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
};
