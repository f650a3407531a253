import { circle, ellipse, leaf, line, path, rect, row, shapes, type Tones } from '../kit';

/** A tree with a round head. */
export const tree = (x: number, base: number, size: number, crown: Tones = leaf, fruit?: string): string =>
  shapes(
    path(
      `M${x - size * 0.07} ${base}L${x - size * 0.04} ${base - size * 0.6}H${x + size * 0.05}L${x + size * 0.09} ${base}Z`,
      '#74492c',
    ),
    line(`M${x} ${base - size * 0.42}L${x + size * 0.16} ${base - size * 0.62}`, '#74492c', size * 0.05),
    circle(x + size * 0.14, base - size * 0.66, size * 0.3, crown.dark),
    circle(x - size * 0.18, base - size * 0.62, size * 0.27, crown.mid),
    circle(x + size * 0.02, base - size * 0.8, size * 0.32, crown.mid),
    circle(x - size * 0.08, base - size * 0.9, size * 0.19, crown.light),
    circle(x - size * 0.24, base - size * 0.7, size * 0.11, crown.light),
    fruit &&
      row(9, (index) =>
        circle(
          x - size * 0.3 + ((index * 37) % 60) * size * 0.011,
          base - size * 0.5 - ((index * 23) % 50) * size * 0.011,
          size * 0.042,
          fruit,
        ),
      ),
  );

const sky = (top = '#bfe0ee', low = '#e9f4f4'): string =>
  shapes(rect(-100, -100, 400, 310, low), rect(-100, -100, 400, 170, top), ellipse(100, 70, 260, 34, top));

const cloud = (x: number, y: number, by = 1): string =>
  shapes(
    ellipse(x, y, 30 * by, 9 * by, '#ffffff', 0.85),
    circle(x - 8 * by, y - 6 * by, 11 * by, '#ffffff', 0.85),
    circle(x + 8 * by, y - 4 * by, 9 * by, '#ffffff', 0.85),
  );

const house = (x: number, y: number, w: number, wall: string, roof: string, base = 200): string =>
  shapes(
    rect(x, y, w, base - y, wall),
    path(`M${x - 4} ${y}L${x + w * 0.18} ${y - w * 0.4}H${x + w * 0.82}L${x + w + 4} ${y}Z`, roof),
    rect(x + w * 0.66, y - w * 0.54, w * 0.13, w * 0.3, '#b4472a'),
    row(2, (index) => rect(x + w * (0.2 + index * 0.38), y + 12, w * 0.2, w * 0.3, '#7f9fb0')),
  );

/** What is seen from windows: pictures of 200 by 200 whose lower edge is kept. */
export const views = {
  garden: shapes(
    sky(),
    cloud(140, 40),
    ellipse(40, 160, 110, 50, '#86ad77'),
    ellipse(170, 168, 110, 54, '#4f7f57'),
    rect(-100, 166, 400, 40, '#9fc489'),
    tree(56, 180, 110),
    row(9, (index) =>
      circle(
        100 + index * 13,
        186 - (index % 3) * 6,
        4.5,
        ['#dd6f55', '#f6d782', '#f2bcb5'][index % 3] ?? '',
      ),
    ),
  ),
  cherry: shapes(
    sky('#cfe6ee', '#f3f3ea'),
    ellipse(100, 178, 220, 46, '#86ad77'),
    rect(-100, 176, 400, 40, '#a9cc91'),
    tree(104, 190, 170, { light: '#fbe3e0', mid: '#f2bcb5', dark: '#de9289' }, '#fff3f0'),
    row(8, (index) => circle(40 + index * 19, 188 - (index % 2) * 8, 3, '#f2bcb5')),
  ),
  roses: shapes(
    sky(),
    cloud(60, 34),
    ellipse(60, 128, 150, 40, '#86ad77'),
    tree(28, 150, 90),
    tree(176, 146, 100),
    rect(-100, 140, 400, 70, '#b6d39c'),
    path('M86 140H112L150 210H40Z', '#eadcbd'),
    row(12, (index) =>
      shapes(
        circle(-20 + (index % 6) * 46, 162 + Math.floor(index / 6) * 24, 14, '#4f7f57'),
        circle(-24 + (index % 6) * 46, 156 + Math.floor(index / 6) * 24, 5, '#dd6f55'),
        circle(-14 + (index % 6) * 46, 162 + Math.floor(index / 6) * 24, 4.5, '#f2bcb5'),
      ),
    ),
  ),
  roofs: shapes(
    sky('#b9dbeb', '#f6ecd9'),
    cloud(50, 40),
    cloud(150, 62, 0.7),
    house(-30, 118, 90, '#e3d6bd', '#50606d'),
    house(120, 104, 110, '#d9c8ac', '#5d6d79'),
    house(50, 140, 90, '#efe3cc', '#43525e'),
  ),
  court: shapes(
    rect(-100, -100, 400, 310, '#e6d9c2'),
    rect(-100, -100, 400, 60, '#bfe0ee'),
    path('M-100 -10H300V-44H-100Z', '#5d6d79'),
    row(9, (index) =>
      shapes(
        rect(-22 + (index % 3) * 92, 10 + Math.floor(index / 3) * 76, 42, 52, '#fffaf0', 2),
        rect(-17 + (index % 3) * 92, 15 + Math.floor(index / 3) * 76, 32, 43, '#9dbcc8'),
        rect(-2 + (index % 3) * 92, 15 + Math.floor(index / 3) * 76, 3, 43, '#fffaf0'),
      ),
    ),
    tree(122, 206, 96),
  ),
  canal: shapes(
    sky('#c4e1ec', '#fbeed8'),
    house(-20, 78, 54, '#e9d3b0', '#50606d', 130),
    house(40, 66, 60, '#f0e4cf', '#43525e', 130),
    house(108, 80, 50, '#e1b79a', '#5d6d79', 130),
    house(164, 70, 60, '#ede0c6', '#50606d', 130),
    rect(-100, 122, 400, 14, '#c2baab'),
    rect(-100, 134, 400, 80, '#6fa3b4'),
    row(6, (index) => line(`M${-30 + index * 42} ${146 + (index % 3) * 16}h26`, '#a9cdd6', 4)),
    path('M38 158H176L164 180H52Z', '#37486b'),
    rect(38, 154, 138, 7, '#b4472a', 3),
    rect(70, 140, 62, 16, '#f2e7d4', 3),
    row(4, (index) => circle(80 + index * 14, 148, 4, '#7f9fb0')),
  ),
  river: shapes(
    sky(),
    cloud(120, 36),
    ellipse(20, 122, 110, 56, '#86ad77'),
    ellipse(180, 126, 120, 52, '#4f7f57'),
    tree(160, 134, 100),
    rect(-100, 126, 400, 90, '#7fb4c0'),
    row(6, (index) => line(`M${-20 + index * 42} ${140 + (index % 3) * 18}h28`, '#bcdce0', 4)),
    path('M-100 184Q60 172 300 190V220H-100Z', '#a9cc91'),
    row(6, (index) => line(`M${14 + index * 8} 196q-4 -26 ${index - 3} -40`, '#4f7f57', 4)),
  ),
  far: shapes(
    sky('#9fc9de', '#fbe3c2'),
    cloud(40, 40),
    cloud(160, 26, 0.8),
    ellipse(100, 152, 260, 26, '#9db4a4'),
    rect(88, 96, 15, 60, '#c2baab'),
    rect(109, 96, 15, 60, '#c2baab'),
    path('M86 98Q95 84 105 98ZM107 98Q116 84 126 98Z', '#8b8f93'),
    rect(84, 126, 44, 30, '#d5cbb9'),
    row(14, (index) =>
      rect(
        -40 + index * 20,
        146 - ((index * 17) % 20),
        18,
        70,
        ['#d9c8ac', '#e6d9c2', '#cdbb9f'][index % 3] ?? '',
      ),
    ),
    row(14, (index) =>
      path(
        `M${-42 + index * 20} ${148 - ((index * 17) % 20)}l11 -10 11 10Z`,
        ['#5d6d79', '#b4653f', '#50606d'][index % 3] ?? '',
      ),
    ),
    row(8, (index) => circle(-20 + index * 34, 186 + (index % 2) * 6, 14, index % 2 ? '#4f7f57' : '#86ad77')),
  ),
  orchard: shapes(
    sky('#c9e4ea', '#f7f1dc'),
    rect(-100, 150, 400, 60, '#a9cc91'),
    tree(20, 166, 96, leaf, '#dd6f55'),
    tree(176, 168, 100, leaf, '#dd6f55'),
    tree(96, 190, 134, leaf, '#dd6f55'),
  ),
  night: shapes(
    rect(-100, -100, 400, 310, '#2c3653'),
    ellipse(100, 190, 240, 90, '#3d4a6b'),
    circle(148, 40, 20, '#fbe9b4'),
    circle(140, 35, 19, '#2c3653'),
    row(10, (index) => circle(-6 + ((index * 61) % 210), 14 + ((index * 37) % 90), 2.4, '#fbe9b4')),
    row(6, (index) => rect(-30 + index * 46, 130 - ((index * 31) % 40), 38, 100, '#1e263d')),
    row(12, (index) => rect(-20 + (index % 6) * 46, 142 + Math.floor(index / 6) * 26, 10, 13, '#f1d48c')),
  ),
  bananas: shapes(
    sky('#bfe6e6', '#f3f6df'),
    rect(-100, 168, 400, 40, '#a9cc91'),
    row(5, (index) =>
      path(
        `M${110 + index * 4} 200Q${90 + index * 10} 110 ${-10 + index * 56} ${60 - (index % 2) * 30}Q${40 + index * 44} ${90 - (index % 2) * 30} ${118 + index * 3} 200Z`,
        ['#4f7f57', '#86ad77', '#355940', '#86ad77', '#4f7f57'][index] ?? '',
      ),
    ),
  ),
  blue: shapes(sky('#9fcbe4', '#d4eaf1'), cloud(60, 80), cloud(140, 140, 1.2)),
} as const;
