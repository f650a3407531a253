import { useTranslations } from 'next-intl';
import type { Approval } from '@/lib/listing/approvals';
import { useTypeWords } from './words';

/** What the button says that leads to asking for something of a type, by how its owner takes bookings. */
export const useAskText = (typeName: string): ((approval: Approval) => string) => {
  const types = useTranslations(`types.${typeName}`);
  const { say } = useTypeWords(typeName);
  const texts: Record<Approval, () => string> = {
    request: () => types('request'),
    instant: () => say('panel.instant'),
    draw: () => say('panel.draw'),
  };
  return (approval) => texts[approval]();
};

/** The same, as it stands on a page. */
export function AskText({ type, approval }: { type: string; approval: Approval }) {
  return useAskText(type)(approval);
}
