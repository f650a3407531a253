import 'server-only';
import { faceOfHolder } from '@/lib/circle/faces';
import { memberAtStripe } from '@/lib/member/at-stripe';
import { requireMember, type Viewer } from '@/lib/platform/auth/viewer';
import { db } from '@/lib/platform/db/client';
import { env } from '@/lib/platform/env';
import { settings } from '@/lib/platform/settings';
import { createProviderAccount, providerAccountLink } from '@/lib/platform/stripe/providers';
import type { Locale } from '@/lib/shared/locale';
import { paths } from '@/lib/shared/paths';
import { isSelf, mustAct } from '@/lib/standing/standing';
import { digestOf } from '../due-rows';
import { findPayoutAccount, keepPayoutAccount } from '../payout-account';

/**
 * A page of Stripe's where the viewer says where their earnings go, or (`onBehalfOf`) those of a circle that they keep; the
 * account is opened at the first time.
 */
export const startPayouts = async (
  viewer: Viewer | null,
  { locale, onBehalfOf }: { locale: Locale; onBehalfOf?: string | undefined },
): Promise<{ url: string }> => {
  const member = requireMember(viewer);
  const holderId = onBehalfOf || member.id;
  mustAct(member, 'payout.manage', holderId);
  const accountId = (await findPayoutAccount(db, holderId)) ?? (await openAccount(member, holderId));
  const page = new URL(paths.payoutsOf(locale, await faceOfHolder(db, holderId)), env.APP_URL).href;
  const { url } = await providerAccountLink({ accountId, returnUrl: page, refreshUrl: page });
  return { url };
};

const openAccount = async (viewer: Viewer, holderId: string): Promise<string> => {
  // A circle's account asks for an address at Stripe: whoever of its keepers comes first, it is one and the same request.
  const email = isSelf(viewer, holderId) ? (await memberAtStripe(db, holderId)).email : null;
  const { country } = await settings();
  const idempotencyKey = `${holderId}:payout-account:${digestOf([email, country])}`;
  const made = await createProviderAccount({ holderId, email, country, idempotencyKey });
  return keepPayoutAccount(db, holderId, made);
};
