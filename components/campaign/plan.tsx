import { Disclosure } from '@/components/ui/disclosure';
import { Prose } from '@/components/ui/prose';
import type { CampaignPage } from '@/lib/campaign/view';
import { useCampaignWords } from './words';

type Props = { campaign: CampaignPage };

export function Team({ campaign }: Props) {
  return (
    <ul className="grid gap-x-8 gap-y-3 sm:grid-cols-2">
      {campaign.team.map(({ name, role }) => (
        <li key={`${name} ${role}`} dir="auto">
          <span className="font-semibold">{name}</span>
          {role && <span className="block text-ink-2">{role}</span>}
        </li>
      ))}
    </ul>
  );
}

export function Calendar({ campaign }: Props) {
  const { month } = useCampaignWords();
  return (
    <ol className="border-l-2 border-line">
      {campaign.calendar.map((line) => (
        <li key={`${line.month} ${line.text}`} className="relative pb-5 pl-6 last:pb-0">
          <span
            aria-hidden="true"
            className="absolute top-1.5 -left-[0.4375rem] size-3 rounded-full bg-leaf"
          />
          {line.month && <p className="text-sm text-ink-2">{month(line.month)}</p>}
          <p dir="auto">{line.text}</p>
        </li>
      ))}
    </ol>
  );
}

export function Faq({ campaign }: Props) {
  return campaign.faq.map(({ question, answer }) => (
    <Disclosure key={question} summary={<span dir="auto">{question}</span>}>
      <Prose text={answer} />
    </Disclosure>
  ));
}
