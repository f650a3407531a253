import 'server-only';
import { randomUUID } from 'node:crypto';
import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { env } from './env';

/** Where files lie. A key is a path of plain names: `pictures/0193…/640.webp`. */
export type FileStore = {
  put(key: string, bytes: Uint8Array, contentType: string): Promise<void>;
  /** The file's bytes, or null when there is none. */
  get(key: string): Promise<Uint8Array<ArrayBuffer> | null>;
  /** Removes what lies under these keys; what is not there is no matter. */
  remove(keys: readonly string[]): Promise<void>;
};

/** No key leads out of the store, whoever made it. */
const checked = (key: string): string => {
  if (!/^[A-Za-z0-9_-]+(\/[A-Za-z0-9_-]+)*(\.[a-z0-9]+)?$/.test(key))
    throw new Error(`not a key of the store: ${key}`);
  return key;
};

const isMissing = (error: unknown): boolean => (error as { code?: string }).code === 'ENOENT';

/** A folder of this machine. */
export const folderStore = (folder: string): FileStore => {
  const pathOf = (key: string): string => join(folder, checked(key));
  return {
    async put(key, bytes) {
      const path = pathOf(key);
      await mkdir(dirname(path), { recursive: true });
      // Under another name first: nobody ever reads half a file.
      const unfinished = `${path}.${randomUUID()}`;
      await writeFile(unfinished, bytes);
      await rename(unfinished, path);
    },
    async get(key) {
      try {
        return await readFile(pathOf(key));
      } catch (error) {
        if (isMissing(error)) return null;
        throw error;
      }
    },
    async remove(keys) {
      await Promise.all(keys.map((key) => rm(pathOf(key), { force: true })));
    },
  };
};

type Bucket = {
  bucket: string;
  region: string;
  endpoint?: string;
  accessKeyId: string;
  secretAccessKey: string;
};

/** A bucket that speaks S3. Its SDK is loaded at the first use: most installations never need it. */
export const bucketStore = ({
  bucket,
  region,
  endpoint,
  accessKeyId,
  secretAccessKey,
}: Bucket): FileStore => {
  const sdk = () => import('@aws-sdk/client-s3');
  const connect = async () => {
    const { S3Client } = await sdk();
    // Stores of one's own (MinIO, Garage) name the bucket in the path.
    return new S3Client({
      region,
      credentials: { accessKeyId, secretAccessKey },
      ...(endpoint && { endpoint, forcePathStyle: true }),
    });
  };
  let client: ReturnType<typeof connect> | undefined;
  const connected = () => {
    client ??= connect();
    return client;
  };
  return {
    async put(key, bytes, contentType) {
      const { PutObjectCommand } = await sdk();
      await (await connected()).send(
        new PutObjectCommand({ Bucket: bucket, Key: checked(key), Body: bytes, ContentType: contentType }),
      );
    },
    async get(key) {
      const { GetObjectCommand } = await sdk();
      try {
        const { Body } = await (await connected()).send(
          new GetObjectCommand({ Bucket: bucket, Key: checked(key) }),
        );
        return Body ? new Uint8Array(await Body.transformToByteArray()) : null;
      } catch (error) {
        if ((error as { name?: string }).name === 'NoSuchKey') return null;
        throw error;
      }
    },
    async remove(keys) {
      const { DeleteObjectCommand } = await sdk();
      const s3 = await connected();
      await Promise.all(
        keys.map((key) => s3.send(new DeleteObjectCommand({ Bucket: bucket, Key: checked(key) }))),
      );
    },
  };
};

const chosen = (): FileStore => {
  const { S3_BUCKET: bucket, S3_REGION: region, S3_ENDPOINT: endpoint } = env;
  const { S3_ACCESS_KEY_ID: accessKeyId, S3_SECRET_ACCESS_KEY: secretAccessKey } = env;
  return bucket && region && accessKeyId && secretAccessKey
    ? bucketStore({ bucket, region, endpoint, accessKeyId, secretAccessKey })
    : folderStore(env.FILES_DIR);
};

let store: FileStore | undefined;

/** The store of this installation. */
export const fileStore = (): FileStore => {
  store ??= chosen();
  return store;
};
