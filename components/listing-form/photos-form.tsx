import { useTranslations } from 'next-intl';
import { Fragment } from 'react';
import { Badge } from '@/components/ui/badge';
import { LinkButton } from '@/components/ui/button';
import { Card } from '@/components/ui/card';
import { FileField } from '@/components/ui/file-field';
import { Form } from '@/components/ui/form';
import type { FormAction } from '@/components/ui/form-state';
import { HiddenField } from '@/components/ui/hidden-field';
import { Picture } from '@/components/ui/picture';
import { SubmitButton } from '@/components/ui/submit-button';
import { TextField } from '@/components/ui/text-fields';
import { VisuallyHidden } from '@/components/ui/visually-hidden';
import type { ListingPhoto } from '@/lib/listing/queries';
import { paths } from '@/lib/shared/paths';
import { backFrom, isOnShow, type StepProps } from './step';

type Limits = { megabytes: number; count: number };
type Props = StepProps & { action: FormAction; accept: string; limits: Limits };

/** Choose several, or take one with the phone: two fields, since a camera gives one at a time. */
function AddPhotos({ accept, limits }: { accept: string; limits: Limits }) {
  const t = useTranslations('listing-form.photos');
  return (
    <>
      <FileField name="photos[]" label={t('add')} hint={t('addHint', limits)} accept={accept} multiple />
      <div className="pointer-fine:hidden">
        <FileField name="taken[]" label={t('take')} accept={accept} capture="environment" />
      </div>
      <div>
        <SubmitButton name="do" value="add" variant="quiet">
          {t('send')}
        </SubmitButton>
      </div>
    </>
  );
}

type RowProps = { photo: ListingPhoto; index: number; isLast: boolean };

function PhotoRow({ photo: { id, width, height, alt }, index, isLast }: RowProps) {
  const t = useTranslations('listing-form.photos');
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
        {index === 0 && (
          <span className="absolute top-2 left-2">
            <Badge tone="brick">{t('cover')}</Badge>
          </span>
        )}
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
                  <span aria-hidden>{t(name)}</span>
                  <VisuallyHidden>{t(`${name}Named`, { number })}</VisuallyHidden>
                </SubmitButton>
              ),
          )}
        </div>
      </div>
    </Card>
  );
}

/**
 * Photos: their order, what they show, and more of them. One form: whoever chose a file and goes on has it sent, without
 * pressing the button beside it.
 */
export function PhotosForm({ action, accept, limits, ...props }: Props) {
  const t = useTranslations('listing-form');
  const { listing } = props;
  const { photos } = listing;
  const back = backFrom(props, 'photos');
  const goes = isOnShow(listing) ? 'save' : 'next';
  return (
    <Form action={action} label={t('photos.list')}>
      <HiddenField name="listingId" value={listing.id} />
      {/* Enter in a text field presses the first button of its form: this one, which only saves. */}
      <button type="submit" name="do" value="save" className="sr-only" tabIndex={-1} aria-hidden>
        {t('saveOnly')}
      </button>
      {photos.length >= limits.count ? (
        <p className="text-ink-2">{t('photos.full')}</p>
      ) : (
        // Begun anew when there is another photo: what was sent must not be sent again.
        <Fragment key={photos.length}>
          <AddPhotos accept={accept} limits={limits} />
        </Fragment>
      )}
      {photos.length === 0 ? (
        <p className="text-ink-2">{t('photos.empty')}</p>
      ) : (
        <ul aria-label={t('photos.list')} className="grid gap-4">
          {photos.map((photo, index) => (
            <PhotoRow key={photo.id} photo={photo} index={index} isLast={index === photos.length - 1} />
          ))}
        </ul>
      )}
      <div className="flex flex-wrap items-center gap-3 border-t border-line pt-6">
        <SubmitButton name="do" value={goes}>
          {t(goes === 'save' ? 'saveOnly' : photos.length > 0 ? 'save' : 'next')}
        </SubmitButton>
        {back && (
          <LinkButton href={back} variant="plain">
            {t('back')}
          </LinkButton>
        )}
      </div>
    </Form>
  );
}
