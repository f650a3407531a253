import type { Tones } from '../kit';

export const glassBox: Tones = { light: '#f2f8f8', mid: '#cfdfe3', dark: '#9bb2b9' };

export const jute: Tones = { light: '#d9be93', mid: '#bd9c6c', dark: '#8d7046' };
