import 'server-only';
import { customerOf, guestCustomer } from '@/lib/due/commands/customer';
import { openOnly } from '@/lib/due/one-page';
import { db } from '@/lib/platform/db/client';
import { env } from '@/lib/platform/env';
import { expireCheckout, findCheckout } from '@/lib/platform/stripe/checkout';
import { AppError } from '@/lib/shared/errors';
import { isLocale, type Locale } from '@/lib/shared/locale';
import { paths } from '@/lib/shared/paths';
import { guestKeyOf } from '../../keys';
import type { PledgeRow } from '../pledge-row';
import { keepCard } from './confirm-pledge';

/** The address of a pledge’s own page, with its secret: guests have no other way in. */
export const pledgeUrl = (
  pledge: Pick<PledgeRow, 'id' | 'keyVersion' | 'locale'>,
  more: { card?: string } = {},
): string =>
  new URL(
    paths.pledge(isLocale(pledge.locale) ? pledge.locale : 'fr', pledge.id, {
      key: guestKeyOf(pledge),
      ...more,
    }),
    env.APP_URL,
  ).href;

const customerFor = async ({ id, memberId, email, name, customerId }: PledgeRow): Promise<string> =>
  customerId ??
  (memberId ? customerOf({ memberId, email, name }) : guestCustomer({ pledgeId: id, email, name }));

/**
 * A page to leave a card on (nothing is taken): for a pledge that begins, or in place of a card that was refused, in the
 * language that its backer reads now. One that begins keeps the page that is open. Two pages are never open for one
 * pledge: the one of before is closed first, and counts if its backer was faster.
 */
export const openCardPage = async (
  row: PledgeRow,
  { title, expiresAt, locale }: { title: string; expiresAt: Date; locale: Locale },
): Promise<string> => {
  const pledge = { ...row, locale };
  const pledgeId = row.id;
  if (pledge.checkoutId) {
    const before = await findCheckout(pledge.checkoutId);
    const isReadable = before?.state === 'open' && before.locale === locale;
    if (isReadable && pledge.state === 'started' && pledge.checkoutUrl) return pledge.checkoutUrl;
    const state = before?.state === 'open' ? await expireCheckout(pledge.checkoutId) : before?.state;
    if (state === 'complete' && pledge.state === 'started') {
      const page = await findCheckout(pledge.checkoutId);
      if (page) await keepCard(page);
      return pledgeUrl(pledge);
    }
  }
  const customerId = await customerFor(pledge);
  const wanted = {
    mode: 'setup',
    amountMinor: 0,
    currency: pledge.currency,
    description: title,
    customerId,
    successUrl: pledgeUrl(pledge, { card: 'kept' }),
    cancelUrl: pledgeUrl(pledge, { card: 'left' }),
    saveCard: true,
    metadata: { pledgeId },
    locale,
    expiresAt,
  } as const;
  const page = await openOnly({
    name: `pledge:${pledgeId}:page`,
    before: pledge.checkoutId,
    wanted,
    keep: async ({ id: checkoutId, url: checkoutUrl }) => {
      const { count } = await db.pledge.updateMany({
        where: { id: pledgeId, checkoutId: pledge.checkoutId },
        data: { checkoutId, checkoutUrl, customerId },
      });
      return count === 1;
    },
    present: () =>
      db.pledge.findUnique({ where: { id: pledgeId }, select: { checkoutId: true, checkoutUrl: true } }),
  });
  if ('url' in page) return page.url;
  if (!page.other?.checkoutUrl) throw new AppError('conflict', 'movedMeanwhile');
  return page.other.checkoutUrl;
};
