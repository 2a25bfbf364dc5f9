// The web page of a city: files in a bucket nobody reads but the edge, and one address for the page and the API, so that no browser has to ask for leave to call it.
// What is open to everybody is kept at the edge for the seconds its route allows; what is about a person never is.

import { Duration, Validations } from 'aws-cdk-lib';
import { Certificate } from 'aws-cdk-lib/aws-certificatemanager';
import {
  AllowedMethods,
  CachePolicy,
  CacheQueryStringBehavior,
  Distribution,
  Function as EdgeFunction,
  FunctionCode,
  FunctionEventType,
  FunctionRuntime,
  HttpVersion,
  OriginProtocolPolicy,
  OriginRequestHeaderBehavior,
  OriginRequestPolicy,
  OriginRequestQueryStringBehavior,
  ResponseHeadersPolicy,
  SecurityPolicyProtocol,
  ViewerProtocolPolicy,
  type BehaviorOptions,
  type FunctionAssociation,
} from 'aws-cdk-lib/aws-cloudfront';
import { HttpOrigin, S3BucketOrigin } from 'aws-cdk-lib/aws-cloudfront-origins';
import { Secret } from 'aws-cdk-lib/aws-secretsmanager';
import { Construct } from 'constructs';
import { contentPolicy, pageHeaders } from '../../portal/headers.ts';
import { routes } from '../../shared/http/routes.ts';
import type { Route } from '../../shared/http/route.ts';
import type { StageSettings } from '../settings.ts';
import type { HouseFunction } from './houseFunction.ts';
import { PortalFiles } from './portalFiles.ts';
import type { SignIn } from './signIn.ts';

/** Every page of the portal is one file; which page it is the address tells it. */
const pageOfAddress = `function handler(event) {
  var request = event.request;
  if (request.uri.indexOf('.') === -1) request.uri = '/index.html';
  return request;
}`;

/** Who asks, in a header no caller can write: whatever one wrote is overwritten. CloudFront's own header for it is not passed on by this origin policy. */
const sayWhoAsks = `function handler(event) {
  var request = event.request;
  request.headers['x-kezek-viewer'] = { value: event.viewer.ip };
  return request;
}`;

/** The longest any open route may be kept. */
const longestSeconds = Math.max(...Object.values(routes).map((route: Route) => route.cacheSeconds ?? 0));

export interface PortalProps {
  readonly stage: string;
  readonly settings: StageSettings;
  readonly signIn: SignIn;
  /** Where the API answers, without a scheme. */
  readonly apiHost: string;
  /** They believe the edge about where a request came from. */
  readonly functions: readonly HouseFunction[];
}

export class Portal extends Construct {
  readonly url: string;
  private readonly files: PortalFiles;
  private readonly distribution: Distribution;

  constructor(scope: Construct, id: string, props: PortalProps) {
    super(scope, id);
    const { settings, signIn } = props;
    this.files = new PortalFiles(this, 'Files');
    this.distribution = this.makeDistribution(props);
    this.url = `https://${settings.portal?.domain ?? this.distribution.distributionDomainName}`;
    signIn.letBackTo(`${this.url}/`);
    this.files.deploy(this.distribution, signIn.portalConfig(`${this.url}/`));
  }

  private makeDistribution({ stage, settings, signIn, apiHost, functions }: PortalProps): Distribution {
    const edgeKey = new Secret(this, 'EdgeKey', {
      description: 'Kezek: shows the API that a request came by the edge, whose word on the address of a caller then counts',
      generateSecretString: { passwordLength: 40, excludePunctuation: true },
    });
    Validations.of(edgeKey).acknowledge({
      id: 'AwsSolutions-SMG4',
      reason: 'It opens nothing: whoever had it could only lie about an address. It changes with a deployment that renames it.',
    });
    // Resolved while deploying, and nowhere in the template.
    const key = edgeKey.secretValue.unsafeUnwrap();
    for (const fn of functions) fn.addEnvironment('EDGE_KEY', key);
    const api = new HttpOrigin(apiHost, { protocolPolicy: OriginProtocolPolicy.HTTPS_ONLY, customHeaders: { 'x-kezek-edge': key } });
    const { domain, certificateArn, webAclArn } = settings.portal ?? {};
    const whoAsks = new OriginRequestPolicy(this, 'WhoAsks', {
      headerBehavior: OriginRequestHeaderBehavior.denyList('host'),
      queryStringBehavior: OriginRequestQueryStringBehavior.all(),
    });
    const through: BehaviorOptions = {
      origin: api,
      allowedMethods: AllowedMethods.ALLOW_ALL,
      cachePolicy: CachePolicy.CACHING_DISABLED,
      originRequestPolicy: whoAsks,
      viewerProtocolPolicy: ViewerProtocolPolicy.HTTPS_ONLY,
      functionAssociations: [this.atEdge('SayWhoAsks', sayWhoAsks)],
    };
    const open: BehaviorOptions = {
      origin: api,
      allowedMethods: AllowedMethods.ALLOW_GET_HEAD,
      cachePolicy: new CachePolicy(this, 'OpenRoutes', {
        minTtl: Duration.seconds(0),
        defaultTtl: Duration.seconds(0),
        maxTtl: Duration.seconds(longestSeconds),
        queryStringBehavior: CacheQueryStringBehavior.all(),
        enableAcceptEncodingGzip: true,
        enableAcceptEncodingBrotli: true,
      }),
      viewerProtocolPolicy: ViewerProtocolPolicy.HTTPS_ONLY,
    };
    const distribution = new Distribution(this, 'Edge', {
      comment: `Kezek, the page of a city (${stage})`,
      defaultRootObject: 'index.html',
      httpVersion: HttpVersion.HTTP2_AND_3,
      logBucket: this.files.logs,
      logIncludesCookies: false,
      ...(webAclArn === undefined ? {} : { webAclId: webAclArn }),
      ...(domain === undefined || certificateArn === undefined
        ? {}
        : {
            domainNames: [domain],
            certificate: Certificate.fromCertificateArn(this, 'Certificate', certificateArn),
            minimumProtocolVersion: SecurityPolicyProtocol.TLS_V1_2_2021,
          }),
      defaultBehavior: {
        origin: S3BucketOrigin.withOriginAccessControl(this.files.bucket),
        cachePolicy: CachePolicy.CACHING_OPTIMIZED,
        compress: true,
        responseHeadersPolicy: this.makeHeaders(signIn),
        viewerProtocolPolicy: ViewerProtocolPolicy.REDIRECT_TO_HTTPS,
        functionAssociations: [this.atEdge('PageOfAddress', pageOfAddress)],
      },
      additionalBehaviors: { '/v1/territories*': open, '/v1/*': through },
    });
    this.answerFor(distribution);
    return distribution;
  }

  /** A function of the edge, before anything is looked up or passed on. */
  private atEdge(id: string, code: string): FunctionAssociation {
    const made = new EdgeFunction(this, id, { code: FunctionCode.fromInline(code), runtime: FunctionRuntime.JS_2_0 });
    return { eventType: FunctionEventType.VIEWER_REQUEST, function: made };
  }

  private makeHeaders(signIn: SignIn): ResponseHeadersPolicy {
    const custom = Object.entries(pageHeaders).map(([header, value]) => ({ header, value, override: true }));
    return new ResponseHeadersPolicy(this, 'Headers', {
      securityHeadersBehavior: {
        contentSecurityPolicy: { contentSecurityPolicy: contentPolicy(signIn.pageOrigins), override: true },
        strictTransportSecurity: { accessControlMaxAge: Duration.days(365), includeSubdomains: true, override: true },
        contentTypeOptions: { override: true },
      },
      customHeadersBehavior: { customHeaders: custom.filter(({ header }) => header !== 'x-content-type-options') },
    });
  }

  private answerFor(distribution: Distribution): void {
    const answers = {
      'AwsSolutions-CFR1': 'Families abroad read the queue of their city too.',
      'AwsSolutions-CFR2': 'A web ACL is a setting of the stage: its rules and its price are the city’s.',
      'AwsSolutions-CFR4': 'Without a domain of its own the page has the certificate of CloudFront, whose policy cannot be chosen.',
    };
    for (const [id, reason] of Object.entries(answers)) Validations.of(distribution).acknowledge({ id, reason });
  }
}
