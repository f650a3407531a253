import { useTranslations } from 'next-intl';
import { useId } from 'react';
import type { DrawnLeg } from '@/components/booking/ring';
import { typePicture } from '@/components/listing/type-pictures';
import { useNameOf } from '@/components/member/name';
import { listingTypeOf } from '@/lib/listing/types/registry';
import { paths } from '@/lib/shared/paths';

const [width, height] = [400, 372];
const middle = { x: width / 2, y: 176 };
const radius = 118;
const disc = 44;

const at = (turn: number) => ({
  x: middle.x + radius * Math.sin(turn),
  y: middle.y - radius * Math.cos(turn),
});

/** Of two the one stands left and the other right; of more the first stands on top. */
const turnOf = (place: number, of: number): number =>
  (2 * Math.PI * place) / of - (of === 2 ? Math.PI / 2 : 0);

const round = (value: number): number => Math.round(value * 10) / 10;

/** From one disc to the next along the circle, so much of it as is free between them. */
const arrowPath = (place: number, of: number): string => {
  // Of two, one arrow ends under a disc, where a name stands.
  const gap = (disc + (of === 2 ? 34 : 9)) / radius;
  const [from, to] = [at(turnOf(place, of) + gap), at(turnOf(place + 1, of) - gap)];
  const isLong = (2 * Math.PI) / of - 2 * gap > Math.PI ? 1 : 0;
  return `M ${round(from.x)} ${round(from.y)} A ${radius} ${radius} 0 ${isLong} 1 ${round(to.x)} ${round(to.y)}`;
};

/** Names stand under what they give, short enough for their place. */
const short = (name: string): string => (name.length > 16 ? `${name.slice(0, 15)}…` : name);

/**
 * Things in a ring, each above who gives it, with an arrow to who gets it. Drawn on the server; who does not see it reads the list that
 * stands beside it.
 */
export function RingPicture({ legs, viewerId }: { legs: readonly DrawnLeg[]; viewerId: string }) {
  const t = useTranslations('booking.ring');
  const nameOf = useNameOf();
  const id = useId();
  return (
    <svg
      viewBox={`0 0 ${width} ${height}`}
      role="img"
      aria-label={t('title', { count: legs.length })}
      className="mx-auto h-auto w-full max-w-88 text-ink"
    >
      <defs>
        <marker
          id={`${id}head`}
          viewBox="0 0 10 10"
          refX="7"
          refY="5"
          markerWidth="5"
          markerHeight="5"
          orient="auto"
        >
          <path d="M 0 0 L 10 5 L 0 10 z" className="fill-brick" />
        </marker>
        {legs.map(({ listing }, place) => {
          const { x, y } = at(turnOf(place, legs.length));
          return (
            <clipPath key={listing.id} id={`${id}${place}`}>
              <circle cx={round(x)} cy={round(y)} r={disc} />
            </clipPath>
          );
        })}
      </defs>
      {legs.map(({ from, listing }, place) => {
        const { x, y } = at(turnOf(place, legs.length));
        const isOwn = from.id === viewerId;
        const { picture } = listing;
        const drawn = picture
          ? { href: paths.photo(picture.id, 320), size: 2 * disc }
          : { href: typePicture(listingTypeOf(listing.type).picture).src, size: disc };
        return (
          <g key={listing.id}>
            <path
              d={arrowPath(place, legs.length)}
              className="fill-none stroke-brick"
              strokeWidth="3"
              strokeLinecap="round"
              markerEnd={`url(#${id}head)`}
            />
            <circle cx={round(x)} cy={round(y)} r={disc} className="fill-sunk" />
            <image
              href={drawn.href}
              x={round(x - drawn.size / 2)}
              y={round(y - drawn.size / 2)}
              width={drawn.size}
              height={drawn.size}
              preserveAspectRatio="xMidYMid slice"
              clipPath={`url(#${id}${place})`}
            />
            <circle
              cx={round(x)}
              cy={round(y)}
              r={disc}
              className={`fill-none ${isOwn ? 'stroke-brick' : 'stroke-edge'}`}
              strokeWidth={isOwn ? 4 : 2}
            />
            <text
              x={round(x)}
              y={round(y + disc + 19)}
              textAnchor="middle"
              className={`fill-current text-[15px] ${isOwn ? 'font-bold' : 'font-semibold'}`}
              paintOrder="stroke"
              strokeWidth="5"
              strokeLinejoin="round"
              stroke="var(--ring-ground)"
            >
              {short(nameOf(from))}
            </text>
          </g>
        );
      })}
    </svg>
  );
}
