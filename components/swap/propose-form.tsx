import { randomUUID } from 'node:crypto';
import { useLocale, useTranslations } from 'next-intl';
import { ListingPicture } from '@/components/booking/listing-summary';
import { RadioGroup } from '@/components/ui/choice-fields';
import { Form } from '@/components/ui/form';
import type { FormAction } from '@/components/ui/form-state';
import { HiddenField } from '@/components/ui/hidden-field';
import { TextLink } from '@/components/ui/link';
import { Notice } from '@/components/ui/notice';
import { SubmitButton } from '@/components/ui/submit-button';
import { TextArea } from '@/components/ui/text-fields';
import type { RingLeg } from '@/lib/booking/booking-view';
import type { Asset } from '@/lib/shared/asset';
import { listed } from '@/lib/shared/listed';
import { MeetingFields } from './meeting-fields';
import type { SwapWords } from './words';
import { WorthDisclosure } from './worth-fields';

type Own = Pick<RingLeg['listing'], 'id' | 'title' | 'type' | 'area' | 'picture'>;

type Props = {
  words: SwapWords;
  /** They can all meet in one place. */
  mayMeet: boolean;
  /** What goes round before the viewer's own thing, the first of it theirs. */
  things: readonly { id: string; title: string; name: string }[];
  own: readonly Own[];
  /** Who gets what the viewer gives, and who is asked. */
  last: string;
  asked: readonly string[];
  newHref: string;
  /** The credits in which the difference may be given. */
  credits: readonly Asset[];
  action: FormAction;
};

/** Which of their things the viewer gives, a few words to all, and off it goes. */
export function ProposeForm(props: Props) {
  const { words, mayMeet, things, own, last, asked, newHref, credits, action } = props;
  const t = useTranslations(`${words}.propose`);
  const locale = useLocale();
  const names = listed(locale, asked);
  if (own.length === 0)
    return (
      <Notice title={t('nothingTitle')}>
        <p>{t.rich('nothing', { link: (words) => <TextLink href={newHref}>{words}</TextLink> })}</p>
      </Notice>
    );
  return (
    <Form action={action} once={randomUUID()} label={t('title', { name: last })} className="stack gap-5">
      {things.map(({ id }) => (
        <HiddenField key={id} name="things[]" value={id} />
      ))}
      <RadioGroup
        name="own"
        label={t('title', { name: last })}
        required
        defaultValue={own.length === 1 ? own[0]?.id : undefined}
        options={own.map((listing) => ({
          value: listing.id,
          label: listing.title,
          aside: (
            <span className="aspect-4/3 w-16 shrink-0 overflow-hidden rounded-field" aria-hidden="true">
              <ListingPicture listing={listing} width={320} />
            </span>
          ),
        }))}
      />
      <TextArea
        name="message"
        label={t('message', { names })}
        hint={t('messageHint')}
        rows={3}
        maxLength={10_000}
      />
      {mayMeet && <MeetingFields />}
      {credits.length > 0 && (
        <WorthDisclosure things={[...things, { title: null, name: '' }]} credits={credits} />
      )}
      <div>
        <SubmitButton size="large">{t('submit')}</SubmitButton>
      </div>
      <p className="max-w-prose text-sm text-ink-2 text-pretty">
        {t('hint', { names, count: asked.length })}
      </p>
    </Form>
  );
}
