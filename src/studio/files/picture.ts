/** The journey as a picture to take along, drawn from the canvas's own geometry. */
import { journeyPicture, type Picture } from '../draw/picture.ts';
import type { Speech } from '../speech.svelte.ts';
import type { View } from '../view.svelte.ts';

/** Undefined while nothing is open. */
export function pictureOf(view: View, speech: Speech): Picture | undefined {
  return view.drawing && journeyPicture(view, speech);
}

/** Two dots of the picture to each of the canvas, for slides. */
const scale = 2;

/** As PNG, on the ground of the canvas. Throws when the browser cannot draw it, which it says itself. */
export async function png({ text, width, height }: Picture): Promise<Blob> {
  const image = new Image();
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(text)}`;
  await image.decode();
  const canvas = new OffscreenCanvas(Math.ceil(width * scale), Math.ceil(height * scale));
  const context = canvas.getContext('2d');
  if (!context) throw new Error('no canvas to draw on');
  context.drawImage(image, 0, 0, canvas.width, canvas.height);
  return canvas.convertToBlob({ type: 'image/png' });
}
