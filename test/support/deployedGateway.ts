// What API Gateway does between a request and a function: the route of the template, the token it wants, the event of payload version 2.0.

import { randomUUID } from 'node:crypto';
import type { ResourcesOf } from './template.ts';

export interface DeployedRequest {
  /** Claims of a token the authorizer has verified; refused by a route with an authorizer when absent. */
  readonly claims?: Readonly<Record<string, string>>;
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
  /** When the gateway took the request, in milliseconds; its clock's now by default. */
  readonly at?: number;
}

/** `routeKey` to the logical id of its function. */
export type DeployedRoutes = ReadonlyMap<string, { readonly functionId: string; readonly wantsToken: boolean }>;

export function routesOf(of: ResourcesOf): DeployedRoutes {
  return new Map(
    Object.values(of('AWS::ApiGatewayV2::Route')).map(({ Properties: { RouteKey, Target, AuthorizationType } }) => {
      const integration = of('AWS::ApiGatewayV2::Integration')[Target['Fn::Join'][1][1].Ref];
      const functionId: string = integration.Properties.IntegrationUri['Fn::GetAtt'][0];
      return [RouteKey, { functionId, wantsToken: AuthorizationType === 'JWT' }];
    }),
  );
}

interface FoundRoute {
  readonly routeKey: string;
  readonly functionId: string;
  readonly wantsToken: boolean;
  readonly pathParameters: Readonly<Record<string, string>>;
}

/** The route API Gateway would choose: the one with the fewest parameters. */
export function findRoute(routes: DeployedRoutes, method: string, pathAndQuery: string): FoundRoute | undefined {
  const [path = ''] = pathAndQuery.split('?');
  const fitting = [...routes].flatMap(([routeKey, target]) => {
    const [verb, pattern = ''] = routeKey.split(' ');
    const found = new RegExp(`^${pattern.replaceAll(/\{(\w+)\}/g, '(?<$1>[^/]+)')}$`).exec(path);
    return verb === method && found !== null ? [{ routeKey, ...target, pathParameters: { ...found.groups } }] : [];
  });
  return fitting.toSorted((a, b) => Object.keys(a.pathParameters).length - Object.keys(b.pathParameters).length)[0];
}

export function eventOf({ routeKey, pathParameters, wantsToken }: FoundRoute, method: string, path: string, request: DeployedRequest) {
  const [rawPath = '', rawQueryString = ''] = path.split('?');
  const json = request.body === undefined ? {} : { 'content-type': 'application/json' };
  return {
    version: '2.0',
    routeKey,
    rawPath,
    rawQueryString,
    headers: { ...json, ...request.headers },
    queryStringParameters: Object.fromEntries(new URLSearchParams(rawQueryString)),
    pathParameters,
    requestContext: {
      http: { method, path: rawPath, sourceIp: '185.22.64.201' },
      routeKey,
      requestId: randomUUID(),
      timeEpoch: request.at,
      ...(wantsToken ? { authorizer: { jwt: { claims: request.claims, scopes: null } } } : {}),
    },
    ...(request.body === undefined ? {} : { body: JSON.stringify(request.body) }),
    isBase64Encoded: false,
  };
}
