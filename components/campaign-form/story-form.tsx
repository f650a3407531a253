import { useTranslations } from 'next-intl';
import { RichText } from '@/components/campaign/rich-text';
import { Card } from '@/components/ui/card';
import type { FormAction } from '@/components/ui/form-state';
import { TextArea } from '@/components/ui/text-fields';
import { markupOfHtml } from '@/lib/shared/light-markup';
import { MarkupHint } from './markup-hint';
import { AddPhotos, type PhotoLimits } from './photos';
import { StepForm } from './step-form';
import type { StepProps } from './steps';

/** The story with a few marks, what may go wrong, and beside it how it reads. */
export function StoryForm({
  action,
  limits,
  ...props
}: StepProps & { action: FormAction; limits: PhotoLimits }) {
  const t = useTranslations('campaign-form.story');
  const { story, risks, photos } = props.campaign;
  const pictures = photos.map(({ id }) => id);
  return (
    <div className="grid gap-8 xl:grid-cols-2">
      <StepForm {...props} step="story" action={action} stay={t('see')}>
        <TextArea
          name="story"
          label={t('story')}
          hint={t('storyHint')}
          rows={16}
          required
          defaultValue={markupOfHtml(story, pictures)}
        />
        <MarkupHint hasPhotos={photos.length > 0} />
        <TextArea name="risks" label={t('risks')} hint={t('risksHint')} rows={4} defaultValue={risks} />
        {!props.isFixed && <AddPhotos photos={photos} limits={limits} />}
      </StepForm>
      <section aria-labelledby="read" className="min-w-0">
        <h2 id="read" className="mb-1 font-medium">
          {t('preview')}
        </h2>
        <p className="mb-1.5 text-sm text-ink-2">{t('previewHint')}</p>
        <Card>{story === '' ? <p className="text-ink-2">{t('nothing')}</p> : <RichText html={story} />}</Card>
      </section>
    </div>
  );
}
