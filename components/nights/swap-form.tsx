import { randomUUID } from 'node:crypto';
import { useTranslations } from 'next-intl';
import { ListingPicture } from '@/components/booking/listing-summary';
import { PeriodFields } from '@/components/booking/period-fields';
import { RadioGroup } from '@/components/ui/choice-fields';
import { Form } from '@/components/ui/form';
import type { FormAction } from '@/components/ui/form-state';
import { HiddenField } from '@/components/ui/hidden-field';
import { TextLink } from '@/components/ui/link';
import { Notice } from '@/components/ui/notice';
import { SubmitButton } from '@/components/ui/submit-button';
import { TextArea } from '@/components/ui/text-fields';
import type { RingLeg } from '@/lib/booking/booking-view';
import type { ListingType } from '@/lib/listing/listing-type';

type Props = {
  type: ListingType;
  /** The home that is wanted, and those that go round with it. */
  things: readonly string[];
  /** Whose homes they are. */
  name: string;
  own: readonly Pick<RingLeg['listing'], 'id' | 'title' | 'type' | 'area' | 'picture'>[];
  asked: { from: string; to: string };
  firstDay: string;
  newHref: string;
  action: FormAction;
};

/** Which of one's homes for which dates, a few words, and off it goes. */
export function SwapForm({ type, things, name, own, asked, firstDay, newHref, action }: Props) {
  const t = useTranslations('nights.swap');
  const isRound = things.length > 1;
  if (own.length === 0)
    return (
      <Notice title={t('noneTitle')}>
        <p>{t.rich('none', { link: (words) => <TextLink href={newHref}>{words}</TextLink> })}</p>
      </Notice>
    );
  return (
    <Form action={action} once={randomUUID()} label={t('title')} className="stack gap-5">
      {things.map((id) => (
        <HiddenField key={id} name="things[]" value={id} />
      ))}
      <RadioGroup
        name="own"
        label={t('own')}
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
      <PeriodFields type={type} asked={{ ...asked, quantity: 1, options: {} }} firstDay={firstDay} />
      <TextArea
        name="message"
        label={t(isRound ? 'messageRound' : 'message', { name })}
        rows={3}
        maxLength={10_000}
      />
      <div>
        <SubmitButton size="large">{t('submit')}</SubmitButton>
      </div>
      <p className="max-w-prose text-sm text-ink-2 text-pretty">
        {t(isRound ? 'hintRound' : 'hint', { name })}
      </p>
    </Form>
  );
}
