import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { emulatorKey, emulatorWebhookSecret } from '@/lib/platform/stripe/emulator/guard';
import { startEmulator } from '@/lib/platform/stripe/emulator/server';

const usage = `A Stripe of one's own, for the demonstration and for tests.
  --port N            where it listens, on 127.0.0.1 (4010; 0 takes any free port)
  --data FILE         where it keeps its state (stripe.sqlite in DATA_DIR, or in .data)
  --webhook-url URL   where it sends events
  --webhook-secret S  what it signs them with (STRIPE_WEBHOOK_SECRET)
  --public-url URL    where browsers reach its pages, when that is elsewhere`;

const { values } = parseArgs({
  options: {
    port: { type: 'string', default: '4010' },
    data: { type: 'string' },
    'webhook-url': { type: 'string' },
    'webhook-secret': { type: 'string' },
    'public-url': { type: 'string' },
    help: { type: 'boolean', default: false },
  },
});

async function main(): Promise<void> {
  if (values.help) {
    console.log(usage);
    return;
  }
  const port = Number(values.port);
  if (!Number.isInteger(port) || port < 0 || port > 65_535)
    throw new Error(`--port ${values.port} is not a port.`);
  const emulator = await startEmulator({
    port,
    dataFile: resolve(values.data ?? `${process.env.DATA_DIR ?? '.data'}/stripe.sqlite`),
    webhookUrl: values['webhook-url'],
    webhookSecret: values['webhook-secret'] ?? process.env.STRIPE_WEBHOOK_SECRET ?? emulatorWebhookSecret,
    publicUrl: values['public-url'],
  });
  console.log(`Stripe emulator on ${emulator.url} (key ${emulatorKey})`);
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void emulator.close());
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
