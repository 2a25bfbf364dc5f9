// The web page of a city: files in a bucket nobody reads but the edge, and one address for the page and the API, so that no browser has to ask for leave to call it.
// What is open to everybody is kept at the edge for the seconds its route allows; what is about a person never is.

import { execFileSync } from 'node:child_process';
import { AssetHashType, CfnElement, DockerImage, Duration, RemovalPolicy, Stack, Validations } from 'aws-cdk-lib';
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
} from 'aws-cdk-lib/aws-cloudfront';
import { HttpOrigin, S3BucketOrigin } from 'aws-cdk-lib/aws-cloudfront-origins';
import { BlockPublicAccess, Bucket, BucketEncryption, ObjectOwnership, type IBucket } from 'aws-cdk-lib/aws-s3';
import { BucketDeployment, CacheControl, Source } from 'aws-cdk-lib/aws-s3-deployment';
import { Secret } from 'aws-cdk-lib/aws-secretsmanager';
import { Construct } from 'constructs';
import { contentPolicy, pageHeaders } from '../../portal/headers.ts';
import { routes } from '../../shared/http/routes.ts';
import type { Route } from '../../shared/http/route.ts';
import type { StageSettings } from '../settings.ts';
import { projectRoot, type HouseFunction } from './houseFunction.ts';
import type { SignIn } from './signIn.ts';

/** Where CDK keeps what a deployment brings: the copying function reads it. */
const sourceFiles = 'Resource::arn:<AWS::Partition>:s3:::cdk-hnb659fds-assets-<AWS::AccountId>-<AWS::Region>/*';

/** Every page of the portal is one file; which page it is the address tells it. */
const pageOfAddress = `function handler(event) {
  var request = event.request;
  if (request.uri.indexOf('.') === -1) request.uri = '/index.html';
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
  private readonly files: IBucket;
  private readonly distribution: Distribution;

  constructor(scope: Construct, id: string, props: PortalProps) {
    super(scope, id);
    const { settings, signIn } = props;
    this.files = this.makeBucket('Files');
    this.distribution = this.makeDistribution(props);
    this.url = `https://${settings.portal?.domain ?? this.distribution.distributionDomainName}`;
    signIn.letBackTo(`${this.url}/`);
    this.deploy(signIn);
  }

  private makeBucket(id: string, ownership?: ObjectOwnership): IBucket {
    const bucket = new Bucket(this, id, {
      blockPublicAccess: BlockPublicAccess.BLOCK_ALL,
      encryption: BucketEncryption.S3_MANAGED,
      enforceSSL: true,
      removalPolicy: RemovalPolicy.DESTROY,
      ...(ownership === undefined ? {} : { objectOwnership: ownership, lifecycleRules: [{ expiration: Duration.days(90) }] }),
    });
    // Its own type says `undefined` where the interface says nothing.
    return bucket as IBucket;
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
    const logs = this.makeBucket('Logs', ObjectOwnership.BUCKET_OWNER_PREFERRED);
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
      logBucket: logs,
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
        origin: S3BucketOrigin.withOriginAccessControl(this.files),
        cachePolicy: CachePolicy.CACHING_OPTIMIZED,
        compress: true,
        responseHeadersPolicy: this.makeHeaders(signIn),
        viewerProtocolPolicy: ViewerProtocolPolicy.REDIRECT_TO_HTTPS,
        functionAssociations: [
          {
            eventType: FunctionEventType.VIEWER_REQUEST,
            function: new EdgeFunction(this, 'PageOfAddress', {
              code: FunctionCode.fromInline(pageOfAddress),
              runtime: FunctionRuntime.JS_2_0,
            }),
          },
        ],
      },
      additionalBehaviors: { '/v1/territories*': open, '/v1/*': through },
    });
    this.answerFor(distribution, logs);
    return distribution;
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

  /** Files named by their content first and for good; then the page that names them. Older ones stay: a page that is open since before still loads its parts. */
  private deploy(signIn: SignIn): void {
    const built = Source.asset(`${projectRoot}portal`, {
      assetHashType: AssetHashType.OUTPUT,
      bundling: {
        // Never asked for: Vite builds here, and where it fails the synthesis fails.
        image: DockerImage.fromRegistry('node:24-alpine'),
        local: {
          tryBundle(outDir) {
            execFileSync(`${projectRoot}node_modules/.bin/vite`, [
              'build',
              `${projectRoot}portal`,
              '--outDir',
              outDir,
              '--logLevel',
              'error',
            ]);
            return true;
          },
        },
      },
    });
    const settings = Source.jsonData('portal.json', signIn.portalConfig(`${this.url}/`));
    const common = { destinationBucket: this.files, prune: false } as const;
    const parts = new BucketDeployment(this, 'Parts', {
      ...common,
      sources: [built],
      exclude: ['*'],
      include: ['assets/*'],
      cacheControl: [CacheControl.fromString('public, max-age=31536000, immutable')],
    });
    const page = new BucketDeployment(this, 'Page', {
      ...common,
      sources: [built, settings],
      exclude: ['assets/*', '.vite/*'],
      cacheControl: [CacheControl.noCache()],
      distribution: this.distribution,
      distributionPaths: ['/', '/index.html', '/portal.json', '/icon.svg'],
    });
    page.node.addDependency(parts);
    this.answerForCopying();
  }

  /** What copies the files is CDK's own function, one for the stack; its rights end at this bucket. */
  private answerForCopying(): void {
    const copying = Stack.of(this).node.children.filter(({ node }) => node.id.startsWith('Custom::CDKBucketDeployment'));
    const files = this.files.node.defaultChild;
    const bucket = files instanceof CfnElement ? Stack.of(this).getLogicalId(files) : '';
    const ids = [
      'AwsSolutions-L1',
      'AwsSolutions-IAM4[Policy::arn:<AWS::Partition>:iam::aws:policy/service-role/AWSLambdaBasicExecutionRole]',
      ...['Action::s3:GetBucket*', 'Action::s3:GetObject*', 'Action::s3:List*', 'Action::s3:Abort*', 'Action::s3:DeleteObject*']
        .concat([`Resource::<${bucket}.Arn>/*`, 'Resource::*', sourceFiles])
        .map((finding) => `AwsSolutions-IAM5[${finding}]`),
    ];
    const reason =
      'CDK’s own function copies the files of the page: it writes every object of their bucket and empties the edge of what changed.';
    for (const one of copying) for (const id of ids) Validations.of(one).acknowledge({ id, reason });
  }

  private answerFor(distribution: Distribution, logs: IBucket): void {
    const answers = {
      'AwsSolutions-CFR1': 'Families abroad read the queue of their city too.',
      'AwsSolutions-CFR2': 'A web ACL is a setting of the stage: its rules and its price are the city’s.',
      'AwsSolutions-CFR4': 'Without a domain of its own the page has the certificate of CloudFront, whose policy cannot be chosen.',
    };
    for (const [id, reason] of Object.entries(answers)) Validations.of(distribution).acknowledge({ id, reason });
    for (const bucket of [this.files, logs]) {
      Validations.of(bucket).acknowledge({
        id: 'AwsSolutions-S1',
        reason: 'The edge logs who asked for what; the bucket is read by nobody else.',
      });
    }
  }
}
