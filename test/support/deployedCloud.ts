// The services a deployed function calls, behind one address: DynamoDB Local, an SNS and a Secrets Manager that answer as the real ones do.
// Who calls is read from the signature (each function signs with its own id as access key); what its role does not allow is refused.

import { createServer, request as send, type IncomingMessage, type ServerResponse } from 'node:http';
import { openFolder } from '../../local/folder.ts';
import { openOutbox, type Outbox } from '../../local/outbox.ts';
import { openSns } from '../../local/sns.ts';
import { instant } from '../../shared/domain/time.ts';
import type { Call } from './deployedGrants.ts';

export interface Cloud {
  readonly endpoint: string;
  readonly outbox: Outbox;
  /** Calls no grant allows: `who action resource`. */
  readonly refused: readonly string[];
  close(): Promise<void>;
}

export interface CloudParts {
  readonly dynamoEndpoint: string;
  readonly secret: string;
  isAllowed(functionId: string, call: Call): boolean;
}

type Key = { readonly pk?: { readonly S?: string } };
type TransactItem = Readonly<Record<string, { readonly TableName: string; readonly Key?: Key; readonly Item?: Key }>>;

export const accountOf = { region: 'local', id: '000000000000' } as const;
export const tableArn = (name: string) => `arn:aws:dynamodb:${accountOf.region}:${accountOf.id}:table/${name}`;

export async function openCloud(parts: CloudParts): Promise<Cloud> {
  const folder = openFolder();
  const outbox = openOutbox(folder, () => instant(Date.now()));
  const sns = openSns(folder, outbox);
  const refused: string[] = [];

  const answer = async (request: IncomingMessage, response: ServerResponse) => {
    const body = await bodyOf(request);
    const who = /Credential=([^/]+)\//.exec(request.headers.authorization ?? '')?.[1] ?? '';
    const [service = '', operation = ''] = String(request.headers['x-amz-target'] ?? 'sns').split('.');
    const forbidden = callsOf(service, operation, body).find((call) => !parts.isAllowed(who, call));
    if (forbidden !== undefined) {
      refused.push(`${who} ${forbidden.action} ${forbidden.resource}`);
      const denied = { __type: 'AccessDeniedException', message: `${who} is not allowed ${forbidden.action}` };
      response.writeHead(400, { 'content-type': 'application/x-amz-json-1.0' }).end(JSON.stringify(denied));
    } else if (service.startsWith('DynamoDB')) {
      passOn(parts.dynamoEndpoint, request, body, response);
    } else if (service === 'secretsmanager') {
      response.writeHead(200, { 'content-type': 'application/x-amz-json-1.1' }).end(JSON.stringify({ SecretString: parts.secret }));
    } else {
      // The stand-in reads the body itself, so it is handed what was read already.
      await sns(
        Object.assign(request, {
          [Symbol.asyncIterator]: async function* once() {
            yield body;
          },
        }),
        response,
        new URL('http://sns/'),
      );
    }
  };
  const server = createServer((request, response) => {
    answer(request, response).catch((error: unknown) => response.destroy(error instanceof Error ? error : undefined));
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const address = server.address();
  if (typeof address !== 'object' || address === null) throw new Error('no address');
  return {
    endpoint: `http://127.0.0.1:${address.port}`,
    outbox,
    refused,
    close: () =>
      new Promise((closed) => {
        server.closeAllConnections();
        server.close(() => closed());
      }),
  };
}

/** What IAM would be asked. A transaction asks for the grant of each of its writes. */
function callsOf(service: string, operation: string, body: Buffer): readonly Call[] {
  const text = body.toString('utf8');
  if (service === 'secretsmanager') return [{ action: `secretsmanager:${operation}`, resource: JSON.parse(text).SecretId }];
  if (!service.startsWith('DynamoDB')) {
    const fields = new URLSearchParams(text);
    return [
      {
        action: `sns:${fields.get('Action')}`,
        resource: fields.get('TopicArn') ?? fields.get('TargetArn') ?? fields.get('PhoneNumber') ?? '',
      },
    ];
  }
  const request = JSON.parse(text);
  const action = `dynamodb:${operation}`;
  if (operation === 'TransactWriteItems') return request.TransactItems.flatMap(callsOfTransactItem);
  if (operation === 'BatchWriteItem') return Object.keys(request.RequestItems).map((name) => ({ action, resource: tableArn(name) }));
  const index = request.IndexName === undefined ? '' : `/index/${request.IndexName}`;
  const key = (request.Key ?? request.Item)?.pk?.S;
  return [{ action, resource: tableArn(request.TableName) + index, ...(key === undefined ? {} : { leadingKeys: [key] }) }];
}

const actionOfTransactItem: Readonly<Record<string, string>> = {
  Put: 'PutItem',
  Delete: 'DeleteItem',
  Update: 'UpdateItem',
  ConditionCheck: 'ConditionCheckItem',
};

function callsOfTransactItem(item: TransactItem): readonly Call[] {
  return Object.entries(item).map(([kind, { TableName, Key: key, Item: put }]) => {
    const pk = (key ?? put)?.pk?.S;
    return {
      action: `dynamodb:${actionOfTransactItem[kind]}`,
      resource: tableArn(TableName),
      ...(pk === undefined ? {} : { leadingKeys: [pk] }),
    };
  });
}

async function bodyOf(request: IncomingMessage): Promise<Buffer> {
  const parts: Buffer[] = [];
  for await (const part of request as AsyncIterable<Buffer>) parts.push(part);
  return Buffer.concat(parts);
}

function passOn(endpoint: string, request: IncomingMessage, body: Buffer, response: ServerResponse): void {
  const { host: _host, connection: _connection, ...headers } = request.headers;
  const on = send(endpoint, { method: request.method ?? 'POST', path: request.url ?? '/', headers }, (answer) => {
    response.writeHead(answer.statusCode ?? 500, answer.headers);
    answer.pipe(response);
  });
  on.on('error', (error) => response.destroy(error));
  on.end(body);
}
