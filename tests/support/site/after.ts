import { closeBrowser } from './browser';

/** Whatever browser a file opens is closed after it, wherever the file forgets to: one left open keeps the whole run from ending. */
afterAll(closeBrowser);
