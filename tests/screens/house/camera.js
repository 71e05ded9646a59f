/**
 * A camera that sees what a story holds before it: the browser's own stand-in for a camera, fed with a film of one still
 * picture. The browser opens the film when the camera is opened, so what it shows can be changed between two scans.
 */
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Glass } from './glass.js';
import { folder } from './ward.js';

const [WIDTH, HEIGHT] = [640, 480];
/** Grey of the table that a paper lies on. */
const TABLE = 120;

export class Camera {
  /** A browser of its own, whose camera sees nothing but the table. */
  static async open() {
    const camera = new Camera();
    camera.film = join(await folder('camera'), 'paper.y4m');
    await camera.sees([]);
    camera.glass = await Glass.open([
      '--use-fake-ui-for-media-stream', '--use-fake-device-for-media-stream', `--use-file-for-fake-video-capture=${camera.film}`,
    ]);
    return camera;
  }

  /** Holds a square picture of grey bytes, line by line, before the camera. */
  async sees(grey) {
    const side = Math.sqrt(grey.length);
    const [left, top] = [(WIDTH - side) >> 1, (HEIGHT - side) >> 1];
    const light = Buffer.alloc(WIDTH * HEIGHT, TABLE);
    for (let y = 0; y < side; y += 1) Buffer.from(grey.slice(y * side, (y + 1) * side)).copy(light, (top + y) * WIDTH + left);
    const colourless = Buffer.alloc((WIDTH * HEIGHT) / 2, 128);
    const frame = Buffer.concat([Buffer.from('FRAME\n'), light, colourless]);
    await writeFile(this.film, Buffer.concat([Buffer.from(`YUV4MPEG2 W${WIDTH} H${HEIGHT} F10:1 Ip A1:1 C420jpeg\n`), frame, frame]));
  }

  close() {
    return this.glass.close();
  }
}

/** A drawn code of a page as grey bytes, as large as a camera sees it from near. */
export function photographed(svg, side = 420) {
  return svg.evaluate(async (drawn, size) => {
    const [x, y, width] = drawn.getAttribute('viewBox').split(' ').map(Number);
    const canvas = Object.assign(document.createElement('canvas'), { width: size, height: size });
    const pen = canvas.getContext('2d');
    pen.fillStyle = '#fff';
    pen.fillRect(0, 0, size, size);
    pen.scale(size / width, size / width);
    pen.translate(-x, -y);
    pen.fillStyle = '#000';
    pen.fill(new Path2D(drawn.querySelector('path').getAttribute('d')));
    const { data } = pen.getImageData(0, 0, size, size);
    return Array.from({ length: size * size }, (_, at) => data[at * 4]);
  }, side);
}
