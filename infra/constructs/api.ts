// The HTTP API, from the route table: one integration per audience, a token asked of everybody but the public.

import { Duration, Fn, RemovalPolicy, Validations } from 'aws-cdk-lib';
import { AccessLogFormat } from 'aws-cdk-lib/aws-apigateway';
import {
  CfnStage,
  CorsHttpMethod,
  DomainName,
  HttpApi,
  HttpMethod,
  HttpNoneAuthorizer,
  HttpStage,
  LogGroupLogDestination,
  type DomainMappingOptions,
  type HttpRoute,
} from 'aws-cdk-lib/aws-apigatewayv2';
import { HttpLambdaIntegration } from 'aws-cdk-lib/aws-apigatewayv2-integrations';
import { Certificate } from 'aws-cdk-lib/aws-certificatemanager';
import { LogGroup } from 'aws-cdk-lib/aws-logs';
import { Construct } from 'constructs';
import { audiences, isOpen, type Audience, type Route } from '../../shared/http/route.ts';
import { routeNames, routes, type RouteName } from '../../shared/http/routes.ts';
import type { StageSettings, Throttle } from '../settings.ts';
import type { HouseFunction } from './houseFunction.ts';
import type { SignIn } from './signIn.ts';

const methods = { GET: HttpMethod.GET, POST: HttpMethod.POST, PUT: HttpMethod.PUT } as const satisfies Record<Route['method'], HttpMethod>;

/** No path, address, token or caller: a path may hold the number of an application or a voucher. */
const accessLogFields = {
  requestId: '$context.requestId',
  at: '$context.requestTimeEpoch',
  route: '$context.routeKey',
  status: '$context.status',
  milliseconds: '$context.responseLatency',
  functionMilliseconds: '$context.integrationLatency',
  bytes: '$context.responseLength',
  functionStatus: '$context.integrationStatus',
} as const;

export interface ApiProps {
  readonly stage: string;
  readonly settings: StageSettings;
  readonly signIn: SignIn;
  readonly functions: Readonly<Record<Audience, HouseFunction>>;
}

export class Api extends Construct {
  readonly stage: HttpStage;
  readonly url: string;
  /** Where it answers, without a scheme. */
  readonly host: string;

  constructor(scope: Construct, id: string, props: ApiProps) {
    super(scope, id);
    const { settings } = props;
    const api = new HttpApi(this, 'Api', {
      apiName: `kezek-${props.stage}`,
      createDefaultStage: false,
      disableExecuteApiEndpoint: settings.domain !== undefined,
      ...(settings.corsOrigins.length === 0 ? {} : { corsPreflight: corsOf(settings.corsOrigins) }),
    });
    const added = this.addRoutes(api, props);
    const log = new LogGroup(this, 'AccessLog', { retention: settings.logRetention, removalPolicy: RemovalPolicy.DESTROY });
    const mapping = settings.domain === undefined ? undefined : this.mapDomain(settings.domain);
    this.stage = new HttpStage(this, 'Stage', {
      httpApi: api,
      autoDeploy: true,
      throttle: { rateLimit: settings.throttle.default.rate, burstLimit: settings.throttle.default.burst },
      accessLogSettings: {
        destination: new LogGroupLogDestination(log),
        format: AccessLogFormat.custom(JSON.stringify(accessLogFields)),
      },
      ...(mapping === undefined ? {} : { domainMapping: mapping }),
    });
    this.throttleRoutes(settings.throttle.routes);
    // A stage that names a route's throttle before the route exists is refused.
    this.stage.node.addDependency(...added);
    this.url = mapping === undefined ? this.stage.url : this.stage.domainUrl;
    this.host = settings.domain?.name ?? Fn.select(2, Fn.split('/', api.apiEndpoint));
  }

  private addRoutes(api: HttpApi, props: ApiProps): HttpRoute[] {
    const integrationOf = (audience: Audience) =>
      new HttpLambdaIntegration(audience, props.functions[audience], {
        scopePermissionToRoute: false,
        timeout: Duration.seconds(props.functions[audience].timeoutSeconds + 5),
      });
    const integrations = Object.fromEntries(audiences.map((audience) => [audience, integrationOf(audience)])) as Record<
      Audience,
      HttpLambdaIntegration
    >;
    const tokens = props.signIn.makeAuthorizer();
    const open = new HttpNoneAuthorizer();
    return routeNames.flatMap((name) => {
      const route: Route = routes[name];
      const needsNoToken = isOpen(route);
      const made = api.addRoutes({
        path: route.path,
        methods: [methods[route.method]],
        integration: integrations[route.audience],
        authorizer: needsNoToken ? open : tokens,
      });
      if (needsNoToken) for (const one of made) acknowledgeOpen(one, name);
      return made;
    });
  }

  private throttleRoutes(throttles: Partial<Record<RouteName, Throttle>>): void {
    const stage = this.stage.node.defaultChild;
    if (!(stage instanceof CfnStage)) throw new Error('the stage has no resource');
    stage.routeSettings = Object.fromEntries(
      routeNames.flatMap((name) => {
        const throttle = throttles[name];
        if (throttle === undefined) return [];
        const { method, path } = routes[name];
        return [[`${method} ${path}`, { ThrottlingRateLimit: throttle.rate, ThrottlingBurstLimit: throttle.burst }]];
      }),
    );
  }

  private mapDomain(domain: { readonly name: string; readonly certificateArn: string }): DomainMappingOptions {
    const certificate = Certificate.fromCertificateArn(this, 'Certificate', domain.certificateArn);
    return { domainName: new DomainName(this, 'Domain', { domainName: domain.name, certificate }) };
  }
}

function corsOf(origins: readonly string[]) {
  return {
    allowOrigins: [...origins],
    allowMethods: [CorsHttpMethod.GET, CorsHttpMethod.POST, CorsHttpMethod.PUT],
    allowHeaders: ['authorization', 'content-type', 'idempotency-key', 'if-none-match'],
    exposeHeaders: ['etag', 'retry-after', 'www-authenticate'],
    maxAge: Duration.hours(1),
  };
}

function acknowledgeOpen(route: HttpRoute, name: RouteName): void {
  Validations.of(route).acknowledge({
    id: 'AwsSolutions-APIG4',
    reason: `${name} is for everyone by law: the queue is public. Its function can read nothing personal.`,
  });
}
