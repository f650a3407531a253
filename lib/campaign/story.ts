import 'server-only';
import sanitizeHtml from 'sanitize-html';
import { isVideoUrl } from './rules';

/** The path of one of our own pictures, and its id. */
const ownPicture = /^\/api\/photos\/([\w-]+)(\?w=\d+)?$/;

/** What was written without any formatting keeps its paragraphs. */
const withParagraphs = (typed: string): string =>
  /<[a-z]/i.test(typed)
    ? typed
    : typed
        .split(/\n\s*\n/)
        .filter((part) => part.trim() !== '')
        .map((part) => `<p>${part.trim().replace(/\n/g, '<br />')}</p>`)
        .join('');

/** No end is written for these: they hold nothing. */
const empty = new Set([
  'br',
  'img',
  'hr',
  'wbr',
  'input',
  'meta',
  'link',
  'source',
  'col',
  'area',
  'base',
  'embed',
]);

/** More than any text has open at once. */
const mostOpen = 1000;

/** Whether it is nested as no text is. What reads it looks through all that is open, at each tag; this counts in one pass. */
const isNest = (html: string): boolean => {
  const open = new Map<string, number>();
  let all = 0;
  for (const [, end, tag = ''] of html.matchAll(/<(\/?)([a-z][a-z0-9]*)/gi)) {
    const name = tag.toLowerCase();
    const known = open.get(name) ?? 0;
    if (empty.has(name) || (end && known === 0)) continue;
    const step = end ? -1 : 1;
    open.set(name, known + step);
    all += step;
    if (all > mostOpen) return true;
  }
  return false;
};

/** Of a nest nothing is formatted: its marks are text. */
const withoutNest = (html: string): string => (isNest(html) ? html.replaceAll('<', '&lt;') : html);

/**
 * Formatted text that is safe to show: a few elements, links that take no thanks and open nothing, pictures only of
 * `pictureIds` (the campaign's own). Everything else is left out; words in it stay.
 */
export const cleanStory = (html: string, pictureIds: readonly string[] = []): string =>
  sanitizeHtml(withParagraphs(withoutNest(html)), {
    allowedTags: ['p', 'h2', 'h3', 'ul', 'ol', 'li', 'a', 'strong', 'em', 'blockquote', 'br', 'img'],
    allowedAttributes: { a: ['href', 'rel', 'class'], img: ['src', 'alt', 'loading'] },
    allowedSchemes: ['https', 'http', 'mailto'],
    allowProtocolRelative: false,
    // Deeper than any text is; what cleans it walks up all that is open.
    nestingLimit: 12,
    transformTags: {
      h1: 'h2',
      h4: 'h3',
      b: 'strong',
      i: 'em',
      a: (tagName, { href = '' }) => ({
        tagName,
        // A video stays a link: no frame of another house runs in ours. Its class lets the page show it as one.
        attribs: { href, rel: 'noopener nofollow', ...(isVideoUrl(href) && { class: 'video' }) },
      }),
      img: (tagName, { src = '', alt = '' }) => ({
        tagName,
        attribs: { src, alt: alt.slice(0, 300), loading: 'lazy' },
      }),
    },
    exclusiveFilter: ({ tag, attribs }) => {
      if (tag !== 'img') return false;
      const id = ownPicture.exec(attribs.src ?? '')?.[1];
      return id === undefined || !pictureIds.includes(id);
    },
  }).trim();

/** The same text with the secret of a preview on the addresses of its pictures, for who comes by that. */
export const withPictureKey = (html: string, key: string): string =>
  html.replace(
    /src="(\/api\/photos\/[\w-]+)(?:\?w=(\d+))?"/g,
    (_, path: string, width = '1280') => `src="${path}?w=${width}&amp;key=${encodeURIComponent(key)}"`,
  );

/** Formatted text as plain lines, for mail. */
export const plainTextOf = (html: string): string =>
  sanitizeHtml(html.replace(/<\/(p|h2|h3|li|blockquote)>|<br\s*\/?>/g, '\n'), {
    allowedTags: [],
    allowedAttributes: {},
    textFilter: (text) =>
      text.replaceAll('&amp;', '&').replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&quot;', '"'),
  })
    .replace(/\n{2,}/g, '\n')
    .trim();
