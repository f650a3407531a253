import { Mark } from '@/components/ui/mark';
import { tintClass, tintOf } from '@/components/ui/tint';
import type { CampaignSummary, Picture } from '@/lib/campaign/view';
import { paths } from '@/lib/shared/paths';

type Props = {
  campaign: Pick<CampaignSummary, 'id' | 'picture' | 'title'>;
  sizes: string;
  eager?: boolean;
  /** Beside a title that says the same. */
  isDecoration?: boolean;
  className?: string;
};

const widths = [320, 640, 1280] as const;

export const pictureSet = ({ id, key }: Pick<Picture, 'id' | 'key'>): string =>
  widths.map((each) => `${paths.photo(id, each, key)} ${each}w`).join(', ');

/** The picture of a campaign; without one, the mark on a tint of its own. */
export function CampaignPicture({ campaign, sizes, eager = false, isDecoration, className = '' }: Props) {
  const { id, picture, title } = campaign;
  if (!picture)
    return (
      <span className={`flex items-center justify-center ${tintClass(tintOf(id))} ${className}`}>
        <Mark size={56} />
      </span>
    );
  return (
    <img
      src={paths.photo(picture.id, 640, picture.key)}
      srcSet={pictureSet(picture)}
      sizes={sizes}
      width={picture.width}
      height={picture.height}
      alt={isDecoration ? '' : picture.alt || title}
      loading={eager ? 'eager' : 'lazy'}
      fetchPriority={eager ? 'high' : 'auto'}
      decoding="async"
      className={`bg-sunk object-cover dark:brightness-90 ${className}`}
    />
  );
}
