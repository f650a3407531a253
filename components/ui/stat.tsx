/** One figure and what it counts. */
export function Stat({ label, value, hint }: { label: string; value: string; hint?: string }) {
  return (
    <div>
      <p className="text-sm text-ink-2">{label}</p>
      <p className="font-display text-2xl font-semibold tabular-nums xs:text-3xl">{value}</p>
      {hint && <p className="text-sm text-ink-2">{hint}</p>}
    </div>
  );
}
