// The files of the web page: built while the stack is synthesized, kept in a bucket nobody reads but the edge, copied there by the deployment.

import { execFileSync } from 'node:child_process';
import { AssetHashType, CfnElement, DockerImage, Duration, RemovalPolicy, Stack, Validations } from 'aws-cdk-lib';
import type { Distribution } from 'aws-cdk-lib/aws-cloudfront';
import { BlockPublicAccess, Bucket, BucketEncryption, ObjectOwnership, type IBucket } from 'aws-cdk-lib/aws-s3';
import { BucketDeployment, CacheControl, Source } from 'aws-cdk-lib/aws-s3-deployment';
import { Construct } from 'constructs';
import { projectRoot } from './houseFunction.ts';

/** Where CDK keeps what a deployment brings: the copying function reads it. */
const sourceFiles = 'Resource::arn:<AWS::Partition>:s3:::cdk-hnb659fds-assets-<AWS::AccountId>-<AWS::Region>/*';

export class PortalFiles extends Construct {
  readonly bucket: IBucket;
  /** Who asked for what, for ninety days. */
  readonly logs: IBucket;

  constructor(scope: Construct, id: string) {
    super(scope, id);
    const ofFiles = {
      blockPublicAccess: BlockPublicAccess.BLOCK_ALL,
      encryption: BucketEncryption.S3_MANAGED,
      enforceSSL: true,
      removalPolicy: RemovalPolicy.DESTROY,
    };
    // Their own type says `undefined` where the interface says nothing.
    this.bucket = new Bucket(this, 'Bucket', ofFiles) as IBucket;
    this.logs = new Bucket(this, 'Logs', {
      ...ofFiles,
      objectOwnership: ObjectOwnership.BUCKET_OWNER_PREFERRED,
      lifecycleRules: [{ expiration: Duration.days(90) }],
    }) as IBucket;
    for (const bucket of [this.bucket, this.logs]) {
      Validations.of(bucket).acknowledge({
        id: 'AwsSolutions-S1',
        reason: 'The edge logs who asked for what; the bucket is read by nobody else.',
      });
    }
  }

  /** Files named by their content first and for good; then the page that names them. Older ones stay: a page that is open since before still loads its parts. */
  deploy(distribution: Distribution, settings: object): void {
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
    const common = { destinationBucket: this.bucket, prune: false } as const;
    const parts = new BucketDeployment(this, 'Parts', {
      ...common,
      sources: [built],
      exclude: ['*'],
      include: ['assets/*'],
      cacheControl: [CacheControl.fromString('public, max-age=31536000, immutable')],
    });
    const page = new BucketDeployment(this, 'Page', {
      ...common,
      sources: [built, Source.jsonData('portal.json', settings)],
      exclude: ['assets/*', '.vite/*'],
      cacheControl: [CacheControl.noCache()],
      distribution,
      distributionPaths: ['/', '/index.html', '/portal.json', '/icon.svg', '/sw.js'],
    });
    page.node.addDependency(parts);
    this.answerForCopying();
  }

  /** What copies the files is CDK's own function, one for the stack; its rights end at this bucket. */
  private answerForCopying(): void {
    const copying = Stack.of(this).node.children.filter(({ node }) => node.id.startsWith('Custom::CDKBucketDeployment'));
    const files = this.bucket.node.defaultChild;
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
}
