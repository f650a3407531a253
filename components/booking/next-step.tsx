import { randomUUID } from 'node:crypto';
import { useLocale, useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { LinkButton } from '@/components/ui/button';
import { Form } from '@/components/ui/form';
import type { FormAction } from '@/components/ui/form-state';
import { HiddenField } from '@/components/ui/hidden-field';
import { Icon } from '@/components/ui/icon';
import { Link } from '@/components/ui/link';
import { SubmitButton } from '@/components/ui/submit-button';
import type { BookingMove, BookingView } from '@/lib/booking/booking-view';
import { unmetStates } from '@/lib/booking/lifecycle';
import type { State } from '@/lib/booking/lives/terms';
import type { DrawState } from '@/lib/listing/draws/lifecycle';
import { formatMoney } from '@/lib/shared/money';
import { paths } from '@/lib/shared/paths';
import { Elsewhere } from './elsewhere';
import { type Step, stepOf } from './step';
import { TransitionForm } from './transition-form';
import { deadlineText, useBookingWords } from './words';

type Actions = { move: FormAction; pay: FormAction };
type Props = {
  view: BookingView;
  now: Date;
  /** Where the draw stands that decides on it, if one does. */
  draw?: DrawState | null | undefined;
  actions: Actions;
  children?: ReactNode;
};

function Pay({ view, action }: { view: BookingView; action: FormAction }) {
  const { say } = useBookingWords(view);
  const locale = useLocale();
  const { totalMinor, depositMinor, currency } = view.quote;
  const amount = formatMoney({ amountMinor: totalMinor || depositMinor, currency }, locale);
  return (
    <Form action={action} once={randomUUID()} label={say('pay.label')}>
      <HiddenField name="bookingId" value={view.id} />
      <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
        <SubmitButton size="large">
          {say(totalMinor > 0 ? 'pay.price' : 'pay.deposit', { amount })}
        </SubmitButton>
        <span className="flex items-center gap-1.5 text-sm text-ink-2">
          <Icon name="lock" size={16} />
          {say('pay.hint')}
        </span>
      </div>
    </Form>
  );
}

/** When it is settled without anyone, and what happens then. */
function ByItself({ view, step }: { view: BookingView; step: Step }) {
  const { say, has } = useBookingWords(view);
  const locale = useLocale();
  const { next } = view;
  if (!next?.at || !next.name || step.turn === 'nobody' || !has(`due.${next.name}`)) return null;
  return (
    <p className="flex gap-2 text-sm text-ink-2">
      <Icon name="clock" size={18} className="mt-px" />
      <span>{say(`due.${next.name}`, { until: deadlineText(next.at, view.timeZone, locale) })}</span>
    </p>
  );
}

const hasForm = (move: BookingMove): boolean => !move.blockedBy && !move.hasOwnForm;

const frame = (step: Step, state: State): string => {
  if (step.turn === 'you') return 'border-brick bg-card outline outline-brick';
  // Endings that nobody wished for: said, not celebrated.
  return unmetStates.has(state) ? 'border-line bg-sunk' : 'border-line bg-card';
};

/** What happens next, by when, who must act; for the one who must: the way to do it, once and in plain sight. */
export function NextStep({ view, now, draw = null, actions, children }: Props) {
  const t = useTranslations('booking');
  const locale = useLocale();
  const { say, has } = useBookingWords(view);
  const step = stepOf(view, now, draw);
  const moves = view.transitions.filter(hasForm);
  // Who is to leave another card is asked for nothing else.
  const isAsked = step.turn === 'you' && step.key !== 'unpaid';
  const first = isAsked ? moves.filter(({ tone }) => tone === 'primary') : [];
  const others = moves.filter((move) => !first.includes(move));
  // The answer to what the other side proposes stands above.
  const canChange = view.canAmend && !view.amendment?.moves.includes('agree');
  const text = `step.${step.key}.text`;
  const isForKeepers = step.turn === 'keepers';
  return (
    <section
      id="next"
      aria-labelledby="next-title"
      className={`stack scroll-mt-6 rounded-card border p-5 sm:p-7 ${frame(step, view.state)}`}
    >
      <div>
        {step.turn !== 'nobody' && (
          <p
            className={`mb-1.5 text-sm font-semibold ${step.turn === 'you' ? 'text-brick-ink' : 'text-ink-2'}`}
          >
            {t(isForKeepers ? 'turn.other' : `turn.${step.turn}`)}
          </p>
        )}
        <h2 id="next-title" className="title-2 wrap-anywhere">
          {isForKeepers ? say('keepers', { step: step.key }) : say(`step.${step.key}.title`)}
        </h2>
        {has(text) && !isForKeepers && (
          <p className="mt-2 max-w-prose text-ink-2 text-pretty wrap-anywhere">{say(text)}</p>
        )}
        {view.heldUpSince && step.key !== 'heldUp' && (
          <p className="mt-2 flex gap-2 text-sm text-ink-2">
            <Icon name="clock" size={18} className="mt-px" />
            <span>{say('heldUp')}</span>
          </p>
        )}
      </div>
      <Elsewhere view={view} />
      {step.key === 'unpaid' && view.mayLeaveCard && (
        <div>
          <LinkButton href={paths.bookingCard(locale, view.id)} size="large">
            {t('page.mendCard')}
          </LinkButton>
        </div>
      )}
      {view.canPay && <Pay view={view} action={actions.pay} />}
      {first.map((move) => (
        <TransitionForm key={move.name} view={view} move={move} action={actions.move} />
      ))}
      {children}
      <ByItself view={view} step={step} />
      {(others.length > 0 || canChange || view.hasSwaps) && (
        <div className="-mb-2 divide-y divide-line border-t border-line">
          {canChange && (
            <Link
              href={paths.changeBooking(locale, view.id)}
              className="flex min-h-12 items-center py-3 font-semibold"
            >
              {t('page.change')}
            </Link>
          )}
          {view.hasSwaps && <p className="max-w-prose py-3 text-ink-2 text-pretty">{say('page.several')}</p>}
          {others.map((move) => (
            <TransitionForm key={move.name} view={view} move={move} action={actions.move} isFolded />
          ))}
        </div>
      )}
    </section>
  );
}
