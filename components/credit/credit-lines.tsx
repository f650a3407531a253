import { useTranslations } from 'next-intl';
import { Line } from '@/components/campaign-manage/line';
import { Badge } from '@/components/ui/badge';
import type { Credit } from '@/lib/ledger/assets';
import { nameOf } from '@/lib/shared/asset';
import type { Locale } from '@/lib/shared/locale';
import { paths } from '@/lib/shared/paths';

/** The community's credits, for those who run it. */
export function CreditLines({ locale, credits }: { locale: Locale; credits: readonly Credit[] }) {
  const t = useTranslations('credit.operate');
  return credits.map((credit) => (
    <Line
      key={credit.code}
      href={paths.operateCredit(locale, credit.code)}
      title={nameOf(credit, locale)}
      aside={
        <Badge tone={credit.isInUse ? 'leaf' : 'plain'}>{t(credit.isInUse ? 'isOpen' : 'isClosed')}</Badge>
      }
    >
      <p className="text-ink-2">{t(`kinds.${credit.creditKind}`)}</p>
    </Line>
  ));
}
