import { useTranslations } from 'next-intl';
import { Icon } from '@/components/ui/icon';
import { paths } from '@/lib/shared/paths';
import type { Theme } from './viewer';

const ROUND = 'size-11 items-center justify-center rounded-full hover:bg-sunk';

/**
 * One button to the other appearance. Which one is on can depend on the reader’s system, which only the style sheet
 * knows: both buttons are in the page and it shows one.
 */
export function ThemeButton() {
  const t = useTranslations('shell');
  return (
    <form action={paths.theme()} method="post">
      <button
        type="submit"
        name="theme"
        value="dark"
        aria-label={t('toDark')}
        title={t('toDark')}
        className={`flex dark:hidden ${ROUND}`}
      >
        <Icon name="moon" />
      </button>
      <button
        type="submit"
        name="theme"
        value="light"
        aria-label={t('toLight')}
        title={t('toLight')}
        className={`hidden dark:flex ${ROUND}`}
      >
        <Icon name="sun" />
      </button>
    </form>
  );
}

const CHOICES = [
  { value: 'light', word: 'themeLight' },
  { value: 'dark', word: 'themeDark' },
  { value: 'system', word: 'themeSystem' },
] as const;

/** All three choices, for the foot of the page. */
export function ThemeChoice({ theme }: { theme: Theme }) {
  const t = useTranslations('shell');
  return (
    <form action={paths.theme()} method="post">
      <fieldset className="inline-flex rounded-full border border-line bg-card p-1">
        <legend className="sr-only">{t('theme')}</legend>
        {CHOICES.map(({ value, word }) => (
          <button
            key={value}
            type="submit"
            name="theme"
            value={value}
            aria-pressed={value === (theme ?? 'system')}
            className="min-h-9 rounded-full px-3 text-sm text-ink-2 hover:text-ink aria-pressed:bg-sunk aria-pressed:font-semibold aria-pressed:text-ink max-md:min-h-11 forced-colors:aria-pressed:outline-2"
          >
            {t(word)}
          </button>
        ))}
      </fieldset>
    </form>
  );
}
