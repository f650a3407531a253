/** The mark: two houses, brick and leaf, and the wall they own together. */
export function Mark({ size = 28 }: { size?: number }) {
  return (
    <svg width={size} height={size} viewBox="0 0 28 28" aria-hidden="true" className="shrink-0">
      <rect x="1" y="4" width="16" height="20" rx="4" className="fill-mark-brick" />
      <rect x="11" y="4" width="16" height="20" rx="4" className="fill-mark-leaf" />
      <path
        d="M15 4h-2a2 2 0 0 0-2 2v16a2 2 0 0 0 2 2h2a2 2 0 0 0 2-2V6a2 2 0 0 0-2-2Z"
        className="fill-mark-wall"
      />
    </svg>
  );
}
