/** The life of an offer of help, as data. Pure. */
export const offerStates = ['offered', 'accepted', 'declined', 'withdrawn', 'done', 'thanked'] as const;
export type OfferState = (typeof offerStates)[number];

type OfferMove = {
  name: string;
  by: 'lead' | 'helper';
  /** Empty: it makes the offer. */
  from: readonly OfferState[];
  to: OfferState;
  /** Who hears of it: words `mail.need.<name>.<whom>`. */
  tells?: 'lead' | 'helper';
};

export const offerMoves = [
  { name: 'offer', by: 'helper', from: [], to: 'offered', tells: 'lead' },
  { name: 'accept', by: 'lead', from: ['offered'], to: 'accepted', tells: 'helper' },
  { name: 'decline', by: 'lead', from: ['offered', 'accepted'], to: 'declined', tells: 'helper' },
  { name: 'withdraw', by: 'helper', from: ['offered', 'accepted'], to: 'withdrawn', tells: 'lead' },
  { name: 'done', by: 'lead', from: ['accepted'], to: 'done' },
  { name: 'thank', by: 'lead', from: ['done'], to: 'thanked', tells: 'helper' },
] as const satisfies readonly OfferMove[];

export type OfferMoveName = (typeof offerMoves)[number]['name'];

export const offerTable: readonly (OfferMove & { name: OfferMoveName })[] = offerMoves;

export const findOfferMove = (name: OfferMoveName) => {
  const move = offerTable.find((each) => each.name === name);
  if (!move) throw new RangeError(`no move of an offer is called ${name}`);
  return move;
};

/** What someone may do with an offer as it is (buttons). */
export const offerMovesFor = (state: OfferState, by: 'lead' | 'helper'): OfferMoveName[] =>
  offerTable.filter((move) => move.by === by && move.from.includes(state)).map(({ name }) => name);
