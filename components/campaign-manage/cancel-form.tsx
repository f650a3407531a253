import { useTranslations } from 'next-intl';
import { Disclosure } from '@/components/ui/disclosure';
import { Form } from '@/components/ui/form';
import type { FormAction } from '@/components/ui/form-state';
import { HiddenField } from '@/components/ui/hidden-field';
import { SubmitButton } from '@/components/ui/submit-button';
import { TextArea } from '@/components/ui/text-fields';

/** Calls a campaign off, with a word that backers read. */
export function CancelForm({ campaignId, action }: { campaignId: string; action: FormAction }) {
  const t = useTranslations('campaign-manage.cancel');
  return (
    <Disclosure summary={t('title')}>
      <Form action={action} label={t('title')}>
        <HiddenField name="campaignId" value={campaignId} />
        <p className="text-ink-2">{t('text')}</p>
        <TextArea name="reason" label={t('word')} hint={t('wordHint')} rows={4} maxLength={3000} required />
        <div>
          <SubmitButton variant="danger">{t('go')}</SubmitButton>
        </div>
      </Form>
    </Disclosure>
  );
}
