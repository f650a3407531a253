import { useTranslations } from 'next-intl';
import type { Approval } from '@/lib/listing/approvals';

/** What the button says that leads to asking for something of a type, by how its owner takes bookings. */
export const useAskText = (typeName: string): ((approval: Approval) => string) => {
  const panel = useTranslations('booking.panel');
  const types = useTranslations(`types.${typeName}`);
  const texts: Record<Approval, () => string> = {
    request: () => types('request'),
    instant: () => (types.has('instant') ? types('instant') : panel('instant')),
    draw: () => panel('draw'),
  };
  return (approval) => texts[approval]();
};
