import { randomUUID } from 'node:crypto';
import { amendmentSubject } from '@/lib/booking/amending/amendment-subject';
import { answerAmendment } from '@/lib/booking/amending/commands/answer';
import { proposeAmendment } from '@/lib/booking/amending/commands/propose';
import { AnswerAmendment, ProposeAmendment } from '@/lib/booking/amending/schema';
import { advance, bookingSubject } from '@/lib/booking/booking-life';
import { confirmPaid } from '@/lib/booking/commands/confirm-paid';
import { moveBooking } from '@/lib/booking/commands/move-booking';
import { passOnDraw } from '@/lib/booking/commands/pass-on-draw';
import { holdBooking } from '@/lib/booking/facts';
import type { MoveBooking } from '@/lib/booking/schema';
import { keepCard } from '@/lib/campaign/pledging/commands/confirm-pledge';
import { startPledge } from '@/lib/campaign/pledging/commands/start-pledge';
import { StartPledge } from '@/lib/campaign/pledging/schema';
import { retireCategory } from '@/lib/category/commands';
import { leaveCircle } from '@/lib/circle/commands/leaving';
import { beginConversation } from '@/lib/conversation/parties';
import { enterExchange } from '@/lib/desk/exchanges';
import { takePurchase } from '@/lib/desk/purchases';
import type { Settling } from '@/lib/desk/rules';
import { askSale, settleSale } from '@/lib/desk/sales';
import { sayPaid } from '@/lib/due/commands/settle-by-hand';
import { syncCheckout } from '@/lib/due/commands/settle-checkout';
import { stock } from '@/lib/holding/stock';
import { type CreditTransfer, transferCredit } from '@/lib/ledger/sending';
import { fireDue } from '@/lib/lifecycle/timers';
import { claimUnits } from '@/lib/listing/claims';
import { archiveListing } from '@/lib/listing/commands/move-listing';
import { drawSubject } from '@/lib/listing/draws/draw-life';
import { enterValue } from '@/lib/listing/draws/entering-value';
import { showNumber } from '@/lib/listing/draws/numbers';
import { claimPlaces } from '@/lib/listing/slots/claims';
import type { Viewer } from '@/lib/platform/auth/viewer';
import { now } from '@/lib/platform/clock';
import { db, transaction } from '@/lib/platform/db/client';
import { defaultSettings } from '@/lib/platform/settings';
import type { Checkout } from '@/lib/platform/stripe/checkout';
import { AppError } from '@/lib/shared/errors';
import { startRing } from '@/lib/swap/commands/answer-ring';
import { lookForRings } from '@/lib/swap/commands/look-for-rings';
import { chargeDues } from '@/lib/worker/tasks/charge-dues';
import { requestBooking } from '../asking';

type Asking = {
  viewer: Viewer;
  listingId: string;
  from?: string;
  to?: string;
  slotId?: string;
  slotIds?: string[];
  /** A time that is offered to fetch it. */
  fetchTimeId?: string;
  options?: Record<string, unknown>;
  message?: string;
};

/**
 * What processes can be told to do at once, by name. What they are given, and what they give back, goes through JSON: times are
 * ISO text.
 */
export const racers = {
  /** As the page does it: with the line in which a process lets a crowd wait. */
  requestBooking: ({ viewer, from = '', to = '', options = {}, message = '', ...asking }: Asking) =>
    requestBooking(viewer, {
      ...asking,
      from,
      to,
      quantity: 1,
      options,
      message,
      once: undefined,
    }),
  /** The claim alone, without that line. */
  claimUnit: ({ listingId, from, to }: { listingId: string; from: string; to: string }) =>
    transaction((tx) =>
      claimUnits(tx, {
        listingId,
        period: { from: new Date(from), to: new Date(to) },
        quantity: 1,
        holdingId: null,
      }),
    ),
  /** As nobody writes it: no look at what is free, no row that all take first. The constraint alone judges. */
  writeClaim: async ({ unitId, from, to }: { unitId: string; from: string; to: string }) => {
    const written = await db.$executeRaw`
      INSERT INTO claim (id, unit_id, during, kind)
      VALUES (gen_random_uuid()::text, ${unitId}, tstzrange(${new Date(from)}, ${new Date(to)}), 'booking')
      ON CONFLICT DO NOTHING`;
    if (written === 0) throw new AppError('conflict', 'justTaken');
  },
  claimPlaces: (claim: { slotId: string; holderId: string; holdingId: string; quantity: number }) =>
    transaction((tx) => claimPlaces(tx, { ...claim, now: now() })),
  /** As nobody writes it either: the check on the sum that a trigger keeps is alone. */
  writePlace: ({ slotId, holdingId }: { slotId: string; holdingId: string }) =>
    db.placeClaim.create({ data: { slotId, holdingId, quantity: 1 }, select: { id: true } }),
  claimItem: (claim: { listingId: string; memberId: string; holdingId: string; quantity: number }) =>
    transaction(async (tx) => {
      const at = now();
      const when = { period: { from: at, to: null }, slotId: null };
      await stock.claim(tx, { ...claim, when, now: at, numbers: defaultSettings });
    }),
  startPledge: (input: { campaignId: string; rewardId: string; email: string }) =>
    startPledge(null, StartPledge.parse({ amountMinor: '', name: 'Inès Guérin', ...input }), {
      locale: 'fr',
    }),
  /** As nobody writes it: only the check on what a trigger counts is there. */
  writeLine: ({ pledgeId, rewardId }: { pledgeId: string; rewardId: string }) =>
    db.pledgeLine.create({ data: { pledgeId, rewardId, quantity: 1, amountMinor: 0 }, select: { id: true } }),
  keepCard: (page: Checkout) => keepCard(page),
  leaveCircle: ({ viewer, circleId }: { viewer: Viewer; circleId: string }) =>
    leaveCircle(viewer, { circleId }),
  /** As nobody writes it: the promise at the end of the transaction is alone. */
  dropKeeper: (which: { circleId: string; memberId: string }) =>
    transaction((tx) => tx.circleMember.delete({ where: { circleId_memberId: which } })),
  moveBooking: ({ viewer, ...move }: { viewer: Viewer } & MoveBooking) => moveBooking(viewer, move),
  propose: ({ viewer, ...asked }: { viewer: Viewer; bookingId: string; to?: string; quantity?: number }) =>
    proposeAmendment(viewer, ProposeAmendment.parse(asked)),
  answer: ({ viewer, ...answer }: { viewer: Viewer; bookingId: string; amendmentId: string; name: string }) =>
    answerAmendment(viewer, AnswerAmendment.parse(answer)),
  /** One of a ring answers. */
  answerInRing: ({ bookingId, holderId, name }: { bookingId: string; holderId: string; name: string }) =>
    transaction(async (tx) => {
      const row = await holdBooking(tx, bookingId);
      const at = { now: now(), numbers: defaultSettings };
      return advance(tx, { ...row, actingFor: holderId }, { name, by: 'member', memberId: holderId, ...at });
    }),
  /** As the house does it each minute, once for each of several workers. */
  lookForRings: (_: Record<string, never>) => lookForRings(),
  startRing: ({ viewer, ringId }: { viewer: Viewer; ringId: string }) =>
    startRing(viewer, { ringId, message: '', once: undefined }, beginConversation),
  retireCategory: ({ viewer, ...which }: { viewer: Viewer } & Parameters<typeof retireCategory>[1]) =>
    retireCategory(viewer, which),
  archiveListing: ({ viewer, listingId }: { viewer: Viewer; listingId: string }) =>
    archiveListing(viewer, { listingId }),
  /** The value of a draw, and what comes of it. */
  enterValue: ({ viewer, ...value }: { viewer: Viewer; listingId: string; numbers: string }) =>
    enterValue(viewer, { ...value, isChecked: 'on' }),
  takePurchase: (page: Checkout) => takePurchase(page),
  askSale: ({ viewer, ...asked }: { viewer: Viewer; code: string; amountMinor: number; once: string }) =>
    askSale(viewer, asked),
  settleSale: ({ viewer, ...which }: { viewer: Viewer; id: string; how: Settling }) =>
    settleSale(viewer, which),
  enterExchange: ({ viewer, ...entered }: { viewer: Viewer } & Parameters<typeof enterExchange>[1]) =>
    enterExchange(viewer, entered),
  transferCredit: ({ viewer, ...given }: { viewer: Viewer; key: string } & CreditTransfer) =>
    transferCredit(viewer, given),
  /** As nobody writes it: the limit is not looked at before, only the check on the balance judges. */
  writePostings: ({
    from,
    to,
    amountMinor,
    asset,
  }: {
    from: string;
    to: string;
    amountMinor: number;
    asset: string;
  }) =>
    transaction(async (tx) => {
      const { id } = await tx.transfer.create({ data: { key: randomUUID(), kind: 'credit' } });
      const postings = [
        { accountId: from, amountMinor: -amountMinor },
        { accountId: to, amountMinor },
      ].sort((one, other) => (one.accountId < other.accountId ? -1 : 1));
      for (const posting of postings)
        await tx.posting.create({ data: { ...posting, transferId: id, currency: asset } });
    }),
  chargeDues: (_: Record<string, never>) => chargeDues(),
  sayPaid: ({ viewer, dueId }: { viewer: Viewer; dueId: string }) => sayPaid(viewer, { dueId }, confirmPaid),
  syncCheckout: ({ bookingId }: { bookingId: string }) => syncCheckout(bookingId, confirmPaid),
  /** The timer, at a moment that need not be the present. */
  fireDue: ({ at }: { at: string }) => fireDue(bookingSubject, new Date(at)),
  fireDraws: ({ at }: { at: string }) => fireDue(drawSubject, new Date(at)),
  showNumber: ({ viewer, ...shown }: { viewer: Viewer; listingId: string; number: string }) =>
    showNumber(viewer, shown),
  passOnDraw: ({ listingId }: { listingId: string }) => passOnDraw(listingId),
  fireAmendments: ({ at }: { at: string }) => fireDue(amendmentSubject, new Date(at)),
} satisfies Record<string, (input: never) => Promise<unknown>>;

export type Racers = typeof racers;
