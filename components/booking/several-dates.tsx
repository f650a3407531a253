import { useTranslations } from 'next-intl';
import { Button } from '@/components/ui/button';
import { Card } from '@/components/ui/card';
import { CheckboxGroup } from '@/components/ui/choice-fields';
import { HiddenField } from '@/components/ui/hidden-field';
import { creditBack } from '@/lib/listing/returns';
import { spokenPeriod } from '@/lib/listing/spoken';
import type { Locale } from '@/lib/shared/locale';
import { paths } from '@/lib/shared/paths';
import type { Asked } from './asked';
import type { AskedListing } from './verdict';

type Props = {
  locale: Locale;
  listing: AskedListing;
  asked: Asked;
  /** All that can be asked for, those that are chosen among them. */
  dates: readonly { id: string; startsAt: Date; endsAt: Date }[];
};

/** Several dates of one listing in one request: a GET form to the page it stands on, so it works without script. */
export function SeveralDates({ locale, listing, asked, dates }: Props) {
  const t = useTranslations('booking.dates');
  // What is counted at its end is asked for date by date.
  if (dates.length < 2 || asked.slotId === undefined || creditBack(listing.type)) return null;
  const { grain } = listing.type.allocation;
  const chosen = asked.slotIds ?? [asked.slotId];
  const options = dates.map(({ id, startsAt, endsAt }) => ({
    value: id,
    label: spokenPeriod(grain, { from: startsAt, to: endsAt }, listing.timeZone, locale),
  }));
  return (
    <Card>
      <details open={chosen.length > 1} className="group">
        <summary className="font-semibold">{t('several')}</summary>
        <form action={paths.request(locale, listing.id)} className="stack mt-3 gap-4">
          {asked.quantity > 1 && <HiddenField name="quantity" value={String(asked.quantity)} />}
          {asked.onBehalfOf && <HiddenField name="onBehalfOf" value={asked.onBehalfOf} />}
          <CheckboxGroup
            name="slot"
            label={t('which')}
            hint={t('hint')}
            options={options}
            defaultValue={chosen}
          />
          <div>
            <Button type="submit" variant="quiet">
              {t('choose')}
            </Button>
          </div>
        </form>
      </details>
    </Card>
  );
}
