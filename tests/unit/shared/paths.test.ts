import fc from 'fast-check';
import { localPath, paths } from '@/lib/shared/paths';

describe('paths', () => {
  it('puts the language first on every page of the site', () => {
    expect(paths.home('fr')).toBe('/fr');
    expect(paths.listing('en', 'abc')).toBe('/en/listings/abc');
    expect(paths.editListing('fr', 'abc', 'photos')).toBe('/fr/listings/abc/edit/photos');
    expect(paths.editListing('fr', 'abc')).toBe('/fr/listings/abc/edit');
  });

  it('keeps only what is set in a query, and encodes it', () => {
    const query = { q: 'perceuse à percussion', type: '', near: null, free: true, sort: undefined, page: 2 };
    expect(paths.search('fr', query)).toBe('/fr/search?q=perceuse+%C3%A0+percussion&free=1&page=2');
    expect(paths.search('fr')).toBe('/fr/search');
    expect(paths.search('fr', { type: ['a', 'b'] })).toBe('/fr/search?type=a&type=b');
  });

  it('lets no id or handle climb out of its place', () => {
    expect(paths.member('fr', '../operate')).toBe('/fr/members/..%2Foperate');
    expect(paths.booking('en', 'a?b#c')).toBe('/en/bookings/a%3Fb%23c');
  });

  it('keeps the folders of a photo key', () => {
    expect(paths.photo('ab/c d', 640)).toBe('/api/photos/ab/c%20d?w=640');
  });

  it('has no language on what machines read', () => {
    expect([paths.outbox(), paths.developers(), paths.theme()]).toEqual([
      '/outbox',
      '/developers',
      '/api/theme',
    ]);
  });
});

describe('localPath', () => {
  it.each([
    ['/fr/search?q=a#b', '/fr/search?q=a#b'],
    ['/fr/search?q=é b', '/fr/search?q=%C3%A9%20b'],
    ['/fr/./listings/../search', '/fr/search'],
    ['/fr/search?next=//evil.example', '/fr/search?next=//evil.example'],
    ['/fr/members/@someone', '/fr/members/@someone'],
    ['/apiary', '/apiary'],
    // Who is signed in is led home from there, so it goes round once.
    ['/fr/sign-in?next=/fr/sign-in', '/fr/sign-in?next=/fr/sign-in'],
  ])('keeps %j, a page of this site', (wanted, path) => expect(localPath(wanted, '/fr')).toBe(path));

  it.each([
    '//evil.example',
    '///evil.example',
    '/\\evil.example',
    '\\\\evil.example',
    '/.//evil.example',
    '/./%2e//evil.example',
    '/%2e//evil.example',
    '/%2E%2e//evil.example',
    '/fr/..//evil.example',
    '/fr/../.\\/evil.example',
    '/fr/%2e%2e//evil.example',
    '/fr/.././/evil.example',
    '/\t/evil.example',
    '/.\t//evil.example',
    '/\n/evil.example',
    '/\r\nLocation: https://evil.example',
    '/\u0000/evil.example',
    ' //evil.example',
    '@evil.example',
    '//user@evil.example',
    '//here.invalid/fr',
    '//user@here.invalid/fr',
    '/fr\\..\\..\\\\evil.example',
    'https:evil.example',
    'https:/evil.example',
    'https://evil.example',
    'javascript:alert(1)',
    'data:text/html,evil',
    'fr/search',
    '.',
    '/api/me/export',
    '/fr/../api/auth/signout',
    '/API/me/export',
    '/_next/image?url=x',
    `/${'a'.repeat(2000)}`,
    `/${'é'.repeat(400)}`,
    '',
    null,
    undefined,
    ['/fr', '//evil.example'],
  ])('does not follow %j', (wanted) => expect(localPath(wanted, '/fr')).toBe('/fr'));

  it('answers with what stays here, whatever was wanted', () => {
    const piece = fc.constantFrom(
      '/',
      '\\',
      '.',
      '..',
      '%2e',
      '%2f',
      '%5c',
      '\t',
      '@',
      ':',
      '?',
      '#',
      'e',
      'fr',
      'http:',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
        const path = localPath(`/${pieces.join('')}`, '/fr');
        expect(new URL(path, 'https://ours.example').origin).toBe('https://ours.example');
        expect(path).not.toMatch(/^\/[/\\]/);
        expect(localPath(path, '/fr')).toBe(path);
      }),
      { numRuns: 2000 },
    );
  });
});
