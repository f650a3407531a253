import { useTranslations } from 'next-intl';
import { RichText } from '@/components/campaign/rich-text';
import { MarkupHint } from '@/components/campaign-form/markup-hint';
import { Card } from '@/components/ui/card';
import { Form } from '@/components/ui/form';
import type { FormAction } from '@/components/ui/form-state';
import { HiddenField } from '@/components/ui/hidden-field';
import { TextLink } from '@/components/ui/link';
import { Notice } from '@/components/ui/notice';
import { SubmitButton } from '@/components/ui/submit-button';
import { TextArea } from '@/components/ui/text-fields';
import { campaignMeanings } from '@/lib/campaign/lifecycle';
import type { CampaignPage } from '@/lib/campaign/view';
import { markupOfHtml } from '@/lib/shared/light-markup';
import type { Locale } from '@/lib/shared/locale';
import { paths } from '@/lib/shared/paths';

type Props = { locale: Locale; campaign: CampaignPage; action: FormAction };

/** What was done with the money, with pictures. */
export function ReportPart({ locale, campaign, action }: Props) {
  const t = useTranslations('campaign-manage.desk.report');
  const { id, state, report, reportedAt, photos } = campaign;
  if (!campaignMeanings[state].isSuccess) return <Notice>{t('notYet')}</Notice>;
  const pictures = photos.map((photo) => photo.id);
  return (
    <div className="grid gap-10 lg:grid-cols-2">
      <Form action={action} label={t('title')}>
        <HiddenField name="campaignId" value={id} />
        <TextArea
          name="report"
          label={t('text')}
          hint={t('hint')}
          rows={14}
          required
          defaultValue={markupOfHtml(report, pictures)}
        />
        <MarkupHint hasPhotos={photos.length > 0} />
        <p>
          <TextLink href={paths.editCampaign(locale, id, 'story')}>{t('photos')}</TextLink>
        </p>
        <div>
          <SubmitButton>{t(reportedAt ? 'keep' : 'go')}</SubmitButton>
        </div>
      </Form>
      {report && (
        <Card>
          <RichText html={report} />
        </Card>
      )}
    </div>
  );
}
