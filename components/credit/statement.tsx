import { useTranslations } from 'next-intl';
import { useNameOf } from '@/components/member/name';
import { SettingsSection } from '@/components/member/settings-section';
import { Badge } from '@/components/ui/badge';
import { LinkButton } from '@/components/ui/button';
import { useDateText } from '@/components/ui/date-text';
import { TextLink } from '@/components/ui/link';
import { MoreLink } from '@/components/ui/more-link';
import { categoryNames } from '@/lib/ledger/rules';
import type { AccountLine, CreditAccount } from '@/lib/operation/credit-account';
import type { Asset } from '@/lib/shared/asset';
import type { Locale } from '@/lib/shared/locale';
import { formatAmount } from '@/lib/shared/money';
import { paths } from '@/lib/shared/paths';

type LineProps = {
  locale: Locale;
  asset: Asset;
  line: AccountLine;
  category: string | undefined;
  timeZone: string;
};

function Line({ locale, asset, line, category, timeZone }: LineProps) {
  const t = useTranslations('credit');
  const dateText = useDateText();
  const personName = useNameOf();
  const { at, other, title, bookingId, reason, kind, amountMinor, balanceMinor, corrects, enteredBy } = line;
  const day = (date: Date) => dateText(date, { day: 'numeric', month: 'long', year: 'numeric', timeZone });
  const said = (minor: number) => formatAmount(minor, asset, locale);
  const more = [
    title && reason,
    category,
    enteredBy && t('statement.enteredBy', { name: enteredBy }),
    corrects && t('statement.corrects', { date: day(corrects.at) }),
  ].filter((each) => each);
  return (
    <li className="grid grid-cols-[minmax(0,1fr)_auto] gap-x-4 py-3 first:pt-0 last:pb-0">
      <div className="min-w-0">
        <p className="font-semibold wrap-anywhere" dir="auto">
          {bookingId && title ? (
            <TextLink href={paths.booking(locale, bookingId)}>{title}</TextLink>
          ) : (
            (reason ?? t(`kinds.${kind}`))
          )}
          {line.isCorrected && (
            <>
              {' '}
              <Badge tone="plain">{t('statement.corrected')}</Badge>
            </>
          )}
        </p>
        <p className="text-sm text-ink-2 wrap-anywhere">
          {t(amountMinor > 0 ? 'statement.from' : 'statement.to', {
            name: other ? personName(other) : t('statement.community'),
          })}
          {' · '}
          <time dateTime={at.toISOString()}>{day(at)}</time>
          {' · '}
          {t('statement.reference', { reference: line.transferId.slice(-8) })}
        </p>
        {more.map((each) => (
          <p key={each} className="text-sm text-ink-2 wrap-anywhere" dir="auto">
            {each}
          </p>
        ))}
      </div>
      <p className="text-right tabular-nums">
        <span className={`block font-semibold ${amountMinor > 0 ? 'text-leaf-ink' : ''}`}>
          {amountMinor > 0 && '+'}
          {said(amountMinor)}
        </span>
        <span className="block text-sm text-ink-2">
          {t('statement.balance', { balance: said(balanceMinor) })}
        </span>
      </p>
    </li>
  );
}

type Props = {
  locale: Locale;
  account: CreditAccount;
  timeZone: string;
  circleId?: string;
  more: string | null;
};

/** What came to an account and left it, the newest first, in pages; and the same as files. */
export function Statement({ locale, account, timeZone, circleId, more }: Props) {
  const t = useTranslations('credit.statement');
  const { lines, credit, categories } = account;
  const names = categoryNames(categories, locale);
  const file = { lang: locale, circle: circleId };
  return (
    <SettingsSection id="statement" title={t('title')}>
      {lines.length === 0 ? (
        <>
          <p className="font-semibold">{t('emptyTitle')}</p>
          <p className="mt-1 text-ink-2 text-pretty">{t('empty')}</p>
        </>
      ) : (
        <>
          <ol className="divide-y divide-line" aria-labelledby="statement">
            {lines.map((line) => (
              <Line
                key={line.id}
                {...{ locale, line, timeZone }}
                asset={credit}
                category={names.get(line.category ?? '')}
              />
            ))}
          </ol>
          <MoreLink href={more}>{t('older')}</MoreLink>
          <p className="mt-5 flex flex-wrap gap-3">
            <LinkButton href={paths.creditStatement(credit.code, file)} variant="quiet" size="small" download>
              {t('csv')}
            </LinkButton>
            <LinkButton
              href={paths.creditStatementPdf(credit.code, file)}
              variant="quiet"
              size="small"
              download
            >
              {t('pdf')}
            </LinkButton>
          </p>
        </>
      )}
    </SettingsSection>
  );
}
