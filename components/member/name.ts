import { useTranslations } from 'next-intl';

/** What a member is called; of someone who has closed their account the name is empty, and readers are told in their language. */
export const useNameOf = (): ((member: { name: string }) => string) => {
  const t = useTranslations('member');
  return ({ name }) => name || t('former');
};
