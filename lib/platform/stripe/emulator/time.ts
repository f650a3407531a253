import { readFileSync } from 'node:fs';
import type { Context } from '@/lib/platform/stripe/emulator/context';
import { makeAvailable } from '@/lib/platform/stripe/emulator/resources/balance';
import { expireSession } from '@/lib/platform/stripe/emulator/resources/checkout-sessions';
import { cancelIntent } from '@/lib/platform/stripe/emulator/resources/payment-intents';
import { arrivePayout } from '@/lib/platform/stripe/emulator/resources/payouts';
import type { Kind, Store } from '@/lib/platform/stripe/emulator/store';

/** What time does by itself to each kind of object. */
const byTime: Partial<Record<Kind, (context: Context, id: string) => void>> = {
  'checkout.session': (context, id) => void expireSession(context, id),
  payment_intent: (context, id) => void cancelIntent(context, id, 'expired'),
  balance_transaction: makeAvailable,
  payout: arrivePayout,
};

export function isAnythingDue(context: Context): boolean {
  return context.store.alarms(context.now()).length > 0;
}

/** Lets everything happen whose time has come. */
export function sweep(context: Context): void {
  for (const { id, kind, account } of context.store.alarms(context.now())) {
    byTime[kind]?.(context.of(account), id);
  }
}

/** The emulator's time in seconds: the real one, ahead by what tests asked for and by what the clock's file says (ms). */
export function clockOf(store: Store, clockFile: string | undefined): () => number {
  return () => Math.floor((Date.now() + aheadMs(clockFile)) / 1000) + store.setting('clock', 0);
}

function aheadMs(clockFile: string | undefined): number {
  if (!clockFile) return 0;
  try {
    return Number(readFileSync(clockFile, 'utf8')) || 0;
  } catch {
    return 0;
  }
}
