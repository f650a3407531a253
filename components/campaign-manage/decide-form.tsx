import { useTranslations } from 'next-intl';
import { Card } from '@/components/ui/card';
import { Form } from '@/components/ui/form';
import type { FormAction } from '@/components/ui/form-state';
import { HiddenField } from '@/components/ui/hidden-field';
import { Notice } from '@/components/ui/notice';
import { SubmitButton } from '@/components/ui/submit-button';
import { TextArea } from '@/components/ui/text-fields';
import type { CampaignPage } from '@/lib/campaign/view';

type Props = { campaign: CampaignPage; action: FormAction };

/** Yes, or back to its lead with a word. Nobody decides on a campaign that they lead. */
export function DecideForm({ campaign, action }: Props) {
  const t = useTranslations('campaign-manage.decide');
  if (campaign.viewer.isLead) return <Notice tone="warning">{t('own')}</Notice>;
  return (
    <Card as="section" aria-labelledby="decide">
      <h2 id="decide" className="title-2 mb-4">
        {t('title')}
      </h2>
      <Form action={action} label={t('title')}>
        <HiddenField name="campaignId" value={campaign.id} />
        <TextArea name="reason" label={t('word')} hint={t('wordHint')} rows={4} maxLength={3000} />
        <div className="flex flex-wrap gap-3">
          <SubmitButton name="decision" value="approve">
            {t('approve')}
          </SubmitButton>
          <SubmitButton name="decision" value="send_back" variant="quiet">
            {t('sendBack')}
          </SubmitButton>
        </div>
      </Form>
    </Card>
  );
}
