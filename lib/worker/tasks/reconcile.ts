import { sendAllOwed } from '@/lib/due/commands/pay-out';
import { reconcile as reconcileBooks } from '@/lib/due/commands/reconcile';

/** Lays the ledger beside Stripe's own list, every day, and sends what still waits for an account that is there by now. */
export const reconcile = async (): Promise<void> => {
  await sendAllOwed();
  const { checked, differences } = await reconcileBooks();
  console.log(`Reconciled with Stripe: ${checked} movements, ${differences.length} differences`);
};
