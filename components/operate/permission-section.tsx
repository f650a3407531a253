import { useTranslations } from 'next-intl';
import { SettingsSection } from '@/components/member/settings-section';
import { Badge } from '@/components/ui/badge';
import { useDateText } from '@/components/ui/date-text';
import { Disclosure } from '@/components/ui/disclosure';
import { Form } from '@/components/ui/form';
import type { FormAction } from '@/components/ui/form-state';
import { HiddenField } from '@/components/ui/hidden-field';
import { SubmitButton } from '@/components/ui/submit-button';
import { TextArea } from '@/components/ui/text-fields';
import type { PermissionView } from '@/lib/operation/permissions';
import { mostBasis } from '@/lib/operation/schema';

type Props = { permission: PermissionView; confirm: FormAction; takeBack: FormAction };

/** One thing that the community may do or not, on what that rests, and who said so. */
export function PermissionSection({ permission: { name, confirmedAt, events }, confirm, takeBack }: Props) {
  const t = useTranslations('operate.permissions');
  const date = useDateText();
  return (
    <SettingsSection id={name} title={t(`of.${name}.title`)} lead={t(`of.${name}.lead`)}>
      <p className="mb-5 flex flex-wrap items-center gap-3">
        <Badge tone={confirmedAt ? 'leaf' : 'plain'}>{t(confirmedAt ? 'open' : 'closed')}</Badge>
        {confirmedAt && (
          <span className="text-ink-2">{t('since', { date: date(confirmedAt, { dateStyle: 'long' }) })}</span>
        )}
      </p>
      {confirmedAt ? (
        <Disclosure summary={t('takeBack')}>
          <p className="mb-4 text-ink-2 text-pretty">{t(`of.${name}.takeBackLead`)}</p>
          <Form action={takeBack} label={t('takeBack')} className="stack gap-4">
            <HiddenField name="permissionId" value={name} />
            <TextArea name="reason" label={t('why')} maxLength={mostBasis} required />
            <div>
              <SubmitButton variant="quiet">{t('takeBackGo')}</SubmitButton>
            </div>
          </Form>
        </Disclosure>
      ) : (
        <Form action={confirm} label={t('confirm')} className="stack gap-4">
          <HiddenField name="permissionId" value={name} />
          <TextArea name="reason" label={t('basis')} hint={t('basisHint')} maxLength={mostBasis} required />
          <div>
            <SubmitButton>{t('confirm')}</SubmitButton>
          </div>
        </Form>
      )}
      {events.length > 0 && (
        <ol className="mt-5 divide-y divide-line border-line border-t pt-4">
          {events.map(({ id, name: event, reason, at, by }) => (
            <li key={id} className="py-3 first:pt-0 last:pb-0">
              <p className="font-semibold wrap-anywhere">{t(`event.${event}`, { reason })}</p>
              <p className="text-sm text-ink-2 wrap-anywhere">
                {[by, date(at, { dateStyle: 'long', timeStyle: 'short' })].filter(Boolean).join(' · ')}
              </p>
            </li>
          ))}
        </ol>
      )}
    </SettingsSection>
  );
}
