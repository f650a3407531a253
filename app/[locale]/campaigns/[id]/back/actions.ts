'use server';

import { refresh } from 'next/cache';
import { headers } from 'next/headers';
import { z } from 'zod';
import { startPledge, startRefusals } from '@/lib/campaign/pledging/commands/start-pledge';
import { readForm } from '@/lib/campaign/pledging/read-form';
import { StartPledge } from '@/lib/campaign/pledging/schema';
import { openAction, reckoning } from '@/lib/platform/action';
import { networkOf } from '@/lib/platform/network';

const BackForm = StartPledge.extend({ _once: z.string().max(100).optional() });

/** Refused: the page shows what is still to be had. */
const shownAnew = (error: unknown): never => {
  refresh();
  throw error;
};

const start = openAction(z.looseObject({}), async (viewer, form, { locale }) => {
  const { _once: once, ...input } = await readForm(BackForm, form, (read) => startRefusals(viewer, read));
  const origin = { locale, network: networkOf(await headers()) };
  const { checkoutUrl } = await startPledge(viewer, { ...input, once }, origin).catch(shownAnew);
  return { outside: checkoutUrl };
});

/** Begins a pledge; or, for those without script, only works out again what it comes to. */
export const back = reckoning(start);
