import { useTranslations } from 'next-intl';
import { DayLeaf } from '@/components/slots/day-leaf';
import { RuleText } from '@/components/slots/rule-text';
import { LinkButton } from '@/components/ui/button';
import { VisuallyHidden } from '@/components/ui/visually-hidden';
import type { ListingType } from '@/lib/listing/listing-type';
import type { Locale } from '@/lib/shared/locale';
import { paths } from '@/lib/shared/paths';
import { Section } from './section';
import { hasPlaces, PlacesLeft, SessionTerms } from './session-state';
import { SessionDay, SessionHours, type ShownSession } from './session-when';
import { useSessionWords } from './session-words';

type Props = {
  locale: Locale;
  listing: { id: string; timeZone: string; isOwner: boolean; approval: 'instant' | 'request' };
  type: ListingType;
  sessions: readonly ShownSession[];
  /** The reader's bookings, by session. */
  coming: ReadonlyMap<string, string>;
  /** More of them, or null. */
  more: string | null;
};

type RowProps = Omit<Props, 'sessions' | 'more'> & { session: ShownSession };

/** What there is to do with a session: come, wait for a place, or look at what one has. */
function Onward({ locale, listing, type, session, coming }: RowProps) {
  const t = useTranslations('slots');
  const types = useTranslations(`types.${type.name}`);
  const panel = useTranslations('booking.panel');
  const { id, isOwner, approval } = listing;
  const booking = coming.get(session.id);
  const on = (
    <VisuallyHidden>
      <SessionDay session={session} timeZone={listing.timeZone} />
    </VisuallyHidden>
  );
  if (isOwner)
    return (
      <LinkButton href={paths.session(locale, id, session.id)} variant="quiet" size="small">
        {t('see')} {on}
      </LinkButton>
    );
  if (booking)
    return (
      <LinkButton href={paths.booking(locale, booking)} variant="quiet" size="small">
        {t('toBooking')} {on}
      </LinkButton>
    );
  if (hasPlaces(session))
    return (
      <LinkButton href={paths.request(locale, id, { slot: session.id })} variant="quiet" size="small">
        {approval === 'instant' ? panel('instant') : types('request')} {on}
      </LinkButton>
    );
  if (!session.isBookable) return null;
  return (
    <LinkButton href={`${paths.listing(locale, id, { slot: session.id })}#book`} variant="quiet" size="small">
      {t('wait')} {on}
    </LinkButton>
  );
}

function SessionRow(props: RowProps) {
  const { listing, type, session } = props;
  const { timeZone } = listing;
  return (
    <li className="flex gap-4 py-5 first:pt-0 last:pb-0">
      <DayLeaf at={session.startsAt} timeZone={timeZone} tint={type.tint} isFaded={!hasPlaces(session)} />
      <div className="flex min-w-0 flex-1 flex-wrap items-center justify-between gap-x-6 gap-y-3">
        <div className="flex min-w-0 flex-col items-start gap-1">
          <h3 className="title-3">
            <SessionDay session={session} timeZone={timeZone} />
          </h3>
          <p className="flex flex-wrap items-center gap-x-3 gap-y-1">
            <SessionHours session={session} timeZone={timeZone} />
            <PlacesLeft session={session} typeName={type.name} />
          </p>
          {session.note && (
            <p dir="auto" className="wrap-anywhere">
              {session.note}
            </p>
          )}
          <SessionTerms session={session} typeName={type.name} timeZone={timeZone} />
        </div>
        <Onward {...props} />
      </div>
    </li>
  );
}

/** How they come back, once for each rule among them. */
function Rules({ sessions }: Pick<Props, 'sessions'>) {
  const rules = [...new Set(sessions.flatMap(({ rule }) => rule ?? []))];
  return (
    rules.length > 0 && (
      <ul className="mb-4 text-ink-2">
        {rules.map((rule) => (
          <li key={rule}>
            <RuleText rule={rule} />
          </li>
        ))}
      </ul>
    )
  );
}

/** The sessions to come, soonest first, each with the way to it. */
export function SessionList({ sessions, more, ...props }: Props) {
  const t = useTranslations('slots');
  const say = useSessionWords(props.type.name);
  return (
    <Section id="sessions" title={say('many')}>
      <Rules sessions={sessions} />
      {sessions.length === 0 ? (
        <p className="text-ink-2">{say('empty')}</p>
      ) : (
        <ul className="divide-y divide-line">
          {sessions.map((session) => (
            <SessionRow key={session.id} session={session} {...props} />
          ))}
        </ul>
      )}
      {more && (
        <p className="mt-5">
          <LinkButton href={more} variant="quiet" size="small">
            {t('more')}
          </LinkButton>
        </p>
      )}
    </Section>
  );
}
