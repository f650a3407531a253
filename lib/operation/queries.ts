import 'server-only';
import { bookingsThatBind } from '@/lib/booking/binding';
import { campaignsThatBind } from '@/lib/campaign/binding';
import { keptAlone } from '@/lib/circle/commands/leaving';
import { deskBinds } from '@/lib/desk/queries';
import { owedTo, owesCredit } from '@/lib/ledger/queries';
import { slotsThatBind } from '@/lib/listing/slots/binding';
import { isLastOperator } from '@/lib/member/operators';
import type { Viewer } from '@/lib/platform/auth/viewer';
import { now } from '@/lib/platform/clock';
import { type Db, db } from '@/lib/platform/db/client';
import { env } from '@/lib/platform/env';
import { mustAct } from '@/lib/standing/standing';

/** Why an account cannot be closed yet, in the order in which it is settled. Words: `operation.binds.<kind>`. */
export const bindingKinds = [
  'lastOperator',
  'circle',
  'slot',
  'campaign',
  'lends',
  'borrows',
  'swaps',
  'learns',
  'dispute',
  'refund',
  'deposit',
  'payout',
  'owed',
  'credit',
  'desk',
] as const;
export type BindingKind = (typeof bindingKinds)[number];

/** One thing that binds a member to others, and where it is settled. */
export type Binding = {
  kind: BindingKind;
  title: string;
  at: Date | null;
  timeZone: string;
  listingId?: string;
  slotId?: string;
  bookingId?: string;
  campaignId?: string;
  circleHandle?: string;
};

const community = { title: '', at: null, timeZone: 'UTC' } as const;

/** Circles that would be left without a keeper. */
const circlesKept = async (tx: Db, memberId: string): Promise<Binding[]> =>
  (await keptAlone(tx, memberId)).map(({ name, handle }) => ({
    ...community,
    kind: 'circle',
    title: name,
    circleHandle: handle,
  }));

/** What a holder, member or circle, agreed with others and is to settle before it goes; empty: nothing. */
export const whatBindsHolder = async (tx: Db, holderId: string, now: Date): Promise<Binding[]> => {
  const slots = await slotsThatBind(tx, holderId, now);
  const toCallOff = new Set(slots.map(({ slotId }) => slotId));
  const campaigns = await campaignsThatBind(tx, holderId);
  const bookings = await bookingsThatBind(tx, holderId);
  const owed = await owedTo(tx, holderId);
  const found: Binding[] = [
    ...slots.map((slot) => ({ kind: 'slot', ...slot }) as const),
    ...campaigns.map(
      (campaign) => ({ kind: 'campaign', timeZone: env.COMMUNITY_TIME_ZONE, ...campaign }) as const,
    ),
    // Whoever calls a slot off settles its bookings with it; of several dates one after the other.
    ...bookings
      .filter(({ kind, slotIds }) => kind !== 'lends' || !slotIds.some((slotId) => toCallOff.has(slotId)))
      .map(({ slotIds: _, ...booking }) => booking),
    ...(owed.length > 0 ? [{ kind: 'owed', ...community } as const] : []),
    ...((await owesCredit(tx, holderId)) ? [{ kind: 'credit', ...community } as const] : []),
    ...((await deskBinds(tx, holderId)) ? [{ kind: 'desk', ...community } as const] : []),
  ];
  return found.sort((a, b) => bindingKinds.indexOf(a.kind) - bindingKinds.indexOf(b.kind));
};

/** Everything that binds a member to others and is to be settled before they leave; empty: they may go. */
export const whatBinds = async (tx: Db, memberId: string, now: Date): Promise<Binding[]> => [
  ...((await isLastOperator(tx, memberId)) ? [{ kind: 'lastOperator', ...community } as const] : []),
  ...(await circlesKept(tx, memberId)),
  ...(await whatBindsHolder(tx, memberId, now)),
];

/** The same of a circle, for who may close it: money that waits for it is seen to on its own page. */
export const circleBindings = async (
  viewer: Viewer,
  { id, handle }: { id: string; handle: string },
): Promise<Binding[]> => {
  mustAct(viewer, 'circle.close', id);
  const found = await whatBindsHolder(db, id, now());
  return found.map((each) => (each.kind === 'owed' ? { ...each, circleHandle: handle } : each));
};

/** The same for the viewer's own page. */
export const ownBindings = (viewer: Viewer): Promise<Binding[]> => whatBinds(db, viewer.id, now());
