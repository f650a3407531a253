import 'server-only';
import { expireCheckout, type NewCheckout, openCheckout } from '@/lib/platform/stripe/checkout';
import { digestOf } from './due-rows';

type Page = { checkoutId: string | null; checkoutUrl: string | null };

export type OnlyPage<Row extends Page> = {
  /** Names what the page is for, for ever. */
  name: string;
  /** The page that this one replaces: closed by now; null: there was none. */
  before: string | null;
  wanted: Omit<NewCheckout, 'idempotencyKey'>;
  /** Notes the page, unless another has come meanwhile; whether it did. */
  keep: (opened: { id: string; url: string; expiresAt: Date }) => Promise<boolean>;
  /** What is noted by now. */
  present: () => Promise<Row | null>;
};

/**
 * Opens a page at Stripe where only one may be open: its address, or (`other`) what somebody who was faster has noted. Theirs counts
 * then, and ours is closed unless it is the same.
 */
export const openOnly = async <Row extends Page>({
  name,
  before,
  wanted,
  keep,
  present,
}: OnlyPage<Row>): Promise<{ url: string } | { other: Row | null }> => {
  const opened = await openCheckout({ ...wanted, idempotencyKey: `${name}:${digestOf([before, wanted])}` });
  if (await keep(opened)) return { url: opened.url };
  const other = await present();
  if (other?.checkoutId !== opened.id) await expireCheckout(opened.id);
  return { other };
};
