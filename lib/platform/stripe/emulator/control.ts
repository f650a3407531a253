import { z } from 'zod';
import type { Context } from '@/lib/platform/stripe/emulator/context';
import { answerBank } from '@/lib/platform/stripe/emulator/pages/authenticate';
import { completeAccount } from '@/lib/platform/stripe/emulator/resources/accounts';
import { openDispute } from '@/lib/platform/stripe/emulator/resources/disputes';
import { match } from '@/lib/platform/stripe/emulator/router';
import { sweep } from '@/lib/platform/stripe/emulator/time';
import type { Courier } from '@/lib/platform/stripe/emulator/webhooks';

/** The network fails at the next calls: before they arrive (`refuse`), or once they are done (`lose`). */
export interface Trouble {
  kind: 'refuse' | 'lose';
  times: number;
}

export interface Bench {
  context: Context;
  courier: Courier;
  trouble: Trouble;
}

const webhooks = z.strictObject({
  delaySeconds: z.number().min(0).optional(),
  repeat: z.int().min(0).max(20).optional(),
  shuffle: z.boolean().optional(),
  hold: z.boolean().optional(),
  release: z.boolean().optional(),
  flush: z.boolean().optional(),
});
const resend = z.strictObject({ event: z.string() });
const clock = z.strictObject({ advanceSeconds: z.int().min(0) });
const network = z.strictObject({ kind: z.enum(['refuse', 'lose']), times: z.int().min(0).max(100) });
const dispute = z.strictObject({ charge: z.string(), reason: z.string().default('general') });
const bank = z.strictObject({ confirm: z.boolean() });

type Control = (bench: Bench, body: unknown, id: string) => unknown;

/** What tests may do that no customer of Stripe's can. All of it by POST with JSON, except the first. */
const controls: Record<string, Control> = {
  'GET /_emulator/webhooks': ({ courier }) => ({ ...courier.mischief, ...courier.counts() }),
  'POST /_emulator/webhooks': async ({ courier }, body) => {
    const { release, flush, ...mischief } = webhooks.parse(body);
    courier.setMischief(mischief);
    if (release || mischief.hold === false) courier.release(courier.mischief.shuffle);
    if (flush) await courier.flush();
    void courier.wake();
    return { ...courier.mischief, ...courier.counts() };
  },
  'POST /_emulator/webhooks/resend': ({ context, courier }, body) => {
    courier.enqueue(context.store.need('event', resend.parse(body).event));
    void courier.wake();
    return courier.counts();
  },
  'POST /_emulator/clock': ({ context, courier }, body) => {
    const seconds = context.store.setting('clock', 0) + clock.parse(body).advanceSeconds;
    context.store.transaction(() => {
      context.store.setSetting('clock', seconds);
      sweep(context);
    });
    void courier.wake();
    return { now: context.now() };
  },
  'POST /_emulator/network': (bench, body) => Object.assign(bench.trouble, network.parse(body)),
  'POST /_emulator/disputes': ({ context, courier }, body) => {
    const { charge, reason } = dispute.parse(body);
    const made = context.store.transaction(() => openDispute(context, charge, reason));
    void courier.wake();
    return made;
  },
  'POST /_emulator/accounts/:id/complete': ({ context, courier }, _body, id) => {
    const account = context.store.transaction(() => completeAccount(context, id));
    void courier.wake();
    return account;
  },
  'POST /_emulator/authenticate/:id': ({ context, courier }, body, id) => {
    const { confirm } = bank.parse(body);
    context.store.transaction(() => answerBank(context, id, confirm));
    void courier.wake();
    return context.store.findAny(id);
  },
};

/** Carries out one control, or null when there is none of that name. */
export async function control(bench: Bench, method: string, path: string, body: string): Promise<unknown> {
  for (const [name, run] of Object.entries(controls)) {
    const [itsMethod, pattern = ''] = name.split(' ');
    const found = itsMethod === method ? match(pattern, path) : null;
    if (found) return run(bench, body === '' ? {} : JSON.parse(body), found.id ?? '');
  }
  return null;
}
