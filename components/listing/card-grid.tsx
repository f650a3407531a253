import { Children, type ReactNode } from 'react';

/** Cards side by side, as many as fit: four on a wide page, two beside a map, one on a phone. */
export function CardGrid({
  label,
  narrow = false,
  children,
}: {
  label?: string;
  narrow?: boolean;
  children: ReactNode;
}) {
  return (
    <ul
      aria-label={label}
      className={`grid gap-5 sm:grid-cols-2 ${narrow ? 'xl:grid-cols-2' : 'lg:grid-cols-4'}`}
    >
      {Children.map(children, (child) => (
        <li className="min-w-0">{child}</li>
      ))}
    </ul>
  );
}
