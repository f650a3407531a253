import { darkWood, rod, type Tones, turn } from '../kit';
import { at } from './dishes';

export const lime: Tones = { light: '#d3e39a', mid: '#8fb54a', dark: '#63852c' };

export const chopsticks = (x: number, y: number, angle: number, size = 1): string =>
  at(x, y, size, turn(angle, 0, 0, rod(-90, -5, 90, -9, darkWood, 7), rod(-90, 8, 90, 6, darkWood, 7)));
