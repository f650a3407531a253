import type { CategorySet } from '@/lib/category/sets';
import type { Grain, RateUnit } from '@/lib/shared/period';
import type { Tint } from '@/lib/shared/tint';
import type { Approval } from './approvals';
import type { Intent } from './intents';
import type { PriceWay } from './price-ways';

/*
 * The words of a type, in `words/<locale>/types/<name>.json` (`types.<name>.…`); a test checks that each type has all.
 *
 * name, plural, chip       one, several, on a chip: Outil, Outils, Outils
 * about                    what one shares with it, in a sentence: the cards of the first step
 * provider, customer       the two parties: Prêteur, Emprunteur
 * offeredBy                (optional) over who offers it: Prêté par
 * request                  the button that leads to the request
 * free                     where a price would stand: Prêt gratuit
 * titleExample             an example of a title · searchExample a word one looks for · calledToo its other names, apart by commas · descriptionHint what a good description tells
 * whereHint                (optional) when the exact place is told
 * message.label, .hint     what the one who books writes
 * period.from, .to         the labels of the two dates
 * handover.start, .end     the titles of both ends
 * units.label, .hint       how many identical ones there are (types that may have more than one)
 * empty.title, .body       when a search finds none
 * groups.<name>            (types with groups) the title over a group of fields
 * notices.<name>.<country>  (types with notices) what the law of a country asks to be said; `.other` for the rest of the
 *                          world, `.title` above it
 * slot.<key>            (types with slots) one, several, its places; see `slots.json` for what it may say its own way
 * fields.<name>.label      of each detail and question; also .hint, .unit (`{count} m²`) and .yes (a flag that is set),
 *                          and .options.<option> of each choice
 * fees.<code>              of each fee · checklist.<item> of each item
 * booking.<key>            (optional) its own way to say what `booking.json` says of every booking
 */

/**
 * A field of a type's own: asked in the guided form (`details`) or of the one who books (`questions`); a name is used
 * once in both. One description gives the schema, the form control, the filter and the API's documentation.
 */
export type Field = {
  required?: boolean;
  filter?: boolean;
  onCard?: boolean;
  /** Fields of one group stand together under a title of their own (`groups`). */
  group?: string;
  /** Nobody but its owner reads it before it is agreed, nor once that is over: how the heating works. */
  onceAgreed?: true;
} & (
  | {
      kind: 'text';
      maxLength: number;
      lines?: number;
      /** What it may not say, and what is said of it, in `errors.json`. */
      refuses?: { pattern: RegExp; says: string };
      /** It must be answered beside that option of another field. */
      neededFor?: { field: string; option: string };
    }
  /** `atMost` names a details field of the listing that bounds the answer (guests ≤ places to sleep). */
  | {
      kind: 'number';
      min: number;
      max: number;
      atMost?: string;
      filterBy?: 'atLeast' | 'atMost';
      default?: number;
    }
  /**
   * While the answer is one of `closedBy`, the listing takes no requests. `among`: only what the owner has named in that field of
   * theirs. `refuses`: options that are there to be refused, each with what is said of it, in `errors.json`.
   */
  | {
      kind: 'choice';
      options: readonly string[];
      default?: string;
      closedBy?: readonly string[];
      among?: string;
      refuses?: Readonly<Record<string, string>>;
    }
  /** `alone`: the option that says there is none of the others. */
  | { kind: 'choices'; options: readonly string[]; alone?: string; contradicts?: Contradictions }
  | { kind: 'flag' }
  /** An hour of the day, `HH:mm`. */
  | { kind: 'time'; default?: string }
  /** Months of any year, each by its number from 1 on (as text, as options are). */
  | { kind: 'months' }
  /** A year, which is never written as an amount is. */
  | { kind: 'year'; min: number; max: number }
  /** So much money, in whole units of the listing's currency: what large things are worth. */
  | { kind: 'money'; min: number; max: number }
);

/** Options that cannot be true beside options of another field: what is vegan has no eggs in it. */
export type Contradictions = {
  field: string;
  /** By option: those of the other field that it excludes. */
  options: Readonly<Record<string, readonly string[]>>;
  /** What is said of a pair, in `errors.json`; it is told `option` and `other`. */
  says: string;
};

/** How fields of a group are shown: course by course, as a list, or so that nobody overlooks them. */
export type GroupLook = 'menu' | 'list' | 'notice';

/** The hour at which a first day begins in practice, for the notice: the owner's answer to `field`, or `at`. */
export type DayBegins = { at: string; field?: string };

/** How many months before its end notice is given, and before another price counts: more, so that one can leave before. */
export type OpenEnd = { noticeMonths: number; priceNoticeMonths: number };

/** What is counted where something grows from what was received (the database checks the same names). */
export const lineageUnits = ['packet', 'grain', 'gram', 'plant'] as const;
export type LineageUnit = (typeof lineageUnits)[number];

/** How it is scarce (DESIGN §1). What holds of each kind is in `scarcity.ts`, what each kind does in `lib/holding`. */
export type Allocation =
  | {
      kind: 'period';
      grain: Grain;
      /** How many identical units a listing may have; a booking takes one or more of them. */
      maxUnits: number;
      dayBegins: DayBegins;
      /** An unpaid booking keeps what it holds for so long; otherwise as the community says. */
      payWithinMinutes?: number;
      /** Of months: nobody says until when. It goes on until one side gives notice (life `tenancy`). */
      openEnd?: OpenEnd;
    }
  /** Dated slots, each with so many places; or with so much stock, to be fetched within it. */
  | {
      kind: 'places';
      grain: 'time';
      maxUnits: 1;
      maxCapacity: number;
      /** People come together: they see who comes, as far as each allows, and talk in one conversation. */
      gathers: boolean;
      mayHaveMinimum: boolean;
      /** What a new slot begins with. */
      newSlot: { time: string; minutes: number; capacity: number; cutoffMinutes: number };
      payWithinMinutes: number;
    }
  /** Items that leave for good, each an identical unit; the listing is gone with the last. */
  | {
      kind: 'stock';
      grain: 'time';
      maxUnits: number;
      /** In this time what was asked for is agreed and fetched; left out: it takes as long as it takes. */
      fetchWithinDays?: number;
      /** Its owner may offer times at which to come for it (`lib/listing/fetching`). */
      atTimes?: true;
      /** How many of them one may ask for at a time; left out: all there are. */
      mostAtOnce?: number;
      payWithinMinutes?: number;
    }
  /** It becomes no less by being shared: as many as like can have it, and those who agree on it say when. */
  | { kind: 'plenty'; grain: 'time'; maxUnits: 1; withinDays: number; payWithinMinutes?: undefined }
  /** Nothing is taken of it: somebody wants it (`asWish`). */
  | { kind: 'none'; grain: 'time'; maxUnits: 1; payWithinMinutes?: undefined };
export type AllocationKind = Allocation['kind'];

/** From so many on (people, square metres, inhabitants) so many points, the least first. */
export type Steps = readonly (readonly [from: number, points: number])[];

/** What a night is worth in points: the sum of its parts, each shown with its own. Fields are named by what they hold. */
export type NightValue = {
  /** By the inhabitants of the town it lies in: its pin says which, not its owner. */
  town: Steps;
  /** Points for each who can sleep there, as far as the floor is large enough: so many square metres for one. */
  beds: { field: string; points: number; floor: string; squareMetresEach: number };
  floor: { field: string; steps: Steps };
  /** Points for each of some options. */
  equipment: { field: string; points: Readonly<Record<string, number>> };
  /** What the owner adds, at most as much as the field allows. */
  extra: { field: string };
};

/**
 * The fields by which two things are weighed: what it is worth to its owner, how much they can add and accept to receive (nothing said:
 * nothing, and any amount); how large it is, and how large what comes has to be. Their other wishes are places (lib/swap/destinations).
 */
export type Weighing = {
  value: string;
  adds: string;
  receives: string;
  atLeast: readonly { of: string; wanted: string }[];
};

/** What comes back (DESIGN §1). */
export type Return =
  | {
      kind: 'money';
      /** Prices the owner may set, longest first; at least one of them, unless it is lent for nothing. */
      rates: readonly RateUnit[];
      /** How the owner may make the price; the first is the default. */
      ways: readonly PriceWay[];
      /** Which credits a price may be in where a way of it asks for one: by their codes, or any that is open. Left out: none. */
      credits?: 'any' | readonly string[];
      /** Once a booking; words: `fees.<code>`. */
      fees: readonly string[];
      mayAskDeposit: boolean;
      /** The price is owed again each time, the first with the booking; left out: once. */
      every?: 'month';
    }
  /**
   * A credit of the community's own (lib/ledger/assets), a minute for a minute: nobody sets a price, and how long it took both
   * sides say at the end, in steps of `stepMinutes`. What one asks for must be within what they may owe.
   */
  | {
      kind: 'credit';
      asset: string;
      stepMinutes: number;
      maxMinutes: number;
      /** Of what several have together: while the owner's answer is this, they share its time; otherwise each owes all of it. */
      shared?: { field: string; is: string };
    }
  /**
   * A credit that acts make (lib/ledger/issuing): held from the request on, and made for who sent it once it came. What several
   * listings of one giver come to together stands in `prices`, the cheapest sum of them; with the flag `given` an owner asks nothing.
   */
  | {
      kind: 'token';
      asset: string;
      prices: readonly { items: number; amountMinor: number }[];
      mostItems: number;
      given: string;
    }
  /** Nothing; or, where its giver likes, so much of a credit of the community's own, kept with the promise and passed on once it was fetched. */
  | { kind: 'gift'; inCredit?: { rates: readonly RateUnit[]; credits: 'any' | readonly string[] } }
  /**
   * Another thing that is shared so: whoever would have it gives one of their own, to its owner or round a ring. In the field
   * `wants` an owner says what they would like, and with the flag `anything` that they are open to more; they may also name
   * categories. One of the three it takes. `weighed`: both sides of it are weighed in money, and it is wanted where it lies.
   */
  | { kind: 'barter'; wants: string; anything: string; weighed?: Weighing }
  /**
   * Something of the same kind from anyone, never counted: whoever offers asks for something too (`needsWish`), and a mediator
   * of a circle brings offers and wishes together.
   */
  | { kind: 'reciprocity' }
  /**
   * So many points a night of a credit of the community's own (lib/ledger/assets), worked out of what the owner says and of where it
   * lies: nobody sets it, and it stands as it was asked for. They move with the acceptance. Or one of one's own for the same dates,
   * for nothing: a life of those who are alike.
   */
  | { kind: 'nights'; asset: string; value: NightValue; swapLife: LifeName };
export type ReturnKind = Return['kind'];

/**
 * How a booking of it lives (`lib/booking/lives`): a `loan` goes from hand to hand and back, both sides looking at it; a
 * `visit` begins and ends with its dates, either side may report trouble; `hosting` is a visit for which the host chooses
 * among all who ask for the same nights; `help` is a visit after which both say how long it took; a `tenancy` is a loan that
 * goes on until one side gives notice; in `giving` a thing is promised and leaves for good; in an `exchange` two to five things
 * go round, once all have said yes; in `learning` a mediator brings one to three people together, and each learns of another; in
 * `guesting` keys go out and back for points; in `swapping` people live in each other's homes on the same dates, once all have said yes;
 * in `sending` something goes by post, and counts once it has come; in `rehousing` homes change hands for good, and a file is kept until a
 * deed is signed elsewhere.
 */
export type LifeName =
  | 'loan'
  | 'visit'
  | 'hosting'
  | 'help'
  | 'tenancy'
  | 'giving'
  | 'exchange'
  | 'learning'
  | 'guesting'
  | 'swapping'
  | 'sending'
  | 'rehousing';

/** What both sides confirm when a thing changes hands: a checklist each way (words: `types.<type>.checklist.<item>`), photos. */
export type Handover = { start: readonly string[]; end: readonly string[]; photos: boolean };

export type ListingType = {
  name: string;
  /** What it was called before: programs and old addresses may still say so. */
  formerNames?: readonly string[];
  tint: Tint;
  /** A lucide icon's name, for menus and chips. */
  icon: string;
  /** A picture of `components/listing/pictures`, for chips and listings without a photo. */
  picture: string;
  /** Whether one can offer it, want it, or both; the first is the default. */
  intents: readonly Intent[];
  /** It stays closed until an operator has said that it may be done here (lib/listing/permitted): the law may ask for a licence. */
  needsPermission?: true;
  /** Many of them can be offered at once, photos first; at most so many together (the database knows forty). */
  batch?: { most: number };
  /** Some of it may lie on a shelf, where it is taken without asking (`lib/listing/shelves`). */
  onShelves?: true;
  /** The set that its listings are sorted into; left out: none is worth it. */
  categories?: CategorySet;
  allocation: Allocation;
  return: Return;
  /** The unit that prices are compared in: cards, sorting, the price filter. */
  comparedBy: RateUnit;
  /** How an owner may take bookings; the first is the default. */
  approvals: readonly Approval[];
  /** Cancellation tiers (lib/booking/cancellation) an owner may choose; the first is the default. */
  cancellations: readonly string[];
  life: LifeName;
  /** What follows once it is over: all review each other, or each says a few words to the mediator alone. Left out: reviews. */
  afterwards?: 'reviews' | 'talk';
  /** Of a loan; null: nothing changes hands. */
  handover: Handover | null;
  /** What the one who books writes; a letter is a required message with a minimum length. */
  message: { isRequired: boolean; minCharacters: number };
  details: Readonly<Record<string, Field>>;
  /** How each group of fields is shown, by its name. */
  groups?: Readonly<Record<string, GroupLook>>;
  /** Duties of the country that owners are told of, and readers too (words: `notices`). */
  notices?: readonly string[];
  questions: Readonly<Record<string, Field>>;
  /**
   * What is given of it is kept as a lineage (lib/listing/lineage), counted so: whoever offers what grew from it says what it came
   * from. Left out: nothing grows of it.
   */
  lineage?: { unit: LineageUnit };
  /** Fields of `months` that a calendar goes by: what can be done now with what is offered. */
  seasons?: { begins: string; bears: string };
  /** Defaults and outer bounds of notice and length, in the type's grain (minutes, nights, months). */
  limits: { noticeHours: number; minLength: number; maxLength: number };
  /** schema.org type of what is offered, for JSON-LD. */
  schemaOrg: string;
};
