// Generated from the `schemas` crate by `cargo xtask generate`. Do not edit.

/**
 * A house that the list lacks.
 */
export type AddHousehold = { 
/**
 * In which of my tổ.
 */
area: AreaId, 
/**
 * The address as typed, read softly; or a description of the place.
 */
address: string, 
/**
 * *Nhận ra bằng* of each hộ at this address; one empty entry for a single hộ.
 */
units: Array<string>, 
/**
 * True after the volunteer saw the warning about a like address and added it all the same.
 */
althoughAlike: boolean, };

/**
 * A person, written down with consent.
 */
export type AddPerson = { 
/**
 * Where they live.
 */
household: HouseholdId, 
/**
 * Họ tên or tên hay gọi.
 */
name: string, 
/**
 * Code of the catalogue.
 */
ageBand?: string, 
/**
 * Only with the second consent.
 */
phone?: string, 
/**
 * The two answers.
 */
consent: Consent, };

/**
 * Where a household lives, in the parts that a walk through the tổ needs.
 */
export type Address = { 
/**
 * Street, or the building that stands for one ("An Cư 3", "CC Phước Mỹ").
 */
street: string | null, 
/**
 * Kiệt (lane), its number without "K".
 */
kiet: string | null, 
/**
 * Hẻm (side lane) inside the kiệt, its number without "H".
 */
hem: string | null, 
/**
 * House, inside the kiệt or hẻm if there is one ("45", "125A", "Lô 12-B2.5").
 */
number: string | null, 
/**
 * What tells this hộ from others at the same door: "A", "phòng 3", "P.302, khối B".
 */
unit: string | null, 
/**
 * As typed, in NFC.
 */
raw: string, };

/**
 * A nhóm tuổi, both ends included.
 */
export type AgeBand = { code: string, words: Words, 
/**
 * Years; never below 16.
 */
from: number, 
/**
 * Years; none for the oldest.
 */
to: number | null, retired: boolean, };

/**
 * The figures of one tổ as this phone can know them.
 */
export type AreaFigures = { 
/**
 * Which tổ.
 */
unit: Unit, 
/**
 * What the server counts too.
 */
coverage: Coverage, 
/**
 * "theo danh sách nhập" until the ward has typed a number.
 */
denominatorSource: string, };

/**
 * One tổ dân phố, as the server minted it. Its number and name are attributes (`rules.md` §1.1).
 */
export type AreaId = string;

/**
 * `GET /desk/api/areas/{area}`: streets and kiệt of one tổ as strips.
 */
export type AreaPage = { 
/**
 * Which tổ.
 */
unit: Unit, 
/**
 * Its counters.
 */
coverage: Coverage, 
/**
 * In order of street and kiệt.
 */
streets: Array<DeskStreet>, };

/**
 * One street, or one kiệt of it.
 */
export type AskDoors = { 
/**
 * Which tổ.
 */
area: AreaId, 
/**
 * As in [`super::Street`]; empty for doors without a street.
 */
street: string, 
/**
 * The kiệt, or absent for the street's own frontage.
 */
kiet?: string, };

/**
 * One household.
 */
export type AskHousehold = { 
/**
 * Which.
 */
household: HouseholdId, };

/**
 * Every list of one revision.
 */
export type Catalogue = { 
/**
 * 0 is the one compiled in; a visit stores the number it was written under.
 */
revision: number, 
/**
 * Headings under which the skills stand.
 */
skillGroups: Array<Choice>, 
/**
 * What "5 kỹ năng" (CV 3240/BTTTT-CĐSQG) asks for.
 */
fiveSkills: Array<FiveSkill>, 
/**
 * What a Tổ teaches.
 */
skills: Array<Skill>, 
/**
 * What can come of a visit.
 */
outcomes: Array<OutcomeEntry>, 
/**
 * Needs and difficulties.
 */
needs: Array<Need>, 
/**
 * Lưu ý of a household.
 */
cautions: Array<Caution>, 
/**
 * What is said and shown before a name is written.
 */
consent: ConsentWording, 
/**
 * Nhóm tuổi.
 */
ageBands: Array<AgeBand>, 
/**
 * How far somebody's VNeID is.
 */
vneidStates: Array<Choice>, 
/**
 * 0, 1, 2, 3 and X of a skill.
 */
levels: Array<Choice>, 
/**
 * Where a level comes from.
 */
sources: Array<Choice>, 
/**
 * Whether a person still lives here.
 */
statuses: Array<Choice>, 
/**
 * Why a household is on the priority list; volunteers are shown *Ưu tiên* only.
 */
priorityReasons: Array<Choice>, 
/**
 * The three ticks of "Gia đình số".
 */
digitalFamilyTicks: Array<Choice>, 
/**
 * Learning portals and the city's platform.
 */
portals: Array<Choice>, };

/**
 * A lưu ý: what the next volunteer should know before knocking.
 */
export type Caution = { code: string, words: Words, 
/**
 * The house is left out of walks.
 */
stopsVisits: boolean, 
/**
 * Nobody is asked for a name here again.
 */
stopsAsking: boolean, retired: boolean, };

/**
 * One of a list of which nothing more is to be said than its words.
 */
export type Choice = { code: string, words: Words, 
/**
 * A second line that says when to choose it.
 */
hint: Words | null, retired: boolean, };

/**
 * One tap on a conflict card.
 */
export type Choose = { 
/**
 * The document in which it stands.
 */
document: DocumentId, 
/**
 * The field, as in [`super::Conflict`].
 */
field: string, 
/**
 * The value to keep, as in [`super::ConflictValue::value`].
 */
value: string, };

/**
 * One field that two people both changed without knowing of each other.
 */
export type Conflict = { 
/**
 * The household concerned.
 */
household: HouseholdId, 
/**
 * "K45/15 Nguyễn Công Trứ".
 */
place: string, 
/**
 * The document in which it stands.
 */
document: DocumentId, 
/**
 * Path of the field: `people`, `visits/<id>/outcome`, `vneid` …
 */
field: string, 
/**
 * The one that every reader shows until someone chooses.
 */
shown: string, 
/**
 * All of them, each with its writer; the shown one first.
 */
values: Array<ConflictValue>, };

/**
 * One of the values of a conflict.
 */
export type ConflictValue = { 
/**
 * As text, whatever its type.
 */
value: string, 
/**
 * Who wrote it.
 */
by: VolunteerId | null, 
/**
 * By *Gọi tôi là*; empty when unknown.
 */
byName: string, };

/**
 * The two questions and how they were answered. None is pre-chosen.
 */
export type Consent = { 
/**
 * *Cho ghi tên không?*
 */
nameAllowed: boolean, 
/**
 * *Cho gọi điện nhắc không?*
 */
callAllowed: boolean, 
/**
 * Version of the wording that was read aloud.
 */
textVersion: number, 
/**
 * How it was given.
 */
way: Way, 
/**
 * Code of the slip, if one was handed over.
 */
slip?: string, };

/**
 * A question that is answered by itself; silence is a no.
 */
export type ConsentQuestion = { code: string, words: Words, retired: boolean, };

/**
 * Everything that is said and shown before a name is written.
 */
export type ConsentWording = { 
/**
 * Named by every receipt; raised with any change of what a resident hears or reads.
 */
textVersion: number, 
/**
 * Read aloud; {xưng}, {gọi}, {name}, {tdp}, {phone} and {until} are filled in.
 */
script: string, 
/**
 * Printed on the slip that stays with the household; {phone} and {until} are filled in.
 */
slip: string, answers: YesNo, questions: Array<ConsentQuestion>, 
/**
 * How consent was given.
 */
ways: Array<Choice>, forms: Array<FormOfAddress>, };

/**
 * How many people live here, as last told.
 */
export type Counts = { 
/**
 * Nhân khẩu.
 */
people: number | null, 
/**
 * Từ 16 tuổi.
 */
adults16: number | null, 
/**
 * Từ 60 tuổi.
 */
elders60: number | null, 
/**
 * When it was told.
 */
asOf: Day | null, };

/**
 * Coverage of one tổ or of the ward, in hộ unless said otherwise. Also what a single household contributes.
 */
export type Coverage = { 
/**
 * In the register.
 */
registered: number, 
/**
 * "Không có người ở", confirmed: leaves the denominator (`rules.md` §2.5).
 */
excluded: number, 
/**
 * "Không có người ở", said by one member only: stays in it.
 */
awaiting: number, 
/**
 * PH-a, hộ đã đến: a visit of any outcome this year, in the denominator.
 */
visited: number, 
/**
 * PH-b, hộ gặp được người từ 16 tuổi this year, in the denominator.
 */
met: number, 
/**
 * Visits (lượt) this year, all outcomes.
 */
visits: number, };

/**
 * `GET /desk/api/coverage`: the ward in one table.
 */
export type CoveragePage = { 
/**
 * Name of the ward.
 */
ward: string, 
/**
 * UTC milliseconds: "tính đến …".
 */
asOf: number, 
/**
 * The year that activity is counted in.
 */
year: number, 
/**
 * Sum of the rows.
 */
total: Coverage, 
/**
 * One a tổ, by old ward and number.
 */
rows: Array<CoverageRow>, 
/**
 * "theo danh sách nhập" until the ward has typed a number.
 */
denominatorSource: string, 
/**
 * Phones that have not come in for more than three days.
 */
silentPhones: number, 
/**
 * Oldest day since which one of them is silent.
 */
silentSince: Day | null, 
/**
 * Fields that two people both changed.
 */
conflicts: number, 
/**
 * Deeds that wait for a decision.
 */
held: number, };

/**
 * One tổ in the table.
 */
export type CoverageRow = { 
/**
 * Which tổ.
 */
unit: Unit, 
/**
 * Its counters.
 */
coverage: Coverage, 
/**
 * Day of its latest visit.
 */
lastVisit: Day | null, 
/**
 * Volunteers' phones that hold this tổ.
 */
phones: number, };

/**
 * A day, written `2026-12-06` wherever programs read it. Years run from 1 to 9999.
 */
export type Day = string;

/**
 * One house of a strip, and one row of its list.
 */
export type DeskDoor = { 
/**
 * Which household.
 */
household: HouseholdId, 
/**
 * "K45/15".
 */
short: string, 
/**
 * *Nhận ra bằng*.
 */
unit: string | null, 
/**
 * For the house shape; `declined` is withheld from viewers.
 */
state: HouseState, 
/**
 * "Không có người ở", confirmed: outside the denominator.
 */
excluded?: boolean, 
/**
 * "Không có người ở", said by one member only: still in it.
 */
awaiting?: boolean, 
/**
 * On the priority list.
 */
priority: boolean, 
/**
 * How many people.
 */
counts: Counts, 
/**
 * Visits of this year that count.
 */
visits: number, 
/**
 * Day of the latest one.
 */
lastVisit: Day | null, 
/**
 * Two people both changed something here.
 */
conflict: boolean, };

/**
 * One street's frontage or one kiệt.
 */
export type DeskStreet = { 
/**
 * "Kiệt 45 Nguyễn Công Trứ".
 */
title: string, 
/**
 * Empty for doors without a street.
 */
street: string, 
/**
 * "45", or absent for the frontage.
 */
kiet: string | null, 
/**
 * Its counters.
 */
coverage: Coverage, 
/**
 * In walking order.
 */
doors: Array<DeskDoor>, };

/**
 * An enrolled phone, or the server itself when it is the author.
 */
export type DeviceId = string;

/**
 * Any Automerge document: a household, a person or a note.
 */
export type DocumentId = string;

/**
 * The evening in one sentence.
 */
export type DoneToday = { 
/**
 * Doors visited.
 */
doors: number, 
/**
 * Doors met.
 */
met: number, 
/**
 * People helped, named and unnamed.
 */
helped: number, };

/**
 * One row of a list of doors.
 */
export type Door = { 
/**
 * Which household.
 */
household: HouseholdId, 
/**
 * Its tổ.
 */
area: AreaId, 
/**
 * "K45/15", the largest text of a door's screen.
 */
short: string, 
/**
 * "Nguyễn Công Trứ"; empty when the address has no street.
 */
street: string, 
/**
 * "Kiệt 45", or absent on the frontage.
 */
kiet: string | null, 
/**
 * *Nhận ra bằng*.
 */
unit: string | null, 
/**
 * For the house shape.
 */
state: HouseState, 
/**
 * On the priority list; the reason is not shown to volunteers.
 */
priority: boolean, 
/**
 * Từ 16 tuổi.
 */
adults16: number | null, 
/**
 * Caution codes.
 */
cautions: Array<string>, 
/**
 * Day and outcome of the latest visit that counts.
 */
lastVisit: LastVisit | null, 
/**
 * When to come back.
 */
revisitOn: Day | null, 
/**
 * Something of this household has not reached the ward yet.
 */
unsent: boolean, 
/**
 * Two people both changed something here.
 */
conflict: boolean, 
/**
 * A person of this household that the query found, as typed.
 */
foundPerson: string | null, };

/**
 * A half-filled form, or an empty body.
 */
export type Draft = { 
/**
 * What the form kept.
 */
body: string, 
/**
 * UTC milliseconds; 0 when there is none.
 */
at: number, };

/**
 * What the ward's slip or QR says.
 */
export type Enrol = { 
/**
 * Address of the server, `http://127.0.0.1:8080`.
 */
server: string, 
/**
 * The one-time code; blanks, dashes and case do not matter.
 */
code: string, 
/**
 * *Gọi tôi là*: used in conflict cards.
 */
called?: string, };

/**
 * One of the "5 kỹ năng": had by whoever does all of `all_of` and, if it names any, one of `any_of` alone (level 3).
 */
export type FiveSkill = { code: string, words: Words, anyOf: Array<string>, allOf: Array<string>, retired: boolean, };

/**
 * How volunteer and resident call each other, chosen in one tap.
 */
export type FormOfAddress = { code: string, 
/**
 * What the volunteer calls self: con, cháu, em, tôi, cô.
 */
xung: string, 
/**
 * What the volunteer calls the resident: ông, bà, bác, cô, chú, anh, chị, em.
 */
goi: string, retired: boolean, };

/**
 * What a search found.
 */
export type Found = { 
/**
 * Exact marks first.
 */
doors: Array<Door>, 
/**
 * There were more than the limit.
 */
more: boolean, };

/**
 * One skill shown to one named person.
 */
export type Helped = { 
/**
 * Who.
 */
person: PersonId, 
/**
 * Skill code.
 */
skill: string, 
/**
 * How far they got.
 */
level: Level, 
/**
 * Who taught it.
 */
source: Source, };

/**
 * People helped without a name.
 */
export type HelpedUnnamed = { 
/**
 * Skill code.
 */
skill: string, 
/**
 * How many people (1–50).
 */
people: number, };

/**
 * One skill shown to one person, by name.
 */
export type HelpedView = { 
/**
 * Who.
 */
person: PersonId, 
/**
 * As typed.
 */
name: string, 
/**
 * Skill code.
 */
skill: string, 
/**
 * How far.
 */
level: Level, 
/**
 * Who taught it.
 */
source: Source, };

/**
 * The state of a house for pictures and lists: six outcomes that a strip shows, and not reached yet.
 */
export type HouseState = "not_reached" | "met" | "nobody_home" | "come_back" | "declined" | "family_matter" | "no_one_lives";

/**
 * One hộ: people living together now.
 */
export type HouseholdId = string;

/**
 * `GET /desk/api/households/{household}`.
 */
export type HouseholdPage = { 
/**
 * As in the list.
 */
door: DeskDoor, 
/**
 * The whole address in one line.
 */
address: string, 
/**
 * Which tổ.
 */
area: Unit, 
/**
 * Lived in, or confirmed empty.
 */
standing: Standing, 
/**
 * Reason codes of the priority list; empty for viewers.
 */
priority: Array<string>, 
/**
 * Newest first.
 */
visits: Array<VisitView>, 
/**
 * Fields that two people both changed.
 */
conflicts: Array<Conflict>, };

/**
 * One door opened.
 */
export type HouseholdView = { 
/**
 * As in lists.
 */
door: Door, 
/**
 * The address in its parts.
 */
address: Address, 
/**
 * The tổ.
 */
unit: Unit, 
/**
 * Lived in, or confirmed empty.
 */
standing: Standing, 
/**
 * How many people.
 */
counts: Counts, 
/**
 * Need codes of the household.
 */
needs: Array<string>, 
/**
 * "nhà 8 trong 14".
 */
place: number, 
/**
 * Houses on this strip.
 */
places: number, 
/**
 * The neighbour in walking order.
 */
next: HouseholdId | null, 
/**
 * Newest first, voided ones left out.
 */
visits: Array<VisitView>, 
/**
 * Those who allowed their name.
 */
people: Array<PersonView>, 
/**
 * What two people both changed.
 */
conflicts: Array<Conflict>, };

/**
 * A half-filled form.
 */
export type KeepDraft = { 
/**
 * At which door.
 */
household: HouseholdId, 
/**
 * Whatever the form needs to come back (≤ 64 KiB); empty forgets it.
 */
body: string, };

/**
 * The latest visit in one glance.
 */
export type LastVisit = { 
/**
 * When.
 */
day: Day, 
/**
 * What came of it.
 */
outcome: Outcome, };

/**
 * How far a person got with a skill (`rules.md` §1.7).
 */
export type Level = "0" | "1" | "2" | "3" | "X" | string & {};

/**
 * Mends single fields of a household.
 */
export type MendHousehold = { 
/**
 * Which.
 */
household: HouseholdId, 
/**
 * What.
 */
fields: Mended, };

/**
 * Single fields of a person to mend; an absent one is not touched.
 */
export type MendPerson = { 
/**
 * Who.
 */
person: PersonId, 
/**
 * As typed.
 */
name?: string, 
/**
 * Code of the catalogue.
 */
ageBand?: string, 
/**
 * Code of the catalogue.
 */
vneid?: string, 
/**
 * Has a bank account on the phone.
 */
bank?: boolean, 
/**
 * Lives here, moved, died.
 */
status?: PersonStatus, };

/**
 * Single fields to mend; an absent one is not touched.
 */
export type Mended = { 
/**
 * Nhân khẩu (0–99).
 */
people?: number, 
/**
 * Từ 16 tuổi (0–99).
 */
adults16?: number, 
/**
 * Từ 60 tuổi (0–99).
 */
elders60?: number, 
/**
 * Street.
 */
street?: string, 
/**
 * Kiệt.
 */
kiet?: string, 
/**
 * Hẻm.
 */
hem?: string, 
/**
 * House number.
 */
number?: string, 
/**
 * *Nhận ra bằng*.
 */
unit?: string, 
/**
 * Lived in or confirmed empty.
 */
standing?: Standing, 
/**
 * Caution codes to set.
 */
cautionsOn: Array<string>, 
/**
 * Caution codes to clear.
 */
cautionsOff: Array<string>, 
/**
 * Need codes told today; each starts as *mới*.
 */
needsOn: Array<string>, };

/**
 * A need or difficulty.
 */
export type Need = { code: string, words: Words, 
/**
 * Examples in a second line.
 */
hint: Words | null, 
/**
 * Wants a skill beside it.
 */
asksSkill: boolean, 
/**
 * Wants a note, which is an erasable paper of its own.
 */
asksNote: boolean, retired: boolean, };

/**
 * No arguments, or nothing to say in reply.
 */
export type Nothing = Record<symbol, never>;

/**
 * What came of a visit (`rules.md` §1.6). Words for people stand in the catalogue.
 */
export type Outcome = "met" | "nobody_home" | "come_back" | "declined" | "no_one_lives" | "not_found" | "family_matter" | string & {};

/**
 * What can come of a visit.
 */
export type OutcomeEntry = { 
/**
 * The word that [`crate::record::Outcome`] stores.
 */
code: string, 
/**
 * On the volunteer's screen.
 */
words: Words, 
/**
 * In reports, where they say it otherwise.
 */
report: Words | null, 
/**
 * For viewers and on prints, where the outcome itself is not their matter.
 */
viewers: Words | null, 
/**
 * Sub-reasons, if it has any.
 */
reasons: Array<Choice>, 
/**
 * In how many days to come back, as a proposal.
 */
revisitDays: number | null, 
/**
 * Whether the volunteer chooses the day.
 */
asksDay: boolean, 
/**
 * Whether the street of doors has a shape for it.
 */
onStrip: boolean, retired: boolean, };

/**
 * A resident of 16 years or more who allowed their name to be written.
 */
export type PersonId = string;

/**
 * Whether the person still lives in the household.
 */
export type PersonStatus = "here" | "moved" | "dead" | string & {};

/**
 * A person as the door's screen lists them.
 */
export type PersonView = { 
/**
 * Who.
 */
id: PersonId, 
/**
 * As typed.
 */
name: string, 
/**
 * Code of the catalogue.
 */
ageBand: string | null, 
/**
 * `0905 ••• 456`.
 */
phone: string | null, 
/**
 * Code of the catalogue.
 */
vneid: string | null, 
/**
 * Has a bank account on the phone.
 */
bank: boolean | null, 
/**
 * Lives here, moved, died.
 */
status: PersonStatus, 
/**
 * Highest level reached per skill.
 */
skills: Array<SkillReached>, 
/**
 * Consent stands in the current version of the wording.
 */
consentCurrent: boolean, };

/**
 * `GET /desk/api/phones`.
 */
export type PhoneRow = { 
/**
 * Which phone.
 */
device: DeviceId, 
/**
 * Whose, by *Gọi tôi là*.
 */
called: string, 
/**
 * Tổ that it holds.
 */
areas: Array<AreaId>, 
/**
 * UTC milliseconds of its last exchange; 0 = never.
 */
lastSeen: number, 
/**
 * Of the app.
 */
version: string, 
/**
 * Deeds received from it, ever.
 */
deeds: number, 
/**
 * UTC milliseconds; it may only upload, and what it uploads is held.
 */
revokedAt: number | null, };

/**
 * A visit as one tap saves it.
 */
export type RecordVisit = { 
/**
 * At which door.
 */
household: HouseholdId, 
/**
 * What came of it.
 */
outcome: Outcome, 
/**
 * Why nobody lives there: `vacant`, `lodging`, `business`.
 */
reason?: string, 
/**
 * Absent: the outcome's usual number of days, if it has one.
 */
revisitOn?: Day, 
/**
 * Free text; becomes a paper of its own.
 */
note?: string, 
/**
 * Named help.
 */
guidance: Array<Helped>, 
/**
 * Help without names.
 */
unnamed: Array<HelpedUnnamed>, };

/**
 * A refusal as it crosses the wire and the bridge to the screens.
 */
export type Refusal = { 
/**
 * For programs.
 */
code: RefusalCode, 
/**
 * For people, in Vietnamese: what is safe, then what to do.
 */
message: string, };

/**
 * What a program may act on. Add one only if a screen or a phone treats it differently.
 */
export type RefusalCode = "malformed" | "not_found" | "not_enrolled" | "code_unknown" | "code_used" | "code_expired" | "not_allowed" | "out_of_reach" | "no_consent" | "offline" | "too_large" | "storage_full" | "wrong_version" | "broken";

/**
 * What saving did.
 */
export type Saved = { 
/**
 * Screens redraw from this.
 */
touched: Touched, 
/**
 * Made or changed visit.
 */
visit: VisitId | null, 
/**
 * Made or changed households.
 */
households: Array<HouseholdId>, 
/**
 * Made person.
 */
person: PersonId | null, 
/**
 * Nothing was saved because these look like the same house; ask the volunteer.
 */
alike: Array<Door>, 
/**
 * Deeds not at the ward yet.
 */
unsent: number, };

/**
 * What the volunteer typed.
 */
export type Search = { 
/**
 * Free words: name, address, "k123 45", last digits of a phone number.
 */
query: string, 
/**
 * At most so many rows (1–200).
 */
limit?: number, };

/**
 * `GET /desk/api/session`: who is signed in.
 */
export type Session = { 
/**
 * For the greeting.
 */
name: string, 
/**
 * `administrator`, `supervisor`, `viewer`: a viewer sees figures without names.
 */
role: string, 
/**
 * Name of the ward.
 */
ward: string, };

/**
 * `POST /desk/api/session`.
 */
export type SignIn = { 
/**
 * As the administrator wrote it; case and marks do not matter.
 */
name: string, 
/**
 * Kept as argon2id only.
 */
password: string, };

/**
 * A digital skill that can be shown to somebody.
 */
export type Skill = { 
/**
 * `DD-01`
 */
code: string, 
/**
 * Code of its heading in `skillGroups`.
 */
group: string, words: Words, 
/**
 * Indicators that choose by skill and count this one.
 */
feeds: Array<string>, 
/**
 * Where it belongs among the five skills of CV 3240; what passes as having them stands in [`FiveSkill`].
 */
fiveSkills: Array<string>, retired: boolean, };

/**
 * The highest level that a person reached with a skill.
 */
export type SkillReached = { 
/**
 * Skill code.
 */
skill: string, 
/**
 * How far.
 */
level: Level, };

/**
 * Where the level comes from; *Biết sẵn* never counts as guidance (`rules.md` §2.4).
 */
export type Source = "taught" | "knew" | string & {};

/**
 * Whether the door is one that volunteers should walk to.
 */
export type Standing = "lived_in" | "empty" | string & {};

/**
 * Who this phone belongs to.
 */
export type Status = { 
/**
 * False until a code was spent.
 */
enrolled: boolean, 
/**
 * *Gọi tôi là*.
 */
called: string, 
/**
 * Name of the ward.
 */
ward: string, 
/**
 * My tổ dân phố.
 */
areas: Array<Unit>, 
/**
 * Deeds that the ward has not received yet.
 */
unsent: number, 
/**
 * Today by the phone's clock, in Asia/Ho_Chi_Minh.
 */
today: Day, 
/**
 * Of the app.
 */
version: string, };

/**
 * A street's frontage or one kiệt: the strip of houses.
 */
export type Street = { 
/**
 * Which tổ.
 */
area: AreaId, 
/**
 * "Nguyễn Công Trứ"; empty for doors without a street.
 */
street: string, 
/**
 * "45", or absent for the frontage.
 */
kiet: string | null, 
/**
 * "Kiệt 45 Nguyễn Công Trứ".
 */
title: string, 
/**
 * The state of each house in walking order (one side, then the other).
 */
states: Array<HouseState>, 
/**
 * Of these, met this year.
 */
met: number, 
/**
 * Of these, not reached yet.
 */
notReached: number, };

/**
 * How far what this phone wrote has come.
 */
export type SyncState = { 
/**
 * Deeds not at the ward yet: "Chưa gửi: 12".
 */
unsent: number, 
/**
 * Of `unsent`, those that a supervisor has to decide on; safe, not lost.
 */
held: number, 
/**
 * Of today's deeds, those at the ward.
 */
home: number, 
/**
 * Today's deeds.
 */
deeds: number, 
/**
 * UTC milliseconds of the last exchange that succeeded; 0 = never.
 */
lastSuccess: number, 
/**
 * Deeds of others that the last exchange brought.
 */
received: number, 
/**
 * Why the last attempt failed, if it did.
 */
failure: Refusal | null, 
/**
 * Address of the server.
 */
server: string, };

/**
 * The first screen.
 */
export type Today = { 
/**
 * By the phone's clock, in Asia/Ho_Chi_Minh.
 */
day: Day, 
/**
 * The street of the next door; absent when nothing is left to walk.
 */
street: Street | null, 
/**
 * The next door.
 */
next: Door | null, 
/**
 * Doors not reached yet.
 */
toVisit: number, 
/**
 * Doors whose revisit day has come.
 */
comeBack: number, 
/**
 * Deeds not yet at the ward.
 */
unsent: number, 
/**
 * Doors due today: overdue first, then priority, then walking order (at most 50).
 */
due: Array<Door>, 
/**
 * What was done today on this phone.
 */
done: DoneToday, 
/**
 * Of today's deeds, how many are home: the "12/12 đã về phường" of the evening.
 */
home: number, 
/**
 * Today's deeds.
 */
deeds: number, };

/**
 * What kind of thing changed; sent to every open screen.
 */
export type Touched = { 
/**
 * These doors look different now.
 */
households: Array<HouseholdId>, 
/**
 * What waits or the last sync changed.
 */
sync: boolean, 
/**
 * Areas, colleagues or the catalogue changed.
 */
ward: boolean, };

/**
 * One tổ dân phố with its effective dates.
 */
export type Unit = { 
/**
 * Minted by the server.
 */
area: AreaId, 
/**
 * Official number, as text: "12".
 */
number: string, 
/**
 * "Tổ dân phố số 12".
 */
name: string, 
/**
 * "Phước Mỹ".
 */
oldWard: string, 
/**
 * First day it stands.
 */
from: Day | null, 
/**
 * Last day it stood.
 */
until: Day | null, 
/**
 * The tổ it went into.
 */
successor: AreaId | null, };

/**
 * People helped without a name.
 */
export type UnnamedView = { 
/**
 * Skill code.
 */
skill: string, 
/**
 * How many.
 */
people: number, };

/**
 * One volunteer at one household on one day.
 */
export type VisitId = string;

/**
 * A visit as the door's screen lists it.
 */
export type VisitView = { 
/**
 * Which.
 */
id: VisitId, 
/**
 * When.
 */
day: Day, 
/**
 * By the phone's clock, UTC milliseconds.
 */
at: number, 
/**
 * Who, by *Gọi tôi là*.
 */
by: string, 
/**
 * This phone's volunteer made it.
 */
mine: boolean, 
/**
 * May be taken back: mine and of today.
 */
canUndo: boolean, 
/**
 * What came of it.
 */
outcome: Outcome, 
/**
 * Why nobody lives there.
 */
reason: string | null, 
/**
 * When to come back.
 */
revisitOn: Day | null, 
/**
 * Its note, if this phone holds it.
 */
note: string | null, 
/**
 * Named help.
 */
helped: Array<HelpedView>, 
/**
 * Help without names.
 */
unnamed: Array<UnnamedView>, 
/**
 * Not at the ward yet.
 */
unsent: boolean, };

/**
 * Which visit to take back.
 */
export type VoidVisit = { 
/**
 * Its household.
 */
household: HouseholdId, 
/**
 * The visit.
 */
visit: VisitId, };

/**
 * Whoever writes: a volunteer, a user of the desk, an import job.
 */
export type VolunteerId = string;

/**
 * How consent was given.
 */
export type Way = "tap" | "slip" | "class_list" | string & {};

/**
 * What people read, Vietnamese first.
 */
export type Words = { vi: string, en: string, };

/**
 * The words of the two equal buttons.
 */
export type YesNo = { yes: Words, no: Words, };

/** What a screen may ask of the engine. */
export interface Commands {
  /** Who this phone belongs to and whether anything waits; the first call of every start. */
  status: { args: Nothing; reply: Status };
  /** Spends a one-time code at the ward's server; afterwards the phone has its areas. */
  enrol: { args: Enrol; reply: Status };
  /** The first screen: the street being walked, the next door, the counts. */
  today: { args: Nothing; reply: Today };
  /** Streets and kiệt of my areas as strips of houses, in walking order. */
  streets: { args: Nothing; reply: Array<Street> };
  /** The doors of one street or kiệt, in walking order. */
  doors: { args: AskDoors; reply: Array<Door> };
  /** Households by address, person, phone tail or kiệt; marks optional. */
  search: { args: Search; reply: Found };
  /** One door opened: address, people, visits, what two people both changed. */
  household: { args: AskHousehold; reply: HouseholdView };
  /** One tap at the door: the visit, guidance, unnamed help and the note in one deed. */
  record_visit: { args: RecordVisit; reply: Saved };
  /** Takes one of my own visits of today back; it stays in the document and counts nowhere. */
  void_visit: { args: VoidVisit; reply: Saved };
  /** A house that the list lacks; several hộ at one address come as several. */
  add_household: { args: AddHousehold; reply: Saved };
  /** Mends single fields of a household; what is absent stays as it is. */
  mend_household: { args: MendHousehold; reply: Saved };
  /** Writes a person down, only with consent. */
  add_person: { args: AddPerson; reply: Saved };
  /** Mends single fields of a person; what is absent stays as it is. */
  mend_person: { args: MendPerson; reply: Saved };
  /** Everything that two people both changed and nobody has decided yet. */
  conflicts: { args: Nothing; reply: Array<Conflict> };
  /** Decides one of them, offline too. */
  choose: { args: Choose; reply: Saved };
  /** Keeps a half-filled form; an empty body forgets it. */
  keep_draft: { args: KeepDraft; reply: Nothing };
  /** The half-filled form of a household, if there is one. */
  draft: { args: AskHousehold; reply: Draft };
  /** Sends what waits and fetches what others wrote; blocks until done or refused. */
  sync: { args: Nothing; reply: SyncState };
  /** How the last sync went and what waits. */
  sync_state: { args: Nothing; reply: SyncState };
  /** Own figures of my areas, counted as the server counts them. */
  figures: { args: Nothing; reply: Array<AreaFigures> };
  /** Skills, outcomes, needs, consent wording in force on this phone. */
  catalogue: { args: Nothing; reply: Catalogue };
}
