import { LinkifyIt } from 'linkify-it';
import tlds from 'tlds';

/** Bare domains of every ending there is; addresses of mail, and numbers that a browser would open. */
const detector = new LinkifyIt({ fuzzyLink: true, fuzzyEmail: true, fuzzyIP: true, tlds });

/** Dots that programs read as the one between the parts of a domain (UTS 46). */
const dots = /[\u3002\uff0e\uff61]/g;

/** `L.Dupont`, `Dr.Who`: some endings are also names. What stands before the dot is then short for a first name or a title. */
const shortened =
  /(?<![\p{L}\p{N}.@/-])(\p{Lu}|Dr|Pr|Me|Mr|Mrs|Ms|Mme|Mlle|St|Ste|Sr|Jr|Ph)\.(?=-?\p{Lu}\p{Ll})/gu;

/** Whether a mail program or a reader would take a part of this for the address of a page or of someone. */
export const holdsLink = (text: string): boolean => {
  const plain = text.normalize('NFKC').replace(dots, '.').replace(shortened, '$1. ');
  return /:\/\//.test(plain) || detector.test(plain);
};
