import { useTranslations } from 'next-intl';
import { Icon } from './icon';
import { Link } from './link';
import { VisuallyHidden } from './visually-hidden';

export type Step = { label: string; href?: string; state: 'past' | 'current' | 'future' };

/** Where one stands in a form of several pages. On a phone: a bar and the name of this step. */
export function Steps({ label, items }: { label: string; items: readonly Step[] }) {
  const t = useTranslations('ui');
  const at = items.findIndex((item) => item.state === 'current');
  return (
    <nav aria-label={label}>
      <p className="mb-2 text-sm text-ink-2 md:hidden">
        {t('stepOf', { step: at + 1, steps: items.length })}
        {at >= 0 && <strong className="text-ink"> · {items[at]?.label}</strong>}
      </p>
      <ol className="flex gap-1.5 md:gap-2">
        {items.map((item) => (
          <li
            key={item.label}
            aria-current={item.state === 'current' ? 'step' : undefined}
            className={`flex-1 border-t-4 pt-2 text-sm ${item.state === 'past' ? 'border-leaf' : item.state === 'current' ? 'border-brick' : 'border-line'}`}
          >
            <span className="flex items-center gap-1 max-md:sr-only">
              {item.state === 'past' && <Icon name="check" size={14} className="text-leaf-ink" />}
              {item.href && item.state !== 'current' ? (
                <Link href={item.href} className="hover:underline">
                  {item.label}
                </Link>
              ) : (
                <span className={item.state === 'current' ? 'font-semibold' : 'text-ink-2'}>
                  {item.label}
                </span>
              )}
              <VisuallyHidden> ({t(`step.${item.state}`)})</VisuallyHidden>
            </span>
          </li>
        ))}
      </ol>
    </nav>
  );
}
