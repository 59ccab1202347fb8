import type { Picture } from "../../render/plate/plate.ts";

/** Sides and areas beyond which the usual browsers draw nothing, and some of them say nothing either. */
export const PNG_LIMITS = { side: 16_384, area: 200_000_000 } as const;

/** Why there is no picture: it is too large, or the browser failed at it. */
export class PictureFault extends Error {
  readonly reason: "too_large" | "not_drawn";
  constructor(reason: "too_large" | "not_drawn") {
    super(reason);
    this.reason = reason;
  }
}

export function pixelsOf({ width, height }: Pick<Picture, "width" | "height">, scale: number): { width: number; height: number } {
  return { width: Math.round(width * scale), height: Math.round(height * scale) };
}

export function fits({ width, height }: { width: number; height: number }): boolean {
  return Math.max(width, height) <= PNG_LIMITS.side && width * height <= PNG_LIMITS.area;
}

/** The same picture in pixels. @throws PictureFault where the browser can’t */
export async function pngOf(picture: Picture, scale: number): Promise<Blob> {
  const { width, height } = pixelsOf(picture, scale);
  if (!fits({ width, height })) throw new PictureFault("too_large");
  const address = URL.createObjectURL(new Blob([picture.svg], { type: "image/svg+xml" }));
  try {
    const image = new Image(picture.width, picture.height);
    image.src = address;
    await image.decode();
    const canvas = document.createElement("canvas");
    canvas.width = width;
    canvas.height = height;
    const context = canvas.getContext("2d");
    if (!context) throw new PictureFault("not_drawn");
    context.drawImage(image, 0, 0, width, height);
    // Where memory is short some browsers hand out an empty sheet: the ground covers all of ours.
    if (context.getImageData(width - 1, height - 1, 1, 1).data[3] !== 255) throw new PictureFault("too_large");
    const blob = await new Promise<Blob | null>((done) => canvas.toBlob(done, "image/png"));
    if (!blob) throw new PictureFault("too_large");
    return blob;
  } catch (fault) {
    throw fault instanceof PictureFault ? fault : new PictureFault("not_drawn");
  } finally {
    URL.revokeObjectURL(address);
  }
}
