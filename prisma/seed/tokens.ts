import { lifeOf } from '@/lib/booking/lifecycle';
import type { Write } from '@/lib/booking/lives/terms';
import { account } from '@/lib/ledger/accounts';
import { move } from '@/lib/ledger/rules';
import type { Life } from './life';
import type { Movement } from './money';

type Way = { act: string; kind: 'redeem' | 'issue'; whose: 'customer' | 'provider' };

/** What moves with what a step writes, as the site books it (lib/booking/tokens). */
const ways: Partial<Record<Write, Way>> = {
  holdToken: { act: 'asked', kind: 'redeem', whose: 'customer' },
  earnToken: { act: 'received', kind: 'issue', whose: 'provider' },
  returnToken: { act: 'returned', kind: 'issue', whose: 'customer' },
  retakeToken: { act: 'late', kind: 'redeem', whose: 'customer' },
};

const minuteMs = 60_000;

/** What moved in tokens for one booking; before it, once a person, what the community gives who begins: everyone of the demo had it. */
export const tokensOf = (life: Life, customerId: string): Movement[] => {
  const { token } = life.quote;
  const [asked] = life.events;
  if (!token || !asked) return [];
  const { asset, amountMinor } = token;
  const issue = account.issue(asset);
  const accounts = {
    customer: account.credit(customerId, asset),
    provider: account.credit(life.rows.listing.ownerId, asset),
  };
  const moved = life.events.flatMap(({ name, at }) =>
    (lifeOf(life.facts).get(name).writes ?? []).flatMap((write): Movement[] => {
      const way = ways[write];
      if (!way) return [];
      const own = accounts[way.whose];
      const entries =
        way.kind === 'redeem' ? move(own, issue, amountMinor, asset) : move(issue, own, amountMinor, asset);
      return [
        { key: `act:${asset}:booking:${life.id}:${way.act}`, kind: way.kind, at, entries, source: null },
      ];
    }),
  );
  const starter: Movement = {
    key: `starter:${asset}:${customerId}`,
    kind: 'starter',
    at: new Date(asked.at.getTime() - 20 * minuteMs),
    entries: move(issue, accounts.customer, 1, asset),
    source: null,
  };
  return [starter, ...moved];
};
