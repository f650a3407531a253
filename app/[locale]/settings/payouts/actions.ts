'use server';

import { startPayouts } from '@/lib/due/commands/provider-account';
import { StartPayouts } from '@/lib/due/schema';
import { action } from '@/lib/platform/action';

/** On to Stripe's page about where the earnings of the viewer, or of a circle that they keep, go. */
export const start = action(StartPayouts, async (viewer, { onBehalfOf }, { locale }) => {
  const { url } = await startPayouts(viewer, { locale, onBehalfOf });
  return { outside: url };
});
