import 'server-only';
import { atStripe, fromStripe } from '@/lib/platform/stripe/amounts';
import type { Amount, Keyed } from '@/lib/platform/stripe/asking';
import { stripe } from '@/lib/platform/stripe/client';

/** Opens an account at Stripe for a provider, who then tells Stripe who they are. */
export async function createProviderAccount(
  holder: { holderId: string; email: string | null; country: string } & Keyed,
): Promise<string> {
  const { holderId, email, country, idempotencyKey } = holder;
  const account = await stripe().accounts.create(
    {
      type: 'express',
      ...(email && { email }),
      country,
      capabilities: { transfers: { requested: true } },
      metadata: { holderId },
    },
    { idempotencyKey },
  );
  return account.id;
}

/** Whether a provider's account can receive money already. */
export async function findProviderAccount(
  accountId: string,
): Promise<{ canReceive: boolean; hasAnswered: boolean; missing: string[] }> {
  const account = await stripe().accounts.retrieve(accountId);
  return {
    canReceive: account.capabilities?.transfers === 'active',
    hasAnswered: account.details_submitted,
    missing: account.requirements?.currently_due ?? [],
  };
}

/** A page of Stripe's where the provider tells who they are. It works once, for some minutes: make it when it is wanted. */
export async function providerAccountLink(given: {
  accountId: string;
  returnUrl: string;
  refreshUrl: string;
}): Promise<{ url: string; expiresAt: Date }> {
  const link = await stripe().accountLinks.create({
    account: given.accountId,
    type: 'account_onboarding',
    return_url: given.returnUrl,
    refresh_url: given.refreshUrl,
  });
  return { url: link.url, expiresAt: new Date(link.expires_at * 1000) };
}

/**
 * Hands money over to a provider. It comes from the payment in its transfer group where there is one: then it need
 * not wait until that payment is in the balance. `fromBalance`: what many payments brought together.
 */
export async function transferToProvider(
  given: {
    accountId: string;
    transferGroup: string;
    fromBalance?: boolean;
    metadata?: Record<string, string>;
  } & Amount &
    Keyed,
): Promise<{ id: string; amountMinor: number }> {
  const source = given.fromBalance ? null : await chargeInGroup(given.transferGroup);
  const transfer = await stripe().transfers.create(
    {
      ...atStripe(given),
      destination: given.accountId,
      transfer_group: given.transferGroup,
      metadata: given.metadata ?? {},
      ...(source && { source_transaction: source }),
    },
    { idempotencyKey: given.idempotencyKey },
  );
  return { id: transfer.id, amountMinor: fromStripe(transfer.amount, given.currency).amountMinor };
}

/** The first payment of a group that was taken: always the same one, as an idempotency key requires. */
async function chargeInGroup(transferGroup: string): Promise<string | null> {
  let first: string | null = null;
  for await (const charge of stripe().charges.list({ transfer_group: transferGroup, limit: 100 })) {
    if (charge.captured && charge.status === 'succeeded') first = charge.id;
  }
  return first;
}

/** Takes a transfer back from a provider, in whole or in part. */
export async function reverseTransfer(
  given: { transferId: string } & Amount & Keyed,
): Promise<{ id: string; amountMinor: number }> {
  const { transferId, currency, idempotencyKey } = given;
  const params = { amount: atStripe(given).amount };
  const reversal = await stripe().transfers.createReversal(transferId, params, { idempotencyKey });
  return { id: reversal.id, amountMinor: fromStripe(reversal.amount, currency).amountMinor };
}
