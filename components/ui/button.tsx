import type { ComponentProps } from 'react';
import { Link } from './link';
import { type ActionLook, actionClasses } from './look';

/** An action that is not the submit of a `Form` (that is `SubmitButton`). */
export function Button({
  variant,
  size,
  wide,
  className = '',
  type = 'button',
  ...props
}: ActionLook & ComponentProps<'button'>) {
  return (
    <button type={type} className={`${actionClasses({ variant, size, wide })} ${className}`} {...props} />
  );
}

/** A link that looks like an action. */
export function LinkButton({
  variant,
  size,
  wide,
  className = '',
  ...props
}: ActionLook & ComponentProps<typeof Link>) {
  return <Link className={`${actionClasses({ variant, size, wide })} ${className}`} {...props} />;
}
