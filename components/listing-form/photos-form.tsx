import { useTranslations } from 'next-intl';
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
type Props = StepProps & {
  add: FormAction;
  arrange: FormAction;
  accept: string;
  limits: Limits;
  next: string;
};

/** Choose several, or take one with the phone: two forms, since a camera gives one at a time. */
function AddPhotos({
  listingId,
  add,
  accept,
  limits,
}: {
  listingId: string;
  add: FormAction;
  accept: string;
  limits: Limits;
}) {
  const t = useTranslations('listing-form.photos');
  return (
    <>
      <Form action={add} clears label={t('add')}>
        <HiddenField name="listingId" value={listingId} />
        <FileField
          name="photos[]"
          label={t('add')}
          hint={t('addHint', limits)}
          accept={accept}
          multiple
          required
        />
        <div>
          <SubmitButton>{t('send')}</SubmitButton>
        </div>
      </Form>
      <div className="pointer-fine:hidden">
        <Form action={add} clears label={t('take')}>
          <HiddenField name="listingId" value={listingId} />
          <FileField name="photos[]" label={t('take')} accept={accept} capture="environment" required />
          <div>
            <SubmitButton variant="quiet">{t('sendOne')}</SubmitButton>
          </div>
        </Form>
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

/** Photos: their order, what they show, and more of them. */
export function PhotosForm({ add, arrange, accept, limits, next, ...props }: Props) {
  const t = useTranslations('listing-form');
  const { listing } = props;
  const { photos } = listing;
  const isFull = photos.length >= limits.count;
  const back = backFrom(props, 'photos');
  return (
    <div className="stack">
      {isFull ? (
        <p className="text-ink-2">{t('photos.full')}</p>
      ) : (
        <AddPhotos listingId={listing.id} add={add} accept={accept} limits={limits} />
      )}
      {photos.length === 0 ? (
        <p className="text-ink-2">{t('photos.empty')}</p>
      ) : (
        <Form action={arrange} label={t('photos.list')}>
          <HiddenField name="listingId" value={listing.id} />
          {/* Enter in a text field presses the first button of its form: this one, which only saves. */}
          <button type="submit" name="do" value="save" className="sr-only" tabIndex={-1} aria-hidden>
            {t('saveOnly')}
          </button>
          <ul aria-label={t('photos.list')} className="grid gap-4">
            {photos.map((photo, index) => (
              <PhotoRow key={photo.id} photo={photo} index={index} isLast={index === photos.length - 1} />
            ))}
          </ul>
          <div className="flex flex-wrap items-center gap-3 border-t border-line pt-6">
            <SubmitButton name="do" value={isOnShow(listing) ? 'save' : 'next'}>
              {t(isOnShow(listing) ? 'saveOnly' : 'save')}
            </SubmitButton>
            {back && (
              <LinkButton href={back} variant="plain">
                {t('back')}
              </LinkButton>
            )}
          </div>
        </Form>
      )}
      {photos.length === 0 && (
        <div className="flex flex-wrap items-center gap-3 border-t border-line pt-6">
          <LinkButton href={next} variant="quiet">
            {t('next')}
          </LinkButton>
          {back && (
            <LinkButton href={back} variant="plain">
              {t('back')}
            </LinkButton>
          )}
        </div>
      )}
    </div>
  );
}
