import { thingOf } from './drawings/things/things';

/** What covers of campaigns are drawn at: a page shows them wide. */
export const sceneSize = { width: 1040, height: 650 } as const;

/** A thing in a scene: where its foot stands (in percent of the width and the height), and how wide it is. */
export type SceneItem = readonly [
  sign: string,
  across: number,
  down: number,
  wide: number,
  turned?: 'turned',
];

/** A place with things in it. Colours: sky above and below, what lies far, what lies near. */
export type Scene = {
  place: 'street' | 'hills' | 'room' | 'water' | 'stage';
  colours: readonly [top: string, low: string, far: string, near: string];
  items: readonly SceneItem[];
};

const { width, height } = sceneSize;

const path = (points: string, fill: string, opacity = 1): string =>
  `<path d="${points}" fill="${fill}" opacity="${opacity}"/>`;

/** A row of houses with steep roofs, as they stand in the old town. */
const houses = (fill: string): string => {
  const wide = [92, 118, 84, 132, 96, 110, 88, 124, 100, 116];
  const tall = [196, 238, 172, 214, 262, 188, 226, 180, 244, 206];
  let left = -20;
  return wide
    .map((each, index) => {
      const right = left + each;
      const foot = height * 0.66;
      const top = foot - (tall[index] ?? 200);
      const eaves = top + each * 0.55;
      const panes = [0.28, 0.62].flatMap((share) =>
        [28, 76, 124].map(
          (down) =>
            `<rect x="${left + each * share - 8}" y="${eaves + down - 8}" width="18" height="24" rx="2" fill="#fffdf6" opacity=".5"/>`,
        ),
      );
      const house = path(
        `M${left} ${foot}V${eaves}L${left + each / 2} ${top}L${right} ${eaves}V${foot}Z`,
        fill,
        0.55 + 0.14 * (index % 3),
      );
      left = right + 4;
      return house + panes.join('');
    })
    .join('');
};

const bunting = (): string => {
  const flags = ['#e8a598', '#f3d38a', '#a9cfa8', '#a8c8e4', '#c9b4e0'];
  const rope = (at: number): number => 46 + 74 * Math.sin((at / width) * Math.PI);
  return Array.from({ length: 17 }, (_, index) => {
    const at = 18 + index * 62;
    const y = rope(at);
    return path(`M${at} ${y}h34l-17 40Z`, flags[index % flags.length] ?? '#fff', 0.9);
  }).join('');
};

/** What stands behind the things; each place is a few shapes. */
const places: Record<Scene['place'], (colours: Scene['colours']) => string> = {
  street: ([, , far, near]) =>
    houses(far) +
    path(`M0 ${height * 0.66}H${width}V${height}H0Z`, near) +
    path(`M0 ${height * 0.8}H${width}V${height}H0Z`, '#5c4228', 0.06),
  hills: ([, , far, near]) =>
    `<circle cx="${width * 0.82}" cy="${height * 0.2}" r="62" fill="#fff6d8" opacity=".9"/>` +
    path(
      `M0 ${height * 0.62}Q${width * 0.25} ${height * 0.38} ${width * 0.52} ${height * 0.56}T${width} ${height * 0.48}V${height}H0Z`,
      far,
      0.75,
    ) +
    path(`M0 ${height * 0.76}Q${width * 0.4} ${height * 0.58} ${width} ${height * 0.7}V${height}H0Z`, near),
  room: ([, , far, near]) =>
    bunting() +
    `<rect x="${width * 0.1}" y="${height * 0.26}" width="190" height="200" rx="14" fill="#fffdf6" opacity=".55"/>` +
    `<rect x="${width * 0.7}" y="${height * 0.26}" width="190" height="200" rx="14" fill="#fffdf6" opacity=".55"/>` +
    path(`M0 ${height * 0.7}H${width}V${height}H0Z`, far) +
    path(`M0 ${height * 0.7}H${width}V${height * 0.73}H0Z`, near),
  water: ([, , far, near]) =>
    path(
      `M0 ${height * 0.52}Q${width * 0.3} ${height * 0.36} ${width * 0.6} ${height * 0.5}T${width} ${height * 0.44}V${height}H0Z`,
      far,
      0.8,
    ) +
    path(`M0 ${height * 0.62}H${width}V${height}H0Z`, near) +
    [0.7, 0.79, 0.89]
      .map(
        (down, index) =>
          `<path d="M${40 + index * 90} ${height * down}q60 -16 120 0t120 0t120 0t120 0t120 0" fill="none" stroke="#fff" stroke-width="5" opacity=".35"/>`,
      )
      .join(''),
  stage: ([, , far, near]) =>
    path(`M${width * 0.5} -20L${width * 0.12} ${height}H${width * 0.88}Z`, '#fffbe6', 0.38) +
    path(`M0 0H${width * 0.13}Q${width * 0.09} ${height * 0.4} ${width * 0.15} ${height * 0.78}H0Z`, far) +
    path(
      `M${width} 0H${width * 0.87}Q${width * 0.91} ${height * 0.4} ${width * 0.85} ${height * 0.78}H${width}Z`,
      far,
    ) +
    path(`M0 ${height * 0.76}H${width}V${height}H0Z`, near),
};

/** What hangs higher than this throws no shade. */
const skyPercent = 55;

/** The shade at the foot of a thing, soft at its edge. */
const shades = ({ items }: Scene): string =>
  items
    .filter(([, , down]) => down > skyPercent)
    .map(([, across, down, wide]) => {
      const reach = (wide / 100) * width * 0.52;
      return `<ellipse cx="${(across / 100) * width}" cy="${(down / 100) * height}" rx="${reach}" ry="${reach * 0.2}" fill="url(#shade)"/>`;
    })
    .join('');

/** What stands there, from the far to the near. */
const standing = ({ items }: Scene): string =>
  items
    .map(([sign, across, down, wide, turned]) => {
      const side = (wide / 100) * width;
      const [left, top] = [(across / 100) * width - side / 2, (down / 100) * height - side * 0.96];
      const flip = turned === 'turned' ? ' translate(64 0) scale(-1 1)' : '';
      return `<g transform="translate(${left} ${top}) scale(${side / 64})${flip}">${thingOf(sign)}</g>`;
    })
    .join('');

/** A scene as a whole drawing. */
export const sceneSvg = (scene: Scene): string => `
<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}">
<defs><linearGradient id="sky" x1="0" y1="0" x2="0" y2="1"><stop offset="0" stop-color="${scene.colours[0]}"/><stop offset=".75" stop-color="${scene.colours[1]}"/></linearGradient>
<radialGradient id="light" cx=".5" cy=".35" r=".7"><stop offset="0" stop-color="#fffdf6" stop-opacity=".7"/><stop offset="1" stop-color="#fffdf6" stop-opacity="0"/></radialGradient>
<radialGradient id="shade"><stop offset="0" stop-color="#4a3320" stop-opacity=".42"/><stop offset="1" stop-color="#4a3320" stop-opacity="0"/></radialGradient></defs>
<rect width="${width}" height="${height}" fill="url(#sky)"/><rect width="${width}" height="${height}" fill="url(#light)"/>
${places[scene.place](scene.colours)}${shades(scene)}${standing(scene)}</svg>`;
