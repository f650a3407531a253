import type { ReactNode } from 'react';
import { type Corner as Corners, cornerMarks } from '@/lib/platform/web/corner';

/**
 * A part of the frame that is one member’s. On a page that all members of a kind are given it is left open, and the server puts
 * in what it once cut out of a page of theirs (lib/platform/web/corner). React leaves what it finds in there alone.
 */
export function Corner({
  name,
  isOpen,
  children,
}: {
  name: keyof Corners;
  isOpen: boolean;
  children: ReactNode;
}) {
  if (isOpen)
    return (
      <div
        key="open"
        className="contents"
        suppressHydrationWarning
        // biome-ignore lint/security/noDangerouslySetInnerHtml: a comment of ours, where the server puts what React rendered before
        dangerouslySetInnerHTML={{ __html: cornerMarks[name] }}
      />
    );
  return (
    <div key="own" className="contents" data-corner={name}>
      {children}
      <template data-corner-end={name} />
    </div>
  );
}
