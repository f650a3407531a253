import { useTranslations } from 'next-intl';
import { Fragment } from 'react';
import { Badge } from '@/components/ui/badge';
import { Card } from '@/components/ui/card';
import { FileField } from '@/components/ui/file-field';
import { Form } from '@/components/ui/form';
import type { FormAction } from '@/components/ui/form-state';
import { HiddenField } from '@/components/ui/hidden-field';
import { Picture } from '@/components/ui/picture';
import { SubmitButton } from '@/components/ui/submit-button';
import { TextField } from '@/components/ui/text-fields';
import { VisuallyHidden } from '@/components/ui/visually-hidden';
import type { Picture as Photo } from '@/lib/campaign/view';
import { paths } from '@/lib/shared/paths';

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

type RowProps = { photo: Photo; index: number; isLast: boolean };

function PhotoRow({ photo: { id, width, height, alt }, index, isLast }: RowProps) {
  const t = useTranslations('campaign-form.photos');
  const number = index + 1;
  const verbs = [
    { name: 'up', isThere: index > 0 },
    { name: 'down', isThere: !isLast },
    { name: 'remove', isThere: true },
  ] as const;
  return (
    <Card as="li" className="grid gap-4 sm:grid-cols-[12rem_1fr]">
      <div className="relative">
        <Picture
          src={paths.photo(id, 320)}
          width={width}
          height={height}
          alt={alt || t('number', { number })}
          className="rounded-field"
        />
        <span className="absolute top-2 left-2">
          <Badge tone={index === 0 ? 'brick' : 'plain'}>
            {index === 0 ? t('cover') : t('number', { number })}
          </Badge>
        </span>
      </div>
      <div className="flex flex-col justify-between gap-4">
        <TextField
          name={`alt.${id}`}
          label={t('alt')}
          hint={t('altHint')}
          maxLength={300}
          defaultValue={alt}
        />
        <div className="flex flex-wrap gap-2">
          {verbs.map(
            ({ name, isThere }) =>
              isThere && (
                <SubmitButton key={name} name="do" value={`${name}:${id}`} variant="quiet" size="small">
                  {t(name)} <VisuallyHidden>{t('number', { number })}</VisuallyHidden>
                </SubmitButton>
              ),
          )}
        </div>
      </div>
    </Card>
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
          <ul aria-label={t('list')} className="grid gap-4">
            {photos.map((photo, index) => (
              <PhotoRow key={photo.id} photo={photo} index={index} isLast={index === photos.length - 1} />
            ))}
          </ul>
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
