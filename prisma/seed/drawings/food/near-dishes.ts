import type { Tones } from '../kit';

export const cheeseMelt: Tones = { light: '#fbe9a6', mid: '#f3cf68', dark: '#d09c39' };
