import { useTranslations } from 'next-intl';
import { Fragment } from 'react';
import { LinkButton } from '@/components/ui/button';
import { FileField } from '@/components/ui/file-field';
import { Form } from '@/components/ui/form';
import type { FormAction } from '@/components/ui/form-state';
import { HiddenField } from '@/components/ui/hidden-field';
import { PhotoList } from '@/components/ui/photo-list';
import { SubmitButton } from '@/components/ui/submit-button';
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
        <PhotoList photos={photos} label={t('photos.list')} />
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
