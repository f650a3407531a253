import { useTranslations } from 'next-intl';
import { Icon } from '@/components/ui/icon';
import { TextLink } from '@/components/ui/link';
import { VisuallyHidden } from '@/components/ui/visually-hidden';
import type { ChecklistLine } from '@/lib/campaign/checklist';
import type { Locale } from '@/lib/shared/locale';
import { paths } from '@/lib/shared/paths';

type Props = { locale: Locale; id: string; lines: readonly ChecklistLine[] };

function Line({ locale, id, line }: Omit<Props, 'lines'> & { line: ChecklistLine }) {
  const t = useTranslations('campaign-form.check');
  const { name, step, isMet, isNeeded } = line;
  const mark = isMet ? 'text-leaf-ink' : isNeeded ? 'text-danger-ink' : 'text-sun-ink';
  return (
    <li className="flex gap-3 py-2.5">
      <Icon name={isMet ? 'check' : isNeeded ? 'warning' : 'info'} className={`mt-0.5 ${mark}`} />
      <p className="min-w-0 flex-1">
        <span className={isMet ? 'text-ink-2' : ''}>{t(`items.${name}`)}</span>
        <VisuallyHidden> ({t(isMet ? 'met' : 'unmet')})</VisuallyHidden>{' '}
        {!isMet && (
          <TextLink href={step ? paths.editCampaign(locale, id, step) : paths.accountSettings(locale)}>
            {t('mend')}
            <VisuallyHidden> {t(`items.${name}`)}</VisuallyHidden>
          </TextLink>
        )}
      </p>
    </li>
  );
}

/** What is needed before anyone is asked to look, and what makes it a good one: ticked or with the way to mend it. */
export function Checklist({ locale, id, lines }: Props) {
  const t = useTranslations('campaign-form.check');
  const parts = [
    { name: 'needed', lines: lines.filter(({ isNeeded }) => isNeeded) },
    { name: 'advised', lines: lines.filter(({ isNeeded }) => !isNeeded) },
  ] as const;
  return (
    <div className="grid gap-x-10 gap-y-8 md:grid-cols-2">
      {parts.map((part) => (
        <section key={part.name} aria-labelledby={part.name}>
          <h2 id={part.name} className="title-3">
            {t(part.name)}
          </h2>
          <p className="text-sm text-ink-2">
            {t('count', {
              met: part.lines.filter(({ isMet }) => isMet).length,
              all: part.lines.length,
            })}
          </p>
          <ul className="mt-2 divide-y divide-line">
            {part.lines.map((line) => (
              <Line key={line.name} locale={locale} id={id} line={line} />
            ))}
          </ul>
        </section>
      ))}
    </div>
  );
}
