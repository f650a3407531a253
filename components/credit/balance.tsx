import { useTranslations } from 'next-intl';
import { SettingsSection } from '@/components/member/settings-section';
import { LinkButton } from '@/components/ui/button';
import { TextLink } from '@/components/ui/link';
import { Notice } from '@/components/ui/notice';
import { typesCountedIn } from '@/lib/listing/types/registry';
import type { CreditAccount } from '@/lib/operation/credit-account';
import { nameOf } from '@/lib/shared/asset';
import type { Locale } from '@/lib/shared/locale';
import { formatAmount } from '@/lib/shared/money';
import { paths } from '@/lib/shared/paths';

type Props = { locale: Locale; account: CreditAccount; circleId?: string };

/** How an account stands, how far it may go, and what moves that limit; the reader's, or that of a circle of theirs. */
export function Balance({ locale, account: { credit, standing, promisedMinor, trade }, circleId }: Props) {
  const t = useTranslations('credit.account');
  const { balanceMinor, floorMinor, lastFloorMinor, ceilingMinor, lastCeilingMinor, asset, level, isInUse } =
    standing;
  const said = (amountMinor: number) => formatAmount(amountMinor, asset, locale);
  const leftMinor = Math.max(0, balanceMinor - promisedMinor - floorMinor);
  const whose = circleId ? 'circle' : 'own';
  const isShort = floorMinor < 0 && leftMinor === 0;
  const warning = isShort ? 'atFloor' : level;
  const [type] = typesCountedIn(asset.code);
  const from = circleId && { onBehalfOf: circleId };
  return (
    <SettingsSection
      id="balance"
      title={t('title', { whose, name: nameOf(asset, locale) })}
      lead={t(`lead.${credit.creditKind}`, { unit: asset.unit })}
    >
      <p className="font-display text-4xl font-semibold tabular-nums">{said(balanceMinor)}</p>
      <p className="mt-2 max-w-prose text-ink-2 text-pretty">
        {promisedMinor > 0 && t('promised', { promised: said(promisedMinor) })}{' '}
        {floorMinor < 0 && t('floor', { whose, limit: said(floorMinor), left: said(leftMinor) })}{' '}
        {floorMinor > lastFloorMinor && t('floorEarned', { whose, last: said(lastFloorMinor) })}{' '}
        {t('ceiling', { limit: said(ceilingMinor) })}{' '}
        {ceilingMinor < lastCeilingMinor && t('ceilingEarned', { whose, last: said(lastCeilingMinor) })}
      </p>
      {!isInUse && (
        <div className="mt-5">
          <Notice title={t('closed')}>{t('closedText')}</Notice>
        </div>
      )}
      {isInUse && warning !== 'fine' && (
        <div className="mt-5">
          <Notice tone="warning" title={t(`level.${warning}`, { whose })}>
            {t(`levelText.${warning}`, { whose })}
          </Notice>
        </div>
      )}
      {isInUse && (
        <p className="mt-5 flex flex-wrap gap-3">
          <LinkButton href={paths.sendCredit(locale, asset.code, from || {})}>{t('send')}</LinkButton>
          <LinkButton href={paths.receiveCredit(locale, asset.code, from || {})} variant="quiet">
            {t('receive')}
          </LinkButton>
          {trade && (
            <LinkButton href={paths.buyCredit(locale, asset.code, from || {})} variant="quiet">
              {t('buy')}
            </LinkButton>
          )}
        </p>
      )}
      <p className="mt-5 flex flex-wrap gap-x-6 gap-y-2">
        {type && (
          <>
            <TextLink href={paths.newListing(locale, { type: type.name, ...from })}>{t('offer')}</TextLink>
            <TextLink href={paths.search(locale, { type: type.name, intent: 'wish' })}>
              {t('wishes')}
            </TextLink>
            <TextLink href={paths.search(locale, { type: type.name })}>{t('find')}</TextLink>
          </>
        )}
        {trade && (
          <TextLink href={paths.sellCredit(locale, asset.code, from || {})}>
            {t(trade.maySell ? 'sell' : 'sign')}
          </TextLink>
        )}
        {trade?.desks.map(({ id, place }) => (
          <TextLink key={id} href={paths.desk(locale, id)}>
            {t('desk', { place })}
          </TextLink>
        ))}
        <TextLink href={paths.publicCredit(locale, asset.code)}>{t('public')}</TextLink>
      </p>
    </SettingsSection>
  );
}
