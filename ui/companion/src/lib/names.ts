/**
 * The words of the catalogue in force on this phone: skills, outcomes, levels, ages, what is read aloud. Words for
 * people stand there and not in a dictionary of ours, because the ward may change them; a code that this catalogue does
 * not know is shown as it stands.
 */
import type { Catalogue, FormOfAddress } from '@tung-nha/shared/generated';
import { language } from '@tung-nha/shared/words/language';

/** One code with its word, ready for a button. */
export interface Option {
  code: string;
  word: string;
}

/** One step of a guide card: the name of its picture, and its words. */
export interface GuideStepWords {
  drawing: string;
  said: string;
}

/** The guide card of a skill. */
export interface Guide {
  skill: string;
  /** The skill. */
  word: string;
  steps: GuideStepWords[];
  /** What never to do or say meanwhile. */
  care: string | undefined;
}

interface Entry {
  code: string;
  words: { vi: string; en: string };
  retired?: boolean | undefined;
}

export class Names {
  constructor(readonly catalogue: Catalogue) {}

  skill = (code: string): string => word(this.catalogue.skills, code);
  outcome = (code: string): string => word(this.catalogue.outcomes, code);
  level = (code: string): string => word(this.catalogue.levels, code);
  source = (code: string): string => word(this.catalogue.sources, code);
  caution = (code: string): string => word(this.catalogue.cautions, code);
  need = (code: string): string => word(this.catalogue.needs, code);
  ageBand = (code: string): string => word(this.catalogue.ageBands, code);
  vneid = (code: string): string => word(this.catalogue.vneidStates, code);
  status = (code: string): string => word(this.catalogue.statuses, code);
  referral = (code: string): string => word(this.catalogue.referrals, code);
  lessonKind = (code: string): string => word(this.catalogue.lessonKinds, code);
  /** Why a house is due. */
  task = (code: string): string => word(this.catalogue.tasks, code);
  /** What was noticed about visits. */
  check = (code: string): string => word(this.catalogue.checks.rules, code);
  /** What their author is asked about it. */
  checkAsks = (code: string): string => this.#check(code)?.asks[language] ?? '';

  readonly levels = (): Option[] => options(this.catalogue.levels);
  readonly sources = (): Option[] => options(this.catalogue.sources);
  readonly cautions = (): Option[] => options(this.catalogue.cautions);
  readonly needs = (): Option[] => options(this.catalogue.needs);
  readonly ageBands = (): Option[] => options(this.catalogue.ageBands);
  readonly vneidStates = (): Option[] => options(this.catalogue.vneidStates);
  readonly statuses = (): Option[] => options(this.catalogue.statuses);
  readonly referrals = (): Option[] => options(this.catalogue.referrals);
  readonly answerers = (): Option[] => options(this.catalogue.answerers);
  readonly digitalFamilyTicks = (): Option[] => options(this.catalogue.digitalFamilyTicks);
  readonly portals = (): Option[] => options(this.catalogue.portals);
  readonly lessonKinds = (): Option[] => options(this.catalogue.lessonKinds);
  /** Ways of consenting at a door; a class has its list elsewhere. */
  readonly ways = (): Option[] => options(this.catalogue.consent.ways).filter(({ code }) => code !== 'class_list');
  /** Why nobody lives at a door. */
  readonly reasons = (outcome: string): Option[] => options(this.#outcome(outcome)?.reasons ?? []);

  /** What may be answered to that. */
  explanations(check: string): Option[] {
    const offered = this.#check(check)?.explanations ?? [];
    return options(this.catalogue.checks.explanations).filter(({ code }) => offered.includes(code));
  }

  /** The proposal for coming back, in days. */
  revisitDays(outcome: string): number | undefined {
    return this.#outcome(outcome)?.revisitDays ?? undefined;
  }

  /** The caution under which nobody is asked for a name again. */
  noNames(): Option | undefined {
    return options(this.catalogue.cautions.filter((caution) => caution.stopsAsking))[0];
  }

  /** Skills by group, in the order of the catalogue. */
  skillGroups(): { word: string; skills: Option[] }[] {
    const { skillGroups, skills } = this.catalogue;
    return skillGroups
      .map((group) => ({ word: group.words[language], skills: options(skills.filter((skill) => skill.group === group.code)) }))
      .filter((group) => group.skills.length > 0);
  }

  /** The guide card of a skill, if it has one. */
  guide(skill: string): Guide | undefined {
    const card = this.catalogue.guides.find((each) => each.skill === skill);
    return card && {
      skill, word: this.skill(skill), care: card.care?.[language],
      steps: card.steps.map(({ drawing, words }) => ({ drawing, said: words[language] })),
    };
  }

  /** All guide cards, under the headings of their skills. */
  guideGroups(): { word: string; guides: Guide[] }[] {
    return this.skillGroups()
      .map(({ word, skills }) => ({ word, guides: skills.flatMap(({ code }) => this.guide(code) ?? []) }))
      .filter(({ guides }) => guides.length > 0);
  }

  /** How to call each other at a door. */
  readonly forms = (): FormOfAddress[] => this.catalogue.consent.forms.filter((form) => !form.retired);

  /** One of the two questions that precede a name. */
  question(code: 'name' | 'call'): string {
    return word(this.catalogue.consent.questions, code);
  }

  /** The word that a value of this field goes by, for conflict cards. */
  value = (field: string, code: string): string | undefined => {
    const { levels, sources, statuses, ageBands, vneidStates, outcomes } = this.catalogue;
    const entries: Record<string, readonly Entry[]> = {
      level: levels, source: sources, status: statuses, ageBand: ageBands, vneid: vneidStates,
      reason: outcomes.flatMap((outcome) => outcome.reasons),
    };
    const known = entries[field]?.find((entry) => entry.code === code);
    return known?.words[language];
  };

  #check(code: string) {
    return this.catalogue.checks.rules.find((rule) => rule.code === code);
  }

  #outcome(code: string) {
    return this.catalogue.outcomes.find((outcome) => outcome.code === code);
  }
}

function word(entries: readonly Entry[], code: string): string {
  return entries.find((entry) => entry.code === code)?.words[language] ?? code;
}

function options(entries: readonly Entry[]): Option[] {
  return entries.filter((entry) => !entry.retired).map((entry) => ({ code: entry.code, word: entry.words[language] }));
}
