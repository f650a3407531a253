import { createServer } from 'node:net';

const canListen = (port: number): Promise<number | null> =>
  new Promise((resolve) => {
    const server = createServer();
    server.once('error', () => resolve(null));
    server.listen(port, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address ? address.port : null));
    });
  });

/** `wanted` when nothing listens there on loopback, otherwise one that the system gives. */
export const freePort = async (wanted = 0): Promise<number> => {
  const port = (await canListen(wanted)) ?? (await canListen(0));
  if (port === null) throw new Error('No free port on loopback.');
  return port;
};
