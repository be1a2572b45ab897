/**
 * The reader of multipart bodies that koa-body 6 brings (formidable 2) stops at a body that it cannot read and says nothing, so that the request hangs.
 * Mended in formidable 3.5.1, which the panel's upload cannot be given; until then it is told here.
 */
import { parsers } from 'formidable';

type Transform = (this: unknown, chunk: Buffer, encoding: unknown, done: (error?: Error) => void) => number;

export function refuseBrokenMultipart(): void {
  const parser: { _transform: Transform } = parsers.MultipartParser.prototype;
  const read = parser._transform;
  parser._transform = function transform(chunk, encoding, done) {
    const count = read.call(this, chunk, encoding, done);
    if (count < chunk.length) done(Object.assign(new Error('The multipart body is broken'), { httpCode: 400 }));
    return count;
  };
}
