import { defineLife, type TransitionField } from '@/lib/lifecycle/life';
import { statesWhere } from '@/lib/lifecycle/states';

/** The life of an offer of help, as data: commands, mails and pages read this table. Pure. */
export const offerStates = ['offered', 'accepted', 'declined', 'withdrawn', 'done', 'thanked'] as const;
export type OfferState = (typeof offerStates)[number];

/** Who: the campaign's lead, who offers, or the house itself (an account is closed). */
export type OfferActor = 'lead' | 'helper' | 'system';

/** Who hears of it. Words: `mail.need.<event>.<whom>`, `notice.need.<event>.<whom>`. */
export type OfferEffect = { do: 'tellLead' } | { do: 'tellHelper' };

export type OfferTerms = {
  state: OfferState;
  actor: OfferActor;
  facts: { state: OfferState };
  effect: OfferEffect;
  write: never;
  guard: never;
  more: object;
};

const tellLead: OfferEffect = { do: 'tellLead' };
const tellHelper: OfferEffect = { do: 'tellHelper' };

const thanksForm = (): TransitionField[] => [
  { kind: 'text', name: 'thanks', required: true, maxLength: 2000 },
];

export const offerLife = defineLife<OfferTerms>()({
  kind: 'needOffer',
  name: 'offer',
  states: offerStates,
  guards: {},
  rows: [
    { name: 'offer', by: ['helper'], from: [], to: 'offered', effects: [tellLead] },
    { name: 'accept', by: ['lead'], from: ['offered'], to: 'accepted', effects: [tellHelper] },
    { name: 'decline', by: ['lead'], from: ['offered', 'accepted'], to: 'declined', effects: [tellHelper] },
    { name: 'withdraw', by: ['helper'], from: ['offered', 'accepted'], to: 'withdrawn', effects: [tellLead] },
    /** Whoever offered it has closed their account. */
    { name: 'leave', by: ['system'], from: ['offered', 'accepted'], to: 'withdrawn', effects: [] },
    { name: 'done', by: ['lead'], from: ['accepted'], to: 'done', effects: [] },
    { name: 'thank', by: ['lead'], from: ['done'], to: 'thanked', form: thanksForm, effects: [tellHelper] },
  ],
});

export type OfferMoveName = (typeof offerLife)['rows'][number]['name'];

/** What a state means to the rest of the house. */
const offerMeanings: Record<
  OfferState,
  {
    /** It may still come to something. */
    isOpen: boolean;
    /** What is needed is promised by it, or was given. */
    covers: boolean;
  }
> = {
  offered: { isOpen: true, covers: false },
  accepted: { isOpen: true, covers: true },
  declined: { isOpen: false, covers: false },
  withdrawn: { isOpen: false, covers: false },
  done: { isOpen: false, covers: true },
  thanked: { isOpen: false, covers: true },
};

export const openOfferStates = statesWhere(offerMeanings, ({ isOpen }) => isOpen);
export const coveringStates = statesWhere(offerMeanings, ({ covers }) => covers);

/** What someone may do with an offer as it is (buttons). */
export const offerMovesFor = (state: OfferState, by: OfferActor): OfferMoveName[] =>
  offerLife.rows.filter((row) => row.by.includes(by) && row.from.includes(state)).map(({ name }) => name);
