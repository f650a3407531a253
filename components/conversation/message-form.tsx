import { randomUUID } from 'node:crypto';
import { useFormatter, useTranslations } from 'next-intl';
import { Form } from '@/components/ui/form';
import type { FormAction } from '@/components/ui/form-state';
import { HiddenField } from '@/components/ui/hidden-field';
import { SubmitButton } from '@/components/ui/submit-button';
import { TextArea } from '@/components/ui/text-fields';

/** What the words are about, as the form posts it. */
export type About = { name: 'bookingId' | 'answerId'; value: string };

type Props = {
  action: FormAction;
  about: About;
  to: readonly string[];
  asTeam: boolean;
  /** The last message's id: a new one is a new, empty form. */
  after: string;
};

/** A few lines to the others of a booking or of an answer, or to all who are of a dispute. */
export function MessageForm({ action, about, to, asTeam, after }: Props) {
  const t = useTranslations('conversation');
  const format = useFormatter();
  return (
    <Form key={after} action={action} once={randomUUID()} className="stack gap-3">
      <HiddenField {...about} />
      <TextArea
        name="body"
        label={t('write', { name: format.list(to) })}
        hint={asTeam ? t('writeAsTeam') : undefined}
        rows={3}
        maxLength={10_000}
        required
      />
      <div className="flex justify-end">
        <SubmitButton variant="quiet">{t('send')}</SubmitButton>
      </div>
    </Form>
  );
}
