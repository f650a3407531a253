import { useLocale, useTranslations } from 'next-intl';
import { SettingsSection } from '@/components/member/settings-section';
import { useDateText } from '@/components/ui/date-text';
import type { Credit, CreditRules } from '@/lib/ledger/assets';
import { type Melt, meltPeriods } from '@/lib/ledger/credit-kinds';
import type { CreditEventView } from '@/lib/ledger/keep-credit';
import { changedRules } from '@/lib/ledger/rules';
import type { Asset } from '@/lib/shared/asset';
import type { Locale } from '@/lib/shared/locale';
import { formatAmount } from '@/lib/shared/money';

type Say = ReturnType<typeof useTranslations<never>>;
type Context = { t: Say; asset: Asset; locale: Locale };
type Saying = (value: never, context: Context) => string;

const percent = (part: number, locale: Locale): string =>
  new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 1 }).format(part);

const amount: Saying = (minor: number | null, { t, asset, locale }) =>
  minor === null ? t('credit.operate.noLimit') : formatAmount(minor, asset, locale);

const meltText: Saying = (melt: Melt | null, { t, asset, locale }) =>
  melt
    ? t('credit.public.meltText', {
        percent: percent(melt.permille / 1000, locale),
        months: String(meltPeriods[melt.every]),
        exempt: formatAmount(melt.exemptMinor, asset, locale),
      })
    : t('credit.operate.noMelt');

/** Each rule: what it is called in the form, and how a value of it is said. Of a long text only that it was changed. */
const sayings: Record<keyof CreditRules, { label: string; say: Saying | null }> = {
  words: { label: 'name', say: (words: CreditRules['words'], { locale }) => words[locale].name },
  floorMinor: { label: 'floor', say: amount },
  firstFloorMinor: { label: 'firstFloor', say: amount },
  ceilingMinor: { label: 'ceiling', say: amount },
  firstCeilingMinor: { label: 'firstCeiling', say: amount },
  commonFloorMinor: { label: 'commonFloor', say: amount },
  starterMinor: { label: 'starter', say: amount },
  warnPercent: { label: 'warn', say: (value: number, { locale }) => percent(value / 100, locale) },
  melt: { label: 'melt', say: meltText },
  purchaseMinMinor: { label: 'purchaseMin', say: amount },
  purchaseMaxMinor: { label: 'purchaseMax', say: amount },
  saleMinMinor: { label: 'saleMin', say: amount },
  charter: { label: 'charterName', say: null },
};

/** What an event changed, in words. */
function Changes({ data, asset }: { data: CreditEventView['data']; asset: Asset }) {
  const t = useTranslations();
  const locale = useLocale() as Locale;
  const context = { t, asset, locale } as Context;
  return changedRules(data).map(({ field, before, after }) => {
    const saying = sayings[field as keyof CreditRules];
    if (!saying) return null;
    const label = t(`credit.operate.${saying.label}`);
    return (
      <p key={field} className="text-sm text-ink-2 wrap-anywhere">
        {saying.say
          ? t('credit.operate.changed', {
              field: label,
              before: saying.say(before as never, context),
              after: saying.say(after as never, context),
            })
          : t('credit.operate.rewritten', { field: label })}
      </p>
    );
  });
}

type Props = { credit: Credit; events: readonly CreditEventView[]; timeZone: string };

/** Who changed what, and when. */
export function HistorySection({ credit, events, timeZone }: Props) {
  const t = useTranslations('credit.operate');
  const dateText = useDateText();
  return (
    <SettingsSection id="history" title={t('history')}>
      {events.length === 0 ? (
        <p className="text-ink-2">{t('noHistory')}</p>
      ) : (
        <ol className="divide-y divide-line">
          {events.map(({ id, name, at, by, data }) => (
            <li key={id} className="py-3 first:pt-0 last:pb-0">
              <p className="font-semibold">{t(`events.${name}`)}</p>
              <p className="text-sm text-ink-2">
                {[
                  by,
                  dateText(at, {
                    ...{ day: 'numeric', month: 'long', year: 'numeric' },
                    ...{ hour: '2-digit', minute: '2-digit', timeZone },
                  }),
                ]
                  .filter((each) => each)
                  .join(' · ')}
              </p>
              {typeof data.reason === 'string' && (
                <p className="text-sm text-ink-2 wrap-anywhere whitespace-pre-line">{data.reason}</p>
              )}
              <Changes data={data} asset={credit} />
            </li>
          ))}
        </ol>
      )}
    </SettingsSection>
  );
}
