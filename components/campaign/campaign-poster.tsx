import { Link } from '@/components/ui/link';
import { Mark } from '@/components/ui/mark';
import { QrCode } from '@/components/ui/qr-code';
import type { CampaignPage } from '@/lib/campaign/view';
import type { Locale } from '@/lib/shared/locale';
import { paths } from '@/lib/shared/paths';
import { CampaignPicture } from './picture';
import { TallyBar } from './tally-bar';
import { useCampaignWords } from './words';

type Props = { campaign: CampaignPage; locale: Locale; now: Date; url: string; name: string };

/** A campaign on one sheet of A4, for the baker's window. */
export function CampaignPoster({ campaign, locale, url, name }: Props) {
  const { say, moment, reachedOfGoal, percent } = useCampaignWords();
  const { id, title, summary, endsAt, area, lead, totals } = campaign;
  return (
    <main className="poster mx-auto flex w-full max-w-[210mm] flex-1 flex-col bg-card p-8 text-ink sm:p-[14mm] print:max-w-none print:p-0">
      <p className="mb-6 flex flex-wrap gap-x-6 text-sm print:hidden">
        <Link href={paths.campaign(locale, id)} className="text-brick-ink underline">
          {say('poster.back')}
        </Link>
        <span className="text-ink-2">{say('poster.printHint')}</span>
      </p>
      <p className="flex items-center gap-3 font-display text-2xl font-semibold">
        <Mark size={32} />
        {name}
      </p>
      <CampaignPicture
        campaign={campaign}
        sizes="190mm"
        eager
        isDecoration
        className="mt-6 aspect-16/10 w-full rounded-card print:max-h-[105mm]"
      />
      <h1 className="title-1 mt-8" dir="auto">
        {title}
      </h1>
      <p className="mt-4 text-xl text-pretty" dir="auto">
        {summary}
      </p>
      <p className="mt-2 text-ink-2">{[lead.name, area].filter(Boolean).join(' · ')}</p>
      <div className="mt-auto flex flex-wrap items-end gap-8 pt-8">
        <div className="min-w-60 flex-1">
          <TallyBar campaign={campaign} tall />
          <p className="mt-3 text-lg">
            <strong>{percent(totals.percent)}</strong> · {reachedOfGoal(campaign)}
          </p>
          {endsAt && <p className="text-lg">{say('time.ends', { at: moment(endsAt) })}</p>}
          <p className="mt-3 text-ink-2">{say('poster.promise')}</p>
        </div>
        <div className="w-44 text-center">
          <QrCode url={url} label={say('poster.qr')} className="w-full" />
          <p className="mt-2 text-sm">{say('poster.scan')}</p>
        </div>
      </div>
      <p className="mt-4 border-t border-line pt-3 text-center text-sm break-all text-ink-2">{url}</p>
    </main>
  );
}
