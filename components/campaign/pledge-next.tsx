import { useLocale, useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { LinkButton } from '@/components/ui/button';
import { Disclosure } from '@/components/ui/disclosure';
import { Form } from '@/components/ui/form';
import type { FormAction } from '@/components/ui/form-state';
import { HiddenField } from '@/components/ui/hidden-field';
import { Notice } from '@/components/ui/notice';
import { SubmitButton } from '@/components/ui/submit-button';
import { pledgeMeanings } from '@/lib/campaign/pledge-states';
import type { PledgeView } from '@/lib/campaign/view';
import { paths } from '@/lib/shared/paths';
import { AddressFields, ChoiceFields, type PledgeDefaults } from './pledge-choices';
import { useCampaignWords } from './words';

/** A pledge and the secret that its guest came with; members come without. */
export type PledgeAccess = { pledge: PledgeView; guestKey: string | undefined };

type Props = PledgeAccess & { actions: { withdraw: FormAction; choose: FormAction }; now: Date };

/** What tells a post which pledge it is about. */
export function PledgeFields({ pledge, guestKey }: PledgeAccess) {
  return (
    <>
      <HiddenField name="pledgeId" value={pledge.id} />
      {guestKey && <HiddenField name="key" value={guestKey} />}
    </>
  );
}

/** What a form is filled with from a pledge. */
export const defaultsOf = ({ lines, address, ...pledge }: PledgeView): Record<string, string> => {
  const given: Record<string, string> = {
    word: pledge.word,
    district: pledge.district,
    showsName: pledge.showsName ? 'on' : 'off',
    showsAmount: pledge.showsAmount ? 'on' : 'off',
    shippingCountry: pledge.shippingCountry ?? '',
  };
  for (const [name, value] of Object.entries(address ?? {})) given[`address.${name}`] = value;
  for (const line of lines)
    for (const [index, { name }] of line.options.entries())
      given[`choices.${line.rewardId}.${index}`] = line.choices[name] ?? '';
  return given;
};

function Choices({ pledge, guestKey, actions }: Props) {
  const t = useTranslations('pledge.page');
  const given: PledgeDefaults = defaultsOf(pledge);
  const asked = pledge.lines.filter(({ options }) => options.length > 0);
  if (!pledge.mayChoose || (asked.length === 0 && !pledge.address)) return null;
  return (
    <section aria-labelledby="choices" className="rounded-card border border-line bg-card p-5 sm:p-6">
      <h2 id="choices" className="title-3 mb-4">
        {t('choices')}
      </h2>
      <Form action={actions.choose} label={t('choices')}>
        <PledgeFields pledge={pledge} guestKey={guestKey} />
        {asked.map(({ rewardId, options }) => (
          <ChoiceFields key={rewardId} reward={{ id: rewardId, choices: options }} given={given} required />
        ))}
        {pledge.address && <AddressFields given={given} required />}
        <div>
          <SubmitButton variant="quiet">{t('choicesSave')}</SubmitButton>
        </div>
      </Form>
    </section>
  );
}

function Moves({ pledge, guestKey, actions }: Props) {
  const t = useTranslations('pledge.page');
  const { moment } = useCampaignWords();
  const locale = useLocale();
  const { id, campaignId, mayChange, mayWithdraw, mayFixCard, fixedFrom, state } = pledge;
  const query = { key: guestKey };
  const isUrgent = pledgeMeanings[state].wantsCard || pledge.cardEndsEarly;
  return (
    <>
      <div className="flex flex-wrap gap-3">
        {mayFixCard && (
          <LinkButton href={paths.pledgeCard(locale, id, query)} variant={isUrgent ? 'primary' : 'quiet'}>
            {t(state === 'started' ? 'cardFinish' : 'card')}
          </LinkButton>
        )}
        {mayChange && (
          <LinkButton href={paths.changePledge(locale, id, query)} variant="quiet">
            {t('change')}
          </LinkButton>
        )}
        {state === 'active' && (
          <LinkButton href={`${paths.campaign(locale, campaignId)}#share`} variant="quiet">
            {t('share')}
          </LinkButton>
        )}
      </div>
      {state === 'active' && fixedFrom && (
        <p className="text-sm text-ink-2">{t(mayChange ? 'loose' : 'fixed', { at: moment(fixedFrom) })}</p>
      )}
      {mayWithdraw && (
        <Disclosure summary={t('withdraw')}>
          <Form action={actions.withdraw} label={t('withdraw')}>
            <PledgeFields pledge={pledge} guestKey={guestKey} />
            <p>{t('withdrawText')}</p>
            <div>
              <SubmitButton variant="danger">{t('withdrawSure')}</SubmitButton>
            </div>
          </Form>
        </Disclosure>
      )}
    </>
  );
}

/** Where a thing stands that backers get after the success. */
function Fulfilment({ pledge }: { pledge: PledgeView }) {
  const t = useTranslations('pledge.page');
  if (pledge.state !== 'paid' || pledge.lines.length === 0) return null;
  return (
    <p>
      {t('fulfilmentLabel')} <strong>{t(`fulfilment.${pledge.fulfilment}`)}</strong>
      {pledge.tracking && (
        <span className="block text-ink-2">{t('tracking', { tracking: pledge.tracking })}</span>
      )}
    </p>
  );
}

/** How a pledge stands, what comes next, and what its backer can do. */
export function PledgeNext(props: Props & { children?: ReactNode }) {
  const { pledge, guestKey, now, children } = props;
  const t = useTranslations('pledge');
  const { money, moment, month } = useCampaignWords();
  const { state, amountMinor, currency, endsAt, nextTryAt, cardExpires, cardEndsEarly } = pledge;
  return (
    <div className="stack gap-6">
      {children}
      <section
        aria-labelledby="next"
        className="stack gap-4 rounded-card border border-line bg-card p-5 sm:p-7"
      >
        <div>
          <h2 id="next" className="title-2">
            {t(`state.${state}.title`)}
          </h2>
          <p className="mt-2 max-w-prose text-pretty text-ink-2">
            {t(`state.${state}.text`, {
              amount: money(amountMinor, currency),
              lines: pledge.lines.length,
              ends: endsAt ? moment(endsAt) : '',
              next: nextTryAt ? moment(nextTryAt) : moment(now),
            })}
          </p>
        </div>
        {cardExpires && cardEndsEarly && (
          <Notice tone="warning" title={t('page.cardExpires', { month: month(cardExpires) })}>
            {t('page.cardEarly')}
          </Notice>
        )}
        <Fulfilment pledge={pledge} />
        <Moves {...props} />
        {guestKey && (
          <p className="text-sm text-ink-2">{t(state === 'started' ? 'page.keepOnly' : 'page.keep')}</p>
        )}
      </section>
      <Choices {...props} />
    </div>
  );
}
