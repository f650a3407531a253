/** How far along: the browser’s own progress, in our colours. */
export function ProgressBar({
  label,
  value,
  max,
  tone = 'leaf',
}: {
  label: string;
  value: number;
  max: number;
  tone?: 'leaf' | 'brick';
}) {
  return (
    <progress
      aria-label={label}
      value={Math.min(value, max)}
      max={max}
      className={`bar ${tone === 'leaf' ? 'bg-leaf-wash text-leaf' : 'bg-brick-wash text-brick'}`}
    />
  );
}
