'use server';

import { startPayouts } from '@/lib/payment/commands/provider-account';
import { StartPayouts } from '@/lib/payment/schema';
import { action } from '@/lib/platform/action';

/** On to Stripe's page about where the viewer's earnings go. */
export const start = action(StartPayouts, async (viewer, _, { locale }) => {
  const { url } = await startPayouts(viewer, { locale });
  return { outside: url };
});
