import { useLocale, useTranslations } from 'next-intl';

const known = new Map<string, Intl.DisplayNames>();

const namesIn = (locale: string): Intl.DisplayNames => {
  const names = known.get(locale) ?? new Intl.DisplayNames(locale, { type: 'language', fallback: 'none' });
  known.set(locale, names);
  return names;
};

/** The names of languages as they stand within a sentence; a sign language is a name of ours. */
export const useLanguageName = (): ((code: string) => string) => {
  const locale = useLocale();
  const t = useTranslations('settings.profile');
  return (code) => {
    if (code === 'lsf') return t('lsf');
    try {
      return namesIn(locale).of(code) ?? code;
    } catch {
      return code;
    }
  };
};
