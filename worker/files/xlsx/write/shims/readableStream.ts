/** Stands in for `readable-stream` in workerd: that package logs every chunk there, and exceljs hands it whole sheets. */
export { Duplex, PassThrough, Readable, Stream, Transform, Writable } from 'node:stream';
