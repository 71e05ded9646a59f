/** The camera and what reads a square code in its picture: both of the WebView, and neither to be counted on. */

/** What this WebView reads QR codes with; TypeScript's own lists do not know it. */
interface Detector {
  detect(source: HTMLVideoElement): Promise<{ rawValue: string }[]>;
}
interface DetectorKind {
  new (options: { formats: string[] }): Detector;
  getSupportedFormats(): Promise<string[]>;
}
declare global {
  interface Window {
    BarcodeDetector?: DetectorKind;
  }
}

/** True where this WebView has both a camera to ask for and a reader for what it sees. */
export async function canScan(): Promise<boolean> {
  try {
    if (!window.BarcodeDetector || !navigator.mediaDevices?.getUserMedia) return false;
    return (await window.BarcodeDetector.getSupportedFormats()).includes('qr_code');
  } catch {
    return false;
  }
}

/** So often the picture is looked at, in milliseconds. */
const LOOK_MS = 250;

/** Shows the camera in `video` and tells of the first square code that `read` understands; another one is passed over. Throws where the camera is refused. Returns how to stop. */
export async function scan<T>(video: HTMLVideoElement, read: (text: string) => T | undefined, found: (what: T) => void): Promise<() => void> {
  const Kind = window.BarcodeDetector;
  if (!Kind) throw new Error('no reader');
  const reader = new Kind({ formats: ['qr_code'] });
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
    const seen = await reader.detect(video).catch(() => []);
    const what = seen[0] && read(seen[0].rawValue);
    if (stopped) return;
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
