import { randomUUID } from 'node:crypto';
import { useTranslations } from 'next-intl';
import { StarField } from '@/components/review/star-field';
import { Avatar } from '@/components/ui/avatar';
import { Disclosure } from '@/components/ui/disclosure';
import { Form } from '@/components/ui/form';
import type { FormAction } from '@/components/ui/form-state';
import { HiddenField } from '@/components/ui/hidden-field';
import { Icon } from '@/components/ui/icon';
import { SubmitButton } from '@/components/ui/submit-button';
import { TextArea } from '@/components/ui/text-fields';
import { paths } from '@/lib/shared/paths';

const stars = ['1', '2', '3', '4', '5'] as const;

/** Another guest of the same session whom one may write about. */
export type ReviewedGuest = {
  memberId: string;
  name: string;
  pictureId: string | null;
  isWritten: boolean;
};

type Props = { bookingId: string; guests: readonly ReviewedGuest[]; action: FormAction };

function One({ bookingId, guest, action }: { bookingId: string; guest: ReviewedGuest; action: FormAction }) {
  const t = useTranslations('review');
  return (
    <Form action={action} once={randomUUID()} label={t('write', { name: guest.name })}>
      <HiddenField name="bookingId" value={bookingId} />
      <HiddenField name="subjectId" value={guest.memberId} />
      <StarField
        name="rating"
        label={t('rating')}
        meanings={stars.map((each) => t(`meaning.${each}`))}
        required
      />
      <TextArea name="body" label={t('body')} rows={3} maxLength={5000} />
      <div>
        <SubmitButton>{t('send')}</SubmitButton>
      </div>
    </Form>
  );
}

function Who({ guest: { name, pictureId } }: { guest: ReviewedGuest }) {
  return (
    <span className="flex min-w-0 items-center gap-3">
      <Avatar name={name} picture={pictureId ? { src: paths.photo(pictureId, 320) } : null} size="small" />
      <span dir="auto" className="truncate">
        {name}
      </span>
    </span>
  );
}

/** A word about those one met, for those who wish. */
export function GuestReviews({ bookingId, guests, action }: Props) {
  const t = useTranslations('slot-pages.reviews');
  if (guests.length === 0) return null;
  return (
    <section aria-labelledby="guest-reviews-title">
      <h2 id="guest-reviews-title" className="title-2">
        {t('title')}
      </h2>
      <p className="mt-1 mb-4 max-w-prose text-ink-2 text-pretty">{t('lead')}</p>
      {guests.map((guest) =>
        guest.isWritten ? (
          <p
            key={guest.memberId}
            className="flex min-h-12 items-center justify-between gap-4 border-b border-line py-3"
          >
            <Who guest={guest} />
            <span className="flex items-center gap-1.5 text-sm text-ink-2">
              <Icon name="check" size={16} />
              {t('written')}
            </span>
          </p>
        ) : (
          <Disclosure key={guest.memberId} summary={<Who guest={guest} />}>
            <One bookingId={bookingId} guest={guest} action={action} />
          </Disclosure>
        ),
      )}
    </section>
  );
}
