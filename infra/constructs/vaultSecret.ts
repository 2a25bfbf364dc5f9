// The one secret of the product, a ring of versions: from it come the keys that find a person by IIN and those that wrap everybody's own.

import { RemovalPolicy, Stack, Validations } from 'aws-cdk-lib';
import { PolicyStatement } from 'aws-cdk-lib/aws-iam';
import type { Key } from 'aws-cdk-lib/aws-kms';
import { Secret } from 'aws-cdk-lib/aws-secretsmanager';
import { Construct } from 'constructs';
import type { HouseFunction } from './houseFunction.ts';

export class VaultSecret extends Construct {
  private readonly secret: Secret;
  private readonly key: Key;

  constructor(scope: Construct, id: string, props: { readonly key: Key }) {
    super(scope, id);
    this.key = props.key;
    this.secret = new Secret(this, 'Secret', {
      description:
        'Kezek: the key ring by which people are found and their data opened. Versions are added as the guide says; nothing is ever taken out.',
      encryptionKey: props.key,
      // 64 letters and digits carry 380 random bits; the product derives its 256-bit keys from them.
      generateSecretString: { passwordLength: 64, excludePunctuation: true },
      removalPolicy: RemovalPolicy.RETAIN,
    });
    Validations.of(this.secret).acknowledge({
      id: 'AwsSolutions-SMG4',
      reason: 'Every person is indexed under a keyed hash made with this secret: changing it on a timer would lose everybody at once.',
    });
  }

  get arn(): string {
    return this.secret.secretArn;
  }

  /** Names the secret to a function and lets it read it. */
  bind(fn: HouseFunction): void {
    fn.addEnvironment('VAULT_SECRET', this.secret.secretArn);
    fn.addToRolePolicy(new PolicyStatement({ actions: ['secretsmanager:GetSecretValue'], resources: [this.secret.secretArn] }));
    fn.addToRolePolicy(
      new PolicyStatement({
        actions: ['kms:Decrypt'],
        resources: [this.key.keyArn],
        conditions: { StringEquals: { 'kms:ViaService': `secretsmanager.${Stack.of(this).region}.amazonaws.com` } },
      }),
    );
  }
}
