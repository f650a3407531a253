import { randomUUID } from 'node:crypto';
import { useTranslations } from 'next-intl';
import { Form } from '@/components/ui/form';
import type { FormAction } from '@/components/ui/form-state';
import { HiddenField } from '@/components/ui/hidden-field';
import { SubmitButton } from '@/components/ui/submit-button';
import { TextArea } from '@/components/ui/text-fields';
import { StarField } from './star-field';

const stars = ['1', '2', '3', '4', '5'] as const;

type Props = { action: FormAction; bookingId: string; subject: string };

/** Stars and a few words about the other side. Neither sees the other's until both are in, and it says so. */
export function ReviewForm({ action, bookingId, subject }: Props) {
  const t = useTranslations('review');
  return (
    <Form action={action} once={randomUUID()} label={t('write', { name: subject })}>
      <HiddenField name="bookingId" value={bookingId} />
      <StarField
        name="rating"
        label={t('rating')}
        meanings={stars.map((each) => t(`meaning.${each}`))}
        required
      />
      <TextArea name="body" label={t('body')} hint={t('bodyHint')} rows={4} maxLength={5000} />
      <div>
        <SubmitButton size="large">{t('send')}</SubmitButton>
      </div>
    </Form>
  );
}
