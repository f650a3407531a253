import type { districtsOf } from '@/lib/campaign/queries';
import { Share } from './budget';
import { useCampaignWords } from './words';

type Where = Awaited<ReturnType<typeof districtsOf>>;

/** Where backers are, by district and never by person. */
export function Districts({ named, others }: Where) {
  const { say } = useCampaignWords();
  const rows = [...named, ...(others > 0 ? [{ district: say('page.districtOthers'), backers: others }] : [])];
  const largest = Math.max(...rows.map(({ backers }) => backers));
  return (
    <>
      <ul className="grid gap-x-8 gap-y-3 sm:grid-cols-2">
        {rows.map(({ district, backers }) => (
          <li key={district}>
            <span className="mb-1.5 flex justify-between gap-4">
              <span dir="auto">{district}</span>
              <span className="tabular-nums">{backers}</span>
            </span>
            <Share value={backers} of={largest} />
          </li>
        ))}
      </ul>
      <p className="mt-3 text-sm text-ink-2">{say('page.districtNote')}</p>
    </>
  );
}
