import { useLocale, useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { useNameOf } from '@/components/member/name';
import { Avatar } from '@/components/ui/avatar';
import { Badge } from '@/components/ui/badge';
import { Card } from '@/components/ui/card';
import { Icon } from '@/components/ui/icon';
import { Link } from '@/components/ui/link';
import type { BookingView, PartyView, RingLeg } from '@/lib/booking/booking-view';
import { unmetStates } from '@/lib/booking/lifecycle';
import type { Answer } from '@/lib/booking/lives/terms';
import type { Locale } from '@/lib/shared/locale';
import { paths } from '@/lib/shared/paths';
import { ListingPicture } from './listing-summary';
import { deadlineText } from './words';

type Of = { id: string; name: string; handle: string; kind: PartyView['kind']; pictureId: string | null };

/** `silent`: it was over before they had said anything. */
type Said = Answer | 'silent';

/** One thing on its way: what of a ring is drawn, agreed or only thought of. */
export type DrawnLeg = {
  from: Of;
  to: Of;
  listing: Pick<RingLeg['listing'], 'id' | 'title' | 'type' | 'area' | 'picture'> & { isSeen?: boolean };
  answer?: Said;
  isReceived?: boolean | null;
  isHandedOn?: boolean;
};

function Who({ who }: { who: Of }) {
  const locale = useLocale() as Locale;
  const name = useNameOf()(who);
  return who.name ? (
    <Link
      href={paths.holder(locale, who)}
      dir="auto"
      className="font-semibold underline decoration-line underline-offset-4 wrap-anywhere hover:decoration-ink"
    >
      {name}
    </Link>
  ) : (
    <span className="font-semibold">{name}</span>
  );
}

const answerTones = { none: 'sun', silent: 'plain', yes: 'leaf', no: 'plain' } as const;

/** How far one thing is: before all have agreed what its giver said, then whether it came. */
function HowFar({
  answer,
  isReceived = null,
  isHandedOn = false,
  type,
}: Pick<DrawnLeg, 'answer' | 'isReceived' | 'isHandedOn'> & { type: string }) {
  const { say } = useRingWords(type);
  if (isReceived !== null)
    return (
      <Badge tone={isReceived ? 'leaf' : 'sun'}>
        {say(isReceived ? 'received' : isHandedOn ? 'handedOn' : 'onItsWay')}
      </Badge>
    );
  return answer ? <Badge tone={answerTones[answer]}>{say(`answer.${answer}`)}</Badge> : null;
}

/** What is said of things that go round, the type's own words first. */
const useRingWords = (type: string) => {
  const [general, own] = [useTranslations('booking.ring'), useTranslations(`types.${type}`)];
  const isOwn = (key: string) => own.has(`booking.ring.${key}`);
  return {
    say: (key: string, values: Record<string, string | number> = {}): string =>
      isOwn(key) ? own(`booking.ring.${key}`, values) : general(key, values),
    rich: (key: string, values: Parameters<typeof general.rich>[1]) =>
      isOwn(key) ? own.rich(`booking.ring.${key}`, values) : general.rich(key, values),
  };
};

/** Who hands what to whom, each to the next below, and the last to the first. */
export function RingLegs({ legs, viewerId }: { legs: readonly DrawnLeg[]; viewerId: string | null }) {
  const { say, rich } = useRingWords(legs[0]?.listing.type ?? '');
  const locale = useLocale() as Locale;
  const nameOf = useNameOf();
  return (
    <ol className="stack gap-0" aria-label={say('label')}>
      {legs.map(({ from, to, listing, answer, isReceived, isHandedOn }, index) => {
        const isMine = viewerId !== null && (from.id === viewerId || to.id === viewerId);
        const picture = from.pictureId ? { src: paths.photo(from.pictureId, 320) } : null;
        return (
          <li key={from.id}>
            <div
              className={`flex items-center gap-3 rounded-card border p-3 sm:gap-4 ${isMine ? 'border-brick bg-card' : 'border-line bg-card'}`}
            >
              <div className="relative shrink-0">
                <div className="aspect-4/3 w-20 overflow-hidden rounded-field sm:w-28">
                  <ListingPicture listing={listing} width={320} />
                </div>
                <span className="absolute -bottom-2 -left-2 rounded-full ring-2 ring-card" aria-hidden="true">
                  <Avatar name={nameOf(from)} picture={picture} size="small" />
                </span>
              </div>
              <div className="min-w-0 flex-1">
                <p className="text-sm text-ink-2">
                  {rich(saidOf({ from, to }, viewerId), {
                    from: () => <Who who={from} />,
                    to: () => <Who who={to} />,
                  })}
                </p>
                <p className="title-3 wrap-anywhere" dir="auto">
                  {listing.isSeen === false ? (
                    listing.title
                  ) : (
                    <Link href={paths.listing(locale, listing.id)} className="hover:underline">
                      {listing.title}
                    </Link>
                  )}
                </p>
                <p className="mt-1 flex flex-wrap gap-2 empty:hidden">
                  <HowFar {...{ answer, isReceived, isHandedOn }} type={listing.type} />
                </p>
              </div>
            </div>
            {legs.length > 1 && (
              <p className="flex h-7 items-center pl-12 text-ink-2 sm:pl-16" aria-hidden="true">
                <Icon name={index === legs.length - 1 ? 'arrowUp' : 'arrowDown'} size={18} />
              </p>
            )}
          </li>
        );
      })}
    </ol>
  );
}

const saidOf = ({ from, to }: Pick<DrawnLeg, 'from' | 'to'>, viewerId: string | null) => {
  if (from.id === viewerId) return 'youHand';
  return to.id === viewerId ? 'handsYou' : 'hands';
};

/** Who is of it without giving anything to the others: what they have said stands beside no thing of theirs. */
const onlyTaking = ({ ring, parties }: BookingView) =>
  parties.filter(({ holder }) => ring.every(({ from }) => from.id !== holder.id));

/** The ring of an agreement, with what each has said and what has come. */
export function Ring({ view, children }: { view: BookingView; children?: ReactNode }) {
  const { say } = useRingWords(view.listing.type);
  const nameOf = useNameOf();
  const locale = useLocale();
  if (view.ring.length === 0) return null;
  const isOff = unmetStates.has(view.state);
  const said = (answer: Answer): Said => (isOff && answer === 'none' ? 'silent' : answer);
  const answers = new Map(view.parties.map(({ holder, answer }) => [holder.id, said(answer)]));
  const count = view.ring.length;
  return (
    <Card as="section" aria-labelledby="ring-title">
      <h2 id="ring-title" className="title-3 mb-4">
        {say('title', { count })}
      </h2>
      <RingLegs
        legs={view.ring
          .map((leg) => ({ ...leg, answer: answers.get(leg.from.id) ?? said('none') }))
          .toReversed()}
        viewerId={view.actingFor}
      />
      {view.ring.every(({ isReceived }) => isReceived === null) &&
        onlyTaking(view).map(({ holder, answer }) => (
          <p key={holder.id} className="mt-3 flex flex-wrap items-center gap-2">
            <span className="font-semibold" dir="auto">
              {nameOf(holder)}
            </span>
            <Badge tone={answerTones[said(answer)]}>{say(`answer.${said(answer)}`)}</Badge>
          </p>
        ))}
      {!isOff && <p className="mt-3 text-sm text-ink-2 text-pretty">{say('closes', { count })}</p>}
      {children}
      {view.meeting && (
        <p className="mt-4 flex gap-2.5 border-line border-t pt-4">
          <Icon name="pin" className="mt-0.5 text-brick-ink" />
          <span className="min-w-0 wrap-anywhere">
            {say('meeting', {
              place: view.meeting.place,
              when: deadlineText(view.meeting.at, view.timeZone, locale),
            })}
          </span>
        </p>
      )}
    </Card>
  );
}
