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

/**
 * Where a text next has what is looked for, asked from left to right: each place is looked at once, however often one
 * asks. So a line full of marks that open and never close costs no more than any other.
 */
const ahead = (line: string, wanted: RegExp): ((from: number) => number) => {
  const pattern = new RegExp(wanted, 'g');
  let found = -1;
  return (from) => {
    if (found < from) {
      pattern.lastIndex = from;
      found = pattern.exec(line)?.index ?? Number.POSITIVE_INFINITY;
    }
    return found;
  };
};

const opener = /[\\!*h[]/;
const literalAt = /\\([*[\]\\])/y;
const photoAt = /\((?:photo )?(\d{1,4})\)/y;
const addressAt = /https?:\/\/[^\s<>()]*[^\s<>().,;:!?]/y;

const matchAt = (pattern: RegExp, line: string, at: number): RegExpExecArray | null => {
  pattern.lastIndex = at;
  return pattern.exec(line);
};

/** A mark with what it holds, as HTML, and where the line goes on. */
type Mark = { html: string; end: number };

/** One line's marks, read once from left to right. Pictures are named by their number among `pictures` (ids), from 1. */
const inlineHtml = (line: string, pictures: readonly string[]): string => {
  const nextOpener = ahead(line, opener);
  const nextBracket = ahead(line, /\]/);
  const nextImageBracket = ahead(line, /\]/);
  const nextHrefEnd = ahead(line, /[\s)]/);
  const nextStars = ahead(line, /\*\*/);
  const nextStar = ahead(line, /\*/);
  const within = (from: number, to: number): string => inlineHtml(line.slice(from, to), pictures);

  const picture = (at: number): Mark | null => {
    const close = nextImageBracket(at + 2);
    const named = line[at + 1] === '[' && Number.isFinite(close) ? matchAt(photoAt, line, close + 1) : null;
    if (!named) return null;
    const end = close + 1 + named[0].length;
    const id = pictures[Number(named[1]) - 1];
    const alt = escaped(line.slice(at + 2, close));
    return {
      html: id ? `<img src="/api/photos/${id}?w=1280" alt="${alt}" />` : escaped(line.slice(at, end)),
      end,
    };
  };
  const link = (at: number): Mark | null => {
    const close = nextBracket(at + 1);
    if (close === at + 1 || line[close + 1] !== '(') return null;
    const end = nextHrefEnd(close + 2);
    if (end === close + 2 || line[end] !== ')') return null;
    return {
      html: `<a href="${escaped(line.slice(close + 2, end))}">${within(at + 1, close)}</a>`,
      end: end + 1,
    };
  };
  const stars = (at: number): Mark | null => {
    const strong = line[at + 1] === '*' ? nextStars(at + 3) : Number.POSITIVE_INFINITY;
    if (Number.isFinite(strong))
      return { html: `<strong>${within(at + 2, strong)}</strong>`, end: strong + 2 };
    const em = nextStar(at + 1);
    if (em === at + 1 || !Number.isFinite(em)) return null;
    return { html: `<em>${within(at + 1, em)}</em>`, end: em + 1 };
  };
  const literal = (at: number): Mark | null => {
    const found = matchAt(literalAt, line, at);
    return found && { html: escaped(found[1] ?? ''), end: at + 2 };
  };
  const address = (at: number): Mark | null => {
    const [found] = matchAt(addressAt, line, at) ?? [];
    return found === undefined
      ? null
      : { html: `<a href="${escaped(found)}">${escaped(found)}</a>`, end: at + found.length };
  };
  const marks: Record<string, (at: number) => Mark | null> = {
    '\\': literal,
    '!': picture,
    '[': link,
    '*': stars,
    h: address,
  };

  let html = '';
  let plainFrom = 0;
  for (let at = nextOpener(0); Number.isFinite(at); ) {
    const mark = marks[line[at] ?? '']?.(at);
    if (mark) {
      html += escaped(line.slice(plainFrom, at)) + mark.html;
      plainFrom = mark.end;
    }
    at = nextOpener(mark ? mark.end : at + 1);
  }
  return html + escaped(line.slice(plainFrom));
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
  const links: { href: string; before: string }[] = [];
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
  for (const [token, slash, name = '', attributes = ''] of html.matchAll(
    /<(\/?)([a-z]\w{0,9})\b([^<>]*)>|[^<]+/g,
  )) {
    if (slash === undefined) text += literal(unescaped(token));
    else if (name === 'a' && slash === '') {
      links.push({ href: unescaped(/href="([^"]*)"/.exec(attributes)?.[1] ?? ''), before: text });
      text = '';
    } else if (name === 'a') {
      const { href, before } = links.pop() ?? { href: '', before: '' };
      text = before + (text === literal(href) || href === '' ? text : `[${text}](${href})`);
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
