import fc from 'fast-check';
import { asHtml, xmlText } from '@/lib/platform/feed-text';

/** What XML 1.0 has a place for (its rule 2, `Char`). */
const isXml = /^[\t\n\r\u{20}-\u{d7ff}\u{e000}-\u{fffd}\u{10000}-\u{10ffff}]*$/u;

describe('a text in a feed', () => {
  it('holds only what XML has a place for, and all the rest of what was written', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(xmlText(text)).toMatch(isXml);
        expect(asHtml(text)).toMatch(isXml);
        expect(asHtml(text)).not.toMatch(/[<>"']/);
      }),
    );
    expect(xmlText('a\0b\u0008c\u000b\ufffe\ud800d\u0085é🍲\n')).toBe('abcdé🍲\n');
  });
});
