/** The shape of a convolution or pooling over images `[batch, height, width, channels]`. */
export interface ConvolutionShape {
  readonly batchSize: number;
  readonly inHeight: number;
  readonly inWidth: number;
  readonly inChannels: number;
  readonly outHeight: number;
  readonly outWidth: number;
  readonly outChannels: number;
  readonly filterHeight: number;
  readonly filterWidth: number;
  readonly strideHeight: number;
  readonly strideWidth: number;
  readonly padInfo: { readonly top: number; readonly left: number };
}

/** Bytes of a shape as the kernels read it. */
export const GEOMETRY_BYTES = 64;

/** Writes a shape to where the kernels read it, in the order of `assembly/geometry.ts`. */
export function writeGeometry(
  buffer: ArrayBufferLike,
  pointer: number,
  shape: ConvolutionShape,
): void {
  const { padInfo } = shape;
  new Int32Array(buffer, pointer, GEOMETRY_BYTES / 4).set([
    ...[shape.batchSize, shape.inHeight, shape.inWidth, shape.inChannels],
    ...[shape.outHeight, shape.outWidth, shape.outChannels],
    ...[shape.filterHeight, shape.filterWidth, shape.strideHeight, shape.strideWidth],
    ...[padInfo.top, padInfo.left],
  ]);
}

/** The shape of the convolution of dy with the turned filter that is the input's gradient, for stride 1. */
export function turned(shape: ConvolutionShape): ConvolutionShape {
  return {
    ...shape,
    inHeight: shape.outHeight,
    inWidth: shape.outWidth,
    inChannels: shape.outChannels,
    outHeight: shape.inHeight,
    outWidth: shape.inWidth,
    outChannels: shape.inChannels,
    padInfo: {
      top: shape.filterHeight - 1 - shape.padInfo.top,
      left: shape.filterWidth - 1 - shape.padInfo.left,
    },
  };
}
