import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { contactsOf } from '@/lib/platform/contacts';
import { privatePages, robotsText } from '@/lib/platform/robots';
import { securityText } from '@/lib/platform/security-text';

const pagesIn = (folder: string): string[] =>
  readdirSync(join(__dirname, '../../../app', folder), { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && !entry.name.startsWith('['))
    .flatMap(({ name }) => (name.startsWith('(') ? pagesIn(join(folder, name)) : [name]));

/** Open to search engines. A new folder of pages belongs either here or to the private ones. */
const publicPages = [
  'campaigns',
  'categories',
  'circles',
  'credits',
  'funds',
  'listings',
  'members',
  'ranking',
  'search',
  'shelves',
  'sowing',
  'this-week',
];

/** Whether a robot may fetch a path: the longest rule that fits decides (RFC 9309 §2.2.2). */
const mayFetch = (text: string, path: string): boolean => {
  const rules = [...text.matchAll(/^(Allow|Disallow): (.+)$/gm)]
    .map(([, verb, rule = '']) => ({ isAllowed: verb === 'Allow', rule }))
    .filter(({ rule }) => {
      const pattern = rule.replace(/[.?+^()[\]{}|\\]/g, '\\$&').replaceAll('*', '.*');
      return new RegExp(`^${pattern}`).test(path);
    })
    .sort((one, other) => other.rule.length - one.rule.length);
  return rules[0]?.isAllowed ?? true;
};

describe('robots', () => {
  it('know of every folder of pages whether it is private', () => {
    expect(pagesIn('[locale]').sort()).toEqual([...privatePages, ...publicPages].sort());
  });

  it('are shown what is public and keep out of what is not', () => {
    const text = robotsText({ isDemo: false });
    const open = [
      '/fr',
      '/en/search',
      '/fr/members/1',
      '/fr/listings/1',
      '/api/photos/1',
      '/campaigns/1/share.png',
    ];
    const closed = [
      '/fr/me',
      '/en/me?month=1',
      '/fr/bookings/1',
      '/en/sign-in?next=/fr',
      '/api/v1/listings',
      '/outbox',
    ];
    expect(open.filter((path) => !mayFetch(text, path))).toEqual([]);
    expect(closed.filter((path) => mayFetch(text, path))).toEqual([]);
  });

  it('leave a demo alone', () => {
    expect(mayFetch(robotsText({ isDemo: true }), '/fr')).toBe(false);
  });
});

test.each([
  ['hole@example.org', 'mailto:hole@example.org'],
  ['https://example.org/holes', 'https://example.org/holes'],
])('security.txt names %s, and runs out in half a year, whenever it is read', (contact, uri) => {
  for (const now of [new Date('2026-11-29T23:59:59Z'), new Date('2031-02-28T00:00:00Z')]) {
    const text = securityText({ contact, site: 'https://partage.example', now });
    const fields = Object.fromEntries(
      text
        .trim()
        .split('\n')
        .map((line) => line.split(/: (.*)/).slice(0, 2)),
    );
    expect(fields).toEqual({
      Contact: uri,
      Expires: expect.stringMatching(/^\d{4}-\d\d-\d\dT00:00:00Z$/),
      'Preferred-Languages': 'fr, en',
      Canonical: 'https://partage.example/.well-known/security.txt',
    });
    const days = (Date.parse(fields.Expires ?? '') - now.getTime()) / 86_400_000;
    expect(days).toBeGreaterThan(178);
    expect(days).toBeLessThan(365);
  }
});

test.each([
  [{}, 'bonjour@example.org', 'bonjour@example.org'],
  [{ CONTACT_EMAIL: 'people@example.org' }, 'people@example.org', 'people@example.org'],
  [{ SECURITY_CONTACT: 'https://example.org/holes' }, 'bonjour@example.org', 'https://example.org/holes'],
])(
  'the contact page and security.txt name the same people, unless holes are for others: %j',
  (set, people, security) => {
    expect(contactsOf({ MAIL_FROM: 'Mitoyen <bonjour@example.org>', ...set })).toEqual({ people, security });
  },
);
