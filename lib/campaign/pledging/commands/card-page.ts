import 'server-only';
import { checkoutFor } from '@/lib/due/commands/checkout';
import type { Customer } from '@/lib/due/commands/customer';
import { openCardPayment } from '@/lib/due/commands/open-dues';
import { db } from '@/lib/platform/db/client';
import { env } from '@/lib/platform/env';
import { isLocale, type Locale } from '@/lib/shared/locale';
import { paths } from '@/lib/shared/paths';
import { guestKeyOf } from '../../keys';
import type { PledgeRow } from '../pledge-row';
import { confirmPledge } from './confirm-pledge';

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

const customerFor = ({ id, memberId, email, name, customerId }: PledgeRow): Customer => {
  if (customerId) return { customerId };
  return memberId ? { memberId, email, name } : { guestOf: { pledgeId: id }, email, name };
};

/**
 * A page to leave a card on (nothing is taken): for a pledge that begins, or in place of a card that was refused, in the
 * language that its backer reads now. Two pages are never open for one pledge: the one that is open stays, or is closed first, and
 * counts if its backer was faster.
 */
export const openCardPage = async (
  row: PledgeRow,
  { title, expiresAt, locale }: { title: string; expiresAt: Date; locale: Locale },
): Promise<string> => {
  const pledge = { ...row, locale };
  const { id: pledgeId, currency } = row;
  const { paymentId } = await openCardPayment(db, { pledgeId, currency });
  const successUrl = pledgeUrl(pledge, { card: 'kept' });
  const { url } = await checkoutFor({
    pledgeId,
    paymentId,
    customer: customerFor(pledge),
    description: title,
    locale,
    successUrl,
    cancelUrl: pledgeUrl(pledge, { card: 'left' }),
    expiresAt,
  });
  if (url !== successUrl) return url;
  await confirmPledge(pledgeId);
  return pledgeUrl(pledge);
};
