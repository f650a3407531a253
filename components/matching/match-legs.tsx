import { type DrawnLeg, RingLegs } from '@/components/booking/ring';
import { RingPicture } from '@/components/swap/ring-picture';

/** Who shares what with whom, as a list; a chain also as a picture. */
export function MatchLegs({ legs }: { legs: readonly DrawnLeg[] }) {
  // In the picture and the list each shares with the next below.
  const drawn = legs.toReversed();
  if (legs.length < 2) return <RingLegs legs={drawn} viewerId={null} />;
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] items-center gap-x-10 gap-y-6 [--ring-ground:var(--color-card)] md:grid-cols-2">
      <RingPicture legs={drawn} viewerId="" />
      <RingLegs legs={drawn} viewerId={null} />
    </div>
  );
}
