import { useTranslations } from 'next-intl';
import { useDateText } from '@/components/ui/date-text';
import { DescriptionList } from '@/components/ui/description-list';
import type { DrawView } from '@/lib/listing/draws/queries';

const moment = {
  weekday: 'long',
  day: 'numeric',
  month: 'long',
  hour: '2-digit',
  minute: '2-digit',
} as const;

/** What was published, in the order in which it was. */
export function DrawFacts({ draw, timeZone }: { draw: DrawView; timeZone: string }) {
  const t = useTranslations('draw');
  const dateText = useDateText();
  const at = (date: Date) => dateText(date, { ...moment, timeZone });
  const code = (text: string) => <code className="font-mono text-sm wrap-anywhere">{text}</code>;
  return (
    <DescriptionList
      items={[
        { term: t('fact.closes'), detail: at(draw.closesAt) },
        { term: t('fact.source'), detail: `${t(`source.${draw.source}`)} · ${at(draw.valueAt)}` },
        { term: t('fact.entries'), detail: String(draw.entries) },
        ...(draw.seal ? [{ term: t('fact.seal'), detail: code(draw.seal) }] : []),
        ...(draw.value ? [{ term: t('fact.value'), detail: code(draw.value) }] : []),
      ]}
    />
  );
}
