import { createHash, randomUUID, webcrypto } from 'node:crypto';
import { link, mkdir, readFile, unlink, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import * as asn1js from 'asn1js';
import * as pkijs from 'pkijs';
import { plainAddPlaceholder } from '@signpdf/placeholder-plain';
import { SignPdf } from '@signpdf/signpdf';
import { SUBFILTER_ETSI_CADES_DETACHED, Signer } from '@signpdf/utils';

const RSA = {
  name: 'RSASSA-PKCS1-v1_5',
  hash: 'SHA-256',
  modulusLength: 3072,
  publicExponent: new Uint8Array([1, 0, 1]),
};
const OID = {
  commonName: '2.5.4.3',
  data: '1.2.840.113549.1.7.1',
  signedData: '1.2.840.113549.1.7.2',
  contentType: '1.2.840.113549.1.9.3',
  messageDigest: '1.2.840.113549.1.9.4',
  /** RFC 5035: binds the certificate to the signature, asked for by PAdES. */
  signingCertificateV2: '1.2.840.113549.1.9.16.2.47',
} as const;
const YEARS = 5;
const ROOM = 8192;

// Node's and the DOM's types of the same Web Crypto differ in one key usage.
const engine = new pkijs.CryptoEngine({ name: 'node', crypto: webcrypto as Crypto });
pkijs.setEngine('node', engine);

export interface SealKey {
  readonly key: CryptoKey;
  readonly certificate: Buffer;
}

const codeOf = (error: unknown): unknown => (error instanceof Error && 'code' in error ? error.code : undefined);

/** The first of several that make it at once, in one process or in two, is the one that all use. */
async function keepSeal(path: string, now: Date): Promise<string> {
  await mkdir(dirname(path), { recursive: true, mode: 0o700 });
  const mine = `${path}.${randomUUID()}`;
  await writeFile(mine, JSON.stringify(await makeSeal(now)), { mode: 0o600 });
  await link(mine, path).catch((error: unknown) => {
    if (codeOf(error) !== 'EEXIST') throw error;
  });
  await unlink(mine);
  return readFile(path, 'utf8');
}

/** A demonstration seal: a self-signed certificate made on the first use and kept in the secrets folder (0600). Production brings its own. */
export async function demoSeal(folder: string, now: Date): Promise<SealKey> {
  const path = join(folder, 'records-seal.json');
  const text = await readFile(path, 'utf8').catch((error: unknown) => {
    if (codeOf(error) !== 'ENOENT') throw error;
    return keepSeal(path, now);
  });
  // Written by makeSeal alone.
  const stored = JSON.parse(text) as { key: string; certificate: string };
  const key = await engine.importKey('pkcs8', Buffer.from(stored.key, 'base64'), RSA, false, ['sign']);
  return { key, certificate: Buffer.from(stored.certificate, 'base64') };
}

async function makeSeal(now: Date): Promise<{ key: string; certificate: string }> {
  const pair = await engine.generateKey(RSA, true, ['sign', 'verify']);
  const certificate = new pkijs.Certificate();
  certificate.version = 2;
  certificate.serialNumber = new asn1js.Integer({ valueHex: serialNumber() });
  const name = () =>
    new pkijs.AttributeTypeAndValue({
      type: OID.commonName,
      value: new asn1js.Utf8String({ value: 'Motcua: con dấu thử nghiệm' }),
    });
  certificate.issuer.typesAndValues.push(name());
  certificate.subject.typesAndValues.push(name());
  certificate.notBefore.value = now;
  certificate.notAfter.value = new Date(now.getTime() + YEARS * 365 * 86_400_000);
  await certificate.subjectPublicKeyInfo.importKey(pair.publicKey);
  await certificate.sign(pair.privateKey, 'SHA-256');
  return {
    key: Buffer.from(await engine.exportKey('pkcs8', pair.privateKey)).toString('base64'),
    certificate: Buffer.from(certificate.toSchema(true).toBER(false)).toString('base64'),
  };
}

/** 16 random bytes, positive. */
function serialNumber(): ArrayBuffer {
  const bytes = webcrypto.getRandomValues(new Uint8Array(16));
  bytes[0] = ((bytes[0] ?? 0) & 0x7f) | 0x40;
  return bytes.buffer;
}

/** Makes the CMS of PAdES-B: detached SignedData with signing-certificate-v2, signed attributes in DER order. */
class PadesSigner extends Signer {
  constructor(private readonly seal: SealKey) {
    super();
  }

  override async sign(pdf: Buffer): Promise<Buffer> {
    const certificate = pkijs.Certificate.fromBER(new Uint8Array(this.seal.certificate));
    const octets = (bytes: Buffer) => new asn1js.OctetString({ valueHex: new Uint8Array(bytes).buffer });
    const digest = (bytes: Buffer) => createHash('sha256').update(bytes).digest();
    const sequence = (...value: asn1js.AsnType[]) => new asn1js.Sequence({ value });
    const attributes = [
      new pkijs.Attribute({ type: OID.contentType, values: [new asn1js.ObjectIdentifier({ value: OID.data })] }),
      new pkijs.Attribute({ type: OID.messageDigest, values: [octets(digest(pdf))] }),
      new pkijs.Attribute({
        type: OID.signingCertificateV2,
        values: [sequence(sequence(sequence(octets(digest(this.seal.certificate)))))],
      }),
    ].sort((one, other) => Buffer.compare(Buffer.from(one.toSchema().toBER()), Buffer.from(other.toSchema().toBER())));
    const signer = new pkijs.SignerInfo({
      version: 1,
      sid: new pkijs.IssuerAndSerialNumber({ issuer: certificate.issuer, serialNumber: certificate.serialNumber }),
      signedAttrs: new pkijs.SignedAndUnsignedAttributes({ type: 0, attributes }),
    });
    const signed = new pkijs.SignedData({
      version: 1,
      encapContentInfo: new pkijs.EncapsulatedContentInfo({ eContentType: OID.data }),
      signerInfos: [signer],
      certificates: [certificate],
    });
    await signed.sign(this.seal.key, 0, 'SHA-256', new Uint8Array(pdf).buffer);
    const content = new pkijs.ContentInfo({ contentType: OID.signedData, content: signed.toSchema(true) });
    return Buffer.from(content.toSchema().toBER(false));
  }
}

/** Seals a PDF. The placeholder takes ASCII only (parts.md §12); Vietnamese stands on the page itself. */
export function sealPdf(pdf: Buffer, seal: SealKey, at: Date): Promise<Buffer> {
  const prepared = plainAddPlaceholder({
    pdfBuffer: pdf,
    reason: 'Issued document',
    contactInfo: '',
    name: 'Motcua demonstration seal',
    location: 'Viet Nam',
    signingTime: at,
    signatureLength: ROOM,
    subFilter: SUBFILTER_ETSI_CADES_DETACHED,
    appName: 'Motcua',
  });
  return new SignPdf().sign(prepared, new PadesSigner(seal), at);
}
