import { randomBytes, randomUUID } from 'node:crypto';
import type Stripe from 'stripe';
import type { Store } from '@/lib/platform/stripe/emulator/store';
import type { Courier } from '@/lib/platform/stripe/emulator/webhooks';

/** The API version whose shapes the emulator answers in: the one that the SDK in use is pinned to. */
export const apiVersion = '2026-10-28.endive';

/** What a call works with: the store as its caller sees it, the time, and a way to tell the world. */
export interface Context {
  store: Store;
  /** Seconds since 1970; tests can move it forward. */
  now(): number;
  /** Where a browser reaches the hosted pages; no slash at the end. */
  publicUrl: string;
  request: { id: string; idempotencyKey: string | null };
  emit(type: Stripe.Event.Type, object: { id: string }, before?: Record<string, unknown>): void;
  /** The same, seen from another account ('' is the platform). */
  of(account: string): Context;
}

const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789';

/** An id of the kind Stripe gives: a prefix and random letters that nobody can guess. */
export function newId(prefix: string, length = 24): string {
  const random = Array.from(randomBytes(length), (byte) => letters[byte % letters.length]).join('');
  return `${prefix}_${random}`;
}

function newRequestId(): string {
  return `req_${randomUUID().replaceAll('-', '').slice(0, 16)}`;
}

/** The secret that goes with an intent. */
export function secretOf(id: string): string {
  return `${id}_secret_${randomUUID().replaceAll('-', '')}`;
}

/** The id in a field that may hold an id or the whole object. */
export function idOf(field: string | { id: string } | null | undefined): string | null {
  return typeof field === 'string' ? field : (field?.id ?? null);
}

/** Metadata after a change: null clears, a null value takes one pair away. */
export function mergedMetadata(
  before: Stripe.Metadata | null | undefined,
  change: Record<string, string | null> | null | undefined,
): Stripe.Metadata {
  if (change === undefined) return before ?? {};
  if (change === null) return {};
  const kept = Object.entries({ ...before, ...change }).filter(
    (pair): pair is [string, string] => pair[1] !== null,
  );
  return Object.fromEntries(kept);
}

interface Parts {
  store: Store;
  courier: Courier;
  publicUrl: string;
  now(): number;
  key: string | null;
  account: string;
}

/** A call's context; `account` is the one it acts for, '' the platform. */
export function newContext({ account, key, ...shared }: Parts): Context {
  const request = { id: newRequestId(), idempotencyKey: key };
  const own = shared.store.of(account);
  const context: Context = {
    store: own,
    now: shared.now,
    publicUrl: shared.publicUrl,
    request,
    of: (other) => newContext({ ...shared, key, account: other }),
    emit: (type, object, before) => {
      const event = {
        id: newId('evt'),
        object: 'event',
        ...(account && { account }),
        api_version: apiVersion,
        created: shared.now(),
        data: { object, ...(before && { previous_attributes: before }) },
        livemode: false,
        pending_webhooks: 0,
        request: { id: request.id, idempotency_key: key },
        type,
      } as unknown as Stripe.Event;
      shared.courier.enqueue(own.add('event', event));
    },
  };
  return context;
}
