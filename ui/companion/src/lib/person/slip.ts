/** The code on the slip that stays with a resident: typed from paper or read by the camera, and one and the same both ways. */

/** "ab12 - cd34" and a QR's "https://…/AB12-CD34" are both AB12CD34. */
export function slipCode(text: string): string {
  const last = text.trim().split(/[/=?#]/).filter((part) => part.trim() !== '').pop() ?? '';
  return last.normalize('NFC').replace(/[^\p{L}\p{N}]/gu, '').toLocaleUpperCase('vi');
}
