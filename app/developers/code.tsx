import type { ReactNode } from 'react';

/** What is typed or answered, as it is. It can be scrolled by the keyboard too. */
export function Code({ label, children }: { label: string; children: ReactNode }) {
  return (
    <figure className="mt-4">
      <figcaption className="text-sm font-semibold text-ink-2">{label}</figcaption>
      <pre
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable
        tabIndex={0}
        className="mt-1.5 max-h-96 overflow-auto rounded-field border border-line bg-sunk p-4 font-mono text-[0.8125rem] leading-relaxed"
      >
        <code>{children}</code>
      </pre>
    </figure>
  );
}

/** Words of a program in running text: what stands between backticks. */
export function WithCode({ text }: { text: string }) {
  return text.split('`').map((part, index) =>
    index % 2 === 0 ? (
      part
    ) : (
      // biome-ignore lint/suspicious/noArrayIndexKey: the parts of a fixed text
      <code key={index} className="rounded bg-sunk px-1 font-mono text-[0.9em] wrap-anywhere">
        {part}
      </code>
    ),
  );
}
