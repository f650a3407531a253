import 'server-only';
import { swapLifeOf } from '@/lib/listing/returns';
import { listingTypeOf } from '@/lib/listing/types/registry';
import { type Db, db } from '@/lib/platform/db/client';
import type { BookingView, PartyView } from '../booking-view';
import { lifeOf } from '../lifecycle';
import { type BalanceView, balanceView } from './balance';
import { awaitedBy, isSettled, mayTakeBack, type Noted, progressOf } from './rules';
import type { DossierStep } from './steps';

const noteSelect = {
  id: true,
  step: true,
  holdingId: true,
  day: true,
  valueMinor: true,
  note: true,
  holderId: true,
  takenBackAt: true,
  yeses: { select: { holderId: true } },
} as const;

/** What was noted in a file, in the order in which it was. */
export const notesOf = async (tx: Db, bookingId: string) => {
  const rows = await tx.dossierNote.findMany({
    where: { bookingId },
    orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
    select: noteSelect,
  });
  return rows.map(({ step, takenBackAt, yeses, ...row }) => ({
    ...row,
    step: step as DossierStep,
    isTakenBack: takenBackAt !== null,
    agreedBy: yeses.map(({ holderId }) => holderId),
  }));
};

/** The homes of an agreement, with what each is worth, in the order of the ring. */
const homesOf = async (tx: Db, id: string) => {
  const booking = await tx.booking.findUniqueOrThrow({
    where: { id },
    select: {
      holdings: {
        orderBy: { position: 'asc' },
        select: {
          id: true,
          giverId: true,
          takerId: true,
          valueMinor: true,
          listing: { select: { title: true } },
        },
      },
    },
  });
  return booking.holdings;
};

type Note = Awaited<ReturnType<typeof notesOf>>[number];

export type DossierNoteView = {
  id: string;
  step: DossierStep;
  /** The home that it is of; null: it is of all of it. */
  home: string | null;
  /** A plain day. */
  day: string;
  valueMinor: number | null;
  note: string;
  by: PartyView;
  isOwn: boolean;
  isTakenBack: boolean;
  /** It counts; and who has still to say that it is so. */
  isSettled: boolean;
  awaits: PartyView[];
  mayAgree: boolean;
  mayTakeBack: boolean;
};

export type DossierView = {
  currency: string;
  homes: { holdingId: string; title: string; giver: PartyView; valueMinor: number | null }[];
  balance: BalanceView | null;
  progress: { step: DossierStep; done: number; of: number }[];
  notes: DossierNoteView[];
  /** All have agreed: steps can be noted. */
  isOpen: boolean;
};

const noteView = (
  { day, ...note }: Note,
  {
    parties,
    homes,
    actingFor,
    isOpen,
  }: {
    parties: ReadonlyMap<string, PartyView>;
    homes: ReadonlyMap<string, string>;
    actingFor: string;
    isOpen: boolean;
  },
): DossierNoteView[] => {
  const by = parties.get(note.holderId);
  if (!by) return [];
  const ids = [...parties.keys()];
  const waits = awaitedBy(note satisfies Noted, ids);
  return [
    {
      id: note.id,
      step: note.step,
      home: note.holdingId === null ? null : (homes.get(note.holdingId) ?? ''),
      day: day.toISOString().slice(0, 10),
      valueMinor: note.valueMinor,
      note: note.note,
      by,
      isOwn: note.holderId === actingFor,
      isTakenBack: note.isTakenBack,
      isSettled: isSettled(note, ids),
      awaits: waits.flatMap((id) => parties.get(id) ?? []),
      mayAgree: isOpen && waits.includes(actingFor),
      mayTakeBack: isOpen && mayTakeBack(note, ids, actingFor),
    },
  ];
};

/** The file of an agreement, for one of those who are of it: nobody else, operators neither. Null: none is kept of it. */
export const dossierFor = async ({
  id: bookingId,
  listing,
  state,
  role,
  actingFor,
  parties: all,
  quote,
}: BookingView): Promise<DossierView | null> => {
  const life = swapLifeOf(listingTypeOf(listing.type));
  const noting = life && lifeOf({ life }).find('note_step');
  if (!noting || role !== 'member' || actingFor === null) return null;
  const [holdings, notes] = await Promise.all([homesOf(db, bookingId), notesOf(db, bookingId)]);
  const parties = new Map(all.map(({ holder }) => [holder.id, holder]));
  const { currency } = quote;
  const homes = holdings.flatMap(({ id: holdingId, giverId, listing: { title }, valueMinor }) => {
    const giver = parties.get(giverId);
    return giver ? [{ holdingId, title, giver, valueMinor }] : [];
  });
  const isOpen = noting.from.includes(state);
  const titles = new Map(homes.map(({ holdingId, title }) => [holdingId, title]));
  const legs = holdings.flatMap(({ giverId, takerId, valueMinor }) => {
    const [from, to] = [parties.get(giverId), parties.get(takerId)];
    return from && to ? [{ from, to, valueMinor }] : [];
  });
  return {
    ...{ currency, homes, isOpen },
    balance: balanceView(legs, currency),
    progress: progressOf(notes, {
      parties: [...parties.keys()],
      homes: homes.map(({ holdingId }) => holdingId),
    }),
    notes: notes.flatMap((note) => noteView(note, { parties, homes: titles, actingFor, isOpen })),
  };
};
