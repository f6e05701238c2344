/** The shape of a convolution or pooling over images `[batch, height, width, channels]`; the host writes it. */
@unmanaged
export class Geometry {
  batch: i32;
  inHeight: i32;
  inWidth: i32;
  inChannels: i32;
  outHeight: i32;
  outWidth: i32;
  outChannels: i32;
  filterHeight: i32;
  filterWidth: i32;
  strideHeight: i32;
  strideWidth: i32;
  padTop: i32;
  padLeft: i32;

  @inline
  get positions(): i32 {
    return this.batch * this.outHeight * this.outWidth;
  }
}
