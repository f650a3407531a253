import type { Tones } from '../kit';

/** Foods in three tones. */
const food = (light: string, mid: string, dark: string): Tones => ({ light, mid, dark });

export const meat = food('#b9764c', '#8f5130', '#63341d');
export const beef = food('#a0614a', '#743d2c', '#4e261b');
export const ham = food('#f3bfb4', '#e59a90', '#c0716a');
export const fried = food('#f0c377', '#d59a45', '#a46c27');
export const crust = food('#e8bd7c', '#c98d48', '#94602b');
export const carrot = food('#f7b06b', '#e8862f', '#b75f1a');
export const rice = food('#fffdf5', '#f5eedc', '#d8cbae');
export const semolina = food('#f8dd97', '#e9bf62', '#bd9039');
export const tomato = food('#ef8467', '#d24a32', '#9c2f20');
export const greens = food('#9cc274', '#5f9345', '#3d6a30');
export const dark = food('#6e4a49', '#46292c', '#2f1a1e');
export const potato = food('#f6de9f', '#e5bf70', '#b98e45');
export const pulse = food('#f1d193', '#dcae63', '#ad7f3b');
export const beet = food('#cf5a72', '#a2294a', '#701a35');
export const squash = food('#f6c077', '#e59a3a', '#b46f20');
export const butter = food('#fdeeb4', '#f6d978', '#d8b14b');
export const cocoa = food('#8a5a41', '#5d3828', '#3e2419');
export const aubergine = food('#7d5a86', '#523a5e', '#36243f');
export const clay = food('#e0916a', '#bf6640', '#8a4426');
