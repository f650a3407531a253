import { randomUUID } from 'node:crypto';
import { useLocale, useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { Button } from '@/components/ui/button';
import { CheckboxField } from '@/components/ui/choice-fields';
import { Form } from '@/components/ui/form';
import type { FormAction } from '@/components/ui/form-state';
import { HiddenField } from '@/components/ui/hidden-field';
import { Icon } from '@/components/ui/icon';
import { TextLink } from '@/components/ui/link';
import { SubmitButton } from '@/components/ui/submit-button';
import { MoneyField, NumberField, TextArea, TextField } from '@/components/ui/text-fields';
import { leastGiftMinor } from '@/lib/campaign/pledging/rules';
import type { CampaignPage, RewardView } from '@/lib/campaign/view';
import { NextMatch } from './funds';
import {
  AddonFields,
  AddressFields,
  ChoiceFields,
  CountryField,
  type PledgeDefaults,
} from './pledge-choices';
import { PledgeSummary } from './pledge-summary';
import { useCampaignWords } from './words';

export type PledgeFormProps = {
  campaign: CampaignPage;
  reward: RewardView | null;
  given: PledgeDefaults;
  /** Who pledges; null: a guest, who says so. Left out where it is known. */
  who?: { name: string | null; signInHref: string };
  /** What tells the form's post apart: of the campaign, or of a pledge that changes. */
  hidden: Readonly<Record<string, string>>;
  action: FormAction;
  submit: string;
  now: Date;
};

function Group({ title, children }: { title: string; children: ReactNode }) {
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

function What({ campaign, reward, given }: Pick<PledgeFormProps, 'campaign' | 'reward' | 'given'>) {
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
        <Group title={reward.title}>
          {canTakeMore && (
            <NumberField
              name="quantity"
              label={t('quantity')}
              min={1}
              max={reward.left ?? 100}
              defaultValue={given.quantity ?? 1}
              required
            />
          )}
          <ChoiceFields reward={reward} given={given} required />
        </Group>
      )}
      {extras.length > 0 && (
        <Group title={t('addons')}>
          <AddonFields addons={extras} currency={currency} given={given} />
        </Group>
      )}
      <Group title={t('amountTitle')}>
        <MoneyField
          name="amountMinor"
          label={t(reward ? 'amount' : 'amountGift')}
          hint={reward ? t('amountHint') : t('amountGiftHint', { least: money(leastGiftMinor, currency) })}
          currency={currency}
          defaultValue={given.amountMinor}
          required={!reward}
        />
      </Group>
      {sent.length > 0 && (
        <Group title={t('shipping')}>
          {!isSure && <p className="text-sm text-ink-2">{t('addressLater')}</p>}
          <CountryField rewards={sent} currency={currency} given={given} required={isSure} />
          <AddressFields given={given} required={isSure} />
        </Group>
      )}
    </>
  );
}

function Who({ who, given }: Pick<PledgeFormProps, 'who' | 'given'>) {
  const t = useTranslations('pledge.form');
  return (
    <Group title={t('you')}>
      {who?.name && <p>{t('member', { name: who.name })}</p>}
      {who && who.name === null && (
        <>
          <p>
            <TextLink href={who.signInHref}>{t('signIn')}</TextLink>
          </p>
          <TextField name="name" label={t('name')} autoComplete="name" maxLength={60} required />
          <TextField
            name="email"
            type="email"
            label={t('email')}
            hint={t('emailHint')}
            autoComplete="email"
            required
          />
        </>
      )}
      <TextField
        name="district"
        label={t('district')}
        hint={t('districtHint')}
        defaultValue={given.district}
        maxLength={60}
      />
    </Group>
  );
}

function OnTheWall({ given }: Pick<PledgeFormProps, 'given'>) {
  const t = useTranslations('pledge.form');
  return (
    <Group title={t('wall')}>
      <div>
        {(['showsName', 'showsAmount'] as const).map((name) => (
          <div key={name}>
            <HiddenField name={name} value="off" />
            <CheckboxField name={name} label={t(name)} defaultChecked={given[name] !== 'off'} required />
          </div>
        ))}
      </div>
      <TextArea
        name="word"
        label={t('word')}
        hint={t('wordHint')}
        rows={2}
        maxLength={500}
        defaultValue={given.word}
      />
    </Group>
  );
}

/** All that a pledge says, and what it comes to, on one page. */
export function PledgeForm(props: PledgeFormProps) {
  const { campaign, reward, given, who, hidden, action, submit, now } = props;
  const t = useTranslations('pledge.form');
  const { moment } = useCampaignWords();
  const locale = useLocale();
  const { rewards, currency, viewer } = campaign;
  const summaryWords = {
    caption: t('summary'),
    beyond: t('beyond'),
    gift: t('gift'),
    sending: t('sending'),
    total: t('total'),
    pickAmount: t('pickAmount'),
  };
  return (
    <Form
      action={action}
      once={randomUUID()}
      label={t('label')}
      className="grid grid-cols-[minmax(0,1fr)] items-start gap-x-12 gap-y-8 lg:grid-cols-[minmax(0,1fr)_23rem] [&>[data-summary]]:lg:col-span-2 [&>[role=status]]:lg:col-span-2"
    >
      {Object.entries({ ...hidden, rewardId: reward?.id ?? '' }).map(([name, value]) => (
        <HiddenField key={name} name={name} value={value} />
      ))}
      <div className="stack gap-8">
        <What campaign={campaign} reward={reward} given={given} />
        <Who who={who} given={given} />
        <OnTheWall given={given} />
      </div>
      <div className="stack gap-4 rounded-card border border-line bg-card p-5 sm:p-6 lg:sticky lg:top-4">
        <h2 className="title-3">{t('summary')}</h2>
        <PledgeSummary
          rewards={rewards}
          rewardId={reward?.id ?? ''}
          currency={currency}
          locale={locale}
          now={now}
          defaults={given}
          words={summaryWords}
        />
        <NextMatch campaign={campaign} />
        <SubmitButton size="large" wide>
          {submit}
        </SubmitButton>
        <noscript>
          <Button type="submit" name="do" value="reckon" variant="quiet" wide>
            {t('recalculate')}
          </Button>
        </noscript>
        <p className="flex gap-2 text-sm text-ink-2">
          <Icon name="shield" size={18} className="mt-px" />
          <span>
            {t('nothing')} {viewer.fixedFrom && t('until', { at: moment(viewer.fixedFrom) })}
          </span>
        </p>
      </div>
    </Form>
  );
}
