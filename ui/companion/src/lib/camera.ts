/**
 * The camera, and what a square code in its picture says. The engine reads it, since what a WebView can read by itself
 * differs from phone to phone; a picture goes no further than there and is kept by nobody.
 */
import { call } from './ipc/call';

/** True where there is a camera to ask for; whether it may be used is asked when it is. */
export function canScan(): boolean {
  return typeof navigator.mediaDevices?.getUserMedia === 'function';
}

/** So often the picture is looked at, in milliseconds. */
const LOOK_MS = 250;
/** Of the middle of the picture, in pixels. */
const SIDE = 400;

/**
 * Shows the camera in `video` and tells of the first square code that `read` understands; another one is passed over.
 * Throws where the camera is refused. Returns how to stop.
 */
export async function scan<T>(video: HTMLVideoElement, read: (text: string) => T | undefined, found: (what: T) => void): Promise<() => void> {
  const stream = await navigator.mediaDevices.getUserMedia({ video: { facingMode: 'environment' }, audio: false });
  let clock: ReturnType<typeof setTimeout> | undefined;
  let stopped = false;
  const stop = () => {
    stopped = true;
    clearTimeout(clock);
    for (const track of stream.getTracks()) track.stop();
    video.srcObject = null;
  };
  const look = async () => {
    const grey = middleOf(video);
    const text = grey && await call('read_square', { side: SIDE, grey }).then(({ text }) => text, () => null);
    if (stopped) return;
    const what = text ? read(text) : undefined;
    if (what === undefined) return void (clock = setTimeout(() => void look(), LOOK_MS));
    stop();
    found(what);
  };
  try {
    video.srcObject = stream;
    await video.play();
  } catch (error) {
    stop();
    throw error;
  }
  void look();
  return stop;
}

const canvas = () => Object.assign(document.createElement('canvas'), { width: SIDE, height: SIDE });

/** The middle square of what the camera sees, one byte a pixel, as base64; nothing before there is a picture. */
function middleOf(video: HTMLVideoElement): string | undefined {
  const side = Math.min(video.videoWidth, video.videoHeight);
  const pen = canvas().getContext('2d', { willReadFrequently: true });
  if (side === 0 || !pen) return undefined;
  pen.drawImage(video, (video.videoWidth - side) / 2, (video.videoHeight - side) / 2, side, side, 0, 0, SIDE, SIDE);
  const { data } = pen.getImageData(0, 0, SIDE, SIDE);
  let bytes = '';
  for (let at = 0; at < data.length; at += 4) {
    // The eye's own weights: red ink on white stays dark.
    bytes += String.fromCharCode(((data[at] ?? 0) * 77 + (data[at + 1] ?? 0) * 151 + (data[at + 2] ?? 0) * 28) >> 8);
  }
  return btoa(bytes);
}
