import { plainText } from '@/lib/shared/plain-text';

/** Addresses of people that would pass for the house's own. */
const reserved = new Set(
  'admin administrator administration api association commune help helpdesk join mairie me mitoyen moderation moderator new operator official root security settings staff support system team undefined null'.split(
    ' ',
  ),
);

export const isReservedHandle = (handle: string): boolean => reserved.has(handle.toLowerCase());

const longest = 30;

/** A name as an address: `Zoé Le Goff` is `zoe-le-goff`; a name without Latin letters is `neighbour`. */
export const handleFrom = (name: string): string => {
  const plain = plainText(name)
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^[^a-z]+/, '')
    .slice(0, 24)
    .replace(/-+$/, '');
  return plain.length >= 3 && !isReservedHandle(plain) ? plain : 'neighbour';
};

/** Handles to try in this order: the name itself, then with a number behind it. */
export const handleCandidates = (name: string, count = 12): string[] => {
  const base = handleFrom(name);
  const numbered = Array.from({ length: count - 1 }, (_, index) => {
    const ending = `-${index + 2}`;
    return base.slice(0, longest - ending.length) + ending;
  });
  return [base, ...numbered];
};

/** Mean of the stars, to one decimal; null before the first. */
export const ratingOf = ({
  ratingSum,
  ratingCount,
}: {
  ratingSum: number;
  ratingCount: number;
}): number | null => (ratingCount === 0 ? null : Math.round((ratingSum / ratingCount) * 10) / 10);

/** How long nothing is mailed again after so many links that nobody used, in minutes: longer each time. */
const pauses = [0, 2, 5, 10, 30, 60, 120];

/** A known device does not wait for what others asked for. */
export const linkPauseMinutes = (unused: number, isKnown: boolean): number =>
  pauses[Math.min(unused, isKnown ? 1 : pauses.length - 1)] ?? 0;

/** How long the next link is good: through the pause after it, twice, so that the newest one always leads in. */
export const linkLifeMinutes = (usual: number, unused: number): number =>
  Math.max(usual, 2 * linkPauseMinutes(unused + 1, false));
