import type { SitePage } from './site-pages';

/** Every address of the site is made here, so that none is spelled twice. Pure. */

type Query = Record<string, string | number | boolean | readonly string[] | null | undefined>;

const part = encodeURIComponent;

/** `?a=1&b=2` from what is set; empty texts and `false` are left out so that addresses stay short. */
const queryOf = (query: Query = {}): string => {
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries(query)) {
    const values = typeof value === 'object' && value !== null ? value : [value];
    for (const each of values) {
      if (each === null || each === undefined || each === '' || each === false) continue;
      search.append(name, each === true ? '1' : String(each));
    }
  }
  const text = search.toString();
  return text && `?${text}`;
};

export const paths = {
  home: (locale: string) => `/${locale}`,
  sitePage: (locale: string, page: SitePage) => `/${locale}/${page}`,
  search: (locale: string, query?: Query) => `/${locale}/search${queryOf(query)}`,
  /** How what is found is put in order. */
  ranking: (locale: string) => `/${locale}/ranking`,
  categories: (locale: string) => `/${locale}/categories`,
  category: (locale: string, slug: string, query?: Query) =>
    `/${locale}/categories/${part(slug)}${queryOf(query)}`,
  suggestions: (locale: string) => `/api/suggestions?locale=${part(locale)}`,
  categoryGuess: (type: string) => `/api/category-guess?type=${part(type)}`,
  thisWeek: (locale: string, query?: Query) => `/${locale}/this-week${queryOf(query)}`,
  listing: (locale: string, id: string, query?: Query) => `/${locale}/listings/${part(id)}${queryOf(query)}`,
  /** Of a draw: its terms, and how to check it. */
  draw: (locale: string, id: string) => `/${locale}/listings/${part(id)}/draw`,
  /** What it came from, and what came of it. */
  lineage: (locale: string, id: string, query?: Query) =>
    `/${locale}/listings/${part(id)}/lineage${queryOf(query)}`,
  /** What can be begun in a month with what is offered, and who gives of it. */
  seasons: (locale: string, query?: Query) => `/${locale}/sowing${queryOf(query)}`,
  /** Of who has what a wish wants. */
  wishAnswer: (locale: string, id: string, answerId: string) =>
    `/${locale}/listings/${part(id)}/answers/${part(answerId)}`,
  request: (locale: string, id: string, query?: Query) =>
    `/${locale}/listings/${part(id)}/book${queryOf(query)}`,
  swap: (locale: string, id: string, query?: Query) =>
    `/${locale}/listings/${part(id)}/swap${queryOf(query)}`,
  /** Where those who live in a home would like to go, and who would come. */
  destinations: (locale: string, id: string) => `/${locale}/listings/${part(id)}/destinations`,
  /** Listings and searches that one keeps; the search of an address as it is to be kept. */
  saved: (locale: string, query?: Query) => `/${locale}/saved${queryOf(query)}`,
  saveSearch: (locale: string, query?: Query) => `/${locale}/saved/search${queryOf(query)}`,
  savedList: (locale: string, key: string) => `/${locale}/saved/lists/${part(key)}`,
  /** Of the mails about searches: a page with a button, and what a mail program asks by itself. */
  stopSearches: (locale: string, key: string) => `/${locale}/saved/stop/${part(key)}`,
  stopSearchesByMail: (key: string) => `/api/saved/stop/${part(key)}`,
  /** What the house found of rings with one's things. */
  rings: (locale: string) => `/${locale}/rings`,
  slots: (locale: string, id: string, query?: Query) =>
    `/${locale}/listings/${part(id)}/sessions${queryOf(query)}`,
  slot: (locale: string, id: string, slotId: string, query?: Query) =>
    `/${locale}/listings/${part(id)}/sessions/${part(slotId)}${queryOf(query)}`,
  editSlot: (locale: string, id: string, slotId: string, query?: Query) =>
    `/${locale}/listings/${part(id)}/sessions/${part(slotId)}/edit${queryOf(query)}`,
  kitchen: (locale: string, id: string, slotId: string) =>
    `/${locale}/listings/${part(id)}/sessions/${part(slotId)}/list`,
  newListing: (locale: string, query?: Query) => `/${locale}/listings/new${queryOf(query)}`,
  editListing: (locale: string, id: string, step?: string) =>
    `/${locale}/listings/${part(id)}/edit${step ? `/${part(step)}` : ''}`,
  newBatch: (locale: string, query?: Query) => `/${locale}/listings/batches/new${queryOf(query)}`,
  /** Many things offered at once. */
  batch: (locale: string, id: string) => `/${locale}/listings/batches/${part(id)}`,
  editBatch: (locale: string, id: string, query?: Query) =>
    `/${locale}/listings/batches/${part(id)}/edit${queryOf(query)}`,
  /** The times at which what is given can be fetched: of one thing, or of all in a batch. */
  fetchTimes: (locale: string, { listingId, batchId }: { listingId?: string; batchId?: string }) =>
    batchId
      ? `/${locale}/listings/batches/${part(batchId)}/times`
      : `/${locale}/listings/${part(listingId ?? '')}/times`,
  newShelf: (locale: string, query?: Query) => `/${locale}/shelves/new${queryOf(query)}`,
  /** Where things are put and taken without asking; and its notice, to be printed. */
  shelf: (locale: string, id: string, query?: Query) => `/${locale}/shelves/${part(id)}${queryOf(query)}`,
  shelfNotice: (locale: string, id: string) => `/${locale}/shelves/${part(id)}/notice`,
  myListings: (locale: string, query?: Query) => `/${locale}/listings/mine${queryOf(query)}`,
  bookings: (locale: string, query?: Query) => `/${locale}/bookings${queryOf(query)}`,
  booking: (locale: string, id: string) => `/${locale}/bookings/${part(id)}`,
  bookingCard: (locale: string, id: string) => `/${locale}/bookings/${part(id)}/card`,
  changeBooking: (locale: string, id: string, query?: Query) =>
    `/${locale}/bookings/${part(id)}/change${queryOf(query)}`,
  bookingEvent: (id: string) => `/bookings/${part(id)}/event.ics`,
  takePlace: (locale: string, key: string) => `/${locale}/bookings/take/${part(key)}`,
  circles: (locale: string, query?: Query) => `/${locale}/circles${queryOf(query)}`,
  newCircle: (locale: string) => `/${locale}/circles/new`,
  circle: (locale: string, handle: string, query?: Query) =>
    `/${locale}/circles/${part(handle)}${queryOf(query)}`,
  manageCircle: (locale: string, handle: string) => `/${locale}/circles/${part(handle)}/manage`,
  /** Where mediators bring offers and wishes together; and one proposal: `via` are its pairs, `offer.wish`. */
  mediation: (locale: string, handle: string, query?: Query) =>
    `/${locale}/circles/${part(handle)}/manage/knowledge${queryOf(query)}`,
  proposeMatch: (locale: string, handle: string, query?: Query) =>
    `/${locale}/circles/${part(handle)}/manage/knowledge/new${queryOf(query)}`,
  joinCircle: (locale: string, key: string) => `/${locale}/circles/join/${part(key)}`,
  /** Of whoever has something: a member or a circle. */
  holder: (locale: string, { kind, handle }: { kind: string; handle: string }): string =>
    kind === 'circle' ? paths.circle(locale, handle) : paths.member(locale, handle),
  member: (locale: string, handle: string, query?: Query) =>
    `/${locale}/members/${part(handle)}${queryOf(query)}`,
  notices: (locale: string, query?: Query) => `/${locale}/notices${queryOf(query)}`,
  signIn: (locale: string, query?: { next?: string }) => `/${locale}/sign-in${queryOf(query)}`,
  signUp: (locale: string, query?: { next?: string }) => `/${locale}/sign-up${queryOf(query)}`,
  signOut: (locale: string) => `/${locale}/sign-out`,
  forgottenPassword: (locale: string) => `/${locale}/forgotten-password`,
  magicLink: (locale: string, query?: { next?: string }) => `/${locale}/magic-link${queryOf(query)}`,
  checkMail: (locale: string, query: { what: string }) => `/${locale}/check-mail${queryOf(query)}`,
  me: (locale: string, query?: Query) => `/${locale}/me${queryOf(query)}`,
  settings: (locale: string) => `/${locale}/settings`,
  accountSettings: (locale: string) => `/${locale}/settings/account`,
  closeAccount: (locale: string, token?: string) =>
    `/${locale}/settings/close${token ? `/${part(token)}` : ''}`,
  tokenSettings: (locale: string) => `/${locale}/settings/tokens`,
  calendarSettings: (locale: string) => `/${locale}/settings/calendar`,
  credits: (locale: string) => `/${locale}/settings/credits`,
  credit: (locale: string, code: string, query?: Query) =>
    `/${locale}/settings/credits/${part(code)}${queryOf(query)}`,
  /** Passing some of a credit on: what is given is filled in. */
  sendCredit: (locale: string, code: string, query?: Query) =>
    `/${locale}/settings/credits/${part(code)}/send${queryOf(query)}`,
  receiveCredit: (locale: string, code: string, query?: Query) =>
    `/${locale}/settings/credits/${part(code)}/receive${queryOf(query)}`,
  confirmCredit: (locale: string, code: string, query?: Query) =>
    `/${locale}/settings/credits/${part(code)}/send/confirm${queryOf(query)}`,
  buyCredit: (locale: string, code: string, query?: Query) =>
    `/${locale}/settings/credits/${part(code)}/buy${queryOf(query)}`,
  sellCredit: (locale: string, code: string, query?: Query) =>
    `/${locale}/settings/credits/${part(code)}/sell${queryOf(query)}`,
  /** For who stands behind it. */
  desk: (locale: string, id: string, query?: Query) =>
    `/${locale}/settings/desks/${part(id)}${queryOf(query)}`,
  /** `circle`: the account of a circle, by its id. */
  creditStatement: (code: string, query: { lang: string; circle?: string | undefined }) =>
    `/credits/${part(code)}/statement.csv${queryOf(query)}`,
  creditStatementPdf: (code: string, query: { lang: string; circle?: string | undefined }) =>
    `/credits/${part(code)}/statement.pdf${queryOf(query)}`,
  publicCredit: (locale: string, code: string) => `/${locale}/credits/${part(code)}`,
  creditFigures: (code: string, query: { lang: string }) =>
    `/credits/${part(code)}/figures.csv${queryOf(query)}`,
  /** For operators: by month and category. */
  creditUses: (code: string, query: { lang: string }) => `/credits/${part(code)}/uses.csv${queryOf(query)}`,
  operateCredit: (locale: string, code: string) => `/${locale}/operate/credits/${part(code)}`,
  operateDesks: (locale: string, code: string) => `/${locale}/operate/credits/${part(code)}/desks`,
  circleCredit: (locale: string, handle: string, code: string, query?: Query) =>
    `/${locale}/circles/${part(handle)}/manage/credits/${part(code)}${queryOf(query)}`,
  payouts: (locale: string) => `/${locale}/settings/payouts`,
  circlePayouts: (locale: string, handle: string) => `/${locale}/circles/${part(handle)}/manage/payouts`,
  /** Where somebody sees to what a holder earns. */
  payoutsOf: (locale: string, { kind, handle }: { kind: string; handle: string }): string =>
    kind === 'circle' ? paths.circlePayouts(locale, handle) : paths.payouts(locale),
  operateTransferCategories: (locale: string) => `/${locale}/operate/transfer-categories`,
  operateCategories: (locale: string) => `/${locale}/operate/categories`,
  operateCategory: (locale: string, slug: string) => `/${locale}/operate/categories/${part(slug)}`,
  operateGifts: (locale: string) => `/${locale}/operate/gifts`,
  operateLocalities: (locale: string) => `/${locale}/operate/localities`,
  operatePermissions: (locale: string) => `/${locale}/operate/permissions`,
  operate: (locale: string) => `/${locale}/operate`,
  operateCampaign: (locale: string, id: string, query?: Query) =>
    `/${locale}/operate/campaigns/${part(id)}${queryOf(query)}`,
  operateFund: (locale: string, id: string) => `/${locale}/operate/funds/${part(id)}`,
  campaigns: (locale: string, query?: Query) => `/${locale}/campaigns${queryOf(query)}`,
  campaign: (locale: string, id: string, query?: Query) =>
    `/${locale}/campaigns/${part(id)}${queryOf(query)}`,
  newCampaign: (locale: string) => `/${locale}/campaigns/new`,
  editCampaign: (locale: string, id: string, step?: string) =>
    `/${locale}/campaigns/${part(id)}/edit${step ? `/${part(step)}` : ''}`,
  campaignPreview: (locale: string, id: string, key: string) =>
    `/${locale}/campaigns/${part(id)}/preview/${part(key)}`,
  backCampaign: (locale: string, id: string, query?: { reward?: string }) =>
    `/${locale}/campaigns/${part(id)}/back${queryOf(query)}`,
  campaignNews: (locale: string, id: string, query?: Query) =>
    `/${locale}/campaigns/${part(id)}/news${queryOf(query)}`,
  manageCampaign: (locale: string, id: string, query?: Query) =>
    `/${locale}/campaigns/${part(id)}/manage${queryOf(query)}`,
  manageCampaignPart: (locale: string, id: string, name: string, query?: Query) =>
    `/${locale}/campaigns/${part(id)}/manage/${part(name)}${queryOf(query)}`,
  campaignLabels: (locale: string, id: string) => `/${locale}/campaigns/${part(id)}/labels`,
  campaignBackersCsv: (id: string, query: { lang: string }) =>
    `/campaigns/${part(id)}/backers.csv${queryOf(query)}`,
  pledge: (locale: string, id: string, query?: Query) => `/${locale}/pledges/${part(id)}${queryOf(query)}`,
  pledgeCard: (locale: string, id: string, query?: Query) =>
    `/${locale}/pledges/${part(id)}/card${queryOf(query)}`,
  changePledge: (locale: string, id: string, query?: Query) =>
    `/${locale}/pledges/${part(id)}/change${queryOf(query)}`,
  funds: (locale: string) => `/${locale}/funds`,
  fund: (locale: string, id: string) => `/${locale}/funds/${part(id)}`,
  campaignWidget: (id: string, query?: { lang?: string }) => `/campaigns/${part(id)}/widget${queryOf(query)}`,
  campaignShareImage: (id: string, query?: { lang?: string }) =>
    `/campaigns/${part(id)}/share.png${queryOf(query)}`,
  campaignPoster: (id: string, query?: { lang?: string }) => `/campaigns/${part(id)}/poster${queryOf(query)}`,
  campaignAtom: (id: string) => `/feeds/campaigns/${part(id)}.atom`,
  campaignJsonFeed: (id: string) => `/feeds/campaigns/${part(id)}.json`,
  outbox: (query?: Query) => `/outbox${queryOf(query)}`,
  outboxMail: (id: string) => `/outbox/${part(id)}`,
  outboxHtml: (id: string) => `/outbox/${part(id)}/mail.html`,
  ownData: () => '/api/me/export',
  slotsCalendar: (query?: { lang?: string }) => `/feeds/sessions.ics${queryOf(query)}`,
  seasonsCalendar: (query?: { lang?: string }) => `/feeds/sowing.ics${queryOf(query)}`,
  slotsFeed: (query?: { lang?: string }) => `/feeds/sessions.atom${queryOf(query)}`,
  searchFeed: (query?: Query) => `/feeds/search.atom${queryOf(query)}`,
  searchCalendar: (query?: Query) => `/feeds/search.ics${queryOf(query)}`,
  searchData: (query?: Query) => `/api/v1/listings${queryOf(query)}`,
  searchMapData: (query?: Query) => `/api/v1/listings.geojson${queryOf(query)}`,
  sitemap: (name: string) => `/sitemaps/${part(name)}.xml`,
  myPlacesCalendar: (query: { key: string; lang?: string }) => `/feeds/my-places.ics${queryOf(query)}`,
  listingCalendar: (id: string, query: { key: string; lang?: string }) =>
    `/listings/${part(id)}/calendar.ics${queryOf(query)}`,
  developers: () => '/developers',
  /** A chapter of the API's document, at one of its calls. */
  developersChapter: (chapter: string, call?: string) =>
    `/developers/${part(chapter)}${call ? `#${call}` : ''}`,
  mapLocalities: () => '/api/map/localities.geojson',
  openApi: () => '/api/v1/openapi.json',
  theme: () => '/api/theme',
  /** `key`: the secret of a campaign's preview, for those who come by it. */
  photo: (id: string, width: number, key?: string) =>
    `/api/photos/${id.split('/').map(part).join('/')}${queryOf({ w: width, key })}`,
};

/** Longer than any address we make. */
const longestPath = 2000;

/** What browsers read out of an address before they follow it, or take for another sign. */
const isUnclear = (path: string): boolean => /[\p{Cc}\\]/u.test(path);

/** The path, query and fragment of `address` once every `.` and `..` is resolved; null when it leads elsewhere. */
const resolved = (address: string): string | null => {
  const here = 'http://here.invalid';
  if (!URL.canParse(address, here)) return null;
  const { origin, username, pathname, search, hash } = new URL(address, here);
  return origin === here && username === '' ? pathname + search + hash : null;
};

/**
 * A page of this site to go on to: the path, query and fragment of `wanted`, or `otherwise` when it leads elsewhere
 * (`//evil.example`, `/.//evil.example`, `https:…`, `\\evil`) or to what is no page (`/api/…`). The one judge of every
 * address that came from outside: it looks at what a browser would make of the answer, not at what was written.
 */
export const localPath = (wanted: unknown, otherwise: string): string => {
  if (typeof wanted !== 'string' || wanted.length > longestPath) return otherwise;
  if (!wanted.startsWith('/') || isUnclear(wanted)) return otherwise;
  const path = resolved(wanted);
  const isSame = path !== null && path.length <= longestPath && resolved(path) === path;
  return isSame && !/^\/(api|_next)(\/|$)/i.test(path) ? path : otherwise;
};
