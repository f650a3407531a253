import 'server-only';
import type { Settings } from '@/lib/platform/settings';
import { AppError } from '@/lib/shared/errors';
import type { Act } from '@/lib/standing/rights';
import { mayAct, mustAct, type Standing } from '@/lib/standing/standing';
import { holderOf, partyIn, type Sides } from '../acting';
import { type FactsRow, factsOf } from '../facts';
import { availableTransitions, lifeOf } from '../lifecycle';
import type { Party } from '../lives/terms';
import { partsOf } from './terms';

/** Who agrees for a side to other terms is who agreed to the first ones. */
export const amendingActs: Record<Party, Act> = { customer: 'booking.take', provider: 'booking.answer' };

/** The side for which somebody may change an agreement; null: none. */
export const sideOf = (who: Standing, row: Sides): Party | null => {
  const party = partyIn(who, row);
  return party && mayAct(who, amendingActs[party], holderOf(row, party)) ? party : null;
};

/** The same, refused where there is none: it is not theirs to change. */
export const requireSide = (who: Standing, row: Sides): Party => {
  const party = partyIn(who, row);
  if (!party) throw new AppError('forbidden', 'booking.notYourMove');
  mustAct(who, amendingActs[party], holderOf(row, party));
  return party;
};

const isAmendable = (row: FactsRow, now: Date, numbers: Settings): boolean =>
  availableTransitions(factsOf(row), 'system', now, numbers).some(({ name }) => name === 'amend');

/** Whether the terms of a booking can change at all as it stands. */
export const mayAmend = (row: FactsRow, now: Date, numbers: Settings): boolean =>
  isAmendable(row, now, numbers) && partsOf(row).length > 0;

/** The same, refused with what there is to do instead: what goes on until notice is given has steps of its own. */
export const requireAmendable = (row: FactsRow, now: Date, numbers: Settings): void => {
  if (mayAmend(row, now, numbers)) return;
  const endsByNotice = lifeOf(factsOf(row)).find('give_notice') !== undefined;
  throw new AppError('conflict', endsByNotice ? 'amendment.byNotice' : 'amendment.notNow');
};
