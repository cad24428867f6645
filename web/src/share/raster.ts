// An SVG picture as a PNG with twice as many pixels, for programs that take no SVG.
const kScale = 2;
/** What browsers draw on at most, in each direction; a larger picture gets fewer pixels. */
const kMostPixels = 16_000;

export async function rasterized(svg: Uint8Array): Promise<Uint8Array> {
  const image = new Image();
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(new TextDecoder().decode(svg))}`;
  await image.decode();
  const { naturalWidth, naturalHeight } = image;
  const scale = Math.min(kScale, kMostPixels / Math.max(naturalWidth, naturalHeight));
  const canvas = document.createElement('canvas');
  canvas.width = Math.round(naturalWidth * scale);
  canvas.height = Math.round(naturalHeight * scale);
  const context = canvas.getContext('2d');
  if (!context) throw new Error('This browser draws no PNG: save the picture as SVG.');
  context.drawImage(image, 0, 0, canvas.width, canvas.height);
  const blob = await new Promise<Blob | null>((drawn) => canvas.toBlob(drawn, 'image/png'));
  if (!blob) throw new Error('The picture is too large for a PNG: save it as SVG.');
  return new Uint8Array(await blob.arrayBuffer());
}
