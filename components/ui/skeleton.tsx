/** The place of something that is on its way. Give it its size. */
export function Skeleton({ className = 'h-4 w-full' }: { className?: string }) {
  return <span aria-hidden="true" className={`block animate-pulse rounded-field bg-sunk ${className}`} />;
}
