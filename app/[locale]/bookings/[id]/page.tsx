import type { Metadata } from 'next';
import { after } from 'next/server';
import { getTranslations } from 'next-intl/server';
import { AmendmentPanel } from '@/components/amending/amendment-panel';
import { Balance } from '@/components/booking/balance';
import { BookingAside } from '@/components/booking/booking-aside';
import { BookingHead } from '@/components/booking/booking-head';
import { MeetingCard } from '@/components/booking/meeting-card';
import { NextStep } from '@/components/booking/next-step';
import { PaymentReturn } from '@/components/booking/payment-return';
import { Place } from '@/components/booking/place';
import { Reports } from '@/components/booking/reports';
import { Ring } from '@/components/booking/ring';
import { circleIn } from '@/components/booking/words';
import { Conversation } from '@/components/conversation/conversation';
import { Dossier } from '@/components/dossier/dossier';
import { DrawBox } from '@/components/draw/draw-box';
import { HouseNotes } from '@/components/nights/house-notes';
import { WriteReview, WrittenReviews } from '@/components/review/booking-reviews';
import { BookingSlot } from '@/components/slots/booking-slot';
import type { BookingView } from '@/lib/booking/booking-view';
import { dossierFor } from '@/lib/booking/dossier/queries';
import { isParty as isSide } from '@/lib/booking/lives/terms';
import { meetingOf } from '@/lib/booking/meeting';
import { notesFor } from '@/lib/booking/notes';
import { bookingFor } from '@/lib/booking/queries';
import { markRead } from '@/lib/conversation/commands';
import { conversationFor } from '@/lib/conversation/queries';
import { openAssets } from '@/lib/ledger/assets';
import { drawOf, entriesOf } from '@/lib/listing/draws/queries';
import type { Viewer } from '@/lib/platform/auth/viewer';
import { now as clockNow } from '@/lib/platform/clock';
import { db } from '@/lib/platform/db/client';
import { env } from '@/lib/platform/env';
import { foundOr404, memberOrSignIn } from '@/lib/platform/page';
import { reviewsOn } from '@/lib/review/queries';
import { type Asked, lastOf } from '@/lib/shared/asked';
import type { Locale } from '@/lib/shared/locale';
import { paths } from '@/lib/shared/paths';
import { holdersFor } from '@/lib/standing/standing';
import { passOn, show, withdraw } from '../../listings/[id]/sessions/[slotId]/actions';
import { answer, balance, move, pay, review, send } from './actions';
import { bookingAfterPaying } from './after-paying';
import { agree, note, takeBack } from './dossier-actions';

type Props = {
  params: Promise<{ locale: Locale; id: string }>;
  searchParams: Promise<Asked<'paid' | 'before'>>;
};

export const generateMetadata = async (): Promise<Metadata> => ({
  title: (await getTranslations('booking.page'))('title'),
  robots: { index: false },
});

/** The lot decides on it, or has: whoever won, or did not, can check it. */
const wasInDraw = ({ timeline }: BookingView): boolean => timeline.some(({ name }) => name === 'enter');

/** The draw that decides on it, or did, and what the one who looks may know of its own entry. */
const drawFor = async (viewer: Viewer, view: BookingView) => {
  if (!wasInDraw(view)) return [null, undefined] as const;
  const { id } = view.listing;
  const [draw, entries] = await Promise.all([drawOf(id), entriesOf(id, holdersFor(viewer, 'booking.see'))]);
  return [draw, entries.find(({ bookingId }) => bookingId === view.id)] as const;
};

/** All who read what the one who looks writes. */
const othersIn = ({ role, other, parties, actingFor }: BookingView): string[] => {
  if (isSide(role)) return [other.name];
  return parties.filter(({ holder }) => holder.id !== actingFor).map(({ holder }) => holder.name);
};

export default async function BookingPage({ params, searchParams }: Props) {
  const [{ locale, id }, { paid, before }] = [await params, lastOf(await searchParams)];
  const here = paths.booking(locale, id);
  const viewer = await memberOrSignIn(locale, here);
  const view = await foundOr404(paid ? bookingAfterPaying(viewer, id) : bookingFor(viewer, id));
  const isParty = view.role !== 'operator';
  const [conversation, writtenOn, meeting, [draw, own], notes, credits, dossier] = await Promise.all([
    foundOr404(conversationFor(viewer, id, before ? { before } : {})),
    reviewsOn([view]),
    meetingOf(view),
    drawFor(viewer, view),
    notesFor(view),
    view.transitions.some(({ name }) => name === 'change_balance') ? openAssets(db) : [],
    dossierFor(view),
  ]);
  if (isParty) after(() => markRead(viewer, id));
  const now = clockNow();
  const { name: other } = view.other;
  const reviewing = {
    bookingId: id,
    subject: other,
    author: view.ring.find(({ from }) => from.id === view.actingFor)?.to.name ?? other,
    ofRing: view.ring.length > 0,
    review: { ...view.review, ...writtenOn(view) },
  };
  return (
    <div className="wrap pb-16">
      <BookingHead locale={locale} view={view} />
      <div className="grid grid-cols-[minmax(0,1fr)] items-start gap-8 lg:grid-cols-[minmax(0,1fr)_23rem] lg:grid-rows-[auto_1fr]">
        <div className="stack gap-6">
          {paid && <PaymentReturn locale={locale} view={view} isCard={paid === 'card'} />}
          <AmendmentPanel locale={locale} view={view} actions={{ answer, payDifference: pay }} />
          <NextStep view={view} now={now} draw={draw?.state} actions={{ move, pay }}>
            {view.review.canWrite && <WriteReview {...reviewing} action={review} />}
          </NextStep>
          {draw && (
            <DrawBox {...{ locale, draw, own, listingId: view.listing.id, timeZone: view.timeZone }} />
          )}
          <Ring view={view}>
            <Balance view={view} credits={credits} action={balance} />
          </Ring>
          {dossier && (
            <Dossier
              bookingId={id}
              dossier={dossier}
              viewerId={view.actingFor ?? viewer.id}
              actions={{ note, agree, takeBack }}
            />
          )}
          <Place view={view} />
          {notes && <HouseNotes type={view.listing.type} details={notes} />}
          <MeetingCard meeting={meeting} />
          <BookingSlot {...{ locale, view, now }} site={env.APP_URL} actions={{ show, passOn, withdraw }} />
        </div>
        <div className="lg:row-span-2">
          <BookingAside locale={locale} view={view} now={now} />
        </div>
        <div className="stack gap-10">
          <WrittenReviews {...reviewing} />
          <Reports view={view} />
          <Conversation
            about={{ name: 'bookingId', value: id }}
            messages={conversation.messages}
            olderHref={conversation.before && `${here}?before=${conversation.before}#messages`}
            circle={circleIn(view)}
            to={othersIn(view)}
            asTeam={!isParty}
            send={isParty || view.state === 'disputed' ? send : null}
          />
        </div>
      </div>
    </div>
  );
}
