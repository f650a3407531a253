import { useNameOf } from '@/components/member/name';
import { Avatar } from '@/components/ui/avatar';
import { useDateText } from '@/components/ui/date-text';
import { Link } from '@/components/ui/link';
import { Prose } from '@/components/ui/prose';
import { Stars } from '@/components/ui/rating';

export type ReviewCardProps = {
  author: { name: string; picture: { src: string } | null; href: string };
  rating: number;
  body: string;
  at: Date;
  /** What it was about, on a member's page; null: that is not for the reader. */
  listing?: { title: string; href: string } | null;
};

/** What someone says of a loan, a stay, a neighbour. */
export function ReviewCard({ author, rating, body, at, listing }: ReviewCardProps) {
  const dateText = useDateText();
  const name = useNameOf()(author);
  return (
    <article className="py-5 first:pt-0 last:pb-0">
      <header className="flex items-center gap-3">
        <Avatar name={name} picture={author.picture} />
        <div className="min-w-0">
          {author.name ? (
            <Link href={author.href} dir="auto" className="block truncate font-semibold hover:underline">
              {name}
            </Link>
          ) : (
            <span className="block font-semibold">{name}</span>
          )}
          <p className="flex flex-wrap items-center gap-x-2 text-sm text-ink-2">
            <Stars value={rating} />
            <time dateTime={at.toISOString()}>{dateText(at, { month: 'long', year: 'numeric' })}</time>
          </p>
        </div>
      </header>
      <div className="mt-3">
        <Prose text={body} />
      </div>
      {listing && (
        <p className="mt-2 text-sm text-ink-2">
          <Link
            href={listing.href}
            dir="auto"
            className="underline decoration-line underline-offset-4 hover:decoration-ink"
          >
            {listing.title}
          </Link>
        </p>
      )}
    </article>
  );
}
