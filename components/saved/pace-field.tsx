import { useTranslations } from 'next-intl';
import { RadioGroup } from '@/components/ui/choice-fields';
import { type Pace, paces } from '@/lib/saved/rules';

/** How often one is told what is new. */
export function PaceField({ defaultValue }: { defaultValue: Pace }) {
  const t = useTranslations('keeping.search');
  return (
    <RadioGroup
      name="pace"
      label={t('pace')}
      required
      defaultValue={defaultValue}
      options={paces.map((pace) => ({ value: pace, label: t(`paces.${pace}`) }))}
    />
  );
}
