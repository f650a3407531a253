import type { ListingType } from './listing-type';
import type { Slotted } from './scarcity';

/** What types with dated slots answer alike: either way of asking will do, and nothing that changes hands comes back. */
export const dated = {
  approvals: ['instant', 'request'],
  cancellations: ['flexible', 'moderate', 'strict'],
  life: 'visit',
  handover: null,
  message: { isRequired: false, minCharacters: 0 },
  limits: { noticeHours: 0, minLength: 1, maxLength: 24 * 60 },
} as const satisfies Partial<ListingType>;

/** People come together, each at a place of their own; it may need some number of them. */
export const gathering = (newSlot: Slotted['newSlot']) =>
  ({
    ...dated,
    allocation: {
      kind: 'places',
      grain: 'time',
      maxUnits: 1,
      maxCapacity: 60,
      gathers: true,
      mayHaveMinimum: true,
      newSlot,
      payWithinMinutes: 120,
    },
    return: {
      kind: 'money',
      rates: ['place'],
      ways: ['money', 'share', 'open', 'free'],
      fees: [],
      mayAskDeposit: false,
    },
    comparedBy: 'place',
  }) as const satisfies Partial<ListingType>;

/** Who can come to where people gather. */
export const accessField = {
  kind: 'choices',
  options: ['stepFree', 'lift', 'wideDoors', 'adaptedToilet', 'signLanguage'],
  filter: true,
} as const satisfies ListingType['details'][string];
