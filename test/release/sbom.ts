import type { Shipped } from './lockfile.ts';

/**
 * What is in the package, as CycloneDX 1.5 (https://cyclonedx.org/docs/1.5/json/). The same packages give the same
 * bytes: there is neither a time nor a random number in it.
 */
export function sbomOf(
  product: { readonly name: string; readonly version: string; readonly license: string },
  packages: readonly Shipped[],
): string {
  const reference = (name: string, version: string): string =>
    `pkg:npm/${name.replace('@', '%40')}@${version}`;
  const own = reference(product.name, product.version);
  const components = packages.map(({ name, version, licence, integrity }) => ({
    type: 'library',
    'bom-ref': reference(name, version),
    name,
    version,
    purl: reference(name, version),
    licenses: [{ expression: licence }],
    ...(integrity.startsWith('sha512-') && {
      hashes: [
        { alg: 'SHA-512', content: Buffer.from(integrity.slice(7), 'base64').toString('hex') },
      ],
    }),
  }));
  const bom = {
    $schema: 'http://cyclonedx.org/schema/bom-1.5.schema.json',
    bomFormat: 'CycloneDX',
    specVersion: '1.5',
    version: 1,
    metadata: {
      component: {
        type: 'application',
        'bom-ref': own,
        name: product.name,
        version: product.version,
        licenses: [{ expression: product.license }],
      },
    },
    components,
    dependencies: [{ ref: own, dependsOn: components.map(({ purl }) => purl) }],
  };
  return `${JSON.stringify(bom, null, 2)}\n`;
}
