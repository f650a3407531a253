import { reconcile as reconcileBooks } from '@/lib/payment/commands/reconcile';

/** Lays the ledger beside Stripe's own list, every day. */
export const reconcile = async (): Promise<void> => {
  const { checked, differences } = await reconcileBooks();
  console.log(`Reconciled with Stripe: ${checked} movements, ${differences.length} differences`);
};
