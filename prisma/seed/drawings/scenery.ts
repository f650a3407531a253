import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Tint } from '@/lib/shared/tint';
import { pictureSize } from './kit';
import type { Ground, View } from './sketch';

const css = readFileSync(join(process.cwd(), 'app/globals.css'), 'utf8');

/** The light value of a tint, from the one place that knows it. */
const colourOf = (tint: Tint): string => {
  const hex = new RegExp(`--color-tint-${tint}: light-dark\\((#[0-9a-f]{6})`).exec(css)?.[1];
  if (!hex) throw new Error(`the tint ${tint} has no colour`);
  return hex;
};

const { width, height } = pictureSize;
const shade = '#5c4228';

/** What stands behind a thing and under it. */
const grounds: Record<Ground, string> = {
  plain: '',
  floor: `<rect y="372" width="${width}" height="108" fill="${shade}" opacity=".09"/><rect y="372" width="${width}" height="5" fill="${shade}" opacity=".08"/>`,
  table: `<rect y="352" width="${width}" height="128" fill="#c89b66" opacity=".5"/><rect y="352" width="${width}" height="9" fill="#fff3dc" opacity=".55"/><path d="M0 404H${width}M0 446H${width}" stroke="${shade}" stroke-width="2" opacity=".1"/>`,
  grass: `<path d="M0 366Q160 352 320 362T640 358V480H0Z" fill="#7ea56b" opacity=".55"/><path d="M0 410Q200 396 380 408T640 402V480H0Z" fill="#4f7f57" opacity=".22"/>`,
  lawn: `<path d="M0 206Q150 192 320 200T640 198V480H0Z" fill="#7ea56b" opacity=".5"/><path d="M0 330Q200 312 380 328T640 322V480H0Z" fill="#4f7f57" opacity=".14"/>`,
  room: `<rect y="236" width="${width}" height="244" fill="${shade}" opacity=".08"/><rect y="236" width="${width}" height="5" fill="${shade}" opacity=".07"/>`,
  wall: `<path d="M0 96H${width}M0 192H${width}M0 288H${width}M0 384H${width}M160 0V96M480 0V96M320 96V192M160 192V288M480 192V288M320 288V384M160 384V480M480 384V480" stroke="${shade}" stroke-width="3" opacity=".07"/>`,
};

const light = `<radialGradient id="light" cx=".34" cy=".24" r=".75"><stop offset="0" stop-color="#fffdf6" stop-opacity=".75"/><stop offset="1" stop-color="#fffdf6" stop-opacity="0"/></radialGradient>`;
const shadow = `<filter id="shade" x="-20%" y="-20%" width="140%" height="150%" color-interpolation-filters="sRGB"><feGaussianBlur in="SourceAlpha" stdDeviation="11"/><feOffset dx="10" dy="16"/><feColorMatrix values="0 0 0 0 .64  0 0 0 0 .55  0 0 0 0 .44  0 0 0 .3 0"/><feMerge><feMergeNode/><feMergeNode in="SourceGraphic"/></feMerge></filter>`;

/** A view as a whole drawing; `tint` is that of its listing type. */
export const svgOf = (view: View, tint: Tint): string => {
  const colour = colourOf(view.tint ?? tint);
  return `<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}"><defs>${light}${shadow}</defs><rect width="${width}" height="${height}" fill="${colour}"/><rect width="${width}" height="${height}" fill="url(#light)"/>${grounds[view.ground ?? 'plain']}<g${view.isFlat ? '' : ' filter="url(#shade)"'}>${view.body}</g></svg>`;
};
