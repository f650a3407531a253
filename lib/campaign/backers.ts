import 'server-only';
import type { Viewer } from '@/lib/platform/auth/viewer';
import type { CsvCell, CsvTable } from '@/lib/platform/csv';
import { readId } from '@/lib/platform/cursor';
import { db } from '@/lib/platform/db/client';
import { findOwnCampaign } from './campaign-row';
import { type PledgeState, thereStates } from './pledge-states';
import { pickUp } from './pledging/rules';
import type { FulfilmentState } from './schema';
import type { Address } from './view';

const include = {
  lines: { orderBy: { id: 'asc' }, include: { reward: { select: { title: true, kind: true } } } },
  match: { select: { amountMinor: true, state: true } },
} as const;

/** A backer as their campaign's lead sees them: those who hide their name hide it from the wall, not from who sends the parcel. */
export type BackerView = {
  id: string;
  state: PledgeState;
  source: string;
  name: string;
  email: string;
  amountMinor: number;
  shippingMinor: number;
  matchedMinor: number;
  currency: string;
  showsName: boolean;
  showsAmount: boolean;
  word: string;
  address: Address | null;
  /** Comes for what could be sent. */
  isFetching: boolean;
  lines: { title: string; kind: string; quantity: number; choices: Record<string, string> }[];
  fulfilment: FulfilmentState;
  tracking: string;
  paidAt: Date | null;
  createdAt: Date;
};

const pageSize = 100;

type Filter = { state?: string; fulfilment?: string; rewardId?: string };

const rowsOf = async (campaignId: string, filter: Filter, cursor: string | null, take: number) => {
  const rows = await db.pledge.findMany({
    where: {
      campaignId,
      state: { in: filter.state ? thereStates.in.filter((state) => state === filter.state) : thereStates.in },
      ...(filter.fulfilment && { fulfilment: filter.fulfilment }),
      ...(filter.rewardId && { lines: { some: { rewardId: filter.rewardId } } }),
      ...(cursor && { id: { gt: cursor } }),
    },
    orderBy: { id: 'asc' },
    take,
    include,
  });
  return rows.map(
    ({ lines, match, address, ...row }): BackerView => ({
      id: row.id,
      state: row.state as PledgeState,
      source: row.source,
      name: row.name,
      email: row.email.endsWith('.invalid') ? '' : row.email,
      amountMinor: row.amountMinor,
      shippingMinor: row.shippingMinor,
      matchedMinor: match && match.state !== 'freed' ? match.amountMinor : 0,
      currency: row.currency,
      showsName: row.showsName,
      showsAmount: row.showsAmount,
      word: row.word,
      address: address as Address | null,
      isFetching: row.shippingCountry === pickUp,
      lines: lines.map(({ reward, quantity, choices }) => ({
        ...reward,
        quantity,
        choices: choices as Record<string, string>,
      })),
      fulfilment: row.fulfilment as FulfilmentState,
      tracking: row.tracking,
      paidAt: row.paidAt,
      createdAt: row.createdAt,
    }),
  );
};

/** The backers of the viewer's own campaign, in the order of their coming; `cursor` is the id of the last one seen. */
export const backersOf = async (
  viewer: Viewer | null,
  campaignId: string,
  { cursor = null, ...filter }: Filter & { cursor?: string | null } = {},
): Promise<{ items: BackerView[]; next: string | null }> => {
  await findOwnCampaign(viewer, campaignId);
  const rows = await rowsOf(campaignId, filter, readId(cursor), pageSize + 1);
  const items = rows.slice(0, pageSize);
  return { items, next: rows.length > pageSize ? (items.at(-1)?.id ?? null) : null };
};

const columns: readonly [string, (backer: BackerView) => CsvCell][] = [
  ['id', ({ id }) => id],
  ['name', ({ name }) => name],
  ['email', ({ email }) => email],
  ['state', ({ state }) => state],
  ['amount', ({ amountMinor, currency }) => ({ amountMinor, currency })],
  ['currency', ({ currency }) => currency],
  [
    'rewards',
    ({ lines }) =>
      lines
        .map(({ title, quantity, choices }) => {
          const chosen = Object.entries(choices).map(([name, value]) => `${name}: ${value}`);
          return `${quantity} × ${title}${chosen.length > 0 ? ` (${chosen.join(', ')})` : ''}`;
        })
        .join('; '),
  ],
  ['address_name', ({ address }) => address?.name ?? ''],
  ['line1', ({ address }) => address?.line1 ?? ''],
  ['line2', ({ address }) => address?.line2 ?? ''],
  ['postcode', ({ address }) => address?.postcode ?? ''],
  ['town', ({ address }) => address?.town ?? ''],
  ['country', ({ address }) => address?.country ?? ''],
  ['delivery', ({ address, isFetching }) => (isFetching ? 'pickup' : address ? 'post' : '')],
  ['fulfilment', ({ fulfilment }) => fulfilment],
  ['tracking', ({ tracking }) => tracking],
  ['word', ({ word }) => word],
  ['pledged_at', ({ createdAt }) => createdAt],
];

/** All backers of the viewer's own campaign as a table for other programs. */
export const backersTable = async (viewer: Viewer | null, campaignId: string): Promise<CsvTable> => {
  await findOwnCampaign(viewer, campaignId);
  const all: BackerView[] = [];
  for (let cursor: string | null = null, more = true; more; ) {
    const rows = await rowsOf(campaignId, {}, cursor, 1000);
    all.push(...rows);
    cursor = rows.at(-1)?.id ?? null;
    more = rows.length === 1000;
  }
  return {
    head: columns.map(([name]) => name),
    rows: all.map((backer) => columns.map(([, cell]) => cell(backer))),
  };
};

/** The labels of parcels that wait to be sent: of paid pledges with an address. */
export const labelsOf = async (viewer: Viewer | null, campaignId: string): Promise<BackerView[]> => {
  await findOwnCampaign(viewer, campaignId);
  const rows = await rowsOf(campaignId, { state: 'paid' }, null, 5000);
  return rows.filter(
    ({ address, fulfilment }) => address !== null && ['waiting', 'preparing'].includes(fulfilment),
  );
};
