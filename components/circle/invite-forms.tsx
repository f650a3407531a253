import { useTranslations } from 'next-intl';
import { RadioGroup } from '@/components/ui/choice-fields';
import { Form } from '@/components/ui/form';
import type { FormAction } from '@/components/ui/form-state';
import { HiddenField } from '@/components/ui/hidden-field';
import { SubmitButton } from '@/components/ui/submit-button';
import { TextField } from '@/components/ui/text-fields';
import { circleRoles } from '@/lib/circle/roles';

type Props = {
  circleId: string;
  /** With `https://`. */
  address: string;
  invite: FormAction;
  mail: FormAction;
  renew: FormAction;
};

/** The ways to bring people in: by their username, by their address, by a link. */
export function InviteForms({ circleId, address, invite, mail, renew }: Props) {
  const t = useTranslations('circle');
  return (
    <div className="stack gap-8">
      <Form action={invite} label={t('manage.byHandle')}>
        <HiddenField name="circleId" value={circleId} />
        <TextField
          name="handle"
          label={t('manage.handle')}
          hint={t('manage.handleHint')}
          maxLength={60}
          required
          autoComplete="off"
        />
        <RadioGroup
          name="role"
          label={t('manage.as')}
          required
          defaultValue="member"
          options={circleRoles.toReversed().map((role) => ({
            value: role,
            label: t(`role.${role}`),
            hint: t(`roleHint.${role}`),
          }))}
        />
        <SubmitButton>{t('manage.invite')}</SubmitButton>
      </Form>
      <Form action={mail} label={t('manage.byMail')}>
        <HiddenField name="circleId" value={circleId} />
        <TextField
          name="email"
          type="email"
          label={t('manage.email')}
          hint={t('manage.emailHint')}
          required
          autoComplete="off"
        />
        <SubmitButton variant="quiet">{t('manage.mail')}</SubmitButton>
      </Form>
      <div>
        <label htmlFor="circle-link" className="mb-1 block font-medium">
          {t('manage.link')}
        </label>
        <input
          id="circle-link"
          readOnly
          value={address}
          aria-describedby="circle-link-hint"
          spellCheck={false}
          className="field font-mono text-sm"
        />
        <p id="circle-link-hint" className="mt-1 mb-3 text-sm text-ink-2">
          {t('manage.linkHint')}
        </p>
        <Form action={renew} label={t('manage.renew')} className="">
          <HiddenField name="circleId" value={circleId} />
          <SubmitButton variant="quiet" size="small">
            {t('manage.renew')}
          </SubmitButton>
        </Form>
      </div>
    </div>
  );
}
