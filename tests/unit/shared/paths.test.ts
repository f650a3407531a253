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
  it('keeps a path of this site with its query and fragment', () => {
    expect(localPath('/fr/search?q=a#b', '/fr')).toBe('/fr/search?q=a#b');
  });

  it.each([
    '//evil.example',
    '/\\evil.example',
    'https://evil.example',
    'javascript:alert(1)',
    '',
    null,
    '/\t/evil.example',
  ])('does not follow %j', (wanted) => expect(localPath(wanted, '/fr')).toBe('/fr'));
});
