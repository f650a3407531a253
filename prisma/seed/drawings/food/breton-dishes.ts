import type { Tones } from '../kit';

export const cider = '#e3a743';

export const buckwheat: Tones = { light: '#b98a58', mid: '#8f6337', dark: '#6a4526' };
