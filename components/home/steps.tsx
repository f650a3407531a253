import { useTranslations } from 'next-intl';
import { Icon, type IconName } from '@/components/ui/icon';
import { tintClass } from '@/components/ui/tint';
import type { Tint } from '@/lib/shared/tint';

const steps = [
  { name: 'find', icon: 'search', tint: 'sand' },
  { name: 'ask', icon: 'message', tint: 'mint' },
  { name: 'share', icon: 'key', tint: 'peach' },
] as const satisfies { name: string; icon: IconName; tint: Tint }[];

/** How it works, in three steps. */
export function HowItWorks() {
  const t = useTranslations('home.how');
  return (
    <section aria-labelledby="how" className="wrap py-10">
      <h2 id="how" className="title-2">
        {t('title')}
      </h2>
      <ol className="mt-6 grid gap-x-10 gap-y-7 md:grid-cols-3">
        {steps.map(({ name, icon, tint }) => (
          <li key={name} className="flex gap-4 md:block">
            <span
              className={`flex size-12 shrink-0 items-center justify-center rounded-card ${tintClass(tint)}`}
            >
              <Icon name={icon} size={22} />
            </span>
            <div className="md:mt-4">
              <h3 className="title-3">{t(`${name}.title`)}</h3>
              <p className="mt-1 max-w-prose text-ink-2 text-pretty">{t(`${name}.body`)}</p>
            </div>
          </li>
        ))}
      </ol>
    </section>
  );
}
