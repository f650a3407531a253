import { randomUUID } from 'node:crypto';
import { useTranslations } from 'next-intl';
import { Button } from '@/components/ui/button';
import { CheckboxField } from '@/components/ui/choice-fields';
import { Form } from '@/components/ui/form';
import type { FormAction } from '@/components/ui/form-state';
import { HiddenField } from '@/components/ui/hidden-field';
import { Icon } from '@/components/ui/icon';
import { TextLink } from '@/components/ui/link';
import { SubmitButton } from '@/components/ui/submit-button';
import { TextArea, TextField } from '@/components/ui/text-fields';
import type { CampaignPage, RewardView } from '@/lib/campaign/view';
import { NextMatch } from './funds';
import type { PledgeDefaults } from './pledge-choices';
import { PledgeGroup, PledgeReckoning, PledgeWhat } from './pledge-what';
import { guestEmailHint, useCampaignWords } from './words';

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

function Who({ campaign, who, given }: Pick<PledgeFormProps, 'campaign' | 'who' | 'given'>) {
  const t = useTranslations('pledge.form');
  return (
    <PledgeGroup title={t('you')}>
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
            hint={guestEmailHint(campaign.funds, t)}
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
    </PledgeGroup>
  );
}

function OnTheWall({ given }: Pick<PledgeFormProps, 'given'>) {
  const t = useTranslations('pledge.form');
  return (
    <PledgeGroup title={t('wall')}>
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
    </PledgeGroup>
  );
}

/** All that a pledge says, and what it comes to, on one page. */
export function PledgeForm(props: PledgeFormProps) {
  const { campaign, reward, given, who, hidden, action, submit, now } = props;
  const t = useTranslations('pledge.form');
  const { moment } = useCampaignWords();
  const { viewer } = campaign;
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
        <PledgeWhat campaign={campaign} reward={reward} given={given} />
        <Who campaign={campaign} who={who} given={given} />
        <OnTheWall given={given} />
      </div>
      <div className="stack gap-4 rounded-card border border-line bg-card p-5 sm:p-6 lg:sticky lg:top-4">
        <h2 className="title-3">{t('summary')}</h2>
        <PledgeReckoning
          {...{ campaign, reward, given, now }}
          by={who && (who.name === null ? 'guest' : 'member')}
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
