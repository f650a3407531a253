import { useTranslations } from 'next-intl';
import { useDateText } from '@/components/ui/date-text';
import { DescriptionList } from '@/components/ui/description-list';
import { shownIn } from '@/lib/listing/draws/lifecycle';
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
  const publicValue = `${t(`source.${draw.source}`)} · ${at(draw.valueAt)}`;
  return (
    <DescriptionList
      items={[
        { term: t('fact.closes'), detail: at(draw.closesAt) },
        ...(draw.revealUntil && draw.repeatUntil
          ? [
              { term: t('fact.source'), detail: t('fact.numbers') },
              { term: t('fact.revealUntil'), detail: at(draw.revealUntil) },
              { term: t('fact.repeatUntil'), detail: at(draw.repeatUntil) },
              { term: t('fact.otherwise'), detail: publicValue },
            ]
          : [{ term: t('fact.source'), detail: publicValue }]),
        { term: t('fact.entries'), detail: String(draw.entries) },
        ...(shownIn(draw.state)
          ? [{ term: t('fact.shown'), detail: t('fact.shownOf', { shown: draw.shown, count: draw.entries }) }]
          : []),
        ...(draw.seal ? [{ term: t('fact.seal'), detail: code(draw.seal) }] : []),
        ...(draw.value ? [{ term: t('fact.value'), detail: code(draw.value) }] : []),
      ]}
    />
  );
}
