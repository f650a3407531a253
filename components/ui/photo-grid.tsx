import { Picture, type PictureProps } from './picture';

export type Photo = PictureProps & { href?: string };

/** Photos of one thing: the first large, the others beside it; on a phone a strip to swipe. */
export function PhotoGrid({ label, photos }: { label: string; photos: readonly Photo[] }) {
  const several = photos.length > 1;
  return (
    <ul
      aria-label={label}
      className={
        several
          ? 'flex snap-x snap-mandatory gap-2 overflow-x-auto rounded-card sm:grid sm:grid-cols-4 sm:overflow-hidden'
          : 'overflow-hidden rounded-card'
      }
    >
      {photos.map(({ href, ...photo }, index) => {
        const first = index === 0;
        const picture = <Picture {...photo} eager={first} className={several ? 'h-full' : ''} />;
        return (
          <li
            key={photo.src}
            className={
              several
                ? `w-[85%] shrink-0 snap-center overflow-hidden max-sm:rounded-card sm:w-auto ${first ? 'sm:col-span-2 sm:row-span-2' : ''}`
                : ''
            }
          >
            {href ? (
              <a href={href} className="block h-full outline-offset-[-4px]">
                {picture}
              </a>
            ) : (
              picture
            )}
          </li>
        );
      })}
    </ul>
  );
}
