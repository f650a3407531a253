import { useTranslations } from 'next-intl';
import { useCampaignWords } from '@/components/campaign/words';
import { MarkupHint } from '@/components/campaign-form/markup-hint';
import { Badge } from '@/components/ui/badge';
import { Card } from '@/components/ui/card';
import { RadioGroup } from '@/components/ui/choice-fields';
import { Form } from '@/components/ui/form';
import type { FormAction } from '@/components/ui/form-state';
import { HiddenField } from '@/components/ui/hidden-field';
import { Notice } from '@/components/ui/notice';
import { SubmitButton } from '@/components/ui/submit-button';
import { TextArea, TextField } from '@/components/ui/text-fields';
import type { CampaignPage } from '@/lib/campaign/view';

type Props = { campaign: CampaignPage; action: FormAction; once: string };

function NewsForm({ campaign, action, once }: Props) {
  const t = useTranslations('campaign-manage.desk.news');
  return (
    <Form key={once} action={action} once={once} label={t('title')}>
      <HiddenField name="campaignId" value={campaign.id} />
      <TextField name="title" label={t('headline')} required maxLength={120} />
      <TextArea name="body" label={t('body')} hint={t('bodyHint')} rows={10} required />
      <MarkupHint hasPhotos={campaign.photos.length > 0} />
      <RadioGroup
        name="audience"
        label={t('audience')}
        look="cards"
        required
        defaultValue="all"
        options={['all', 'backers'].map((value) => ({
          value,
          label: t(`${value}.label`),
          hint: t(`${value}.hint`),
        }))}
      />
      <div>
        <SubmitButton>{t('go')}</SubmitButton>
      </div>
    </Form>
  );
}

/** News: one more, and those that are out. */
export function NewsPart(props: Props) {
  const t = useTranslations('campaign-manage.desk.news');
  const { fullDay } = useCampaignWords();
  const { launchedAt, news } = props.campaign;
  if (!launchedAt) return <Notice>{t('notYet')}</Notice>;
  return (
    <div className="grid gap-10 lg:grid-cols-[minmax(0,3fr)_minmax(0,2fr)]">
      <section aria-labelledby="write">
        <h2 id="write" className="title-2 mb-4">
          {t('title')}
        </h2>
        <NewsForm {...props} />
      </section>
      {news.length > 0 && (
        <section aria-labelledby="out">
          <h2 id="out" className="title-2 mb-4">
            {t('list')}
          </h2>
          <Card>
            <ul className="divide-y divide-line">
              {news.map(({ id, title, audience, publishedAt }) => (
                <li key={id} className="py-3 first:pt-0 last:pb-0">
                  <p className="font-medium wrap-anywhere" dir="auto">
                    {title}
                  </p>
                  <p className="flex flex-wrap items-center gap-2 text-sm text-ink-2">
                    {fullDay(publishedAt)}
                    {audience === 'backers' && <Badge>{t('backers.label')}</Badge>}
                  </p>
                </li>
              ))}
            </ul>
          </Card>
        </section>
      )}
    </div>
  );
}
