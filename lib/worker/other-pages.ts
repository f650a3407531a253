import { keepCard } from '@/lib/campaign/pledging/commands/confirm-pledge';
import { takePurchase } from '@/lib/desk/purchases';
import type { KeepCard } from '@/lib/due/commands/settle-checkout';

/** Who takes in a page that is of no booking, by what it is marked with at Stripe. */
const takers: Readonly<Record<string, KeepCard>> = { pledgeId: keepCard, purchaseId: takePurchase };

/** Takes in a page of Stripe's that was not for a booking. */
export const takeOtherPage: KeepCard = async (page) => {
  for (const [mark, take] of Object.entries(takers)) if (page.metadata[mark]) await take(page);
};
