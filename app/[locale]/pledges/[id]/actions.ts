'use server';

import { refresh } from 'next/cache';
import { z } from 'zod';
import { changePledge, withdrawPledge } from '@/lib/campaign/pledging/commands/change-pledge';
import { confirmAddress } from '@/lib/campaign/pledging/commands/confirm-address';
import { fixCard } from '@/lib/campaign/pledging/commands/fix-card';
import { makeChoices } from '@/lib/campaign/pledging/commands/make-choices';
import { ChangePledge, ConfirmAddress, MakeChoices, PledgeId } from '@/lib/campaign/pledging/schema';
import { openAction, reckoning } from '@/lib/platform/action';
import { paths } from '@/lib/shared/paths';

/** The secret that a guest came with. */
const withKey = { key: z.string().max(100).optional() };

/** Refused: the page shows how it stands now. */
const shownAnew = (error: unknown): never => {
  refresh();
  throw error;
};

export const withdraw = openAction(
  PledgeId.extend(withKey),
  async (viewer, { key, ...input }, { locale }) => {
    await withdrawPledge(key ?? viewer, input).catch(shownAnew);
    return { path: paths.pledge(locale, input.pledgeId, { key }), flash: 'pledge.withdrawn' };
  },
);

export const confirm = openAction(
  ConfirmAddress.extend(withKey),
  async (viewer, { key, ...input }, { locale }) => {
    await confirmAddress(key ?? viewer, input).catch(shownAnew);
    return { path: paths.pledge(locale, input.pledgeId, { key }), flash: 'pledge.addressConfirmed' };
  },
);

export const choose = openAction(
  MakeChoices.extend(withKey),
  async (viewer, { key, ...input }, { locale }) => {
    await makeChoices(key ?? viewer, input).catch(shownAnew);
    return { path: paths.pledge(locale, input.pledgeId, { key }), flash: 'pledge.answered' };
  },
);

export const leaveCard = openAction(
  PledgeId.extend(withKey),
  async (viewer, { key, ...input }, { locale }) => {
    const { checkoutUrl } = await fixCard(key ?? viewer, input, locale).catch(shownAnew);
    return { outside: checkoutUrl };
  },
);

const save = openAction(ChangePledge.extend(withKey), async (viewer, { key, ...input }, { locale }) => {
  await changePledge(key ?? viewer, input).catch(shownAnew);
  return { path: paths.pledge(locale, input.pledgeId, { key }), flash: 'pledge.changed' };
});

/** Changes a pledge; or, for those without script, only works out again what it comes to. */
export const change = reckoning(save);
