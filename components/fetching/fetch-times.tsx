import { useLocale, useTranslations } from 'next-intl';
import { PageHead } from '@/components/shell/page-head';
import { SelectField } from '@/components/ui/choice-fields';
import { Form } from '@/components/ui/form';
import type { FormAction } from '@/components/ui/form-state';
import { HiddenField } from '@/components/ui/hidden-field';
import { SubmitButton } from '@/components/ui/submit-button';
import { DateField, NumberField, TimeField } from '@/components/ui/text-fields';
import type { OfferedTimes } from '@/lib/listing/fetching/queries';
import { stepChoices } from '@/lib/listing/fetching/schema';
import { spokenPeriod } from '@/lib/listing/spoken';
import { plainDateAt } from '@/lib/shared/period';

type Props = {
  offered: OfferedTimes;
  /** What carries whose times they are. */
  of: { name: 'listingId' | 'batchId'; value: string };
  back: string;
  now: Date;
  actions: { offer: FormAction; drop: FormAction };
};

/** The hours that are offered so far, each with how many come; those at which nobody comes can be taken back. */
function Offered({ offered, of, actions }: Pick<Props, 'offered' | 'of' | 'actions'>) {
  const t = useTranslations('fetching');
  const locale = useLocale();
  if (offered.times.length === 0) return <p className="text-ink-2">{t('none')}</p>;
  return (
    <ul aria-label={t('offered')} className="divide-y divide-line border-y border-line">
      {offered.times.map(({ id, startsAt, endsAt, capacity, taken }) => {
        const time = spokenPeriod('time', { from: startsAt, to: endsAt }, offered.timeZone, locale);
        return (
          <li key={id} className="flex min-h-14 flex-wrap items-center justify-between gap-x-4 gap-y-1 py-2">
            <span>
              {time} <span className="text-ink-2">· {t('taken', { taken, capacity })}</span>
            </span>
            {taken === 0 && (
              <Form action={actions.drop} label={t('dropOne', { time })} className="">
                <HiddenField {...of} />
                <HiddenField name="timeId" value={id} />
                <SubmitButton variant="plain" size="small">
                  {t('drop')}
                  <span className="sr-only"> {time}</span>
                </SubmitButton>
              </Form>
            )}
          </li>
        );
      })}
    </ul>
  );
}

/** When something can be fetched: the giver offers hours of a day, whole or cut into times. */
export function FetchTimes({ offered, of, back, now, actions }: Props) {
  const t = useTranslations('fetching');
  const today = plainDateAt(now, offered.timeZone);
  return (
    <div className="wrap-narrow pb-16">
      <PageHead title={t('title')} lead={t('lead')} breadcrumb={[{ href: back, label: offered.title }]} />
      <div className="stack gap-10">
        <section aria-labelledby="offered">
          <h2 id="offered" className="title-2 mb-4">
            {t('offered')}
          </h2>
          <Offered {...{ offered, of, actions }} />
        </section>
        <section aria-labelledby="offer">
          <h2 id="offer" className="title-2 mb-4">
            {t('offer')}
          </h2>
          <Form action={actions.offer} label={t('offer')}>
            <HiddenField {...of} />
            <div className="grid gap-5 sm:grid-cols-3">
              <DateField name="date" label={t('date')} min={today} required />
              <TimeField name="from" label={t('from')} step={900} defaultValue="10:00" required />
              <TimeField name="to" label={t('to')} step={900} defaultValue="12:00" required />
            </div>
            <div className="grid gap-5 sm:grid-cols-2">
              <SelectField
                name="step"
                label={t('step')}
                required
                defaultValue="15"
                options={stepChoices.map((step) => ({ value: String(step), label: t(`steps.${step}`) }))}
              />
              <NumberField
                name="capacity"
                label={t('capacity')}
                hint={t('capacityHint')}
                min={1}
                max={100}
                defaultValue={1}
                required
              />
            </div>
            <div>
              <SubmitButton>{t('add')}</SubmitButton>
            </div>
          </Form>
        </section>
      </div>
    </div>
  );
}
