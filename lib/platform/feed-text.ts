/*
 * Texts for feed readers. XML 1.0 has no place for most control characters, for halves of characters and for the last two of the first plane: one of
 * them, and no reader takes the feed.
 */

/** A text as XML can hold it: what it has no place for is left out. */
export const xmlText = (text: string): string => text.replace(/[^\P{Cc}\n\t]|[\uFFFE\uFFFF]|\p{Cs}/gu, '');

/** Text as the HTML that readers of Atom take titles and summaries for. */
export const asHtml = (text: string): string =>
  xmlText(text).replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);
