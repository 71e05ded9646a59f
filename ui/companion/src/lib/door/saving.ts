/**
 * Saving a visit and offering to take it back: the one way in which any screen records what came of standing at a
 * door. It answers once the visit is on this phone's disk; whether it was sent is not its matter.
 */
import { outcomeWords } from '@tung-nha/shared/words/states';
import { doorWords } from '@tung-nha/shared/words/door';
import type { Day, Door, Helped, HelpedUnnamed, Outcome, RecordVisit, Saved } from '@tung-nha/shared/generated';
import { call } from '../ipc/call';
import type { Phone } from '../phone.svelte';
import type { Undo } from '../undo.svelte';

/** What was found at the door. Absent parts stay absent: the engine knows an outcome's usual day to come back. */
export interface Finding {
  outcome: Outcome;
  reason?: string | undefined;
  revisitOn?: Day | undefined;
  note?: string | undefined;
  guidance?: Helped[];
  unnamed?: HelpedUnnamed[];
  unnamedPriority?: number;
  leaflet?: boolean;
  /** Other hộ met on the same doorstep. */
  together?: string[];
}

/** "K45/15", or the description of a place without a number. */
export function placeOf(door: Door): string {
  return door.short || door.street;
}

/** Saves. Throws [`CallError`]. `undone` runs after the visit was taken back, for a form that wants to come back. */
export async function record(
  phone: Phone, undo: Undo, door: Door, finding: Finding, undone?: () => Promise<void>,
): Promise<Saved> {
  const { outcome, reason, revisitOn, note, guidance = [], unnamed = [], unnamedPriority, leaflet, together = [] } = finding;
  const visit: RecordVisit = { household: door.household, outcome, guidance, unnamed };
  if (reason) visit.reason = reason;
  if (revisitOn) visit.revisitOn = revisitOn;
  if (note) visit.note = note;
  if (unnamedPriority) visit.unnamedPriority = unnamedPriority;
  if (leaflet) visit.leaflet = true;
  if (together.length > 0) visit.together = together;

  const saved = await call('record_visit', visit);
  phone.saved(saved);
  const made = [...(saved.visit ? [{ household: door.household, visit: saved.visit }] : []), ...saved.together];
  const others = saved.together.length;
  const said = outcomeWords(outcome);
  undo.show({
    said: others > 0 ? doorWords.savedTogether(placeOf(door), others, said) : doorWords.saved(placeOf(door), said),
    afterwards: doorWords.undone(placeOf(door)),
    ...(made.length > 0 && {
      takeBack: async () => {
        for (const one of made) phone.saved(await call('void_visit', one));
        await undone?.();
      },
    }),
  });
  return saved;
}
