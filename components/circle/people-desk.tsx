import { useTranslations } from 'next-intl';
import { SelectField } from '@/components/ui/choice-fields';
import { useDateText } from '@/components/ui/date-text';
import { Form } from '@/components/ui/form';
import type { FormAction } from '@/components/ui/form-state';
import { HiddenField } from '@/components/ui/hidden-field';
import { SubmitButton } from '@/components/ui/submit-button';
import { VisuallyHidden } from '@/components/ui/visually-hidden';
import type { CirclePage } from '@/lib/circle/queries';
import { circleRoles } from '@/lib/circle/roles';
import type { Locale } from '@/lib/shared/locale';
import { PersonLine } from './person-line';

export type DeskActions = Record<'answer' | 'setRole' | 'remove' | 'withdraw', FormAction>;

type Props = { locale: Locale; circle: CirclePage; viewerId: string; actions: DeskActions };

const LIST = 'divide-y divide-line';

const Whom = ({ circleId, memberId }: { circleId: string; memberId: string }) => (
  <>
    <HiddenField name="circleId" value={circleId} />
    <HiddenField name="memberId" value={memberId} />
  </>
);

/** Those who ask to join, each with a yes and a no. */
export function RequestList({ locale, circle, actions }: Omit<Props, 'viewerId'>) {
  const t = useTranslations('circle.manage');
  const dateText = useDateText();
  if (circle.requests.length === 0) return <p className="text-ink-2">{t('noRequests')}</p>;
  return (
    <ul className={LIST}>
      {circle.requests.map(({ createdAt, ...person }) => (
        <PersonLine
          key={person.id}
          locale={locale}
          person={person}
          about={t('askedOn', { date: dateText(createdAt, { dateStyle: 'medium' }) })}
        >
          {(['admit', 'refuse'] as const).map((answer) => (
            <Form key={answer} action={actions.answer} className="">
              <Whom circleId={circle.id} memberId={person.id} />
              <HiddenField name="answer" value={answer} />
              <SubmitButton size="small" variant={answer === 'admit' ? 'primary' : 'quiet'}>
                {t(answer)}
                <VisuallyHidden> {person.name}</VisuallyHidden>
              </SubmitButton>
            </Form>
          ))}
        </PersonLine>
      ))}
    </ul>
  );
}

/** Those who are in it, each with a role to choose and a way out; then those who are invited. */
export function PeopleDesk({ locale, circle, viewerId, actions }: Props) {
  const t = useTranslations('circle');
  const dateText = useDateText();
  const day = (date: Date) => dateText(date, { dateStyle: 'medium' });
  const roles = circleRoles.map((role) => ({ value: role, label: t(`role.${role}`) }));
  return (
    <ul className={LIST}>
      {circle.members.map(({ role, since, ...person }) => (
        <PersonLine
          key={person.id}
          locale={locale}
          person={person}
          about={t('manage.inSince', { date: day(since) })}
        >
          <Form action={actions.setRole} className="flex flex-wrap items-end gap-2">
            <Whom circleId={circle.id} memberId={person.id} />
            <SelectField
              name="role"
              label={t('manage.roleOf', { name: person.name })}
              hideLabel
              required
              options={roles}
              defaultValue={role}
            />
            <SubmitButton size="small" variant="quiet">
              {t('manage.saveRole')}
              <VisuallyHidden> {person.name}</VisuallyHidden>
            </SubmitButton>
          </Form>
          {person.id !== viewerId && (
            <Form action={actions.remove} className="">
              <Whom circleId={circle.id} memberId={person.id} />
              <SubmitButton size="small" variant="plain">
                {t('manage.remove')}
                <VisuallyHidden> {person.name}</VisuallyHidden>
              </SubmitButton>
            </Form>
          )}
        </PersonLine>
      ))}
      {circle.invitations.map(({ role, createdAt, ...person }) => (
        <PersonLine
          key={person.id}
          locale={locale}
          person={person}
          about={t('manage.invitedOn', { role, date: day(createdAt) })}
        >
          <Form action={actions.withdraw} className="">
            <Whom circleId={circle.id} memberId={person.id} />
            <SubmitButton size="small" variant="quiet">
              {t('manage.withdraw')}
              <VisuallyHidden> {person.name}</VisuallyHidden>
            </SubmitButton>
          </Form>
        </PersonLine>
      ))}
    </ul>
  );
}
