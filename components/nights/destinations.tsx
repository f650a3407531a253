import { useLocale, useTranslations } from 'next-intl';
import { Form } from '@/components/ui/form';
import type { FormAction } from '@/components/ui/form-state';
import { HiddenField } from '@/components/ui/hidden-field';
import { SubmitButton } from '@/components/ui/submit-button';
import { dateFormat } from '@/lib/shared/dates';
import type { DestinationView } from '@/lib/swap/destinations/queries';

type Props = {
  words: string;
  listingId: string;
  all: readonly DestinationView[];
  /** They are for some days. */
  hasDays: boolean;
  remove: FormAction;
};

/** When somebody would like to go, in words. */
export const useDaysText = () => {
  const t = useTranslations('nights.destinations');
  const locale = useLocale();
  const day = (plain: string) =>
    dateFormat(locale, { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' }).format(
      new Date(`${plain}T12:00Z`),
    );
  return ({
    from,
    to,
    flexDays = 0,
  }: {
    from: string | null;
    to: string | null;
    flexDays?: number;
  }): string => (from && to ? t('days', { from: day(from), to: day(to), flex: flexDays }) : t('anyTime'));
};

/** The places that the owner of a home has named, each to be taken out again. */
export function Destinations({ words, listingId, all, hasDays, remove }: Props) {
  const t = useTranslations(`${words}.destinations`);
  const daysText = useDaysText();
  return (
    <section aria-labelledby="destinations">
      <h2 id="destinations" className="title-2 mb-3">
        {t('yours')}
      </h2>
      {all.length === 0 ? (
        <p className="text-ink-2">{t('none')}</p>
      ) : (
        <ul className="divide-y divide-line rounded-card border border-line bg-card px-4">
          {all.map(({ id, town, ...when }) => (
            <li key={id} className="flex items-center justify-between gap-4 py-3">
              <div className="min-w-0">
                <p className="font-semibold wrap-anywhere">{town}</p>
                {hasDays && <p className="text-sm text-ink-2">{daysText(when)}</p>}
              </div>
              <Form action={remove} label={t('removeNamed', { town })}>
                <HiddenField name="listingId" value={listingId} />
                <HiddenField name="destinationId" value={id} />
                <SubmitButton variant="quiet">{t('remove')}</SubmitButton>
              </Form>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
