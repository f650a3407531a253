import { randomUUID } from 'node:crypto';
import { useLocale, useTranslations } from 'next-intl';
import { Folded } from '@/components/booking/folded';
import { deadlineText, useBookingWords } from '@/components/booking/words';
import { useNameOf } from '@/components/member/name';
import { LinkButton } from '@/components/ui/button';
import { Form } from '@/components/ui/form';
import type { FormAction } from '@/components/ui/form-state';
import { HiddenField } from '@/components/ui/hidden-field';
import { Icon } from '@/components/ui/icon';
import { Prose } from '@/components/ui/prose';
import { SubmitButton } from '@/components/ui/submit-button';
import { TextArea } from '@/components/ui/text-fields';
import type { AmendmentView } from '@/lib/booking/amending/amendment-view';
import type { AmendmentAnswer } from '@/lib/booking/amending/schema';
import type { BookingView } from '@/lib/booking/booking-view';
import type { Locale } from '@/lib/shared/locale';
import { formatMoney } from '@/lib/shared/money';
import { paths } from '@/lib/shared/paths';
import { aboutOf } from './about';
import { ChangeLines, ChangeMoney } from './change-lines';

type Actions = { answer: FormAction; payDifference: FormAction };
type Props = { locale: Locale; view: BookingView; actions: Actions };
type Inner = { view: BookingView; amendment: AmendmentView; actions: Actions };

/** Which booking, which proposal, which answer: what every answer is sent with. */
function Answering({ view, amendment, name }: Omit<Inner, 'actions'> & { name: AmendmentAnswer }) {
  return (
    <>
      <HiddenField name="bookingId" value={view.id} />
      <HiddenField name="amendmentId" value={amendment.id} />
      <HiddenField name="name" value={name} />
    </>
  );
}

function Agree({ view, amendment, actions }: Inner) {
  const t = useTranslations('amending');
  const locale = useLocale();
  const paysNow = view.role === 'customer' && amendment.payMinor > 0;
  const amount = formatMoney({ amountMinor: amendment.payMinor, currency: view.quote.currency }, locale);
  return (
    <Form action={actions.answer} once={randomUUID()} label={t('agree')}>
      <Answering view={view} amendment={amendment} name="agree" />
      <SubmitButton size="large">{paysNow ? t('agreeAndPay', { amount }) : t('agree')}</SubmitButton>
    </Form>
  );
}

function Refuse({ view, amendment, actions }: Inner) {
  const t = useTranslations('amending');
  return (
    <Form action={actions.answer} once={randomUUID()} label={t('refuse')}>
      <Answering view={view} amendment={amendment} name="refuse" />
      <Folded
        summary={
          <>
            {t('refuse')}
            <Icon name="chevronDown" className="text-ink-2 transition-transform group-open:rotate-180" />
          </>
        }
      >
        <TextArea name="reason" label={t('reason')} rows={3} maxLength={2000} />
        <div>
          <SubmitButton variant="quiet">{t('refuse')}</SubmitButton>
        </div>
      </Folded>
    </Form>
  );
}

function TakeBack({ view, amendment, actions }: Inner) {
  const t = useTranslations('amending');
  return (
    <Form action={actions.answer} once={randomUUID()} label={t('takeBack')}>
      <Answering view={view} amendment={amendment} name="take_back" />
      <div>
        <SubmitButton variant="quiet">{t('takeBack')}</SubmitButton>
      </div>
    </Form>
  );
}

function Pay({ view, amendment, actions }: Inner) {
  const t = useTranslations('amending');
  const locale = useLocale();
  const amount = formatMoney({ amountMinor: amendment.payMinor, currency: view.quote.currency }, locale);
  return (
    <Form action={actions.payDifference} once={randomUUID()} label={t('pay', { amount })}>
      <HiddenField name="bookingId" value={view.id} />
      <div>
        <SubmitButton size="large">{t('pay', { amount })}</SubmitButton>
      </div>
    </Form>
  );
}

/**
 * A proposal to change the terms, at the top of its booking: what would be other, what it costs or gives back, until when, and what
 * the one who looks can do about it. When nothing came of it, a word of that.
 */
export function AmendmentPanel({ locale, view, actions }: Props) {
  const t = useTranslations('amending');
  const nameOf = useNameOf();
  const { say } = useBookingWords(view);
  const { amendment } = view;
  if (!amendment) return null;
  const { state, moves, until, payMinor } = amendment;
  const name = nameOf(view.other);
  const who = view.role === amendment.proposedBy ? 'you' : 'other';
  const by = nameOf(view[amendment.proposedBy]);
  const amount = formatMoney({ amountMinor: payMinor, currency: view.quote.currency }, locale);
  const isYours = moves.includes('agree') || amendment.canPay;
  const inner = { view, amendment, actions };
  const title = t(`title.${state}`, { who, by, name, amount, role: view.role });
  if (until === null)
    return (
      <section
        aria-labelledby="amendment-title"
        className="stack rounded-card border border-line bg-sunk p-5"
      >
        <h2 id="amendment-title" className="title-3 wrap-anywhere">
          {title}
        </h2>
        <p className="text-ink-2">{t('stays')}</p>
        {amendment.reason && <Prose text={amendment.reason} />}
      </section>
    );
  return (
    <section
      id="amendment"
      aria-labelledby="amendment-title"
      className={`stack scroll-mt-6 rounded-card border bg-card p-5 sm:p-7 ${isYours ? 'border-brick outline outline-brick' : 'border-line'}`}
    >
      <h2 id="amendment-title" className="title-2 wrap-anywhere">
        {title}
      </h2>
      {amendment.message && (
        <blockquote className="border-l-2 border-line pl-3">
          <Prose text={amendment.message} />
        </blockquote>
      )}
      <ChangeLines change={amendment} about={aboutOf(view)} />
      <ChangeMoney change={amendment} about={aboutOf(view)} party={view.role} name={name} />
      <p className="flex gap-2 text-sm text-ink-2">
        <Icon name="clock" size={18} className="mt-px" />
        <span>
          {t(state === 'proposed' ? 'answerBy' : 'payBy', {
            until: deadlineText(until, view.timeZone, locale),
          })}
        </span>
      </p>
      {amendment.isForKeepers && (
        <p className="font-semibold wrap-anywhere">
          {say('keepers', { step: state === 'proposed' ? 'answer' : 'pay' })}
        </p>
      )}
      {amendment.canPay && <Pay {...inner} />}
      {moves.includes('agree') && (
        <div className="flex flex-wrap items-center gap-3">
          <Agree {...inner} />
          <LinkButton href={paths.changeBooking(locale, view.id)} variant="quiet">
            {t('other')}
          </LinkButton>
        </div>
      )}
      {moves.includes('refuse') && <Refuse {...inner} />}
      {moves.includes('take_back') && <TakeBack {...inner} />}
    </section>
  );
}
