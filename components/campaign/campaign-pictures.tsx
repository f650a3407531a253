import type { CampaignPage } from '@/lib/campaign/view';
import { paths } from '@/lib/shared/paths';
import { CampaignPicture } from './picture';

const FIRST = '(min-width: 64rem) 46rem, 92vw';
const OTHERS = '(min-width: 64rem) 11rem, 30vw';

/** The picture that a newspaper would take, and the others below it. */
export function CampaignPictures({ campaign }: { campaign: CampaignPage }) {
  const [, ...others] = campaign.photos;
  return (
    <div className="stack gap-3">
      <CampaignPicture
        campaign={campaign}
        sizes={FIRST}
        eager
        className="aspect-16/10 w-full overflow-hidden rounded-card"
      />
      {others.length > 0 && (
        <ul className="grid grid-cols-3 gap-3 sm:grid-cols-4">
          {others.slice(0, 8).map((picture) => (
            <li key={picture.id}>
              <a
                href={paths.photo(picture.id, 1280, picture.key)}
                className="block overflow-hidden rounded-card"
              >
                <CampaignPicture
                  campaign={{ ...campaign, picture }}
                  sizes={OTHERS}
                  className="aspect-4/3 w-full"
                />
              </a>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
