import { randomUUID } from 'node:crypto';
import { useLocale, useTranslations } from 'next-intl';
import { deadlineText } from '@/components/booking/words';
import { useNameOf } from '@/components/member/name';
import { Form } from '@/components/ui/form';
import type { FormAction } from '@/components/ui/form-state';
import { HiddenField } from '@/components/ui/hidden-field';
import { Icon } from '@/components/ui/icon';
import { SubmitButton } from '@/components/ui/submit-button';
import { TextArea } from '@/components/ui/text-fields';
import type { AmendmentPreview } from '@/lib/booking/amending/amendment-view';
import type { BookingView } from '@/lib/booking/booking-view';
import { aboutOf } from './about';
import type { AskedChange } from './asked-change';
import { ChangeLines, ChangeMoney } from './change-lines';

type Props = { view: BookingView; asked: AskedChange; preview: AmendmentPreview; action: FormAction };

/** What other terms would mean, in words and figures, and the way to propose them: nothing counts at other figures than these. */
export function ProposeForm({ view, asked, preview, action }: Props) {
  const t = useTranslations('amending');
  const locale = useLocale();
  const nameOf = useNameOf();
  const name = nameOf(view.other);
  const sent = Object.entries(asked).filter(([, value]) => value !== undefined);
  return (
    <Form action={action} once={randomUUID()} label={t('preview')} className="stack gap-5">
      <HiddenField name="bookingId" value={view.id} />
      {sent.map(([field, value]) => (
        <HiddenField key={field} name={field} value={String(value)} />
      ))}
      <HiddenField name="quotedTotalMinor" value={String(preview.terms.totalMinor)} />
      <HiddenField name="quotedRefundMinor" value={String(preview.refundMinor)} />
      <h2 className="title-2">{t('preview')}</h2>
      <ChangeLines change={preview} about={aboutOf(view)} />
      <ChangeMoney change={preview} about={aboutOf(view)} party={view.role} name={name} />
      {preview.isGiven ? (
        <p className="text-ink-2">{t('givenHint')}</p>
      ) : (
        <p className="flex gap-2 text-sm text-ink-2">
          <Icon name="clock" size={18} className="mt-px" />
          <span>{t('canAnswer', { name, until: deadlineText(preview.until, view.timeZone, locale) })}</span>
        </p>
      )}
      <TextArea name="message" label={t('message', { name })} rows={3} maxLength={2000} />
      <div>
        <SubmitButton size="large">{t(preview.isGiven ? 'give' : 'propose')}</SubmitButton>
      </div>
    </Form>
  );
}
