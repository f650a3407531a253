import { titleLength } from '../lengths';

/** What cameras and messengers call their pictures: it says nothing of what is on them. */
const cameraWord =
  /^(img|dsc|dscn|dscf|pxl|p|photo|image|picture|whatsapp|signal|screenshot|capture|scan|mvimg|fb)$/i;

const isDigits = (word: string): boolean => /\d/.test(word) && !/^\d?[a-z]{4,}$/i.test(word);

/** What a file's name says of the thing: `bibliotheque-chene.jpg` is one; a camera's own number is nothing. */
export const titleFromFile = (name: string): string => {
  const words = name
    .replace(/\.[a-z0-9]{2,5}$/i, '')
    .split(/[\s_\-.()]+/u)
    .filter((word) => /\p{L}/u.test(word) && !cameraWord.test(word) && !isDigits(word));
  const text = words.join(' ').slice(0, titleLength.max).trim();
  if (text.length < titleLength.min) return '';
  return text.charAt(0).toUpperCase() + text.slice(1);
};

/** A text of 32 hexadecimal digits as an id is written. */
const asId = (digits: string): string =>
  [
    digits.slice(0, 8),
    digits.slice(8, 12),
    `8${digits.slice(13, 16)}`,
    `8${digits.slice(17, 20)}`,
    digits.slice(20, 32),
  ].join('-');

/**
 * The id of the thing that a picture shows in a batch, out of the digest of both: the same picture sent again (twice pressed, a
 * page loaded anew, a post that broke off) is the same thing, in whatever order it comes.
 */
export const thingIdOf = (digest: string): string => asId(digest);
