import { useTranslations } from 'next-intl';
import { LinkButton } from '@/components/ui/button';
import { TextLink } from '@/components/ui/link';
import { Notice } from '@/components/ui/notice';
import { isTooLow } from '@/lib/booking/hours/rules';
import { scarcityFacts } from '@/lib/listing/scarcity';
import type { Locale } from '@/lib/shared/locale';
import { paths } from '@/lib/shared/paths';
import { type Asked, askedQuery } from './asked';
import type { AskedListing, Verdict } from './verdict';

type Props = {
  locale: Locale;
  listing: Pick<AskedListing, 'id' | 'type'>;
  verdict: Verdict;
  back: string;
  /** The nearest dates on which it can be had, and how they are said. */
  nearest: { asked: Asked; text: string } | null;
  /** The circles that the reader may take it for. */
  circles: readonly { id: string; name: string }[];
};

/** Where one goes from here: to what one has already, to the list of those who wait, or to another time. */
function Onward({ locale, listing, verdict, back, nearest, circles }: Props) {
  const t = useTranslations('booking.request');
  const words = useTranslations('booking');
  const slots = useTranslations('slots');
  const { asked, view, bookingId } = verdict;
  const { asksWhen } = scarcityFacts(listing.type);
  const isFull = asked?.slotId !== undefined && view?.unitsFree === 0;
  if (asked && bookingId)
    return (
      <div className="flex flex-wrap items-center gap-x-5 gap-y-3">
        <LinkButton href={paths.booking(locale, bookingId)}>{slots('toBooking')}</LinkButton>
        {circles
          .filter(({ id }) => id !== asked.onBehalfOf)
          .map(({ id, name }) => (
            <TextLink
              key={id}
              href={paths.request(locale, listing.id, askedQuery({ ...asked, onBehalfOf: id }))}
            >
              {t('bookFor', { name })}
            </TextLink>
          ))}
      </div>
    );
  if (view?.outlook && isTooLow(view.outlook))
    return (
      <LinkButton href={paths.credit(locale, view.outlook.asset.code)}>
        {t(view.quote.estimate?.nights ? 'toPoints' : 'toHours')}
      </LinkButton>
    );
  // Its page is only for those who asked before.
  if (verdict.isGone)
    return (
      <LinkButton href={paths.search(locale, { type: listing.type.name })}>
        {words('page.elsewhere')}
      </LinkButton>
    );
  if (!nearest)
    return (
      <LinkButton href={back}>{isFull ? slots('wait') : t(asksWhen ? 'otherDates' : 'toListing')}</LinkButton>
    );
  return (
    <div className="flex flex-wrap items-center gap-x-5 gap-y-3">
      <LinkButton href={paths.request(locale, listing.id, askedQuery(nearest.asked))}>
        {t('nearest', { dates: nearest.text })}
      </LinkButton>
      <TextLink href={back}>{t('otherDates')}</TextLink>
    </div>
  );
}

/** Why it cannot be had as it was asked for, and what to do then. */
export function NotPossible(props: Props) {
  const t = useTranslations('booking');
  const { asked, view } = props.verdict;
  const hasSlot = asked?.slotId !== undefined;
  const { asksWhen } = scarcityFacts(props.listing.type);
  const isLow = view?.outlook ? isTooLow(view.outlook) : false;
  return (
    <Notice
      tone="warning"
      title={t(
        isLow
          ? view?.quote.estimate?.nights
            ? 'request.pointsLow'
            : 'request.hoursLow'
          : !asksWhen
            ? 'panel.notNow'
            : hasSlot
              ? 'panel.notPossible'
              : 'request.notPossible',
      )}
      action={<Onward {...props} />}
    >
      {props.verdict.problems.map((text) => (
        <p key={text}>{text}</p>
      ))}
    </Notice>
  );
}
