/** A file that somebody chose, on its way to the server. */

export const MOST_BYTES = 20 * 1024 * 1024;

/** Its content in base64; fails where the browser cannot read it. */
export function base64(file: File): Promise<string> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => resolve(String(reader.result).replace(/^data:[^,]*,/, ''));
    reader.onerror = () => reject(reader.error);
    reader.readAsDataURL(file);
  });
}
