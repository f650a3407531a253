'use client';
import type { ReactNode } from 'react';
import { useForm } from '@/components/ui/form-context';
import { isRefused } from '@/components/ui/form-state';

type Props = { summary: ReactNode; children: ReactNode };

/** The fields of a form, folded until they are wanted; unfolded when the form comes back with something to mend. */
export function Folded({ summary, children }: Props) {
  const { state } = useForm();
  return (
    <details open={isRefused(state)} className="group">
      <summary className="flex min-h-12 items-center justify-between gap-4 py-3 font-semibold">
        {summary}
      </summary>
      <div className="stack pb-5">{children}</div>
    </details>
  );
}
