/** Handing the phone to a resident, and where the volunteer goes on with it afterwards. */
import { call, CallError } from '../ipc/call';
import type { NewPerson } from '../person/new-person.svelte';
import type { Route } from '../route';

/** The answers so far are safe before the phone shows nothing else. False when it stays the volunteer's. */
export async function handOver(person: NewPerson): Promise<boolean> {
  [person.failure, person.handed] = [undefined, true];
  try {
    await person.draft.keep();
    if (person.draft.failure) throw person.draft.failure;
    await call('hand_over', { household: person.household });
    await person.phone.load();
    return true;
  } catch (error) {
    [person.failure, person.handed] = [CallError.from(error), false];
    return false;
  }
}

/** The form of that door, at the step that the answers led to. */
export function afterwards({ household, opening }: NewPerson): Route {
  return { at: 'add-person', household, from: opening?.from ?? 'houses', meeting: opening?.meeting ?? false };
}
