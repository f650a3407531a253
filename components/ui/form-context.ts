'use client';
import { createContext, useContext } from 'react';
import type { FormState } from '@/lib/shared/form-state';
import type { Locale } from '@/lib/shared/locale';
import { fieldKey, untouched } from './form-state';

export type FormWords = {
  optional: string;
  sending: string;
  refused: string;
  tooLarge: string;
  /** `{count}` stands in it. */
  atMost: string;
  /** How an amount is read: `{amount}` stands in it. */
  amountRead: string;
  /** Why one cannot be read, by the key of the refusal. */
  amounts: Readonly<Record<string, string>>;
};

type FormContext = {
  id: string;
  state: FormState;
  sending: boolean;
  words: FormWords | null;
  locale: Locale;
  /** Amounts are shown again before they count. */
  amountsLater: boolean;
};

/** What a field knows of the form it stands in. Outside of a `Form` (a GET form) it knows nothing, and that is fine. */
export const FormContext = createContext<FormContext>({
  id: '',
  state: untouched,
  sending: false,
  words: null,
  locale: 'fr',
  amountsLater: false,
});

export const useForm = () => useContext(FormContext);

/** The id of a field’s control, so that the summary of errors can lead to it. */
export const fieldId = (form: string, name: string): string => `${form}-${fieldKey(name)}`;
