import { useTranslations } from 'next-intl';
import { deadlineText } from '@/components/booking/words';
import { TimeChoice } from '@/components/fetching/time-choice';
import { sayOf } from '@/components/listing/labels';
import { Badge } from '@/components/ui/badge';
import { LinkButton } from '@/components/ui/button';
import { RadioGroup } from '@/components/ui/choice-fields';
import { Form } from '@/components/ui/form';
import { FieldError } from '@/components/ui/form-errors';
import type { FormAction } from '@/components/ui/form-state';
import { HiddenField } from '@/components/ui/hidden-field';
import { Link, TextLink } from '@/components/ui/link';
import { Picture } from '@/components/ui/picture';
import { SubmitButton } from '@/components/ui/submit-button';
import { TextArea } from '@/components/ui/text-fields';
import { answersOf } from '@/lib/listing/answers';
import { approvalFacts } from '@/lib/listing/approvals';
import type { BatchPage } from '@/lib/listing/batches/queries';
import type { FetchTime } from '@/lib/listing/fetching/rules';
import { listingTypeOf } from '@/lib/listing/types/registry';
import type { Locale } from '@/lib/shared/locale';
import { paths } from '@/lib/shared/paths';
import { AskBox } from './ask-box';

type Thing = BatchPage['things'][number];

type Props = {
  locale: Locale;
  batchId: string;
  things: readonly Thing[];
  /** What the reader has asked for of them, by listing. */
  bookings: ReadonlyMap<string, { id: string }>;
  /** The times at which it can be fetched. */
  times: readonly FetchTime[];
  circles: readonly { id: string; name: string }[];
  reader: 'owner' | 'member' | 'stranger';
  once: string;
  action: FormAction;
};

type Shown = Pick<Props, 'locale' | 'bookings' | 'reader'> & { offer: Thing };

/** What there is to know before one asks for it: its state, how it goes, how many there are. */
function About({ offer, locale }: Pick<Shown, 'offer' | 'locale'>) {
  const t = useTranslations('batch.page');
  const words = useTranslations();
  const { details } = listingTypeOf(offer.type);
  const answers = answersOf(sayOf(words, offer.type), details, offer.details).filter(
    ({ kind }) => kind === 'choice',
  );
  const closes = offer.draw && deadlineText(offer.draw.closesAt, offer.timeZone, locale);
  return (
    <>
      <p className="text-sm text-ink-2">{answers.map(({ text }) => text).join(' · ')}</p>
      {offer.isThere && (
        <p className="text-sm text-ink-2">
          {t(`how.${offer.approval}`, { date: closes ?? '' })}
          {offer.unitCount > 1 && ` · ${t('units', { count: offer.unitCount })}`}
        </p>
      )}
    </>
  );
}

/** One thing: to be ticked by who may have it, with the way to what was asked for before. */
function Row({ offer, locale, bookings, reader }: Shown) {
  const t = useTranslations('batch.page');
  const { id, title, photo, isThere } = offer;
  const booking = bookings.get(id);
  const isAsked = reader === 'member' && isThere && !booking;
  return (
    <li className="relative flex flex-col overflow-hidden rounded-card border border-line bg-card has-checked:border-brick has-checked:outline has-checked:outline-brick">
      {photo && (
        <Picture
          src={paths.photo(photo.id, 640)}
          width={photo.width}
          height={photo.height}
          alt={photo.alt}
          className={isThere ? '' : 'opacity-50 grayscale'}
        />
      )}
      <div className="flex grow flex-col gap-1.5 p-4">
        <h2 className="title-3 wrap-anywhere" dir="auto">
          <Link href={paths.listing(locale, id)} className="hover:underline">
            {title}
          </Link>
        </h2>
        <About offer={offer} locale={locale} />
        <div className="mt-auto pt-2">
          {!isThere && <Badge>{t('gone')}</Badge>}
          {booking && <TextLink href={paths.booking(locale, booking.id)}>{t('asked')}</TextLink>}
          {isAsked && <AskBox id={id} label={t('ask')} title={title} />}
          <FieldError name={`ask.${id}`} />
        </div>
      </div>
    </li>
  );
}

/** The things of a batch; members tick those they would like, and ask for all of them in one go. */
export function AskSeveral({
  locale,
  batchId,
  things,
  bookings,
  times,
  circles,
  reader,
  once,
  action,
}: Props) {
  const t = useTranslations('batch.page');
  const words = useTranslations('booking.request');
  const fetching = useTranslations('fetching');
  const canAsk = things.some(({ id, isThere }) => isThere && !bookings.has(id));
  const list = (
    <ul aria-label={t('list')} className="grid gap-5 xs:grid-cols-2 lg:grid-cols-3 xl:grid-cols-4">
      {things.map((thing) => (
        <Row key={thing.id} offer={thing} {...{ locale, bookings, reader }} />
      ))}
    </ul>
  );
  if (reader !== 'member' || !canAsk)
    return (
      <div className="stack gap-8">
        {list}
        {reader === 'stranger' && (
          <div>
            <LinkButton href={paths.signIn(locale, { next: paths.batch(locale, batchId) })} size="large">
              {t('signIn')}
            </LinkButton>
          </div>
        )}
      </div>
    );
  return (
    <Form action={action} once={once} label={t('title')} className="stack gap-8">
      <HiddenField name="batchId" value={batchId} />
      {list}
      <FieldError name="listingIds" />
      <div className="stack max-w-2xl gap-5 border-t border-line pt-6">
        {circles.length > 0 && (
          <RadioGroup
            name="onBehalfOf"
            label={words('onBehalfOf')}
            required
            defaultValue=""
            options={[
              { value: '', label: words('me') },
              ...circles.map(({ id, name }) => ({ value: id, label: name })),
            ]}
          />
        )}
        {things.some(({ isThere, approval }) => isThere && approvalFacts[approval].isInstant) && (
          <TimeChoice times={times} timeZone={things[0]?.timeZone ?? ''} hint={fetching('chooseHint')} />
        )}
        <TextArea name="message" label={t('message')} hint={t('messageHint')} rows={3} maxLength={2000} />
        <div>
          <SubmitButton size="large">{t('go')}</SubmitButton>
        </div>
      </div>
    </Form>
  );
}
