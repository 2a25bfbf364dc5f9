// The page as it is deployed: behind one edge, under a strict policy, with nothing about a person kept on the way.

import { runInNewContext } from 'node:vm';
import { describe, expect, it } from 'vitest';
import { cacheOf, contentPolicy } from '../../portal/headers.ts';
import { one, synthesizeStages } from '../support/template.ts';

describe.each(synthesizeStages())('the page of $stage', ({ of }) => {
  const [, edge] = one(of('AWS::CloudFront::Distribution'), 'PortalEdge');
  const { DistributionConfig: config } = edge;

  it('allows no script or style but its own, nothing from elsewhere, and no frame round it', () => {
    const [, headers] = one(of('AWS::CloudFront::ResponseHeadersPolicy'), 'PortalHeaders');
    const { ContentSecurityPolicy } = headers.ResponseHeadersPolicyConfig.SecurityHeadersConfig.ContentSecurityPolicy;
    const policy = JSON.stringify(ContentSecurityPolicy);
    expect(policy).toContain("default-src 'none'; script-src 'self'; style-src 'self'");
    expect(policy).toContain("frame-ancestors 'none'");
    expect(policy).not.toMatch(/unsafe|\*|data:/);
    expect(config.DefaultCacheBehavior.ResponseHeadersPolicyId).toBeDefined();
  });

  it('keeps at the edge what is open, never longer than a route allows, and never what is asked with a token', () => {
    const [open, rest] = config.CacheBehaviors;
    expect(open).toMatchObject({ PathPattern: '/v1/territories*', AllowedMethods: ['GET', 'HEAD'] });
    const policy = of('AWS::CloudFront::CachePolicy')[open.CachePolicyId.Ref].Properties.CachePolicyConfig;
    expect(policy).toMatchObject({ MinTTL: 0, DefaultTTL: 0, MaxTTL: 300 });
    expect(policy.ParametersInCacheKeyAndForwardedToOrigin).toMatchObject({
      HeadersConfig: { HeaderBehavior: 'none' },
      CookiesConfig: { CookieBehavior: 'none' },
      QueryStringsConfig: { QueryStringBehavior: 'all' },
    });
    // The managed policy that keeps nothing.
    expect(rest).toMatchObject({ PathPattern: '/v1/*', CachePolicyId: '4135ea2d-6df8-44a3-9df3-4b5a84be39ad' });
  });

  it('shows the API by a secret that it is the edge, and the secret stands in no template', () => {
    const [api] = config.Origins.filter(({ OriginCustomHeaders }: { OriginCustomHeaders?: unknown }) => OriginCustomHeaders !== undefined);
    expect(api.OriginCustomHeaders).toHaveLength(1);
    expect(JSON.stringify(api.OriginCustomHeaders)).toContain('{{resolve:secretsmanager:');
    expect(api.CustomOriginConfig.OriginProtocolPolicy).toBe('https-only');
  });

  it('says who asks in a header it writes itself, whatever a caller wrote there', () => {
    const [, rest] = config.CacheBehaviors;
    const [{ EventType, FunctionARN }] = rest.FunctionAssociations;
    expect(EventType).toBe('viewer-request');
    const { FunctionCode } = of('AWS::CloudFront::Function')[FunctionARN['Fn::GetAtt'][0]].Properties;
    const handler = runInNewContext(`${FunctionCode}; handler`) as (event: object) => { readonly headers: object };
    const request = { uri: '/v1/me', headers: { 'x-kezek-viewer': { value: '10.0.0.1' } } };
    expect(handler({ request, viewer: { ip: '185.22.64.201' } }).headers).toEqual({ 'x-kezek-viewer': { value: '185.22.64.201' } });
  });

  it('reads its files from a bucket nobody else reads', () => {
    const [name, files] = one(of('AWS::S3::Bucket'), 'PortalFilesBucket');
    expect(files.PublicAccessBlockConfiguration).toEqual({
      BlockPublicAcls: true,
      BlockPublicPolicy: true,
      IgnorePublicAcls: true,
      RestrictPublicBuckets: true,
    });
    const policies = Object.values(of('AWS::S3::BucketPolicy')).filter(({ Properties }) => Properties.Bucket.Ref === name);
    expect(JSON.stringify(policies)).toContain('cloudfront.amazonaws.com');
  });

  it('asks anew for what names the files, and for the worker that keeps them', () => {
    const page = Object.values(of('Custom::CDKBucketDeployment')).find(({ Properties }) => Properties.DistributionPaths !== undefined);
    expect(page?.Properties.DistributionPaths).toEqual(expect.arrayContaining(['/index.html', '/sw.js']));
    expect(page?.Properties.SystemMetadata).toEqual({ 'cache-control': 'no-cache' });
    expect(cacheOf('/sw.js')).toBe('no-cache');
  });

  it('lets people come back from signing in to its own address first', () => {
    const [, client] = one(of('AWS::Cognito::UserPoolClient'), 'SignIn');
    expect(JSON.stringify(client.CallbackURLs[0])).toContain('PortalEdge');
    expect(client.AllowedOAuthFlows).toEqual(['code']);
  });
});

describe('the policy of the page', () => {
  it('lets it speak to itself and to the issuer', () => {
    expect(contentPolicy(['https://sign-in.example'])).toContain("connect-src 'self' https://sign-in.example;");
    expect(contentPolicy([])).toContain("connect-src 'self';");
  });

  it('lets no worker in but its own', () => {
    expect(contentPolicy([])).toContain("worker-src 'self'");
  });
});
