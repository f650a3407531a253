import { randomUUID } from 'node:crypto';
import { useTranslations } from 'next-intl';
import { StateBadge } from '@/components/booking/state-badge';
import { WhenText } from '@/components/booking/when-text';
import { Card } from '@/components/ui/card';
import { Form } from '@/components/ui/form';
import type { FormAction } from '@/components/ui/form-state';
import { HiddenField } from '@/components/ui/hidden-field';
import { Link } from '@/components/ui/link';
import { SubmitButton } from '@/components/ui/submit-button';
import { DateField, TextArea, TimeField } from '@/components/ui/text-fields';
import type { State } from '@/lib/booking/lives/terms';
import type { Locale } from '@/lib/shared/locale';
import { paths } from '@/lib/shared/paths';

type Agreement = { id: string; state: State; startsAt: Date; endsAt: Date; timeZone: string };

type Props = {
  locale: Locale;
  /** The way of sharing that is looked for. */
  typeName: string;
  agreements: readonly Agreement[];
  other: string;
  /** How the one who looks asks; null: it is the other side's to do, or over. */
  ask: { answerId: string; action: FormAction; firstDay: string; day: string } | null;
  isMine: boolean;
};

function Agreements({ locale, typeName, agreements }: Pick<Props, 'locale' | 'typeName' | 'agreements'>) {
  const t = useTranslations('wish');
  return (
    <ul aria-label={t('agreements')} className="divide-y divide-line">
      {agreements.map(({ id, state, startsAt, endsAt, timeZone }) => (
        <li key={id} className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1 py-3 first:pt-0">
          <Link href={paths.booking(locale, id)} className="font-semibold hover:underline">
            <WhenText grain="time" period={{ from: startsAt, to: endsAt }} timeZone={timeZone} starts={[]} />
          </Link>
          <StateBadge state={state} type={typeName} />
        </li>
      ))}
    </ul>
  );
}

/** From an answer to an agreement whose hours are counted: a day and two times, and the other side says yes. */
export function HoursCard({ locale, typeName, agreements, other, ask, isMine }: Props) {
  const t = useTranslations('wish');
  const panel = useTranslations('booking.panel');
  const form = useTranslations('booking.request');
  const isEmpty = agreements.length === 0;
  if (isEmpty && !ask && !isMine) return null;
  return (
    <Card as="section" aria-labelledby="hours-title" className="stack gap-4">
      <h2 id="hours-title" className="title-3">
        {t(ask ? 'agreeTitle' : 'agreements')}
      </h2>
      {!isEmpty && <Agreements {...{ locale, typeName, agreements }} />}
      {isMine && isEmpty && <p className="text-ink-2 text-pretty">{t('agreeAwaited', { name: other })}</p>}
      {ask && (
        <Form action={ask.action} once={randomUUID()} className="stack gap-4">
          <p className="max-w-prose text-ink-2 text-pretty">{t('agreeLead', { name: other })}</p>
          <HiddenField name="answerId" value={ask.answerId} />
          <div className="grid grid-cols-2 gap-3 sm:grid-cols-[2fr_1fr_1fr]">
            <div className="max-sm:col-span-2">
              <DateField
                name="from"
                label={t('agreeDay')}
                min={ask.firstDay}
                defaultValue={ask.day}
                required
              />
            </div>
            <TimeField name="fromTime" label={panel('fromTime')} step={900} required />
            <TimeField name="to" label={panel('toTime')} step={900} required />
          </div>
          <TextArea name="message" label={t('agreeMessage')} rows={2} maxLength={2000} />
          <div>
            <SubmitButton>{form('submit')}</SubmitButton>
          </div>
        </Form>
      )}
    </Card>
  );
}
