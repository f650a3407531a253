import { Children, type ReactNode } from 'react';

type Props = {
  label?: string;
  /** Beside a map. */
  narrow?: boolean;
  /** On a phone one row to swipe, instead of all below each other. */
  strip?: boolean;
  children: ReactNode;
};

const STRIP =
  'max-sm:-mx-4 max-sm:flex max-sm:snap-x max-sm:scroll-px-4 max-sm:gap-3 max-sm:overflow-x-auto max-sm:px-4 max-sm:pb-2';

/** Cards side by side, as many as fit: four on a wide page, two beside a map, one on a phone. */
export function CardGrid({ label, narrow = false, strip = false, children }: Props) {
  return (
    <ul
      aria-label={label}
      className={`grid gap-5 sm:grid-cols-2 ${narrow ? 'xl:grid-cols-2' : 'lg:grid-cols-4'} ${strip ? STRIP : ''}`}
    >
      {Children.map(children, (child) => (
        <li className={strip ? 'min-w-0 max-sm:w-[76%] max-sm:shrink-0 max-sm:snap-start' : 'min-w-0'}>
          {child}
        </li>
      ))}
    </ul>
  );
}
