/** A price and what it is for: `6 €` `/ jour`. Both arrive written in the reader’s habit. */
export function PriceTag({
  price,
  per,
  size = 'medium',
}: {
  price: string;
  per?: string;
  size?: 'medium' | 'large';
}) {
  return (
    <span className="whitespace-nowrap">
      <strong className={size === 'large' ? 'font-display text-2xl font-semibold' : 'font-semibold'}>
        {price}
      </strong>
      {per && <span className={size === 'large' ? 'text-ink-2' : ''}> / {per}</span>}
    </span>
  );
}
