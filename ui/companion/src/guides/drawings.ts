/**
 * The pictures of the guide cards, each laid out of parts on a field of 120 × 120. The catalogue names them, so a name
 * never changes; one that a later catalogue names and this build lacks is drawn as a plain phone.
 */
import type { Part } from './ink';
import { PEOPLE } from './people';
import { SIGNS } from './signs';
import { THINGS } from './things';

const PARTS = { ...THINGS, ...SIGNS, ...PEOPLE } satisfies Record<string, Part>;

/** A part, where its middle lies, how large and how far turned. */
type Placed = readonly [part: keyof typeof PARTS, x: number, y: number, scale?: number, turn?: number];

const JADE: Placed = ['wash-jade', 60, 60];
const GOLD: Placed = ['wash-gold', 60, 60];
const RED: Placed = ['wash-red', 60, 60];
const SKY: Placed = ['wash-sky', 60, 60];
const PHONE: Placed = ['phone', 56, 60, 1.08];
const LEFT: Placed = ['phone', 38, 62];

const LAID = {
  plain: [JADE, PHONE, ['button', 56, 84], ['hand', 62, 86, 0.6, -14]],

  install: [JADE, PHONE, ['shield', 56, 52, 0.95], ['field', 56, 84], ['down', 84, 84]],
  'tap-form': [JADE, PHONE, ['field', 56, 40], ['field', 56, 58], ['button', 56, 80], ['hand', 63, 80, 0.7, -14]],
  'set-lock': [JADE, PHONE, ['lock', 56, 48, 0.9], ['dots', 56, 82, 0.82], ['tick', 84, 26]],
  fingerprint: [JADE, PHONE, ['print', 56, 62, 1.2], ['hand', 62, 62, 0.74, -14]],
  papers: [SKY, PHONE, ['papers', 56, 44, 0.62], ['card', 56, 72, 0.6], ['hand', 68, 48, 0.72, -14]],
  'show-screen': [SKY, ['officer', 88, 58, 1.1], ['phone', 40, 62, 0.95], ['papers', 40, 52, 0.58], ['qr', 40, 80, 0.62]],
  'office-page': [GOLD, PHONE, ['hall', 56, 48, 0.7], ['button', 56, 80], ['hand', 63, 80, 0.7, -14]],
  'signed-in': [JADE, PHONE, ['person', 56, 52, 0.8], ['dots', 56, 86, 0.7], ['tick', 86, 36]],

  'scan-qr': [JADE, ['qr', 84, 76, 1.2], ['phone', 40, 56, 0.95], ['qr', 40, 54, 0.8], ['frame', 40, 54, 0.68]],
  'check-name': [SKY, LEFT, ['person', 38, 48, 0.6], ['few', 38, 80], ['lens', 82, 62, 1.25]],
  paid: [JADE, PHONE, ['tick', 56, 48, 1.15], ['print', 56, 84, 0.62], ['hand', 62, 84, 0.62, -14]],
  bills: [GOLD, PHONE, ['bulb', 47, 42, 0.72], ['drop', 67, 41, 0.72], ['few', 56, 62, 1], ['button', 56, 82], ['hand', 63, 82, 0.7, -14]],
  'bill-number': [SKY, ['bill', 38, 52, 1.15], ['frame', 38, 50, 0.74], ['phone', 86, 66, 0.85], ['field', 86, 54, 0.8], ['few', 86, 78, 0.8]],

  'hurried-call': [RED, ['phone', 48, 64, 0.98, -10], ['warn', 48, 62, 0.9, -10], ['ring', 84, 38, 1.2], ['hurry', 92, 88, 1.1]],
  'bad-link': [RED, ['bubble', 60, 54, 1.35], ['link', 60, 54, 1.2], ['never', 60, 54, 1.25]],
  'call-back': [JADE, ['handset', 40, 50, 1.1], ['person', 84, 72, 1.05], ['ring', 62, 38, 0.9]],
  'secret-code': [RED, ['bubble', 54, 46, 1.3], ['dots', 54, 44, 1.2], ['lock', 84, 86, 1.25]],
  'strong-key': [JADE, ['field', 60, 44, 2.5], ['dots', 60, 44, 1.35], ['key', 56, 86, 1.3], ['tick', 98, 62, 0.9]],
  'lock-card': [RED, ['card', 46, 66, 1.15], ['handset', 88, 36, 0.9], ['lock', 62, 88, 1.2]],
  'keep-proof': [SKY, ['sheet', 44, 60, 1.2], ['bubble', 76, 42, 0.8], ['few', 76, 42, 0.8], ['picture', 82, 80, 1.1]],
  'call-police': [JADE, ['star', 42, 56, 1.6], ['handset', 86, 72, 1.1]],

  'tap-mic': [JADE, PHONE, ['mic', 56, 50, 1.1], ['hand', 68, 78, 0.72, -14]],
  'ask-aloud': [GOLD, ['bubble', 52, 34, 1.1], ['question', 52, 33, 0.95], ['person', 34, 86, 1.1], ['phone', 94, 72, 0.78], ['spark', 94, 72, 0.95]],
  'hear-answer': [JADE, ['phone', 36, 66, 0.95], ['spark', 36, 62, 1], ['bubble', 82, 42, 1.02], ['words', 82, 41, 0.9], ['waves', 68, 82, 0.8]],
  'no-papers': [RED, ['papers', 50, 56, 1.3], ['spark', 96, 30, 0.9], ['never', 50, 56, 1.3]],
  'ask-source': [GOLD, ['bubble', 46, 38, 1.1], ['question', 46, 37, 0.95], ['reply', 74, 82, 1.05], ['spark', 54, 81, 0.6], ['few', 82, 81, 0.85]],
  'check-again': [JADE, ['sheet', 48, 56, 1.35], ['lens', 80, 72, 1.35], ['tick', 40, 88, 0.85]],
  'faked-face': [RED, PHONE, ['faked', 56, 58, 1.05], ['warn', 88, 88, 1.05]],
  'test-face': [SKY, PHONE, ['face', 54, 60, 1.05], ['palm', 64, 68, 0.72], ['bubble', 94, 28, 0.72], ['question', 94, 27, 0.62]],
  'mend-answer': [GOLD, ['sheet', 48, 60, 1.4], ['pencil', 82, 74, 1.2], ['spark', 94, 30, 0.9]],
  'send-message': [JADE, LEFT, ['bubble', 76, 52, 0.9], ['few', 76, 52, 0.9], ['up', 92, 84, 1]],

  'voice-message': [SKY, ['phone', 36, 64, 0.95], ['mic', 36, 60, 0.75], ['hand', 42, 78, 0.66, -14], ['bubble', 84, 38, 1], ['waves', 84, 37, 0.8]],
  'video-call': [JADE, PHONE, ['face', 56, 54, 1.05], ['camera', 56, 86, 0.75], ['waves', 92, 54, 0.9]],
  'join-group': [JADE, ['qr', 40, 42, 1.3], ['other', 98, 72, 0.85], ['person', 76, 84, 1]],
  'school-page': [JADE, PHONE, ['book', 56, 46, 0.85], ['button', 56, 80], ['hand', 63, 80, 0.7, -14]],
  'watch-lesson': [SKY, ['lying', 60, 60, 1.14], ['play', 59, 52, 1.1], ['progress', 60, 77, 1]],
  finished: [GOLD, ['certificate', 58, 56, 1.35]],

  street: [JADE, ['met', 26, 56, 1.15], ['away', 60, 56, 1.15], ['house', 94, 56, 1.15], ['taps', 93, 48, 0.7], ['hand', 94, 54, 0.78, -14]],
  knock: [GOLD, ['door', 42, 62, 1.12], ['taps', 87, 52, 1], ['hand', 88, 59, 0.85, -14]],
  consent: [JADE, ['person', 38, 74, 1.2], ['bubble', 78, 36, 0.95], ['tick', 78, 35, 0.85], ['pencil', 92, 86, 0.85]],
  kept: [SKY, LEFT, ['tick', 38, 60, 1], ['hall', 90, 82, 0.85], ['up', 74, 36, 1]],
  trouble: [RED, LEFT, ['warn', 38, 60, 0.95], ['help', 88, 38, 1.35], ['shield', 88, 86, 1.05]],
} as const satisfies Record<string, readonly Placed[]>;

export type DrawingName = keyof typeof LAID;

/** Every drawing there is. */
export const DRAWINGS = Object.keys(LAID) as DrawingName[];

/** What is laid where, in the order in which it is drawn. */
export function drawingOf(name: string): { part: Part; x: number; y: number; scale: number; turn: number }[] {
  const laid: readonly Placed[] = LAID[DRAWINGS.find((each) => each === name) ?? 'plain'];
  return laid.map(([part, x, y, scale = 1, turn = 0]) => ({ part: PARTS[part], x, y, scale, turn }));
}
