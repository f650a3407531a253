import 'server-only';
import { createHash } from 'node:crypto';
import { fileStore } from '../storage';

/** Raised when a drawing looks different although it says the same. */
const hand = 1;

type Bytes = Uint8Array<ArrayBuffer>;

const versionOf = (plan: unknown): Buffer =>
  createHash('sha256')
    .update(JSON.stringify([hand, plan]))
    .digest();

const drawing = new Map<string, Promise<Bytes>>();

const kept = async (key: string, version: Buffer): Promise<Bytes | null> => {
  const file = await fileStore().get(key);
  return file && version.equals(file.subarray(0, version.length)) ? file.slice(version.length) : null;
};

const drawAndKeep = async (key: string, version: Buffer, draw: () => Promise<Bytes>): Promise<Bytes> => {
  const bytes = await draw();
  // Who asked gets it even when the store is full.
  await fileStore()
    .put(key, Buffer.concat([version, bytes]), 'application/octet-stream')
    .catch((error) => console.error(error));
  return bytes;
};

/**
 * A drawn picture, made once for what it says (`plan`: all that the drawing depends on) and kept for every process: one
 * file a name, its version before its bytes, so that a new one takes the place of the old. Those who ask meanwhile wait.
 */
export const drawnOnce = async (name: string, plan: unknown, draw: () => Promise<Bytes>): Promise<Bytes> => {
  const version = versionOf(plan);
  const key = `drawn/${name}`;
  const found = await kept(key, version);
  if (found) return found;
  const job = `${key} ${version.toString('hex')}`;
  const going = drawing.get(job);
  if (going) return going;
  const work = drawAndKeep(key, version, draw).finally(() => drawing.delete(job));
  drawing.set(job, work);
  return work;
};
