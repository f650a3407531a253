import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { TermsNote } from '@/components/site/terms-note';
import { Form } from '@/components/ui/form';
import type { FormAction } from '@/components/ui/form-state';
import { HiddenField } from '@/components/ui/hidden-field';
import { SubmitButton } from '@/components/ui/submit-button';

type Props = {
  action: FormAction;
  providers: readonly { id: string; name: string }[];
  next?: string;
  children?: ReactNode;
};

/** The other ways in, below the form: providers that the settings name, and what else the page offers. */
export function OutsideSignIn({ action, providers, next, children }: Props) {
  const t = useTranslations('account.outside');
  if (providers.length === 0 && !children) return null;
  return (
    <div className="stack gap-3">
      <p className="flex items-center gap-3 text-sm text-ink-2 before:h-px before:flex-1 before:bg-line after:h-px after:flex-1 after:bg-line">
        {t('or')}
      </p>
      {providers.map(({ id, name }) => (
        <Form key={id} action={action}>
          <HiddenField name="provider" value={id} />
          {next && <HiddenField name="next" value={next} />}
          <SubmitButton variant="quiet" wide>
            {t('with', { name })}
          </SubmitButton>
        </Form>
      ))}
      {providers.length > 0 && <TermsNote />}
      {children}
    </div>
  );
}
