// The local stand-in for SNS as a process of its own: `node snsServer.ts` prints its address and ends with its input.

import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { openFolder } from '../local/folder.ts';
import { openOutbox } from '../local/outbox.ts';
import { openSns } from '../local/sns.ts';
import { instant } from '../shared/domain/time.ts';

const sns = openSns(
  openFolder(),
  openOutbox(openFolder(), () => instant(Date.now())),
);
const server = createServer((request, response) => void sns(request, response, new URL(request.url ?? '/', 'http://local')));
server.listen(0, '127.0.0.1', () => console.log(`http://127.0.0.1:${(server.address() as AddressInfo).port}`));
process.stdin.resume().on('end', () => process.exit(0));
