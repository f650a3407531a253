import type { ReactNode } from 'react';
import { LinkButton } from '@/components/ui/button';
import { Icon } from '@/components/ui/icon';
import { campaignMeanings } from '@/lib/campaign/lifecycle';
import type { CampaignPage } from '@/lib/campaign/view';
import type { Locale } from '@/lib/shared/locale';
import { paths } from '@/lib/shared/paths';
import { NextMatch } from './funds';
import { TallyBar } from './tally-bar';
import { useCampaignWords } from './words';

function Fact({ label, children }: { label: string; children: ReactNode }) {
  return (
    <div>
      <dt className="text-sm text-ink-2">{label}</dt>
      <dd className="text-lg font-semibold tabular-nums">{children}</dd>
    </div>
  );
}

/** The minimum and what lies beyond it, each ticked once it is there. */
function Marks({ campaign }: { campaign: CampaignPage }) {
  const { say, measure } = useCampaignWords();
  const { minimum, optimum, totals } = campaign;
  const marks = [
    { name: 'minimum', at: minimum },
    ...(optimum === null ? [] : [{ name: 'optimum', at: optimum }]),
  ];
  return (
    <ul className="flex flex-wrap justify-between gap-x-4 text-sm text-ink-2">
      {marks.map(({ name, at }) => (
        <li key={name} className="flex items-center gap-1.5">
          {totals.reached >= at && <Icon name="check" size={16} label="✓" className="text-leaf-ink" />}
          {say(`page.${name}`)} {measure(campaign, at)}
        </li>
      ))}
    </ul>
  );
}

/** What of it comes from whom, said in words. */
function Shares({ campaign }: { campaign: CampaignPage }) {
  const { say, money, backers } = useCampaignWords();
  const { totals, currency, funds } = campaign;
  const giving = funds.filter(({ givenHereMinor }) => givenHereMinor > 0);
  const partners = [...new Set(giving.map(({ partner }) => partner))].join(', ') || say('page.partners');
  return (
    <div className="text-[0.9375rem]">
      <p className="flex gap-2">
        <span aria-hidden="true" className="mt-1.5 size-3 shrink-0 rounded-full bg-leaf" />
        {totals.backers === 0
          ? backers(0)
          : say('page.raised', {
              amount: money(totals.raisedMinor, currency),
              backers: backers(totals.backers),
            })}
      </p>
      {totals.matchedMinor > 0 && (
        <p className="flex gap-2">
          <span aria-hidden="true" className="mt-1.5 size-3 shrink-0 rounded-full bg-brick" />
          {say('page.addedBy', { amount: money(totals.matchedMinor, currency), partners })}
        </p>
      )}
    </div>
  );
}

/** What becomes of a pledge at the end. */
const promiseOf = ({ mode, totals, minimum }: CampaignPage): 'keep' | 'isThere' | 'allOrNothing' => {
  if (mode === 'keep') return 'keep';
  return totals.reached >= minimum ? 'isThere' : 'allOrNothing';
};

/** The live figures, and the way to take part. */
export function TallyPanel({ campaign, locale, now }: { campaign: CampaignPage; locale: Locale; now: Date }) {
  const { say, money, measure, reached, percent, span, moment, fullDay, day } = useCampaignWords();
  const { id, totals, endsAt, minimum, viewer, state, collectedMinor, currency } = campaign;
  const isRunning = campaignMeanings[state].takesPledges;
  const endedAt = campaign.decidedAt ?? endsAt;
  return (
    <section
      aria-label={say('page.back')}
      className="stack gap-4 rounded-card border border-line bg-card p-5 sm:p-6"
    >
      <p>
        <span className="font-display text-4xl font-semibold tabular-nums">
          {reached(campaign, totals.reached)}
        </span>{' '}
        <span className="whitespace-nowrap text-ink-2">
          / {measure(campaign, minimum)} · <strong className="text-ink">{percent(totals.percent)}</strong>
        </span>
      </p>
      <TallyBar campaign={campaign} tall />
      <Marks campaign={campaign} />
      <Shares campaign={campaign} />
      <dl className="flex gap-10 border-t border-line pt-4">
        <Fact label={say('page.backersLabel')}>{totals.backers}</Fact>
        {isRunning && endsAt && <Fact label={say('page.timeLabel')}>{span(endsAt, now)}</Fact>}
      </dl>
      {endsAt && endedAt && (
        <p className="text-[0.9375rem] text-ink-2">
          {isRunning ? say('time.ends', { at: moment(endsAt) }) : say('time.ended', { at: fullDay(endedAt) })}
        </p>
      )}
      {campaignMeanings[state].isSuccess && collectedMinor > 0 && (
        <p className="text-[0.9375rem] text-leaf-ink">
          {say('page.collected', { amount: money(collectedMinor, currency) })}
        </p>
      )}
      {viewer.mayPledge && (
        <>
          <NextMatch campaign={campaign} />
          <LinkButton href={paths.backCampaign(locale, id)} size="large" wide>
            {say('page.back')}
          </LinkButton>
          <p className="flex gap-2 text-sm text-ink-2">
            <Icon name="shield" size={18} className="mt-px" />
            <span>
              {say('page.backHint')} {endsAt && say(`page.${promiseOf(campaign)}`, { at: day(endsAt) })}
            </span>
          </p>
        </>
      )}
    </section>
  );
}
