import { useTranslations } from 'next-intl';
import { useSlotWords } from '@/components/listing/slot-words';
import { ProgressBar } from '@/components/ui/progress-bar';

type Props = {
  typeName: string;
  slot: { taken: number; capacity: number; minimum: number };
  waiting?: number;
};

/** How many of the places are taken, and what else counts: how many it takes, who waits. */
export function PlacesBar({ typeName, slot, waiting = 0 }: Props) {
  const say = useSlotWords(typeName);
  const t = useTranslations('slot-pages');
  const { taken, capacity, minimum } = slot;
  const text = say('takenOf', { taken, capacity });
  const more = [
    ...(minimum > 0 ? [t('minimumOf', { count: minimum })] : []),
    ...(waiting > 0 ? [t('waitingCount', { count: waiting })] : []),
  ];
  return (
    <div>
      <p className="mb-1.5 flex flex-wrap justify-between gap-x-3 text-sm">
        <span className="font-semibold tabular-nums">{text}</span>
        {more.length > 0 && <span className="text-ink-2">{more.join(' · ')}</span>}
      </p>
      <ProgressBar label={text} value={taken} max={Math.max(1, capacity)} />
    </div>
  );
}
