import { randomUUID } from 'node:crypto';
import { transferCredit } from '@/lib/ledger/sending';
import { route } from '@/lib/platform/route';
import { createTransfer } from '../endpoints/credits';

/** Passes some of a credit on; with an Idempotency-Key it lands once. */
export const POST = route(createTransfer, async ({ viewer, body, once }) => {
  const { code: asset, ...given } = body;
  const { id, balanceMinor } = await transferCredit(viewer, { ...given, asset, key: once ?? randomUUID() });
  return { id, balanceMinor };
});
