import type { Grain, RateUnit } from '@/lib/shared/period';
import type { Tint } from '@/lib/shared/tint';

/**
 * A field of a type's own: asked in the guided form (`details`) or of the one who books (`questions`).
 * One description gives the schema, the form control, the filter and the API's documentation.
 * Words: `types.<type>.fields.<name>.label`, `.hint` (optional), `.options.<option>`, `.unit` (optional).
 */
export type Field = { required?: boolean; filter?: boolean; onCard?: boolean } & (
  | { kind: 'text'; maxLength: number; lines?: number }
  /** `atMost` names a details field of the listing that bounds the answer (guests ≤ places to sleep). */
  | {
      kind: 'number';
      min: number;
      max: number;
      atMost?: string;
      filterBy?: 'atLeast' | 'atMost';
      default?: number;
    }
  | { kind: 'choice'; options: readonly string[]; default?: string }
  | { kind: 'choices'; options: readonly string[] }
  | { kind: 'flag' }
);

/** How it is scarce (DESIGN §1). Sessions with places and stock join here as kinds of their own. */
export type Allocation = {
  kind: 'period';
  grain: Grain;
  /** How many identical units a listing may have; a booking takes one or more of them. */
  maxUnits: number;
};

/** What comes back (DESIGN §1). */
export type Return =
  | {
      kind: 'money';
      /** Prices the owner may set, longest first; at least one of them, unless it is lent for nothing. */
      rates: readonly RateUnit[];
      mayBeFree: boolean;
      /** Once a booking; words: `fees.<code>`. */
      fees: readonly string[];
      mayAskDeposit: boolean;
    }
  | { kind: 'gift' };

/** How use begins and ends. */
export type Handover =
  /** Both sides confirm, each with a checklist (words: `types.<type>.checklist.<item>`) and photos. */
  | { by: 'both'; start: readonly string[]; end: readonly string[]; photos: boolean }
  /** It begins and ends with its dates; either side may leave a note or report trouble. */
  | { by: 'clock' };

export type ListingType = {
  name: string;
  tint: Tint;
  /** A lucide icon's name, for menus and chips. */
  icon: string;
  /** A picture of the demo set, for chips and listings without a photo. */
  picture: string;
  allocation: Allocation;
  return: Return;
  /** The unit that prices are compared in: cards, sorting, the price filter. */
  comparedBy: RateUnit;
  /** How an owner may take bookings; the first is the default. */
  approvals: readonly ('request' | 'instant')[];
  /** Cancellation tiers (lib/booking/cancellation) an owner may choose; the first is the default. */
  cancellations: readonly string[];
  handover: Handover;
  /** What the one who books writes; a letter is a required message with a minimum length. */
  message: { isRequired: boolean; minCharacters: number };
  details: Readonly<Record<string, Field>>;
  questions: Readonly<Record<string, Field>>;
  /** Defaults and outer bounds of notice and length, in the type's grain (minutes, nights, months). */
  limits: { noticeHours: number; minLength: number; maxLength: number };
  /** schema.org type of what is offered, for JSON-LD. */
  schemaOrg: string;
};
