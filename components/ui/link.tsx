import NextLink from 'next/link';
import type { ComponentProps } from 'react';

type Props = Omit<ComponentProps<'a'>, 'href'> & {
  href: string;
  /** `false`: the page stays where it is. */
  scroll?: boolean;
};

/**
 * A link inside the site. It does not fetch ahead: a page of cards would ask the server for two dozen pages nobody
 * opens, and spend the data of a slow phone.
 */
export function Link(props: Props) {
  return <NextLink prefetch={false} {...props} />;
}

/** A link in running text. */
export function TextLink({ className = '', ...props }: Props) {
  return (
    <Link
      className={`font-medium text-brick-ink underline decoration-1 underline-offset-[0.2em] hover:decoration-2 ${className}`}
      {...props}
    />
  );
}
