import { useLocale, useTranslations } from 'next-intl';
import { amountRefusals } from '@/lib/shared/amount';
import type { Locale } from '@/lib/shared/locale';
import { FormClient, type FormProps } from './form-client';
import type { FormWords } from './form-context';
import { GetFormClient, type GetFormProps } from './get-form-client';

/** What the parts of a form say of themselves, in the reader's language. */
const useFormWords = (): FormWords => {
  const t = useTranslations('ui');
  const refusals = useTranslations('errors.amount');
  return {
    optional: t('optional'),
    sending: t('sending'),
    refused: t('refused'),
    tooLarge: t('tooLarge'),
    atMost: t.raw('atMost'),
    amountRead: t.raw('amountRead'),
    amounts: Object.fromEntries(amountRefusals.map((key) => [`amount.${key}`, refusals.raw(key)])),
  };
};

/** A form over a server action. Works without script; with script it stays on the page and keeps chosen files. */
export function Form(props: FormProps) {
  const words = useFormWords();
  const locale = useLocale() as Locale;
  return <FormClient {...props} words={words} locale={locale} />;
}

/** A form that asks for a page: its fields read amounts as those of a `Form` do. The page shows what it understood. */
export function GetForm(props: GetFormProps) {
  const words = useFormWords();
  const locale = useLocale() as Locale;
  return <GetFormClient {...props} words={words} locale={locale} />;
}
