import { useTranslations } from 'next-intl';
import { useSlotWords } from '@/components/listing/slot-words';
import { Icon, type IconName } from '@/components/ui/icon';
import { Link } from '@/components/ui/link';

type Props = {
  typeName: string;
  quantity: number;
  /** The most there can be. */
  limit: number;
  /** They are of each of several dates. */
  isEach?: boolean;
  hrefOf: (quantity: number) => string;
};

const round = 'inline-flex size-11 items-center justify-center rounded-full border';

function Step({ href, icon, label }: { href: string | null; icon: IconName; label: string }) {
  if (!href)
    return (
      <span aria-hidden="true" className={`${round} border-line text-ink-2 opacity-50`}>
        <Icon name={icon} size={18} />
      </span>
    );
  return (
    <Link
      href={href}
      scroll={false}
      aria-label={label}
      className={`${round} border-edge bg-card hover:border-ink`}
    >
      <Icon name={icon} size={18} />
    </Link>
  );
}

/** One fewer or one more: links to the same page with its price, so what was written meanwhile stays. */
export function QuantityStepper({ typeName, quantity, limit, isEach = false, hrefOf }: Props) {
  const t = useTranslations('slots');
  const say = useSlotWords(typeName);
  return (
    <div className="flex items-center gap-3">
      <Step href={quantity > 1 ? hrefOf(quantity - 1) : null} icon="minus" label={t('fewer')} />
      <span role="status" className="min-w-20 text-center font-semibold tabular-nums">
        {say(isEach ? 'placesEach' : 'places', { count: quantity })}
      </span>
      <Step href={quantity < limit ? hrefOf(quantity + 1) : null} icon="plus" label={t('oneMore')} />
    </div>
  );
}
