import { create } from 'qrcode';

/** An address as a square that phones read; drawn by us, so that it needs no file and no style of its own. */
export function QrCode({ url, label, className }: { url: string; label: string; className: string }) {
  const { modules } = create(url, { errorCorrectionLevel: 'M' });
  const { size } = modules;
  const cells: string[] = [];
  for (let row = 0; row < size; row += 1)
    for (let column = 0; column < size; column += 1)
      if (modules.get(row, column)) cells.push(`M${column + 4},${row + 4}h1v1h-1z`);
  const side = size + 8;
  return (
    <svg role="img" aria-label={label} viewBox={`0 0 ${side} ${side}`} className={className}>
      <rect width={side} height={side} fill="#fff" />
      <path d={cells.join('')} fill="#000" shapeRendering="crispEdges" />
    </svg>
  );
}
