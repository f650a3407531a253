/*
 * The pages about the site itself, once: the footer, the pages and the sign-up form read this table; their words stand in
 * words/<locale>/pages.json. Pure.
 */

/** The version of the terms that a member accepts by signing up. Change it with their words. */
export const termsVersion = '2026-11-30';

export const sitePages = ['help', 'contact', 'terms', 'privacy', 'legal'] as const;
export type SitePage = (typeof sitePages)[number];

export const isSitePage = (name: string): name is SitePage => sitePages.some((each) => each === name);

/** Where a section leads on to: words `pages.go.<name>`. */
export type Way =
  | SitePage
  | 'search'
  | 'newListing'
  | 'newWish'
  | 'circles'
  | 'thisWeek'
  | 'campaigns'
  | 'newCampaign'
  | 'signUp'
  | 'settings'
  | 'ownData'
  | 'close';

/** What stands below a section's text. */
export type Below = 'operator' | 'cookies' | 'mail';

export type Section = { id: string; ways?: readonly Way[]; below?: Below };

/** Words of a section: `pages.<page>.<id>.title` and `.text`. */
export const sectionsOf: Record<SitePage, readonly Section[]> = {
  help: [
    { id: 'borrow', ways: ['search', 'signUp'] },
    { id: 'lend', ways: ['newListing'] },
    { id: 'change' },
    { id: 'host', ways: ['thisWeek', 'newListing'] },
    { id: 'wanted', ways: ['newWish'] },
    { id: 'circle', ways: ['circles'] },
    { id: 'back', ways: ['campaigns', 'newCampaign'] },
    { id: 'money' },
    { id: 'deposit' },
    { id: 'late' },
    { id: 'wrong', ways: ['contact'] },
    { id: 'account', ways: ['settings', 'privacy'] },
  ],
  contact: [
    { id: 'write', below: 'mail' },
    { id: 'first', ways: ['help'] },
  ],
  terms: [
    { id: 'who', ways: ['legal'] },
    { id: 'account', ways: ['close'] },
    { id: 'sharing' },
    { id: 'money' },
    { id: 'campaigns' },
    { id: 'conduct', ways: ['contact'] },
    { id: 'limits' },
    { id: 'change' },
  ],
  privacy: [
    { id: 'who', ways: ['legal', 'contact'] },
    { id: 'what' },
    { id: 'seen' },
    { id: 'others' },
    { id: 'keep' },
    { id: 'cookies', below: 'cookies' },
    { id: 'rights', ways: ['ownData', 'close'] },
  ],
  legal: [{ id: 'who', below: 'operator' }, { id: 'software' }],
};

/** Every cookie that the site sets, by what it is for: words `pages.cookie.<name>`. */
export const cookiePurposes = [
  'session',
  'device',
  'signUp',
  'mail',
  'offer',
  'outside',
  'locale',
  'theme',
  'flash',
] as const;
