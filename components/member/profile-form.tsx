import { useLocale, useTranslations } from 'next-intl';
import { CheckboxGroup } from '@/components/ui/choice-fields';
import { Form } from '@/components/ui/form';
import type { FormAction } from '@/components/ui/form-state';
import { SubmitButton } from '@/components/ui/submit-button';
import { TextArea, TextField } from '@/components/ui/text-fields';
import type { ownAccount } from '@/lib/member/queries';
import { spokenLanguages } from '@/lib/member/schema';
import { useLanguageName } from './language-names';
import { PortraitField } from './portrait-field';

type Props = {
  account: Awaited<ReturnType<typeof ownAccount>>;
  /** The address of the profile, whole. */
  address: string;
  action: FormAction;
};

/** What others see of a member, to be changed by them. */
export function ProfileForm({ account, address, action }: Props) {
  const t = useTranslations('settings.profile');
  const locale = useLocale();
  const nameOf = useLanguageName();
  const languages = spokenLanguages.map((value) => {
    const name = nameOf(value);
    // French writes it small; here each begins an entry of a list.
    return { value, label: name.charAt(0).toLocaleUpperCase(locale) + name.slice(1) };
  });
  return (
    <Form action={action}>
      <PortraitField name={account.name} pictureId={account.pictureId} />
      <TextField
        name="name"
        label={t('name')}
        defaultValue={account.name}
        autoComplete="name"
        maxLength={60}
        required
      />
      <TextField
        name="handle"
        label={t('handle')}
        hint={t('handleHint', { address })}
        defaultValue={account.handle}
        autoComplete="off"
        maxLength={30}
        required
      />
      <TextArea
        name="about"
        label={t('about')}
        hint={t('aboutHint')}
        defaultValue={account.about}
        maxLength={2000}
      />
      <TextField
        name="homeArea"
        label={t('homeArea')}
        hint={t('homeAreaHint')}
        defaultValue={account.homeArea}
        autoComplete="address-level2"
        maxLength={80}
      />
      <CheckboxGroup
        name="languages[]"
        label={t('languages')}
        options={languages}
        defaultValue={account.languages}
      />
      <SubmitButton>{t('save')}</SubmitButton>
    </Form>
  );
}
