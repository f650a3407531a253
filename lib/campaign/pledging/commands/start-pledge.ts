import 'server-only';
import { dueColumns } from '@/lib/lifecycle/advance';
import { firstState, recordBegin } from '@/lib/lifecycle/begin';
import { signatureOf } from '@/lib/member/queries';
import type { Viewer } from '@/lib/platform/auth/viewer';
import { now as clockNow } from '@/lib/platform/clock';
import { type Db, db, transaction } from '@/lib/platform/db/client';
import { sqlState } from '@/lib/platform/db/refusals';
import { limit, limitAll, type Try } from '@/lib/platform/rate-limit';
import { type Settings, settings } from '@/lib/platform/settings';
import { emailOf } from '@/lib/shared/email';
import { AppError, type Message, notFound } from '@/lib/shared/errors';
import type { Locale } from '@/lib/shared/locale';
import { mayAct } from '@/lib/standing/standing';
import { type CampaignRow, findCampaign } from '../../campaign-row';
import { guestKeyOf } from '../../keys';
import { isOpenAt, isShown } from '../../lifecycle';
import { pledgeLife } from '../../pledge-lifecycle';
import { pledgeMeanings } from '../../pledge-states';
import { addressOf, requireSound, rewardsOf, wantedIds, writeLines } from '../laid-out';
import { networkMarkOf } from '../marks';
import { findPledge, lockRewards, type PledgeRow } from '../pledge-row';
import { type PledgeLimits, reckon, type Wanted } from '../rules';
import type { StartPledge } from '../schema';
import { openCardPage, pledgeUrl } from './card-page';

/** Where a pledge comes from: its language, and the network for the limits (pages and API know it). */
export type Origin = { locale: Locale; network?: string };

export type StartedPledge = { pledgeId: string; guestKey: string; checkoutUrl: string };

export type Person = { memberId: string | null; email: string; name: string; emailConfirmedAt: Date | null };

const personOf = async (viewer: Viewer | null, { email, name }: StartPledge): Promise<Person> => {
  if (!viewer) return { memberId: null, email: emailOf(email) ?? email, name, emailConfirmedAt: null };
  return { memberId: viewer.id, ...(await signatureOf(db, viewer)) };
};

/** What a guest has to say of themselves; a member's own is known. */
const personRefusals = ({ memberId, email, name }: Person): Record<string, Message> => {
  if (memberId) return {};
  return {
    ...(name === '' && { name: { key: 'field.required' } }),
    ...(email === ''
      ? { email: { key: 'field.required' } }
      : emailOf(email) === null && { email: { key: 'field.email' } }),
  };
};

/** What the community takes by card. */
export const limitsIn = ({ pledgeMaxMinor, pledgeMaxOfLimited }: Settings): PledgeLimits => ({
  mostMinor: pledgeMaxMinor,
  mostOfLimited: pledgeMaxOfLimited,
});

/** All that speaks against a pledge as it is written, by field; nothing is changed. */
export const startRefusals = async (
  viewer: Viewer | null,
  input: StartPledge,
): Promise<Record<string, Message>> => {
  const person = await personOf(viewer, input);
  const { currency } = await findCampaign(db, input.campaignId);
  const context = { now: clockNow(), currency, limits: limitsIn(await settings()) };
  const { refusals } = reckon(input, await rewardsOf(db, input.campaignId), context);
  // In the order of the form: who one is comes after what one gives.
  return { ...refusals, ...personRefusals(person) };
};

const requireWithinLimits = async ({ memberId, email }: Person, { network }: Origin): Promise<void> => {
  if (memberId) return limit('pledge', memberId);
  const byNetwork: Try[] = network ? [['pledgeNetwork', network]] : [];
  await limitAll([['pledgePair', `${network} ${email}`], ...byNetwork]);
};

/** `conflict campaign.notOpen` where no pledges are taken (yet, or any more). */
export const requireOpen = (row: CampaignRow, now: Date): void => {
  if (!isShown(row)) throw notFound();
  if (!isOpenAt(row, now)) throw new AppError('conflict', 'campaign.notOpen');
};

export type NewPledge = {
  campaign: CampaignRow;
  person: Person;
  wanted: Wanted & Pick<StartPledge, 'showsName' | 'showsAmount' | 'word' | 'district' | 'address'>;
  locale: Locale;
  requestKey: string | null;
  /** Where it was made from, as the campaign's own mark. */
  networkMark: string | null;
  now: Date;
  /** What differs between one begun by its backer and one entered by an operator. */
  as: {
    name: 'start' | 'record';
    by: 'backer' | 'operator';
    source: 'card' | 'cash' | 'cheque';
    lapsesAt: Date | null;
  };
};

/** Writes a new pledge with its lines, its rewards held; the caller's transaction. Losers of a race are turned away before they queue. */
export const writePledge = async (tx: Db, given: NewPledge): Promise<PledgeRow> => {
  const { campaign, person, wanted, locale, requestKey, networkMark, now, as } = given;
  const { name, by, source, lapsesAt } = as;
  const state = firstState(pledgeLife, name);
  const facts = { state, campaign, lapsesAt, cardExpires: null, cardWarnedAt: null };
  const due = pledgeLife.dueOf(facts, now, await settings());
  await lockRewards(tx, wantedIds(wanted));
  const reckoning = requireSound(wanted, await rewardsOf(tx, campaign.id), {
    now,
    currency: campaign.currency,
  });
  const { id } = await tx.pledge.create({
    data: {
      state,
      stateSince: now,
      counts: pledgeMeanings[state].counts,
      source,
      lapsesAt,
      ...dueColumns(due),
      campaignId: campaign.id,
      ...person,
      locale,
      amountMinor: reckoning.amountMinor,
      shippingMinor: reckoning.shippingMinor,
      units: reckoning.units,
      currency: campaign.currency,
      showsName: wanted.showsName,
      showsAmount: wanted.showsAmount,
      word: wanted.word,
      district: wanted.district,
      ...addressOf(reckoning, wanted),
      requestKey,
      networkMark,
      createdAt: now,
    },
    select: { id: true },
  });
  await writeLines(tx, id, reckoning);
  await recordBegin(tx, pledgeLife, { id, name, by, now });
  return findPledge(tx, id);
};

/** Of one person: their key never finds another's pledge. */
const requestKeyOf = ({ memberId, email }: Person, { campaignId, once }: StartPledge): string | null =>
  once ? `${campaignId}:${memberId ?? email}:${once}` : null;

const firstOf = async (requestKey: string | null): Promise<PledgeRow | null> => {
  const first = requestKey && (await db.pledge.findUnique({ where: { requestKey }, select: { id: true } }));
  return first ? findPledge(db, first.id) : null;
};

const begin = async (
  viewer: Viewer | null,
  input: StartPledge,
  origin: Origin,
  campaign: CampaignRow,
): Promise<PledgeRow> => {
  const now = clockNow();
  requireOpen(campaign, now);
  if (mayAct(viewer, 'campaign.lead', campaign.leadId)) throw new AppError('conflict', 'pledge.ownCampaign');
  const person = await personOf(viewer, input);
  const also = personRefusals(person);
  const numbers = await settings();
  const context = { now, currency: campaign.currency, limits: limitsIn(numbers) };
  const rewards = await rewardsOf(db, campaign.id);
  if (Object.keys(also).length > 0) requireSound(input, rewards, { ...context, also });
  const requestKey = requestKeyOf(person, input);
  const first = await firstOf(requestKey);
  if (first) return first;
  await requireWithinLimits(person, origin);
  requireSound(input, rewards, context);
  const lapsesAt = new Date(now.getTime() + numbers.pledgeHoldMinutes * 60_000);
  const as = {
    name: 'start',
    by: 'backer',
    source: 'card',
    lapsesAt,
  } as const;
  try {
    const { locale, network } = origin;
    const networkMark = networkMarkOf(campaign.id, network);
    return await transaction((tx) =>
      writePledge(tx, { campaign, person, wanted: input, locale, requestKey, networkMark, now, as }),
    );
  } catch (error) {
    const again = sqlState(error) === '23505' ? await firstOf(requestKey) : null;
    if (!again) throw error;
    return again;
  }
};

/**
 * Begins a pledge, as a member or as a guest by e-mail, and opens the page to leave a card on. Its rewards are held for an
 * hour; it counts once the card is kept. `conflict pledge.gone` when someone took the last one, `invalid` beside fields.
 * The same `once` again answers with the first.
 */
export const startPledge = async (
  viewer: Viewer | null,
  input: StartPledge,
  origin: Origin,
): Promise<StartedPledge> => {
  const campaign = await findCampaign(db, input.campaignId);
  const pledge = await begin(viewer, input, origin, campaign);
  const checkoutUrl = await nextPageOf(pledge, campaign, origin.locale);
  return { pledgeId: pledge.id, guestKey: guestKeyOf(pledge), checkoutUrl };
};

/** Where one goes on: a card page, or, once a card is kept (or the hour over), the pledge's own. */
const nextPageOf = async (
  pledge: PledgeRow,
  { title, endsAt }: CampaignRow,
  locale: Locale,
): Promise<string> => {
  if (!pledgeLife.get('activate').from.includes(pledge.state)) return pledgeUrl({ ...pledge, locale });
  const lapsesAt = pledge.lapsesAt ?? pledge.createdAt;
  return openCardPage(pledge, { title, expiresAt: endsAt && endsAt < lapsesAt ? endsAt : lapsesAt, locale });
};
