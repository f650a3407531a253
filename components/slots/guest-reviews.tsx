import { randomUUID } from 'node:crypto';
import { useTranslations } from 'next-intl';
import { StarField } from '@/components/review/star-field';
import { Avatar } from '@/components/ui/avatar';
import { Disclosure } from '@/components/ui/disclosure';
import { Form } from '@/components/ui/form';
import type { FormAction } from '@/components/ui/form-state';
import { HiddenField } from '@/components/ui/hidden-field';
import { Icon } from '@/components/ui/icon';
import { Prose } from '@/components/ui/prose';
import { Stars } from '@/components/ui/rating';
import { SubmitButton } from '@/components/ui/submit-button';
import { TextArea } from '@/components/ui/text-fields';
import type { GuestsToReview, GuestToReview } from '@/lib/review/queries';
import { paths } from '@/lib/shared/paths';

const stars = ['1', '2', '3', '4', '5'] as const;

type Props = { bookingId: string; among: GuestsToReview; action: FormAction };

function One({ bookingId, guest, action }: { bookingId: string; guest: GuestToReview; action: FormAction }) {
  const t = useTranslations('review');
  return (
    <Form action={action} once={randomUUID()} label={t('write', { name: guest.name })}>
      <HiddenField name="bookingId" value={bookingId} />
      <HiddenField name="subjectId" value={guest.id} />
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

function Who({ guest: { name, pictureId } }: { guest: GuestToReview }) {
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
export function GuestReviews({ bookingId, among, action }: Props) {
  const t = useTranslations('slot-pages.reviews');
  const reviews = useTranslations('review');
  const { guests, canWrite } = among;
  if (guests.length === 0) return null;
  return (
    <section aria-labelledby="guest-reviews-title">
      <h2 id="guest-reviews-title" className="title-2">
        {t('title')}
      </h2>
      <p className="mt-1 mb-4 max-w-prose text-ink-2 text-pretty">{t('lead')}</p>
      {guests.map(
        (guest) =>
          guest.theirs && (
            <div key={guest.id} className="mb-4 min-w-0">
              <h3 className="font-semibold wrap-anywhere">{reviews('theirs', { name: guest.name })}</h3>
              <p className="my-1">
                <Stars value={guest.theirs.rating} />
              </p>
              {guest.theirs.body && <Prose text={guest.theirs.body} />}
            </div>
          ),
      )}
      {guests.map((guest) =>
        guest.mine || !canWrite ? (
          <div
            key={guest.id}
            className="flex min-h-12 items-center justify-between gap-4 border-b border-line py-3"
          >
            <Who guest={guest} />
            {guest.mine && (
              <span className="flex items-center gap-1.5 text-sm text-ink-2">
                <Icon name="check" size={16} />
                {t('written')}
              </span>
            )}
          </div>
        ) : (
          <Disclosure key={guest.id} summary={<Who guest={guest} />}>
            {guest.isWaiting && (
              <p className="mb-3 text-ink-2 text-pretty">{t('waits', { name: guest.name })}</p>
            )}
            <One bookingId={bookingId} guest={guest} action={action} />
          </Disclosure>
        ),
      )}
    </section>
  );
}
