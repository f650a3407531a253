import { useLocale, useTranslations } from 'next-intl';
import { StateBadge } from '@/components/booking/state-badge';
import { useNameOf } from '@/components/member/name';
import { Card } from '@/components/ui/card';
import { useDateText } from '@/components/ui/date-text';
import { Form } from '@/components/ui/form';
import type { FormAction } from '@/components/ui/form-state';
import { HiddenField } from '@/components/ui/hidden-field';
import { Prose } from '@/components/ui/prose';
import { SubmitButton } from '@/components/ui/submit-button';
import { pendingStates } from '@/lib/booking/lifecycle';
import type { MatchView } from '@/lib/booking/matching/queries';
import { listed } from '@/lib/shared/listed';
import { MatchLegs } from './match-legs';

/** What each said of it afterwards, to the mediators. */
function Talks({ match: { people } }: { match: MatchView }) {
  const t = useTranslations('matching');
  const nameOf = useNameOf();
  return (
    <div className="stack gap-3">
      <h4 className="font-semibold">{t('talks')}</h4>
      {people.map(({ holder, talk }) => (
        <div key={holder.id}>
          <p className="text-sm text-ink-2">{t(talk ? 'said' : 'noTalk', { name: nameOf(holder) })}</p>
          {talk && <Prose text={talk} />}
        </div>
      ))}
    </div>
  );
}

/** One match as its mediators see it: who shares what with whom, how far it is, and what was said of it. */
export function MatchCard({ match, takeBack }: { match: MatchView; takeBack: FormAction }) {
  const t = useTranslations('matching');
  const locale = useLocale();
  const nameOf = useNameOf();
  const dateText = useDateText();
  const { id, state, legs, people, message, reason, createdAt } = match;
  const names = listed(
    locale,
    people.map(({ holder }) => nameOf(holder)),
  );
  const answers = new Map(people.map(({ holder, answer }) => [holder.id, answer]));
  const hasTalk = people.some(({ talk }) => talk !== null);
  return (
    <Card as="article" aria-labelledby={`match-${id}`}>
      <div className="flex flex-wrap items-baseline justify-between gap-x-4 gap-y-1">
        <h3 id={`match-${id}`} className="title-3 wrap-anywhere" dir="auto">
          {names}
        </h3>
        <StateBadge state={state} type={legs[0]?.listing.type ?? ''} />
      </div>
      <p className="mt-1 mb-4 text-sm text-ink-2">
        {t('since', { date: dateText(createdAt, { day: 'numeric', month: 'long', year: 'numeric' }) })}
      </p>
      <MatchLegs
        legs={legs.map(({ wish: _, ...leg }) => ({ ...leg, answer: answers.get(leg.from.id) ?? 'none' }))}
      />
      <div className="mt-4 stack gap-4 empty:hidden">
        {message && <Prose text={message} />}
        {reason && (
          <div>
            <p className="text-sm text-ink-2">{t('reason')}</p>
            <Prose text={reason} />
          </div>
        )}
        {hasTalk && <Talks match={match} />}
        {pendingStates.has(state) && (
          <Form action={takeBack} label={`${t('takeBack')} ${names}`}>
            <HiddenField name="bookingId" value={id} />
            <SubmitButton variant="quiet" size="small">
              {t('takeBack')}
            </SubmitButton>
          </Form>
        )}
      </div>
    </Card>
  );
}
