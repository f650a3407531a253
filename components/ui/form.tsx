import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { FormClient } from './form-client';
import type { FormAction } from './form-state';

export type FormProps = {
  action: FormAction;
  /** A fresh uuid: the same post sent twice carries the same one. */
  once?: string;
  /** Empty the fields after a success that stays on the page. */
  clears?: boolean;
  label?: string;
  className?: string;
  children: ReactNode;
};

/** A form over a server action. Works without script; with script it stays on the page and keeps chosen files. */
export function Form(props: FormProps) {
  const t = useTranslations('ui');
  const words = {
    optional: t('optional'),
    sending: t('sending'),
    refused: t('refused'),
    tooLarge: t('tooLarge'),
    atMost: t.raw('atMost'),
  };
  return <FormClient {...props} words={words} />;
}
