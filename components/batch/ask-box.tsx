'use client';
import { useForm } from '@/components/ui/form-context';
import { tickedValues } from '@/components/ui/form-state';

/** Ticks one thing among others, each with a name of its own for those who hear it. */
export function AskBox({ id, label, title }: { id: string; label: string; title: string }) {
  const ticked = tickedValues(useForm().state, 'listingIds[]') ?? [];
  return (
    <label className="flex min-h-11 items-center gap-3 font-medium">
      <input
        type="checkbox"
        name="listingIds[]"
        value={id}
        defaultChecked={ticked.includes(id)}
        className="size-5 shrink-0 accent-brick"
      />
      <span>
        {label}
        <span className="sr-only"> {title}</span>
      </span>
    </label>
  );
}
