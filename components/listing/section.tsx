import type { ReactNode } from 'react';

/** A part of a listing's page, by its title. */
export function Section({ id, title, children }: { id: string; title: string; children: ReactNode }) {
  return (
    <section
      id={id}
      aria-labelledby={`${id}-title`}
      className="scroll-mt-4 border-t border-line py-8 first:border-0 first:pt-0"
    >
      <h2 id={`${id}-title`} className="title-2 mb-4">
        {title}
      </h2>
      {children}
    </section>
  );
}
