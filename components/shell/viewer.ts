import type { Locale } from '@/lib/shared/locale';

/** What the shell shows of the member who looks. */
export type ShellViewer = {
  name: string;
  handle: string;
  picture: { src: string } | null;
  /** Notices not yet read. */
  unread: number;
  operates?: boolean;
  /** The page is rendered for all members of a kind: their corner is left open (`Corner`). */
  isAnyone?: boolean;
};

/** What every part of the shell is given. */
export type ShellProps = { locale: Locale; viewer: ShellViewer | null };

/** The remembered choice; `undefined` follows the system. */
export type Theme = 'light' | 'dark' | undefined;
