import { useTranslations } from 'next-intl';
import { useSessionWords } from '@/components/listing/session-words';
import { AddForm } from '@/components/slots/add-form';
import type { SessionValues } from '@/components/slots/session-fields';
import { type OwnSession, SessionRow } from '@/components/slots/session-row';
import { LinkButton } from '@/components/ui/button';
import { Card } from '@/components/ui/card';
import type { FormAction } from '@/components/ui/form-state';
import { TextLink } from '@/components/ui/link';
import { paths } from '@/lib/shared/paths';
import { backFrom, type StepProps } from './step';

type Props = StepProps & {
  sessions: readonly OwnSession[];
  /** There are more of them than are shown here. */
  hasMore: boolean;
  values: SessionValues;
  firstDay: string;
  now: Date;
  add: FormAction;
  next: string;
};

/** The sessions to come, and one more of them, or many that repeat. */
export function SessionsForm({ sessions, hasMore, values, firstDay, now, add, next, ...props }: Props) {
  const t = useTranslations('listing-form');
  const { locale, listing, type } = props;
  const say = useSessionWords(type.name);
  const back = backFrom(props, 'sessions');
  return (
    <div className="stack gap-8">
      {sessions.length > 0 && (
        <Card as="section" aria-labelledby="sessions">
          <h2 id="sessions" className="title-3 mb-4">
            {say('many')}
          </h2>
          <ul className="divide-y divide-line">
            {sessions.map((session) => (
              <SessionRow key={session.id} {...{ locale, listing, type, session, now }} />
            ))}
          </ul>
          {hasMore && (
            <p className="mt-4">
              <TextLink href={paths.sessions(locale, listing.id)}>{t('sessions.all')}</TextLink>
            </p>
          )}
        </Card>
      )}
      <Card as="section" aria-labelledby="add-session">
        <h2 id="add-session" className="title-3 mb-4">
          {say('add')}
        </h2>
        <AddForm
          listingId={listing.id}
          type={type}
          values={values}
          firstDay={firstDay}
          after={String(listing.sessionCount)}
          action={add}
        />
      </Card>
      <div className="flex flex-wrap items-center gap-3 border-t border-line pt-6">
        <LinkButton href={next} variant={sessions.length > 0 ? 'primary' : 'quiet'}>
          {t(sessions.length > 0 ? 'next' : 'sessions.later')}
        </LinkButton>
        {back && (
          <LinkButton href={back} variant="plain">
            {t('back')}
          </LinkButton>
        )}
      </div>
    </div>
  );
}
