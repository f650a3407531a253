import { useLocale, useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { MoneyField } from '@/components/ui/money-field';
import { NumberField } from '@/components/ui/text-fields';
import { leastGiftMinor } from '@/lib/campaign/pledging/rules';
import type { CampaignPage, RewardView } from '@/lib/campaign/view';
import type { Locale } from '@/lib/shared/locale';
import {
  AddonFields,
  AddressFields,
  ChoiceFields,
  CountryField,
  type PledgeDefaults,
} from './pledge-choices';
import { PledgeSummary } from './pledge-summary';
import { useCampaignWords } from './words';

/** Fields that belong together. */
export function PledgeGroup({ title, children }: { title: string; children: ReactNode }) {
  return (
    <fieldset className="stack gap-4 border-t border-line pt-6 first:border-0 first:pt-0">
      <legend className="title-3 float-left mb-1 w-full">{title}</legend>
      {children}
    </fieldset>
  );
}

/** Rewards that may be added: add-ons, and what is paid for someone else. */
const extrasOf = ({ rewards }: CampaignPage, reward: RewardView | null): RewardView[] =>
  rewards.filter(({ id, kind, blockedBy }) => kind !== 'reward' && id !== reward?.id && blockedBy === null);

const isSent = ({ kind, shipping }: RewardView): boolean => kind !== 'suspended' && shipping.length > 0;

type Props = { campaign: CampaignPage; reward: RewardView | null; given: PledgeDefaults };

/** What is backed and with what: how many, choices, add-ons, the amount, where it is sent. */
export function PledgeWhat({ campaign, reward, given, amountLabel }: Props & { amountLabel?: string }) {
  const t = useTranslations('pledge.form');
  const { money } = useCampaignWords();
  const { currency } = campaign;
  const extras = extrasOf(campaign, reward);
  const canTakeMore = reward !== null && (reward.left === null || reward.left > 1);
  const sent = [...(reward ? [reward] : []), ...extras].filter(isSent);
  const isSure = reward !== null && isSent(reward);
  return (
    <>
      {reward && (canTakeMore || reward.choices.length > 0) && (
        <PledgeGroup title={reward.title}>
          {canTakeMore && (
            <NumberField
              name="quantity"
              label={t('quantity')}
              hint={reward.choices.length > 0 ? t('alike') : undefined}
              min={1}
              max={reward.left ?? 100}
              defaultValue={given.quantity ?? 1}
              required
            />
          )}
          <ChoiceFields reward={reward} given={given} required />
        </PledgeGroup>
      )}
      {extras.length > 0 && (
        <PledgeGroup title={t('addons')}>
          <AddonFields addons={extras} currency={currency} given={given} />
        </PledgeGroup>
      )}
      <PledgeGroup title={t('amountTitle')}>
        <MoneyField
          name="amountMinor"
          label={amountLabel ?? t(reward ? 'amount' : 'amountGift')}
          hint={reward ? t('amountHint') : t('amountGiftHint', { least: money(leastGiftMinor, currency) })}
          currency={currency}
          defaultValue={given.amountMinor}
          required={!reward}
        />
      </PledgeGroup>
      {sent.length > 0 && (
        <PledgeGroup title={t('shipping')}>
          {!isSure && <p className="text-sm text-ink-2">{t('addressLater')}</p>}
          <CountryField rewards={sent} currency={currency} given={given} required={isSure} />
          <div className="stack gap-4 [fieldset:has(option[value=XX]:checked)_&]:hidden">
            <AddressFields given={given} required={isSure} />
          </div>
        </PledgeGroup>
      )}
    </>
  );
}

type ReckoningProps = Props & {
  now: Date;
  /** A new pledge, of a guest or of a member: a partner may add to it. Left out where one is changed. */
  by?: 'guest' | 'member' | undefined;
};

/** What the form comes to, as it is typed, and what a partner adds to that. */
export function PledgeReckoning({ campaign, reward, given, now, by }: ReckoningProps) {
  const t = useTranslations('pledge.form');
  const fund = by && campaign.funds.find(({ isOpen }) => isOpen);
  const match = fund
    ? {
        fund,
        label: t(fund.perPersonMinor === null ? 'match' : 'matchUpTo', { partner: fund.partner }),
        hint: by === 'guest' ? t('matchOnce') : '',
      }
    : null;
  const locale = useLocale() as Locale;
  const words = {
    caption: t('summary'),
    beyond: t('beyond'),
    gift: t('gift'),
    sending: t('sending'),
    total: t('total'),
    pickAmount: t('pickAmount'),
  };
  return (
    <PledgeSummary
      rewards={campaign.rewards}
      rewardId={reward?.id ?? ''}
      currency={campaign.currency}
      locale={locale}
      now={now}
      defaults={given}
      match={match}
      words={words}
    />
  );
}
