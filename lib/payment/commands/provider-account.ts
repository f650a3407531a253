import 'server-only';
import { keepAccount, memberAtStripe } from '@/lib/member/at-stripe';
import type { Viewer } from '@/lib/platform/auth/viewer';
import { db } from '@/lib/platform/db/client';
import { env } from '@/lib/platform/env';
import { settings } from '@/lib/platform/settings';
import { createProviderAccount, providerAccountLink } from '@/lib/platform/stripe/providers';
import type { Locale } from '@/lib/shared/locale';
import { paths } from '@/lib/shared/paths';
import { digestOf } from '../payment-row';

/** A page of Stripe's where the viewer says where their earnings go; their account is opened at the first time. */
export const startPayouts = async (
  viewer: Viewer,
  { locale }: { locale: Locale },
): Promise<{ url: string }> => {
  const accountId = await accountOf(viewer);
  const page = new URL(paths.payouts(locale), env.APP_URL).href;
  const { url } = await providerAccountLink({ accountId, returnUrl: page, refreshUrl: page });
  return { url };
};

const accountOf = async ({ id: memberId }: Viewer): Promise<string> => {
  const { email, accountId } = await memberAtStripe(db, memberId);
  if (accountId) return accountId;
  const { country } = await settings();
  const idempotencyKey = `${memberId}:account:${digestOf([email, country])}`;
  const made = await createProviderAccount({ memberId, email, country, idempotencyKey });
  return keepAccount(db, memberId, made);
};
