import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { LengthText, PeriodText } from '@/components/booking/period-text';
import { deadlineText } from '@/components/booking/words';
import { useSlotWords } from '@/components/listing/slot-words';
import { Card } from '@/components/ui/card';
import { TextLink } from '@/components/ui/link';
import { Prose } from '@/components/ui/prose';
import type { ListingType } from '@/lib/listing/listing-type';
import { addressInArea } from '@/lib/listing/rules';
import type { Locale } from '@/lib/shared/locale';
import { paths } from '@/lib/shared/paths';

type Props = {
  locale: Locale;
  listing: { id: string; timeZone: string; area: string };
  type: ListingType;
  slot: { startsAt: Date; endsAt: Date; closesAt: Date; note: string };
  /** Null: not (or no longer) for the one who looks. */
  address: string | null;
  /** How many places are theirs; 0 for the host. */
  places: number;
  now: Date;
  children?: ReactNode;
};

/** When, where, how many, until when: what one looks up on the way there. */
export function Practical({ locale, listing, type, slot, address, places, now, children }: Props) {
  const t = useTranslations('slot-pages.page');
  const say = useSlotWords(type.name);
  const { timeZone } = listing;
  const { startsAt, endsAt, closesAt, note } = slot;
  const time = { grain: type.allocation.grain, period: { from: startsAt, to: endsAt }, timeZone };
  const until =
    closesAt > now ? t('cutoffUntil', { until: deadlineText(closesAt, timeZone, locale) }) : t('cutoffOver');
  const facts: { term: string; detail: ReactNode }[] = [
    {
      term: t('when'),
      detail: (
        <>
          <PeriodText {...time} length="long" />
          <span className="block text-ink-2">
            <LengthText {...time} />
          </span>
        </>
      ),
    },
    { term: t('where'), detail: <Prose text={addressInArea(address, listing.area)} /> },
    ...(places > 0 ? [{ term: say('yours'), detail: say('places', { count: places }) }] : []),
    ...(startsAt > now ? [{ term: t('cutoff'), detail: until }] : []),
    ...(note ? [{ term: t('note'), detail: <Prose text={note} /> }] : []),
  ];
  return (
    <Card>
      <dl className="flex flex-col gap-3">
        {facts.map(({ term, detail }) => (
          <div key={term}>
            <dt className="text-sm text-ink-2">{term}</dt>
            <dd>{detail}</dd>
          </div>
        ))}
      </dl>
      <div className="mt-4 flex flex-col gap-2 border-t border-line pt-4">
        {children}
        <TextLink href={paths.listing(locale, listing.id)}>{t('listing')}</TextLink>
      </div>
    </Card>
  );
}
