import { useTranslations } from 'next-intl';
import { SettingsSection } from '@/components/member/settings-section';
import { useDateText } from '@/components/ui/date-text';

type Change = { id: string; at: Date; by: string; text: string };

/** What was decided about a setting, by whom and when. */
export function SettingHistory({ changes }: { changes: readonly Change[] }) {
  const t = useTranslations('operate');
  const date = useDateText();
  return (
    <SettingsSection id="history" title={t('history')}>
      {changes.length === 0 ? (
        <p className="text-ink-2">{t('noHistory')}</p>
      ) : (
        <ol className="divide-y divide-line">
          {changes.map(({ id, at, by, text }) => (
            <li key={id} className="py-3 first:pt-0 last:pb-0">
              <p className="font-semibold">{text}</p>
              <p className="text-sm text-ink-2 wrap-anywhere">
                {[by, date(at, { dateStyle: 'long', timeStyle: 'short' })].filter(Boolean).join(' · ')}
              </p>
            </li>
          ))}
        </ol>
      )}
    </SettingsSection>
  );
}
