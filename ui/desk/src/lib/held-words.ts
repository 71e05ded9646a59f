/** What a held deed would do, as sentences. The server compares documents; only here do its codes become words. */

import type { HeldEffect } from '@tung-nha/shared/generated';
import { deskDecideWords } from '@tung-nha/shared/words/desk-decide';
import { outcomeWords } from '@tung-nha/shared/words/states';
import { fullDay } from './moments';

const words = deskDecideWords.held.effects;

/** "lần thăm ngày 24/11/2026: gặp được người lớn, giúp 2 lượt không ghi tên". */
export function effectWords(effect: HeldEffect): string {
  switch (effect.what) {
    case 'new_household':
      return words.newHousehold;
    case 'visit': {
      const visit = words.visit(outcomeWords(effect.outcome), fullDay(effect.day));
      return effect.unnamed > 0 ? `${visit}, ${words.unnamed(effect.unnamed)}` : visit;
    }
    case 'visit_mended':
      return words.visitMended(fullDay(effect.day));
    case 'household':
      return words.fields[effect.field] ?? words.fields.other ?? effect.field;
    case 'person':
      return words.person(effect.name);
    case 'person_mended':
      return words.personMended(effect.name);
    case 'helped':
      return words.helped(effect.name, effect.skills);
    case 'note':
      return words.note;
    case 'other':
      return words.kinds[effect.kind] ?? words.otherKind;
    case 'unclear':
      return words.unclear(effect.changes);
  }
}

/** Why it was kept aside. */
export function reasonWords(code: string): string {
  return deskDecideWords.held.reasons[code] ?? deskDecideWords.held.otherReason;
}
