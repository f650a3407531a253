import { useTranslations } from 'next-intl';
import { Badge } from '@/components/ui/badge';
import { LinkButton } from '@/components/ui/button';
import { Form } from '@/components/ui/form';
import type { FormAction } from '@/components/ui/form-state';
import { HiddenField } from '@/components/ui/hidden-field';
import { SubmitButton } from '@/components/ui/submit-button';
import type { CirclePage } from '@/lib/circle/queries';
import type { Locale } from '@/lib/shared/locale';
import { paths } from '@/lib/shared/paths';

export type StandingActions = Record<'join' | 'decline' | 'ask' | 'takeBack' | 'leave', FormAction>;

type Props = { locale: Locale; circle: CirclePage; isMember: boolean; actions: StandingActions };

type StepProps = { circle: CirclePage; action: FormAction; children: string; variant?: 'quiet' | 'plain' };

function Step({ circle, action, children, variant }: StepProps) {
  return (
    <Form action={action} label={children} className="">
      <HiddenField name="circleId" value={circle.id} />
      <SubmitButton variant={variant}>{children}</SubmitButton>
    </Form>
  );
}

/** What the reader is in the circle, and what they can do about it: join, ask, wait, leave. */
export function StandingPanel({ locale, circle, isMember, actions }: Props) {
  const t = useTranslations('circle');
  const { role, invitedAs, hasAsked, isOpen, handle } = circle;
  if (circle.closedAt) return <Badge>{t('closed')}</Badge>;
  if (role)
    return (
      <div className="flex flex-wrap items-center gap-3">
        <Badge tone="leaf">{t('youAre', { role })}</Badge>
        {circle.mayAdmit && (
          <LinkButton href={paths.manageCircle(locale, handle)}>
            {t('manage.open', { count: circle.requests.length })}
          </LinkButton>
        )}
        <Step circle={circle} action={actions.leave} variant={circle.mayAdmit ? 'plain' : 'quiet'}>
          {t('leave')}
        </Step>
      </div>
    );
  if (!isMember)
    return (
      <LinkButton href={paths.signIn(locale, { next: paths.circle(locale, handle) })}>
        {t(isOpen ? 'signInToJoin' : 'signInToAsk')}
      </LinkButton>
    );
  if (invitedAs)
    return (
      <>
        <p className="mb-3">{t('invited', { role: invitedAs })}</p>
        <div className="flex flex-wrap gap-3">
          <Step circle={circle} action={actions.join}>
            {t('join')}
          </Step>
          <Step circle={circle} action={actions.decline} variant="quiet">
            {t('decline')}
          </Step>
        </div>
      </>
    );
  if (isOpen)
    return (
      <Step circle={circle} action={actions.join}>
        {t('join')}
      </Step>
    );
  if (hasAsked)
    return (
      <>
        <p className="mb-3">{t('asked')}</p>
        <Step circle={circle} action={actions.takeBack} variant="quiet">
          {t('takeBack')}
        </Step>
      </>
    );
  return (
    <>
      <Step circle={circle} action={actions.ask}>
        {t('ask')}
      </Step>
      <p className="mt-2 text-sm text-ink-2">{t('askHint')}</p>
    </>
  );
}
