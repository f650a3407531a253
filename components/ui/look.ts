/** How actions look, shared by buttons and by links that act as one. */
const VARIANTS = {
  primary: 'border-transparent bg-brick text-on-brick hover:bg-brick-strong',
  quiet: 'border-line bg-card text-ink hover:border-edge',
  plain: 'border-transparent bg-transparent text-ink hover:bg-sunk',
  danger: 'border-transparent bg-danger text-on-danger hover:brightness-95',
} as const;

const SIZES = {
  small: 'min-h-9 px-3.5 text-sm max-md:min-h-11',
  medium: 'min-h-11 px-5 text-[0.9375rem]',
  large: 'min-h-13 px-7 text-base',
} as const;

export type ActionLook = { variant?: keyof typeof VARIANTS; size?: keyof typeof SIZES; wide?: boolean };

/** The classes of an action: a pill, one of four voices. */
export const actionClasses = ({ variant = 'primary', size = 'medium', wide = false }: ActionLook): string =>
  [
    'inline-flex items-center justify-center gap-2 rounded-full border text-center font-semibold leading-tight',
    'transition-colors duration-150 aria-disabled:opacity-60 disabled:opacity-60',
    VARIANTS[variant],
    SIZES[size],
    wide ? 'w-full' : '',
  ].join(' ');
