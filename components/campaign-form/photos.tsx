import { useTranslations } from 'next-intl';
import { Fragment } from 'react';
import { FileField } from '@/components/ui/file-field';
import { Form } from '@/components/ui/form';
import type { FormAction } from '@/components/ui/form-state';
import { HiddenField } from '@/components/ui/hidden-field';
import { PhotoList } from '@/components/ui/photo-list';
import { SubmitButton } from '@/components/ui/submit-button';
import type { Picture as Photo } from '@/lib/campaign/view';

/** What files may be chosen. */
export type PhotoLimits = { accept: string; megabytes: number; count: number };

type Props = {
  campaignId: string;
  photos: readonly Photo[];
  arrange: FormAction;
  /** Where they are not added beside the story: it cannot be changed any more. */
  add?: FormAction;
  limits: PhotoLimits;
};

/** More pictures: a field of its form and its button. Begun anew with each that came, so that none is sent twice. */
export function AddPhotos({ photos, limits }: { photos: readonly Photo[]; limits: PhotoLimits }) {
  const t = useTranslations('campaign-form.photos');
  if (photos.length >= limits.count) return null;
  return (
    <Fragment key={photos.length}>
      <FileField
        name="photos[]"
        label={t('add')}
        hint={t('addHint', limits)}
        accept={limits.accept}
        multiple
      />
      <div>
        <SubmitButton name="go" value="photos" variant="quiet">
          {t('send')}
        </SubmitButton>
      </div>
    </Fragment>
  );
}

/** Pictures of the project: the first one is its face; all can stand in the story by their number. */
export function Photos({ campaignId, photos, add, arrange, limits }: Props) {
  const t = useTranslations('campaign-form.photos');
  if (photos.length === 0 && !add) return null;
  return (
    <section aria-labelledby="photos" className="stack">
      <h2 id="photos" className="title-2">
        {t('title')}
      </h2>
      {photos.length > 0 && (
        <Form action={arrange} label={t('list')}>
          <HiddenField name="campaignId" value={campaignId} />
          {/* Enter in a text field presses the first button of its form: this one, which only saves. */}
          <button type="submit" name="do" value="save" className="sr-only" tabIndex={-1} aria-hidden>
            {t('save')}
          </button>
          <PhotoList photos={photos} label={t('list')} />
          <div>
            <SubmitButton name="do" value="save" variant="quiet">
              {t('save')}
            </SubmitButton>
          </div>
        </Form>
      )}
      {add && (
        <Form action={add} label={t('add')}>
          <HiddenField name="campaignId" value={campaignId} />
          <AddPhotos photos={photos} limits={limits} />
        </Form>
      )}
    </section>
  );
}
