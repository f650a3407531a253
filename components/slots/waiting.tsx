import { randomUUID } from 'node:crypto';
import { useTranslations } from 'next-intl';
import { deadlineText } from '@/components/booking/words';
import { useSlotWords } from '@/components/listing/slot-words';
import { LinkButton } from '@/components/ui/button';
import { RadioGroup } from '@/components/ui/choice-fields';
import { Form } from '@/components/ui/form';
import type { FormAction } from '@/components/ui/form-state';
import { HiddenField } from '@/components/ui/hidden-field';
import { Icon } from '@/components/ui/icon';
import { SubmitButton } from '@/components/ui/submit-button';
import { NumberField } from '@/components/ui/text-fields';
import type { Locale } from '@/lib/shared/locale';
import { paths } from '@/lib/shared/paths';

/** How the one who looks, or a circle of theirs, waits for places of a slot. */
export type ViewerWait = { holderId: string; quantity: number } & (
  | { state: 'waiting'; position: number }
  | { state: 'offered'; offeredUntil: Date }
);

type Circle = { id: string; name: string };

type Slot = { id: string; capacity: number };

export type WaitingBoxProps = {
  locale: Locale;
  listing: { id: string; timeZone: string; type: string };
  slot: Slot;
  waits: readonly ViewerWait[];
  /** Those for which the one who looks may take places. */
  circles: readonly Circle[];
  /** There is nothing to be had without waiting. */
  isFull: boolean;
  /** `app/[locale]/listings/[id]/sessions/waiting-actions.ts` */
  actions: { join: FormAction; leave: FormAction };
};

type LeaveProps = { slot: Slot; circle: Circle | undefined; action: FormAction; label: string };

function Leave({ slot, circle, action, label }: LeaveProps) {
  return (
    <Form action={action} once={randomUUID()} className="">
      <HiddenField name="slotId" value={slot.id} />
      {circle && <HiddenField name="onBehalfOf" value={circle.id} />}
      <SubmitButton variant="plain" size="small">
        {label}
      </SubmitButton>
    </Form>
  );
}

type StandingProps<State> = Pick<WaitingBoxProps, 'locale' | 'listing' | 'slot'> & {
  circle: Circle | undefined;
  wait: ViewerWait & { state: State };
  leave: FormAction;
};

function Offered({ locale, listing, slot, circle, wait, leave }: StandingProps<'offered'>) {
  const t = useTranslations('slot-pages.waiting');
  const say = useSlotWords(listing.type);
  const { quantity, offeredUntil } = wait;
  return (
    <>
      <p className="title-3">{say('freed', { count: quantity })}</p>
      <p className="text-pretty">
        {t('until', { until: deadlineText(offeredUntil, listing.timeZone, locale), count: quantity })}
      </p>
      <div className="flex flex-wrap items-center gap-2">
        <LinkButton
          href={paths.request(locale, listing.id, {
            slot: slot.id,
            quantity,
            ...(circle && { onBehalfOf: circle.id }),
          })}
        >
          {t('take', { count: quantity })}
        </LinkButton>
        <Leave {...{ slot, circle }} action={leave} label={t('letGo')} />
      </div>
    </>
  );
}

function Waiting({ listing, slot, circle, wait, leave }: StandingProps<'waiting'>) {
  const t = useTranslations('slot-pages.waiting');
  const say = useSlotWords(listing.type);
  return (
    <>
      <p className="flex gap-2 font-semibold">
        <Icon name="clock" className="mt-0.5" />
        {say('position', { position: wait.position, count: wait.quantity })}
      </p>
      <p className="text-ink-2 text-pretty">{t('hint')}</p>
      <Leave {...{ slot, circle }} action={leave} label={t('leave')} />
    </>
  );
}

type JoinProps = Pick<WaitingBoxProps, 'listing' | 'slot'> & {
  /** Who is not on the list yet; empty: themselves. */
  holders: readonly Circle[];
  join: FormAction;
};

function Join({ listing, slot, holders, join }: JoinProps) {
  const t = useTranslations('slot-pages.waiting');
  const request = useTranslations('booking.request');
  const say = useSlotWords(listing.type);
  return (
    <Form action={join} once={randomUUID()} label={t('title')} className="stack gap-3">
      <p className="text-ink-2 text-pretty">{t('about')}</p>
      <HiddenField name="slotId" value={slot.id} />
      {holders.some(({ id }) => id !== '') && (
        <RadioGroup
          name="onBehalfOf"
          label={request('onBehalfOf')}
          required
          defaultValue={holders[0]?.id ?? ''}
          options={holders.map(({ id, name }) => ({ value: id, label: name || request('me') }))}
        />
      )}
      <NumberField
        name="quantity"
        label={say('quantity')}
        min={1}
        max={slot.capacity}
        defaultValue={1}
        required
      />
      <div>
        <SubmitButton variant="quiet">{t('join')}</SubmitButton>
      </div>
    </Form>
  );
}

/** One of those who wait, named where it is a circle. */
function Standing(props: Omit<StandingProps<never>, 'wait'> & { wait: ViewerWait }) {
  const t = useTranslations('slot-pages.waiting');
  const { circle, wait } = props;
  return (
    <div className="stack gap-3">
      {circle && <p className="font-semibold">{t('forCircle', { name: circle.name })}</p>}
      {wait.state === 'offered' && <Offered {...props} wait={wait} />}
      {wait.state === 'waiting' && <Waiting {...props} wait={wait} />}
    </div>
  );
}

/** The list of those who wait for a full slot: a way onto it, where one stands on it, or the places that came free. */
export function WaitingBox({ locale, listing, slot, waits, circles, isFull, actions }: WaitingBoxProps) {
  const t = useTranslations('slot-pages.waiting');
  const isOffered = waits.some(({ state }) => state === 'offered');
  const circleOf = ({ holderId }: ViewerWait) => circles.find(({ id }) => id === holderId);
  const isWaiting = (id: string): boolean => waits.some((wait) => (circleOf(wait)?.id ?? '') === id);
  const holders = [{ id: '', name: '' }, ...circles].filter(({ id }) => !isWaiting(id));
  return (
    <section
      aria-label={t('title')}
      className={`stack gap-5 rounded-card border p-4 ${isOffered ? 'border-brick outline outline-brick' : 'border-line bg-sunk'}`}
    >
      {waits.map((wait) => (
        <Standing
          key={wait.holderId}
          {...{ locale, listing, slot, wait }}
          circle={circleOf(wait)}
          leave={actions.leave}
        />
      ))}
      {isFull && holders.length > 0 && (
        <Join listing={listing} slot={slot} holders={holders} join={actions.join} />
      )}
    </section>
  );
}
