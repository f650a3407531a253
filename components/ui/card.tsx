import type { ReactNode } from 'react';

type Props = {
  as?: 'div' | 'section' | 'article' | 'li' | 'aside';
  padded?: boolean;
  className?: string;
  children: ReactNode;
  'aria-labelledby'?: string;
};

/** A surface with a hairline. */
export function Card({ as: Tag = 'div', padded = true, className = '', children, ...aria }: Props) {
  return (
    <Tag
      className={`rounded-card border border-line bg-card ${padded ? 'p-5 sm:p-6' : 'overflow-hidden'} ${className}`}
      {...aria}
    >
      {children}
    </Tag>
  );
}
