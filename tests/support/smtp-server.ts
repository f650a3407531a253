import type { AddressInfo } from 'node:net';
import { createServer, type Server, type Socket } from 'node:net';

/** A mail server on loopback, at the outer wire: keeps what it is sent, and refuses while `isRefusing`. */
export class SmtpServer {
  readonly received: string[] = [];
  readonly recipients: string[] = [];
  isRefusing = false;
  private readonly server: Server = createServer((socket) => this.talk(socket));

  get url(): string {
    return `smtp://127.0.0.1:${(this.server.address() as AddressInfo).port}`;
  }

  async start(): Promise<void> {
    await new Promise<void>((ready) => this.server.listen(0, '127.0.0.1', ready));
  }

  async stop(): Promise<void> {
    await new Promise((done) => this.server.close(done));
  }

  private talk(socket: Socket): void {
    let data: string | null = null;
    let rest = '';
    const say = (line: string) => socket.write(`${line}\r\n`);
    say('220 here');
    socket.on('data', (chunk) => {
      const lines = (rest + chunk.toString()).split('\r\n');
      rest = lines.pop() ?? '';
      for (const line of lines) {
        if (data !== null) {
          if (line !== '.') {
            data += `${line}\n`;
            continue;
          }
          this.received.push(data);
          data = null;
          say('250 kept');
        } else if (/^DATA/i.test(line)) {
          data = '';
          say('354 go on');
        } else if (/^QUIT/i.test(line)) {
          say('221 bye');
          socket.end();
        } else {
          if (/^RCPT/i.test(line)) this.recipients.push(line.replace(/^RCPT TO:/i, ''));
          say(/^RCPT/i.test(line) && this.isRefusing ? '451 later' : '250 fine');
        }
      }
    });
    socket.on('error', () => socket.destroy());
  }
}
