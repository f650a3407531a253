import { randomUUID } from 'node:crypto';
import { useTranslations } from 'next-intl';
import { deadlineText } from '@/components/booking/words';
import { useSlotWords } from '@/components/listing/slot-words';
import { LinkButton } from '@/components/ui/button';
import { Form } from '@/components/ui/form';
import type { FormAction } from '@/components/ui/form-state';
import { HiddenField } from '@/components/ui/hidden-field';
import { Icon } from '@/components/ui/icon';
import { SubmitButton } from '@/components/ui/submit-button';
import { NumberField } from '@/components/ui/text-fields';
import type { Locale } from '@/lib/shared/locale';
import { paths } from '@/lib/shared/paths';

/** How the one who looks waits for places of a slot. */
export type ViewerWait =
  | { state: 'waiting'; quantity: number; position: number }
  | { state: 'offered'; quantity: number; offeredUntil: Date };

type Slot = { id: string; capacity: number };

export type WaitingBoxProps = {
  locale: Locale;
  listing: { id: string; timeZone: string; type: string };
  slot: Slot;
  /** Null: not on the list yet. */
  viewerWait: ViewerWait | null;
  /** `app/[locale]/listings/[id]/sessions/waiting-actions.ts` */
  actions: { join: FormAction; leave: FormAction };
};

function Leave({ slot, action, label }: { slot: Slot; action: FormAction; label: string }) {
  return (
    <Form action={action} once={randomUUID()} className="">
      <HiddenField name="slotId" value={slot.id} />
      <SubmitButton variant="plain" size="small">
        {label}
      </SubmitButton>
    </Form>
  );
}

function Offered({
  locale,
  listing,
  slot,
  wait,
  leave,
}: Omit<WaitingBoxProps, 'viewerWait' | 'actions'> & {
  wait: ViewerWait & { state: 'offered' };
  leave: FormAction;
}) {
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
        <LinkButton href={paths.request(locale, listing.id, { slot: slot.id, quantity })}>
          {t('take', { count: quantity })}
        </LinkButton>
        <Leave slot={slot} action={leave} label={t('letGo')} />
      </div>
    </>
  );
}

function Waiting({
  typeName,
  slot,
  wait,
  leave,
}: {
  typeName: string;
  slot: Slot;
  wait: ViewerWait & { state: 'waiting' };
  leave: FormAction;
}) {
  const t = useTranslations('slot-pages.waiting');
  const say = useSlotWords(typeName);
  return (
    <>
      <p className="flex gap-2 font-semibold">
        <Icon name="clock" className="mt-0.5" />
        {say('position', { position: wait.position, count: wait.quantity })}
      </p>
      <p className="text-ink-2 text-pretty">{t('hint')}</p>
      <Leave slot={slot} action={leave} label={t('leave')} />
    </>
  );
}

function Join({ listing, slot, join }: Pick<WaitingBoxProps, 'listing' | 'slot'> & { join: FormAction }) {
  const t = useTranslations('slot-pages.waiting');
  const say = useSlotWords(listing.type);
  return (
    <Form action={join} once={randomUUID()} label={t('title')} className="stack gap-3">
      <p className="text-ink-2 text-pretty">{t('about')}</p>
      <HiddenField name="slotId" value={slot.id} />
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

/** The list of those who wait for a full slot: a way onto it, where one stands on it, or the places that came free. */
export function WaitingBox({ locale, listing, slot, viewerWait, actions }: WaitingBoxProps) {
  const t = useTranslations('slot-pages.waiting');
  const isOffered = viewerWait?.state === 'offered';
  return (
    <section
      aria-label={t('title')}
      className={`stack gap-3 rounded-card border p-4 ${isOffered ? 'border-brick outline outline-brick' : 'border-line bg-sunk'}`}
    >
      {viewerWait?.state === 'offered' && (
        <Offered {...{ locale, listing, slot }} wait={viewerWait} leave={actions.leave} />
      )}
      {viewerWait?.state === 'waiting' && (
        <Waiting typeName={listing.type} slot={slot} wait={viewerWait} leave={actions.leave} />
      )}
      {!viewerWait && <Join listing={listing} slot={slot} join={actions.join} />}
    </section>
  );
}
