import { useLocale, useTranslations } from 'next-intl';
import { spokenRule } from '@/lib/listing/slots/repetition';
import { keptRule } from '@/lib/listing/slots/rule';

type Props = { rule: string; withEnd?: boolean };

/** How a slot comes back, in words: the second Tuesday of each month, until 30 June. */
export function RuleText(props: Props) {
  return useRuleText(props);
}

/** The same as text. */
export const useRuleText = ({ rule, withEnd = true }: Props): string => {
  const t = useTranslations('slots.rule');
  const { every, end } = spokenRule(keptRule(rule), useLocale());
  // That nothing ends it need not be said to those who come.
  const isSaid = withEnd && end.word !== 'never';
  return [t(every.word, every.values), ...(isSaid ? [t(end.word, end.values)] : [])].join(', ');
};
