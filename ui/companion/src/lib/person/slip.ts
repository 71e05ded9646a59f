/** The code on the slip that stays with a resident: typed from paper or read by the camera, and one and the same both ways. */

/** "ab12 - cd34" and a QR's "https://…/AB12-CD34" are both AB12CD34. */
export function slipCode(text: string): string {
  const last = text.trim().split(/[/=?#]/).filter((part) => part.trim() !== '').pop() ?? '';
  return last.normalize('NFC').replace(/[^\p{L}\p{N}]/gu, '').toLocaleUpperCase('vi');
}

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

/** Shows the camera in `video` and tells of the first code it sees. Throws where the camera is refused. Returns how to stop. */
export async function scan(video: HTMLVideoElement, found: (code: string) => void): Promise<() => void> {
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
    const code = slipCode(seen[0]?.rawValue ?? '');
    if (stopped) return;
    if (!code) return void (clock = setTimeout(() => void look(), LOOK_MS));
    stop();
    found(code);
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
