import { createHmac } from 'node:crypto';
import type Stripe from 'stripe';
import type { Store } from '@/lib/platform/stripe/emulator/store';

export interface WebhookOptions {
  /** Where events go; without it they are only listed. */
  url?: string;
  secret: string;
  /** Milliseconds before another try, after so many that failed. */
  retryDelayMs?: (attempts: number) => number;
}

/** How deliveries are made worse than they are, for tests. Kept in the store, like the deliveries. */
export interface Mischief {
  /** Events leave this much later. */
  delaySeconds: number;
  /** How many times each event is delivered. */
  repeat: number;
  /** Newest first. Always the same disorder, so that a test that fails fails again. */
  shuffle: boolean;
  /** Events wait until they are released. */
  hold: boolean;
}
const honest: Mischief = { delaySeconds: 0, repeat: 1, shuffle: false, hold: false };

interface Delivery {
  seq: number;
  event: string;
  due: number;
  attempts: number;
}

const givesUpAfter = 40;
const answerTimeoutMs = 15_000;
const longestSleepMs = 60_000;
const doubling = (attempts: number) => Math.min(1000 * 2 ** (attempts - 1), 300_000);

/** Brings events to the webhook endpoint, signed, one after the other, again until it answers 2xx. */
export class Courier {
  private timer: NodeJS.Timeout | undefined;
  private round: Promise<void> | null = null;
  private readonly stopping = new AbortController();

  constructor(
    private readonly store: Store,
    private readonly options: WebhookOptions,
  ) {}

  get mischief(): Mischief {
    return { ...honest, ...this.store.setting<Partial<Mischief>>('mischief', {}) };
  }

  setMischief(change: Partial<Mischief>): void {
    this.store.setSetting('mischief', { ...this.mischief, ...change });
  }

  /** Writes down that this event is to be delivered, in the caller's transaction. */
  enqueue(event: Stripe.Event): void {
    if (!this.options.url) return;
    const { delaySeconds, repeat, shuffle, hold } = this.mischief;
    const sql = 'INSERT INTO deliveries (event, due, held) VALUES (?, ?, ?)';
    const due = Date.now() + delaySeconds * 1000;
    for (let copy = 0; copy < repeat; copy += 1) this.store.run(sql, event.id, due, hold ? 1 : 0);
    if (shuffle) this.store.run("UPDATE deliveries SET place = -seq WHERE state = 'pending'");
  }

  /** Lets go of the events held back, newest first when asked. */
  release(shuffled: boolean): void {
    this.setMischief({ hold: false });
    const place = shuffled ? '-seq' : 'place';
    this.store.run(`UPDATE deliveries SET held = 0, due = ?, place = ${place} WHERE held = 1`, Date.now());
  }

  /** Delivers at once all that is not held back, whatever its time; answers when each was tried. */
  async flush(): Promise<void> {
    await this.round;
    this.store.run("UPDATE deliveries SET due = 0 WHERE state = 'pending' AND held = 0");
    await this.wake();
  }

  /** Starts delivering what is due; called after each change, and by the timer. */
  wake(): Promise<void> {
    clearTimeout(this.timer);
    this.round ??= this.deliverDue().finally(() => {
      this.round = null;
      this.sleep();
    });
    return this.round;
  }

  /** Stops; what is not delivered stays written down. */
  async stop(): Promise<void> {
    this.stopping.abort();
    await this.round;
    clearTimeout(this.timer);
  }

  counts(): { pending: number; held: number; delivered: number; failed: number } {
    const rows = this.store.all<{ name: 'pending' | 'held' | 'delivered' | 'failed'; count: number }>(
      `SELECT CASE WHEN state = 'pending' AND held = 1 THEN 'held' ELSE state END AS name, count(*) AS count
       FROM deliveries GROUP BY 1`,
    );
    const none = { pending: 0, held: 0, delivered: 0, failed: 0 };
    return Object.assign(none, Object.fromEntries(rows.map(({ name, count }) => [name, count])));
  }

  private async deliverDue(): Promise<void> {
    const startedAt = Date.now();
    while (!this.stopping.signal.aborted) {
      const next = this.store.one<Delivery>(
        `SELECT seq, event, due, attempts FROM deliveries
         WHERE state = 'pending' AND held = 0 AND due <= ? ORDER BY place, seq LIMIT 1`,
        Math.max(startedAt, Date.now()),
      );
      if (!next) return;
      await this.deliver(next);
    }
  }

  private async deliver({ seq, event: id, attempts }: Delivery): Promise<void> {
    const event = this.store.findAny(id);
    const answer = await this.post(JSON.stringify({ ...event, pending_webhooks: 1 }, null, 2));
    if (this.stopping.signal.aborted) return;
    const tries = attempts + 1;
    const isIn = typeof answer === 'number' && answer >= 200 && answer < 300;
    const state = isIn ? 'delivered' : tries >= givesUpAfter ? 'failed' : 'pending';
    const due = Date.now() + (this.options.retryDelayMs ?? doubling)(tries);
    const sql = 'UPDATE deliveries SET state = ?, attempts = ?, due = ?, answer = ? WHERE seq = ?';
    this.store.run(sql, state, tries, due, String(answer), seq);
  }

  /** The status of the answer, or why there was none. */
  private async post(body: string): Promise<number | string> {
    try {
      const answer = await fetch(this.options.url ?? '', {
        method: 'POST',
        redirect: 'manual',
        headers: {
          'content-type': 'application/json; charset=utf-8',
          'user-agent': 'Stripe/1.0 (emulator)',
          'stripe-signature': signature(body, this.options.secret),
        },
        body,
        signal: AbortSignal.any([this.stopping.signal, AbortSignal.timeout(answerTimeoutMs)]),
      });
      await answer.arrayBuffer();
      return answer.status;
    } catch (error) {
      return error instanceof Error ? error.message : 'no answer';
    }
  }

  private sleep(): void {
    if (this.stopping.signal.aborted) return;
    const sql = "SELECT min(due) AS due FROM deliveries WHERE state = 'pending' AND held = 0";
    const next = this.store.one<{ due: number | null }>(sql)?.due;
    if (next === null || next === undefined) return;
    const wait = Math.min(Math.max(next - Date.now(), 1), longestSleepMs);
    this.timer = setTimeout(() => void this.wake(), wait);
    this.timer.unref();
  }
}

/** The `Stripe-Signature` header: the scheme `v1` signs `timestamp.body`. The time is the real one: receivers check its age. */
export function signature(body: string, secret: string): string {
  const timestamp = Math.floor(Date.now() / 1000);
  const hash = createHmac('sha256', secret).update(`${timestamp}.${body}`).digest('hex');
  return `t=${timestamp},v1=${hash}`;
}
