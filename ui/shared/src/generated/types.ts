// Generated from the `schemas` crate by `cargo xtask generate`. Do not edit.

/**
 * One of `GET /desk/api/accounts`.
 */
export type AccountRow = { 
/**
 * Which.
 */
account: string, 
/**
 * As it was written when it was made.
 */
name: string, 
/**
 * `administrator`, `supervisor`, `viewer`.
 */
role: string, 
/**
 * UTC milliseconds.
 */
madeAt: number, 
/**
 * UTC milliseconds; nobody signs in with it any more.
 */
closedAt: number | null, 
/**
 * UTC milliseconds of the last request in a session that is open.
 */
lastSeen: number | null, 
/**
 * Whose page this is.
 */
mine: boolean, };

/**
 * `POST /desk/api/accounts`: the answer carries the first password, once.
 */
export type AddAccount = { 
/**
 * Case and marks do not matter at the sign-in.
 */
name: string, 
/**
 * `administrator`, `supervisor`, `viewer`.
 */
role: string, };

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
 * A lớp is opened.
 */
export type AddLesson = { 
/**
 * In which of my tổ.
 */
area: AreaId, 
/**
 * What kind.
 */
kind: LessonKind, 
/**
 * "Lớp tối thứ Ba" (≤ 100 characters); never a person's name.
 */
title: string, };

/**
 * `POST /desk/api/members`, and `POST /desk/api/members/{volunteer}` for what is so from now on.
 */
export type AddMember = { 
/**
 * *Gọi tôi là*: cô Lan.
 */
called: string, 
/**
 * `volunteer`, `lead`, `supervisor`.
 */
role: string, 
/**
 * All tổ that they hold from now on; one that is left out is taken back.
 */
areas: Array<AreaId>, };

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
 * `POST /desk/api/reporters`: a school or unit that owes reports from now on.
 */
export type AddReporter = { 
/**
 * `school` or `unit`.
 */
kind: ReporterKind, 
/**
 * Its name; no person's.
 */
name: string, };

/**
 * *Thêm dãy nhà*: "kiệt 45, số 1 → 27, bên lẻ".
 */
export type AddRow = { 
/**
 * In which of my tổ.
 */
area: AreaId, 
/**
 * As typed.
 */
street: string, 
/**
 * "45"; absent on the frontage.
 */
kiet?: string, 
/**
 * First number (1–9,999).
 */
from: number, 
/**
 * Last number.
 */
to: number, 
/**
 * Which side.
 */
side: RowSide, };

/**
 * A training that members had.
 */
export type AddTraining = { 
/**
 * Who.
 */
members: Array<VolunteerId>, 
/**
 * Code of the catalogue.
 */
topic: string, 
/**
 * When; by default today.
 */
day?: Day, };

/**
 * `POST /desk/api/units`: a tổ that no list brought.
 */
export type AddUnit = { 
/**
 * "12"
 */
number: string, 
/**
 * "Phước Mỹ"; empty for a tổ of the new ward.
 */
oldWard: string, 
/**
 * From which day on it stands.
 */
from: Day, };

/**
 * Gives doors out: one walk for each street or kiệt named.
 */
export type AddWalks = { 
/**
 * In which of my tổ.
 */
area: AreaId, 
/**
 * The evening; today or later.
 */
day: Day, 
/**
 * What is walked.
 */
strips: Array<WalkStrip>, 
/**
 * Who goes together; only a team lead sends others.
 */
members: Array<VolunteerId>, };

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
 * One of them.
 */
export type AlikeHome = { 
/**
 * Which.
 */
household: HouseholdId, 
/**
 * In one line.
 */
address: string, 
/**
 * Nhân khẩu, as told.
 */
people: number | null, 
/**
 * Residents written down by name.
 */
named: number, 
/**
 * Visits of this year that count.
 */
visits: number, 
/**
 * Day of the latest one of any year.
 */
lastVisit: Day | null, };

/**
 * Two households of one tổ that may be one.
 */
export type AlikePair = { 
/**
 * Which tổ.
 */
unit: Unit, 
/**
 * The one with more recorded about it.
 */
one: AlikeHome, 
/**
 * The other.
 */
other: AlikeHome, 
/**
 * Why it is asked: `same_address`, `unit_missing`, `same_phone`, `same_name`.
 */
why: Array<string>, };

/**
 * Corrects a visit; what is absent stays as it was.
 */
export type AmendVisit = { 
/**
 * At which door.
 */
household: HouseholdId, 
/**
 * Which visit.
 */
visit: VisitId, 
/**
 * What came of it.
 */
outcome: Outcome, 
/**
 * Why nobody lives there.
 */
reason?: string, 
/**
 * When to come back; absent for no day.
 */
revisitOn?: Day, };

/**
 * "Trong nhà mấy người …", as last told. A number that nobody asked for is absent, never 0.
 */
export type Answers = { 
/**
 * People of 16 and more whom the answer speaks of; those of whom the family does not know are left out.
 */
about: number | null, 
/**
 * Of these, with VNeID level 2.
 */
vneid2: number | null, 
/**
 * Of these, with a bank account on the phone.
 */
bank: number | null, 
/**
 * The house has Internet.
 */
internet: boolean | null, 
/**
 * Smartphones in the house.
 */
smartphones: number | null, 
/**
 * Who answered; a code of the catalogue.
 */
toldBy: string | null, 
/**
 * When it was told.
 */
asOf: Day | null, 
/**
 * The day on which the family as a whole was attested as "Gia đình số", where nobody there gave a name.
 */
digitalFamily: Day | null, };

/**
 * One line for one tổ.
 */
export type AreaFigure = { 
/**
 * Which tổ.
 */
unit: Unit, 
/**
 * The line.
 */
line: FigureLine, };

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
 * One tổ.
 */
export type AreaPicture = { 
/**
 * Which tổ.
 */
area: AreaId, 
/**
 * In the order in which a walk first comes to them, the same streets as on the tổ's own page.
 */
streets: Array<PictureStreet>, };

/**
 * The figures of one of my tổ.
 */
export type AreaResults = { 
/**
 * Which.
 */
unit: Unit, 
/**
 * As of today, with what this phone has seen so far.
 */
figures: Figures, };

/**
 * One of my tổ.
 */
export type AskArea = { 
/**
 * Which.
 */
area: AreaId, };

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
 * Which half-filled form.
 */
export type AskDraft = { 
/**
 * Of which door.
 */
household: HouseholdId, 
/**
 * Which form of that door; absent for a meeting.
 */
form?: string, };

/**
 * One household.
 */
export type AskHousehold = { 
/**
 * Which.
 */
household: HouseholdId, };

/**
 * One person.
 */
export type AskPerson = { 
/**
 * Who.
 */
person: PersonId, };

/**
 * `GET /desk/api/reports`: which paper, of which frozen cut.
 */
export type AskReport = { 
/**
 * A frozen cut.
 */
cut: string, 
/**
 * Which paper.
 */
form: ReportForm, 
/**
 * For a tổ's paper.
 */
area?: AreaId, 
/**
 * For a certificate.
 */
volunteer?: VolunteerId, };

/**
 * Which rows stand behind a figure.
 */
export type AskRows = { 
/**
 * Of which tổ.
 */
area: AreaId, 
/**
 * The line, such as `CT-c2.people`.
 */
line: string, };

/**
 * The code of a slip, as typed or scanned.
 */
export type AskSlip = { 
/**
 * Blanks, dashes and case do not matter.
 */
slip: string, };

/**
 * One thing that was done.
 */
export type AuditLine = { 
/**
 * Grows; older lines are asked for before it.
 */
entry: number, 
/**
 * UTC milliseconds.
 */
at: number, 
/**
 * By which the account is called now.
 */
who: string, 
/**
 * `phone_revoked`, `account_closed` …
 */
code: string, 
/**
 * The volunteer, account or tổ that it was about, as it is called now; empty for anything else.
 */
about: string, };

/**
 * `GET /desk/api/audit`.
 */
export type AuditPage = { 
/**
 * Newest first.
 */
lines: Array<AuditLine>, 
/**
 * Whether there are older ones.
 */
more: boolean, 
/**
 * No line was changed or taken out since it was written.
 */
whole: boolean, };

/**
 * One saved deed: changes to several documents that stand or fall together.
 */
export type BatchId = string;

/**
 * The ward's book, as phone and server hold it; histories oldest first.
 */
export type Book = { typed: Array<Typed>, lines: Array<WardLine>, paper: Array<PaperFigure>, weeks: Array<Week>, records: Array<SmallRecord>, skills: Array<OfferedSkill>, };

/**
 * One entry.
 */
export type BookEntry = { 
/**
 * Grows; of two that say different things of the same, the later stands.
 */
entry: number, 
/**
 * UTC milliseconds.
 */
at: number, 
/**
 * Who wrote it, as they are called now.
 */
by: string, 
/**
 * What it says.
 */
item: BookItem, };

/**
 * What an entry says. The tag is no field of any of them.
 */
export type BookItem = { "entry": "typed" } & Typed | { "entry": "line" } & WardLine | { "entry": "paper" } & PaperFigure | { "entry": "week" } & Week | { "entry": "record" } & SmallRecord | { "entry": "skill" } & OfferedSkill;

/**
 * `GET /desk/api/book/entries`: one part of the book, with who wrote each entry and when.
 */
export type BookPage = { 
/**
 * UTC milliseconds.
 */
asOf: number, 
/**
 * All tổ, those that were joined into others included.
 */
units: Array<Unit>, 
/**
 * For the words of lines.
 */
indicators: Array<Indicator>, 
/**
 * Names of schools and units that owe a report, to choose from.
 */
places: Array<string>, 
/**
 * Newest first; none is ever written over.
 */
entries: Array<BookEntry>, 
/**
 * Whether there are older ones than these.
 */
more: boolean, };

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
portals: Array<Choice>, 
/**
 * What brings a house onto the list of a day.
 */
tasks: Array<TaskRule>, 
/**
 * Skills in three drawn steps.
 */
guides: Array<GuideCard>, 
/**
 * What is asked again before figures are leaned on.
 */
checks: Checks, 
/**
 * Kinds of lessons.
 */
lessonKinds: Array<Choice>, 
/**
 * What members of a Tổ are trained in.
 */
trainingTopics: Array<Choice>, 
/**
 * To whom a need is passed on.
 */
referrals: Array<Choice>, 
/**
 * Why a household leaves the priority list.
 */
leavingReasons: Array<Choice>, 
/**
 * Who answers for a household.
 */
answerers: Array<Choice>, 
/**
 * Mô hình hay, khen thưởng, tin bài, vướng mắc, kế hoạch.
 */
smallRecords: Array<Choice>, };

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
 * `POST /desk/api/accounts/{account}/role`.
 */
export type ChangeRole = { 
/**
 * `administrator`, `supervisor`, `viewer`.
 */
role: string, };

/**
 * `POST /desk/api/wording`: from now on these words are read aloud.
 */
export type ChangeWording = { 
/**
 * The version that was on the screen; another one that came meanwhile is not written over.
 */
insteadOf: number, 
/**
 * As in [`WardWording`].
 */
script: string, 
/**
 * As in [`WardWording`].
 */
slip: string, };

/**
 * Numbers of the rules.
 */
export type CheckLimits = { 
/**
 * Doors that nobody reaches within [`CheckLimits::fast_minutes`].
 */
fastDoors: number, 
/**
 * Minutes.
 */
fastMinutes: number, 
/**
 * Minutes after midnight in Asia/Ho_Chi_Minh; from here on it is night.
 */
lateFromMinute: number, 
/**
 * Minutes after midnight; before it is night.
 */
earlyUntilMinute: number, 
/**
 * Doors of a month below which a rate says nothing.
 */
rateDoors: number, 
/**
 * Percent of doors met; fewer is asked about.
 */
rateLowPercent: number, 
/**
 * Percent of doors met; more is asked about.
 */
rateHighPercent: number, 
/**
 * Houses with the same note.
 */
noteHouses: number, 
/**
 * Letters below which equal notes are no wonder.
 */
noteLetters: number, 
/**
 * People in one hộ; more is asked about.
 */
mostPeople: number, };

/**
 * One question.
 */
export type CheckRule = { 
/**
 * One of the rules that [`crate::quality`] knows.
 */
code: string, 
/**
 * What was noticed, in a few words.
 */
words: Words, 
/**
 * What the volunteer is asked.
 */
asks: Words, 
/**
 * Codes of the answers that fit.
 */
explanations: Array<string>, retired: boolean, };

/**
 * One question with the doors that it is about.
 */
export type CheckView = { 
/**
 * What was noticed, and what was answered.
 */
flag: Flag, 
/**
 * At most forty, the first ones; [`Flag::doors`] is the number.
 */
doors: Array<Door>, 
/**
 * Where the answer is written: the last visit of the question.
 */
last: VisitPlace, };

/**
 * A door to look at.
 */
export type CheckedDoor = { 
/**
 * Which household.
 */
household: HouseholdId, 
/**
 * "K45/15 Nguyễn Công Trứ".
 */
label: string, };

/**
 * The checks of one revision.
 */
export type Checks = { 
/**
 * From where on something is asked.
 */
limits: CheckLimits, 
/**
 * One a question.
 */
rules: Array<CheckRule>, 
/**
 * What can be answered; each rule names those that fit it.
 */
explanations: Array<Choice>, };

/**
 * `GET /desk/api/checks`.
 */
export type ChecksPage = { 
/**
 * UTC milliseconds.
 */
asOf: number, 
/**
 * The first day of the month.
 */
month: Day, 
/**
 * Visits of that month that were looked at: those that count, until yesterday.
 */
visits: number, 
/**
 * Newest first; at most a thousand.
 */
flags: Array<DeskFlag>, 
/**
 * Whether there are more than that.
 */
more: boolean, 
/**
 * The ward's tổ, for the filter.
 */
units: Array<Unit>, };

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
 * `POST /desk/api/members/{volunteer}/code`: what one new phone needs. This is the only time that it can be read.
 */
export type CodeSlip = { 
/**
 * `7K3FQ-…`
 */
code: string, 
/**
 * UTC milliseconds until which it lets one phone in.
 */
expiresAt: number, 
/**
 * Where the phone finds the server.
 */
server: string, 
/**
 * `v1|addresses|key pin|code|ward` as a picture.
 */
qr: QrPicture, };

/**
 * A colleague by *Gọi tôi là*.
 */
export type Colleague = { 
/**
 * Who.
 */
id: VolunteerId, 
/**
 * "cô Lan".
 */
called: string, };

/**
 * `POST /desk/api/confirm`: the password of whoever is signed in, before something that cannot be undone.
 */
export type Confirm = { 
/**
 * Compared and forgotten.
 */
password: string, };

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
slip?: string, 
/**
 * The day of the signature on the list of a class, which is keyed back later; absent for today.
 */
signedOn?: Day, };

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
 * A frozen cut.
 */
export type CutView = { 
/**
 * Which.
 */
id: string, 
/**
 * The last day that counts.
 */
day: Day, 
/**
 * UTC milliseconds.
 */
madeAt: number, };

/**
 * A day, written `2026-12-06` wherever programs read it. Years run from 1 to 9999.
 */
export type Day = string;

/**
 * `POST /desk/api/duplicates`: what a pair is.
 */
export type DecidePair = { 
/**
 * The one that stands, where they are one.
 */
one: HouseholdId, 
/**
 * The other.
 */
other: HouseholdId, 
/**
 * What they are.
 */
verdict: PairVerdict, };

/**
 * A pair about which somebody decided; can be undone.
 */
export type DecidedPair = { 
/**
 * The one that stands, or one of two.
 */
one: HouseholdId, 
/**
 * Its address.
 */
oneAddress: string, 
/**
 * The one that is the same, or the other of two.
 */
other: HouseholdId, 
/**
 * Its address.
 */
otherAddress: string, 
/**
 * One home; else two.
 */
same: boolean, };

/**
 * `GET /desk/api/decisions`: how much waits at each part, as long as the list that the part opens.
 */
export type DecisionCounts = { 
/**
 * Deeds kept aside that nobody has decided about.
 */
held: number, 
/**
 * Fields that two people both changed.
 */
conflicts: number, 
/**
 * Pairs of households that may be one.
 */
duplicates: number, 
/**
 * Needs and difficulties that are not answered.
 */
needs: number, 
/**
 * People's requests under the law that are not done.
 */
requests: number, 
/**
 * Of these, past a term of the law.
 */
requestsLate: number, 
/**
 * Questions about what was recorded.
 */
checks: number, };

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
 * One question with whom it went to.
 */
export type DeskFlag = { 
/**
 * What was noticed, and what was answered.
 */
flag: Flag, 
/**
 * To whom.
 */
volunteer: VolunteerId, 
/**
 * *Gọi tôi là*.
 */
called: string, 
/**
 * The tổ of its last visit; absent where that tổ is another ward's or unknown.
 */
unit: Unit | null, 
/**
 * At most forty, the first ones; [`Flag::doors`] is the number.
 */
doors: Array<CheckedDoor>, };

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
 * Any Automerge document: a household, a person, a note, a lesson, a team or a walk.
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
 * A column that was not kept.
 */
export type DroppedField = { 
/**
 * Name of the sheet.
 */
sheet: string, 
/**
 * Its header.
 */
column: string, 
/**
 * Vietnamese, for a person.
 */
why: string, };

/**
 * A door with every reason to knock there today.
 */
export type DueDoor = { 
/**
 * The door.
 */
door: Door, 
/**
 * Oldest first.
 */
tasks: Array<DueTask>, };

/**
 * One reason to knock, in words.
 */
export type DueTask = { 
/**
 * Code of the catalogue.
 */
code: string, 
/**
 * Since when.
 */
due: Day, 
/**
 * Days past it, where the rule says them; 0 on the day.
 */
overdue: number | null, };

/**
 * `GET /desk/api/duplicates`.
 */
export type DuplicatesPage = { 
/**
 * Pairs that nobody has decided about, in walking order.
 */
open: Array<AlikePair>, 
/**
 * Pairs that were decided, latest first.
 */
decided: Array<DecidedPair>, };

/**
 * `POST /desk/api/reporters/end`: a school or unit owes no more, or does again.
 */
export type EndReporter = { 
/**
 * Which.
 */
reporter: string, 
/**
 * False puts it back.
 */
ended: boolean, };

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
 * Answers a question about one's own visits.
 */
export type Explain = { 
/**
 * As in [`CheckView::last`].
 */
at: VisitPlace, 
/**
 * Code of the rule.
 */
check: string, 
/**
 * Code of the answer; one that the rule offers.
 */
explanation: string, };

/**
 * What is counted this year, what is known at the cut, or what others report (`rules.md` §2.2).
 */
export type FigureKind = "activity" | "state" | "line";

/**
 * One line of an indicator for one tổ or for the ward.
 */
export type FigureLine = { 
/**
 * `CT-c2`
 */
indicator: string, 
/**
 * `people`
 */
code: string, 
/**
 * `people`, `households`, `turns` …
 */
unit: string, 
/**
 * Numerator; absent where nobody reported it.
 */
part: number | null, 
/**
 * Denominator; absent where the line has none or a tổ did not say.
 */
whole: number | null, 
/**
 * Whether the line has a denominator at all: "5/—" and "5" are different things.
 */
shares: boolean, 
/**
 * Of the numerator, people by name.
 */
named: number | null, 
/**
 * Of the numerator, people without a name.
 */
unnamed: number | null, 
/**
 * The most that it can be, everybody not asked being counted (`rules.md` §2.7).
 */
high: number | null, 
/**
 * Against the target.
 */
verdict: Verdict | null, 
/**
 * Per mille.
 */
target: number | null, 
/**
 * More than the target is wanted.
 */
strict: boolean, 
/**
 * Numerator above its denominator: *cần kiểm nguồn* (`rules.md` §2.6).
 */
check: boolean, 
/**
 * *Thiếu số của n tổ.*
 */
missingAreas: number, 
/**
 * Số theo sổ giấy, a column of its own.
 */
paper: number | null, 
/**
 * Of the denominator, or of the line: "Công an phường".
 */
source: string | null, 
/**
 * Its day.
 */
asOf: Day | null, 
/**
 * `122/260 = 46,9 %`, `122/—`, `411`, `—`.
 */
printed: string, 
/**
 * `14,2–77,3 %`, where there is a range.
 */
printedRange: string | null, };

/**
 * One row behind a figure: a house, a lesson or the team.
 */
export type FigureRow = { 
/**
 * The house, if it is one.
 */
household: HouseholdId | null, 
/**
 * "K45/15 Nguyễn Công Trứ", "Lớp tối thứ Ba".
 */
label: string, 
/**
 * What it adds to the numerator.
 */
part: number, };

/**
 * `GET /desk/api/figures/rows`: what stands behind one line.
 */
export type FigureRowsPage = { 
/**
 * The tổ, unless the line is the ward's.
 */
unit: Unit | null, 
/**
 * For the ward: the line of each tổ.
 */
areas: Array<AreaFigure>, 
/**
 * For one tổ: houses and lessons, houses in the order of a walk.
 */
rows: Array<FigureRow>, 
/**
 * What the de-identified add, and whatever is no row (months of people who withdrew).
 */
others: number, };

/**
 * All figures of one tổ or of the ward at a cut.
 */
export type Figures = { 
/**
 * The last day that counts.
 */
cut: Day, 
/**
 * Of the household figures.
 */
register: Register, 
/**
 * In the order of print.
 */
lines: Array<FigureLine>, };

/**
 * `GET /desk/api/figures`: every indicator of the plan, for the ward or for one tổ, now or at a frozen cut.
 */
export type FiguresPage = { 
/**
 * Name of the ward.
 */
ward: string, 
/**
 * UTC milliseconds: "tính đến …".
 */
asOf: number, 
/**
 * The tổ, unless the figures are the ward's.
 */
unit: Unit | null, 
/**
 * All tổ in force, for choosing one.
 */
units: Array<Unit>, 
/**
 * Wording and rules, in the order of print.
 */
indicators: Array<Indicator>, 
/**
 * The figures.
 */
figures: Figures, 
/**
 * The frozen cut that is shown, if it is one.
 */
cut: CutView | null, 
/**
 * Frozen cuts, newest first.
 */
cuts: Array<CutView>, 
/**
 * Skill code of this week.
 */
weeklySkill: string | null, 
/**
 * Phones that have not come in for more than three days.
 */
silentPhones: number, 
/**
 * Oldest day since which one of them is silent.
 */
silentSince: Day | null, };

/**
 * `POST /desk/api/forms/{kind}`: a filled form; the server keeps nothing of it.
 */
export type FilledForm = { 
/**
 * The .xlsx, base64.
 */
bytes: string, };

/**
 * `GET /desk/api/first`.
 */
export type FirstPage = { 
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
 * Tổ in force.
 */
areas: number, 
/**
 * When reports are due.
 */
due: SubmissionDue, 
/**
 * Wording and rules, in the order of print.
 */
indicators: Array<Indicator>, 
/**
 * The ward's figures.
 */
figures: Figures, 
/**
 * Reports by kind of owner and state; what would be 0 is left out.
 */
submissions: Array<SubmissionCount>, 
/**
 * Tổ that need more help, in the order of old wards and numbers: no ranking (`rules.md` §2.12).
 */
help: Array<HelpRow>, 
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
 * One of the "5 kỹ năng": had by whoever does all of `all_of` and, if it names any, one of `any_of` alone (level 3).
 */
export type FiveSkill = { code: string, words: Words, anyOf: Array<string>, allOf: Array<string>, retired: boolean, };

/**
 * One question to one volunteer.
 */
export type Flag = { 
/**
 * Code of the rule.
 */
check: string, 
/**
 * Of the last visit that it is about.
 */
day: Day, 
/**
 * Doors that it is about.
 */
doors: number, 
/**
 * From the first to the last of them, begun minutes counted whole; for the pace only.
 */
minutes: number | null, 
/**
 * Of the month's doors met, rounded down; for rates only.
 */
percent: number | null, 
/**
 * In the order in which they were written.
 */
visits: Array<VisitId>, 
/**
 * Theirs, each once.
 */
households: Array<HouseholdId>, 
/**
 * Code of the answer, once there is one.
 */
explained: string | null, };

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
 * A one-time code that the ward has just given to this phone's holder.
 */
export type FreshCode = { 
/**
 * Blanks, dashes and case do not matter.
 */
code: string, };

/**
 * A skill in three drawn steps, to follow and to show.
 */
export type GuideCard = { 
/**
 * Code of the skill.
 */
skill: string, 
/**
 * Exactly three.
 */
steps: Array<GuideStep>, 
/**
 * What never to do or say while at it.
 */
care: Words | null, };

/**
 * One step of a guide card.
 */
export type GuideStep = { 
/**
 * Name of the picture.
 */
drawing: string, words: Words, };

/**
 * `POST /desk/api/members/{volunteer}/hand-over`: all their tổ go to somebody else.
 */
export type HandOver = { 
/**
 * Who holds them from now on, beside what they hold already.
 */
to: VolunteerId, };

/**
 * One thing that a deed would do if it were taken in.
 */
export type HeldEffect = { "what": "new_household" } | { "what": "visit", 
/**
 * What came of it.
 */
outcome: Outcome, 
/**
 * When.
 */
day: Day, 
/**
 * Help given without a name, in lượt.
 */
unnamed: number, } | { "what": "visit_mended", 
/**
 * When it was.
 */
day: Day, } | { "what": "household", 
/**
 * Which.
 */
field: string, } | { "what": "person", 
/**
 * As told.
 */
name: string, } | { "what": "person_mended", 
/**
 * As told.
 */
name: string, } | { "what": "helped", 
/**
 * As told.
 */
name: string, 
/**
 * How many lines of guidance.
 */
skills: number, } | { "what": "note" } | { "what": "other", 
/**
 * `lesson`, `team`, `walk` or a word of a later version.
 */
kind: string, } | { "what": "unclear", 
/**
 * How many changes.
 */
changes: number, };

/**
 * `GET /desk/api/held`: deeds kept aside, oldest first; those set aside come after the others.
 */
export type HeldRow = { 
/**
 * Which deed.
 */
batch: BatchId, 
/**
 * Of which tổ it says it is, if the ward has it.
 */
unit: Unit | null, 
/**
 * *Gọi tôi là* of the holder of the phone that brought it; empty where nobody is known.
 */
by: string, 
/**
 * UTC milliseconds by the phone's clock: shown, never trusted.
 */
madeAt: number, 
/**
 * UTC milliseconds by the server's clock.
 */
receivedAt: number, 
/**
 * Why it was kept aside; a code.
 */
code: string, 
/**
 * How many changes it has.
 */
changes: number, 
/**
 * The household that it is about, where the register has it.
 */
household: HouseholdId | null, 
/**
 * Its address; for a house that it would add, the address that it says.
 */
place: string, 
/**
 * What it would do.
 */
effects: Array<HeldEffect>, 
/**
 * Who decided against it, and when.
 */
setAside: SetAside | null, };

/**
 * A tổ that needs more help, with why.
 */
export type HelpRow = { 
/**
 * Which tổ.
 */
unit: Unit, 
/**
 * PH-a, hộ đã đến.
 */
visited: FigureLine, 
/**
 * CT-c2, by which the distance to the plan's target is measured; without a denominator where nobody typed one.
 */
platforms: FigureLine, 
/**
 * People that the target still wants; absent without a denominator.
 */
wanting: number | null, 
/**
 * Volunteers' phones that hold it.
 */
phones: number, 
/**
 * Of them, those that have been silent for more than three days.
 */
silent: number, };

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
 * The same with what became of them.
 */
needStates: Array<NeedView>, 
/**
 * What the family said about all who live here.
 */
answers: Answers, 
/**
 * How many people the priority list is about.
 */
priorityPeople: number | null, 
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
 * People who may be one and the same: named alike but for marks, in one age band. Proposed, never merged alone.
 */
alike: Array<Array<PersonId>>, 
/**
 * Why this door is due today.
 */
tasks: Array<DueTask>, 
/**
 * What two people both changed.
 */
conflicts: Array<Conflict>, };

/**
 * One workbook.
 */
export type ImportFile = { 
/**
 * The .xlsx, base64.
 */
bytes: string, 
/**
 * Sheets whose place a person chose.
 */
sheets: Array<MendSheet>, 
/**
 * Rows that a person put right or left out.
 */
rows: Array<MendRow>, };

/**
 * `POST /desk/api/imports/preview` and `POST /desk/api/imports`: the workbooks with what was put right, so that the
 * server keeps nothing of them between the two.
 */
export type ImportFiles = { 
/**
 * In the order in which they were dropped.
 */
files: Array<ImportFile>, };

/**
 * What an import would do, or has done.
 */
export type ImportPreview = { 
/**
 * One a workbook, in the same order.
 */
files: Array<ReadFile>, 
/**
 * Every workbook reads: it can be taken in.
 */
ready: boolean, 
/**
 * New households.
 */
added: number, 
/**
 * Households of which the lists say something else than last time.
 */
mended: number, 
/**
 * Addresses of the last import that the lists do not have any more; they stay in the register.
 */
gone: Array<string>, };

/**
 * One of `GET /desk/api/imports`: an earlier import.
 */
export type ImportView = { 
/**
 * Which.
 */
job: VolunteerId, 
/**
 * UTC milliseconds.
 */
at: number, 
/**
 * New households.
 */
added: number, 
/**
 * Households that it changed.
 */
mended: number, 
/**
 * UTC milliseconds; taken back since.
 */
undoneAt: number | null, 
/**
 * Of its new households, those that somebody has visited: with one of them it stays.
 */
visited: number, };

/**
 * One row of `rules.md` §3.
 */
export type Indicator = { 
/**
 * `CT-c2`
 */
id: string, 
/**
 * The wording of the report.
 */
words: Words, 
/**
 * Where the rule comes from.
 */
rule: string, lines: Array<LineDefinition>, };

/**
 * `POST /desk/api/units/join`: from that day on these are one.
 */
export type JoinUnits = { 
/**
 * Two or more that stand.
 */
areas: Array<AreaId>, 
/**
 * Number of the new one.
 */
number: string, 
/**
 * Its first day.
 */
from: Day, };

/**
 * A half-filled form.
 */
export type KeepDraft = { 
/**
 * At which door.
 */
household: HouseholdId, 
/**
 * Which form of that door; absent for a meeting.
 */
form?: string, 
/**
 * Whatever the form needs to come back (≤ 64 KiB); empty forgets it.
 */
body: string, };

/**
 * `POST /desk/api/keying`: one line of paper.
 */
export type KeyLine = { 
/**
 * "17-4", "4" where a sheet is chosen, or what the QR says.
 */
door: string, 
/**
 * The chosen sheet.
 */
sheet?: number, 
/**
 * What came of it.
 */
outcome: Outcome, 
/**
 * On which day.
 */
day: Day, 
/**
 * When to come back, if they said.
 */
revisitOn?: Day, 
/**
 * Who stood at the door.
 */
by: VolunteerId, };

/**
 * What became of a line.
 */
export type Keyed = { 
/**
 * False when that household has a visit of that day already: nothing was written.
 */
recorded: boolean, 
/**
 * The visit that was written, or the one that was there.
 */
line: KeyedLine, };

/**
 * A visit that was keyed, or that stood in the way.
 */
export type KeyedLine = { 
/**
 * Which visit.
 */
visit: VisitId, 
/**
 * At which household.
 */
household: HouseholdId, 
/**
 * "K45/15 Nguyễn Công Trứ"
 */
place: string, 
/**
 * What came of it.
 */
outcome: Outcome, 
/**
 * On which day.
 */
day: Day, 
/**
 * Who walked.
 */
by: string, 
/**
 * Taken back.
 */
undone: boolean, };

/**
 * `GET /desk/api/keying`.
 */
export type KeyingPage = { 
/**
 * Today by the server's clock; no later day is taken.
 */
today: Day, 
/**
 * Who may have walked.
 */
volunteers: Array<NamedVolunteer>, 
/**
 * Sheets, newest first.
 */
sheets: Array<SheetRow>, 
/**
 * What this account keyed, newest first.
 */
lines: Array<KeyedLine>, };

/**
 * A skill that somebody had already.
 */
export type Knows = { 
/**
 * Skill code.
 */
skill: string, 
/**
 * How far, as seen.
 */
level: Level, };

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
 * What a resident asks for.
 */
export type LawRequestKind = "withdraw" | "restrict" | "object" | "see" | "correct" | "erase";

/**
 * A row of `GET /desk/api/requests`: what is not done first, by its term.
 */
export type LawRequestRow = { 
/**
 * Which.
 */
id: string, 
/**
 * What is asked for.
 */
kind: LawRequestKind, 
/**
 * By which way it came: `desk`, `phone`, `paper`, `door`, `message`.
 */
way: string, 
/**
 * When it came.
 */
receivedOn: Day, 
/**
 * Whose household.
 */
household: HouseholdId, 
/**
 * Its address.
 */
place: string, 
/**
 * Which tổ.
 */
unit: Unit, 
/**
 * Whose paper it is about; absent when it is about the household's answers.
 */
person: PersonId | null, 
/**
 * How the person is called, as long as the paper is here.
 */
name: string | null, 
/**
 * A short note without names.
 */
note: string, 
/**
 * The last day on which it is acknowledged in time.
 */
acknowledgeBy: Day, 
/**
 * When it was acknowledged.
 */
acknowledgedOn: Day | null, 
/**
 * The last day on which it is done in time.
 */
doneBy: Day, 
/**
 * When it was done.
 */
doneOn: Day | null, 
/**
 * `fulfilled` or `refused`, once it is done.
 */
outcome: string | null, 
/**
 * A term has passed without what it asks for.
 */
late: boolean, };

/**
 * `POST /desk/api/requests/{id}`: a step of one.
 */
export type LawRequestStep = "acknowledge" | "fulfil" | "refuse";

/**
 * Leaving the priority list needs a reason (`rules.md` §2.11).
 */
export type LeavePriority = { 
/**
 * `NCT`, `KK`, `KHÁC`.
 */
code: string, 
/**
 * `moved`, `died`, `no_longer`.
 */
why: string, };

/**
 * One lớp of a tổ, with all its days.
 */
export type LessonId = string;

/**
 * What kind of gathering.
 */
export type LessonKind = "elders" | "guidance" | "shared_office" | "festival" | "youth" | string & {};

/**
 * A lớp with its buổi.
 */
export type LessonView = { 
/**
 * Which.
 */
id: LessonId, 
/**
 * Its tổ.
 */
area: AreaId, 
/**
 * What kind.
 */
kind: LessonKind, 
/**
 * As typed.
 */
title: string, 
/**
 * Newest first.
 */
sessions: Array<SessionView>, };

/**
 * How far a person got with a skill (`rules.md` §1.7).
 */
export type Level = "0" | "1" | "2" | "3" | "X" | string & {};

/**
 * One printed line of an indicator, in one unit.
 */
export type LineDefinition = { 
/**
 * `people`, `turns` …, unique within the indicator.
 */
code: string, 
/**
 * Where the line says something else than its indicator.
 */
words: Words | null, 
/**
 * Never mixed with another in one sum: `people`, `households`, `turns` …
 */
unit: string, kind: FigureKind, 
/**
 * Numerator.
 */
part: string, 
/**
 * Denominator.
 */
whole: string | null, 
/**
 * For a range: people of whom it is known.
 */
known: string | null, 
/**
 * Per mille.
 */
target: number | null, 
/**
 * Where the plan asks for something without a number ("đa số"): printed as a target, judged by the ward alone.
 */
targetWords?: Words, 
/**
 * More than the target, not merely the target ("trên 80 %").
 */
strict: boolean, 
/**
 * Prints low–high over people not asked.
 */
range: boolean, };

/**
 * `POST /desk/api/cuts`: freezes the figures of a day.
 */
export type MakeCut = { 
/**
 * The last day that counts; today or a past day of this year.
 */
day: Day, };

/**
 * `POST /desk/api/slips`: nothing of it is kept, and a code means nobody until a volunteer writes it down with a consent.
 */
export type MakeSlips = { 
/**
 * Sheets of [`MakeSlips::A_SHEET`], from 1 to [`MakeSlips::MOST_SHEETS`].
 */
sheets: number, };

/**
 * `POST /desk/api/walk-sheets`: a sheet is made of these doors.
 */
export type MakeWalkSheet = { 
/**
 * In which tổ.
 */
area: AreaId, 
/**
 * "Kiệt 45 Nguyễn Công Trứ"; empty for the whole tổ.
 */
title: string, 
/**
 * In any order; the sheet stands in the order of a walk.
 */
households: Array<HouseholdId>, };

/**
 * One of their phones.
 */
export type MemberPhone = { 
/**
 * Which.
 */
device: DeviceId, 
/**
 * UTC milliseconds of its last exchange; 0 = never.
 */
lastSeen: number, 
/**
 * UTC milliseconds; it may only upload, and what it uploads is held.
 */
revokedAt: number | null, };

/**
 * One volunteer.
 */
export type MemberRow = { 
/**
 * Who.
 */
volunteer: VolunteerId, 
/**
 * *Gọi tôi là*.
 */
called: string, 
/**
 * `volunteer`, `lead`, `supervisor`.
 */
role: string, 
/**
 * Tổ that they hold.
 */
areas: Array<AreaId>, 
/**
 * Phones in use first.
 */
phones: Array<MemberPhone>, };

/**
 * A member as a list shows them.
 */
export type MemberView = { 
/**
 * Who.
 */
id: VolunteerId, 
/**
 * By *Gọi tôi là*.
 */
called: string, 
/**
 * `member`, `guest` or `left`.
 */
how: string, 
/**
 * Last day of a guest, or the day of leaving.
 */
day: Day | null, 
/**
 * Topics of the trainings that they had.
 */
topics: Array<string>, };

/**
 * `GET /desk/api/members`.
 */
export type MembersPage = { 
/**
 * UTC milliseconds by the server's clock.
 */
asOf: number, 
/**
 * All tổ, by old ward and number; those that ended keep their holders until they are taken back.
 */
units: Array<Unit>, 
/**
 * By name.
 */
members: Array<MemberRow>, };

/**
 * What a household says about all who live in it, without a name.
 */
export type MendAnswers = { 
/**
 * People of 16 and more whom the answer speaks of (0–99).
 */
about?: number, 
/**
 * Of these, with VNeID level 2.
 */
vneid2?: number, 
/**
 * Of these, with a bank account on the phone.
 */
bank?: number, 
/**
 * The house has Internet.
 */
internet?: boolean, 
/**
 * Smartphones in the house (0–99).
 */
smartphones?: number, 
/**
 * Who answered; a code of the catalogue.
 */
toldBy?: string, };

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
 * How somebody is to belong to a team.
 */
export type MendMember = { 
/**
 * Who; one of the colleagues whom the ward named.
 */
who: VolunteerId, 
/**
 * `member`, `guest` or `left`.
 */
how: string, 
/**
 * Last day of a guest; the day of leaving, by default today.
 */
day?: Day, };

/**
 * What became of one need.
 */
export type MendNeed = { 
/**
 * Code of the catalogue.
 */
code: string, 
/**
 * Mới, đã chuyển, đã trả lời.
 */
stage: NeedStage, 
/**
 * To whom it was passed on; a code of the catalogue.
 */
referral?: string, };

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
 * Lives here, moved, died. Whoever died is hidden at once and destroyed after three days; another state takes that
 * back.
 */
status?: PersonStatus, 
/**
 * The household is on the priority list for this person's sake.
 */
priority?: boolean, 
/**
 * Ticks of "Gia đình số" that hold from today.
 */
ticksOn?: Array<string>, 
/**
 * Ticks that were set by mistake.
 */
ticksOff?: Array<string>, 
/**
 * Learning portals that this person uses.
 */
portalsOn?: Array<string>, 
/**
 * Portals that were noted by mistake.
 */
portalsOff?: Array<string>, 
/**
 * *Biết sẵn*: what they can do without having been taught by the Tổ.
 */
knows?: Array<Knows>, 
/**
 * What became of this person's needs.
 */
needs?: Array<MendNeed>, };

/**
 * One row put right.
 */
export type MendRow = { 
/**
 * Name of the sheet.
 */
sheet: string, 
/**
 * As Excel counts.
 */
row: number, 
/**
 * Its address; without one the row is left out.
 */
address: string | null, };

/**
 * The place of a sheet that does not say it.
 */
export type MendSheet = { 
/**
 * Name of the sheet.
 */
sheet: string, 
/**
 * "12"; empty where the sheet says it.
 */
tdp: string, 
/**
 * "Phước Mỹ"; empty where the sheet says it.
 */
oldWard: string, };

/**
 * Mends single facts of a team; an absent one is not touched.
 */
export type MendTeam = { 
/**
 * Of which tổ.
 */
area: AreaId, 
/**
 * Number of the decision.
 */
decision?: string, 
/**
 * Its day.
 */
decidedOn?: Day, 
/**
 * Tổ trưởng.
 */
lead?: VolunteerId, 
/**
 * Day of this year's kế hoạch.
 */
plannedOn?: Day, 
/**
 * Members who come, go or visit.
 */
members: Array<MendMember>, 
/**
 * Trainings that were held.
 */
trainings: Array<AddTraining>, };

/**
 * Mends a walk; what is absent stays as it is.
 */
export type MendWalk = { 
/**
 * Which.
 */
walk: WalkId, 
/**
 * Another evening.
 */
day?: Day, 
/**
 * Who goes along.
 */
membersOn: Array<VolunteerId>, 
/**
 * Who does not.
 */
membersOff: Array<VolunteerId>, 
/**
 * True takes the walk back, false gives it out again.
 */
voided?: boolean, };

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
needsOn: Array<string>, 
/**
 * What became of needs.
 */
needs?: Array<MendNeed>, 
/**
 * "Trong nhà mấy người …"; what is absent stays as it is.
 */
answers?: MendAnswers, 
/**
 * People whom the priority list is about (0–99).
 */
priorityPeople?: number, 
/**
 * Reason code under which the household joins the priority list today.
 */
priorityJoins?: string, 
/**
 * Reason code that it leaves today, with why it does.
 */
priorityLeaves?: LeavePriority, 
/**
 * The family as a whole is attested as "Gia đình số", or is not any more; where nobody gave a name.
 */
digitalFamily?: boolean, };

/**
 * `POST /desk/api/requests/{id}`.
 */
export type MoveLawRequest = { 
/**
 * What was done.
 */
step: LawRequestStep, };

/**
 * `POST /desk/api/needs`: passes one on, or says that it was answered, or that it is open after all.
 */
export type MoveNeed = { 
/**
 * The paper that tells of it.
 */
document: DocumentId, 
/**
 * Code of the catalogue.
 */
need: string, 
/**
 * What it becomes.
 */
stage: NeedStage, 
/**
 * To whom; a code of the catalogue. Wanted when it is passed on.
 */
referral: string | null, };

/**
 * A row of `GET /desk/api/households/{household}/people`: whom a request may be about.
 */
export type NamedPerson = { 
/**
 * Whose paper.
 */
person: PersonId, 
/**
 * How they are called.
 */
name: string, };

/**
 * Somebody of the ward's own people.
 */
export type NamedVolunteer = { 
/**
 * Who.
 */
volunteer: VolunteerId, 
/**
 * *Gọi tôi là*.
 */
called: string, };

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
 * A row of `GET /desk/api/needs`, longest waiting first.
 */
export type NeedRow = { 
/**
 * The paper that tells of it: the household's or a person's.
 */
document: DocumentId, 
/**
 * Code of the catalogue.
 */
need: string, 
/**
 * Whose household.
 */
household: HouseholdId, 
/**
 * Its address.
 */
place: string, 
/**
 * Which tổ.
 */
unit: Unit, 
/**
 * Whose need it is; absent when it is the household's.
 */
person: string | null, 
/**
 * How far it has come.
 */
stage: NeedStage, 
/**
 * To whom it was passed on; a code of the catalogue.
 */
referral: string | null, 
/**
 * When it was told.
 */
toldOn: Day | null, 
/**
 * Since when it is where it is.
 */
since: Day | null, };

/**
 * How far a need has come (`rules.md` §3, NC).
 */
export type NeedStage = "new" | "referred" | "answered" | string & {};

/**
 * A need and what became of it.
 */
export type NeedView = { 
/**
 * Code of the catalogue.
 */
code: string, 
/**
 * Mới, đã chuyển, đã trả lời.
 */
stage: NeedStage, 
/**
 * To whom it was passed on.
 */
referral: string | null, 
/**
 * Since when.
 */
since: Day | null, };

/**
 * `POST /desk/api/requests`: enters one.
 */
export type NewLawRequest = { 
/**
 * What is asked for.
 */
kind: LawRequestKind, 
/**
 * By which way it came.
 */
way: string, 
/**
 * When it came; not after today.
 */
receivedOn: Day, 
/**
 * Whose household.
 */
household: HouseholdId, 
/**
 * Whose paper it is about.
 */
person: PersonId | null, 
/**
 * A short note; no names, no long numbers.
 */
note: string, };

/**
 * A password that was just made up. This is the only time that it can be read.
 */
export type NewPassword = { 
/**
 * Whose.
 */
account: string, 
/**
 * Their name.
 */
name: string, 
/**
 * `tole-kami-bupo-hine`
 */
password: string, };

/**
 * No arguments, or nothing to say in reply.
 */
export type Nothing = Record<symbol, never>;

/**
 * The number of somebody who allowed calls.
 */
export type NumberToCall = { 
/**
 * Digits alone.
 */
number: string, };

/**
 * A skill of the catalogue that the ward does not teach for a while, or teaches again. What was taught still counts.
 */
export type OfferedSkill = { 
/**
 * Its code.
 */
skill: string, 
/**
 * Whether phones offer it.
 */
offered: boolean, 
/**
 * Why, or by which letter.
 */
why: string, 
/**
 * From which day on.
 */
day: Day, };

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
 * What a pair of like households is.
 */
export type PairVerdict = "one" | "two" | "open";

/**
 * Số theo sổ giấy: what was counted before the app, in a column of its own and never added (`rules.md` §2.9).
 */
export type PaperFigure = { area: AreaId, 
/**
 * `PH-d.people` …
 */
line: string, number: number, from: Day, until: Day, source: string, 
/**
 * Who confirmed it.
 */
confirmedBy: string, };

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
 * Lives here, moved, died: then the name is hidden.
 */
status: PersonStatus, 
/**
 * Highest level reached per skill.
 */
skills: Array<SkillReached>, 
/**
 * What to teach next, the week's skill first; skill codes, at most three.
 */
next: Array<string>, 
/**
 * Ticks of "Gia đình số" by code.
 */
ticks: Array<string>, 
/**
 * Learning portals by code.
 */
portals: Array<string>, 
/**
 * Needs by code.
 */
needs: Array<NeedView>, 
/**
 * The household is on the priority list for this person's sake.
 */
priority: boolean, 
/**
 * Changed their mind: the name is hidden, and destroyed from [`PersonView::destroyed_on`] on.
 */
withdrawnOn: Day | null, 
/**
 * Three days later, or three days after a death was written. Absent for one that an earlier version wrote without its
 * day: it is destroyed only after somebody confirms it.
 */
destroyedOn: Day | null, 
/**
 * Consent stands in the current version of the wording.
 */
consentCurrent: boolean, 
/**
 * May be called: the second answer of the last consent.
 */
callAllowed: boolean, };

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
 * What the camera sees, as wide as high.
 */
export type Picture = { 
/**
 * Pixels of one side, at most [`Picture::MOST_SIDE`].
 */
side: number, 
/**
 * One byte a pixel, dark to light, line by line, as base64.
 */
grey: string, };

/**
 * One street with its kiệt. A ward has thousands of kiệt of one house, so a name is said once and a kiệt is a pair.
 */
export type PictureStreet = { 
/**
 * Empty for doors without a street.
 */
street: string, 
/**
 * Each kiệt ("45", or empty for the frontage) with a digit a house, in walking order.
 */
kiet: Array<[string, string]>, };

/**
 * `GET /desk/api/pictures?areas=…`: some tổ as strips of houses.
 */
export type PicturesPage = { 
/**
 * What a digit of `houses` stands for.
 */
states: Array<HouseState>, 
/**
 * As asked for.
 */
areas: Array<AreaPicture>, };

/**
 * A PIN of this phone's holder.
 */
export type Pin = { 
/**
 * 4 to 6 digits.
 */
pin: string, };

/**
 * What trying a PIN came to.
 */
export type PinTried = { 
/**
 * The phone is its holder's again.
 */
right: boolean, 
/**
 * Seconds until another may be tried; 0 at once.
 */
wait: number, };

/**
 * One slip.
 */
export type PrintedSlip = { 
/**
 * `7K3F-Q2MX`
 */
code: string, 
/**
 * The same, for a camera.
 */
qr: QrPicture, };

/**
 * A QR code as a drawing: a square of `size` modules, dark ones in one SVG path, a unit a module.
 */
export type QrPicture = { 
/**
 * Modules a side, the quiet zone left out.
 */
size: number, 
/**
 * SVG path data.
 */
path: string, };

/**
 * What was read of one workbook.
 */
export type ReadFile = { 
/**
 * Why nothing was taken of it, and what to do; absent when it reads.
 */
refusal: string | null, 
/**
 * The sheet whose place has to be chosen before it reads.
 */
placeOf: string | null, 
/**
 * Households, each once.
 */
households: number, 
/**
 * By tổ.
 */
units: Array<ReadUnit>, 
/**
 * Rows that said a household a second time.
 */
duplicates: number, 
/**
 * Columns that were not kept, and why.
 */
dropped: Array<DroppedField>, 
/**
 * Rows (or with row 0 whole sheets) that were not taken, and why.
 */
refused: Array<RefusedLine>, };

/**
 * What a filled form says, to be looked at before it is written anywhere.
 */
export type ReadForm = { 
/**
 * Of `denominators`: numbers; their source and day are given on the page.
 */
numbers: Array<ReadNumber>, 
/**
 * Of `replies`.
 */
lines: Array<WardLine>, 
/**
 * Of `members`.
 */
members: Array<AddMember>, 
/**
 * Rows that were not understood, each with why.
 */
refused: Array<RefusedLine>, };

/**
 * One number of one tổ.
 */
export type ReadNumber = { 
/**
 * Which tổ.
 */
area: AreaId, 
/**
 * As in [`Typed::what`].
 */
what: string, 
/**
 * How many.
 */
number: number, };

/**
 * How many households of one tổ.
 */
export type ReadUnit = { 
/**
 * "12"
 */
tdp: string, 
/**
 * "Phước Mỹ"
 */
oldWard: string, 
/**
 * Households.
 */
households: number, };

/**
 * A buổi is written down; what is absent stays as it is, whoever is named is added.
 */
export type RecordSession = { 
/**
 * Of which lớp.
 */
lesson: LessonId, 
/**
 * Absent: today.
 */
day?: Day, 
/**
 * Heads (0–2,000), visitors of other tổ among them.
 */
heads?: number, 
/**
 * Of these, from other tổ.
 */
visitors?: number, 
/**
 * Volunteers who helped.
 */
volunteers?: number, 
/**
 * Those who allowed their name and were there.
 */
attended: Array<PersonId>, 
/**
 * Of these, those who were named by mistake.
 */
absent: Array<PersonId>, 
/**
 * Skill codes that were taught.
 */
skills: Array<string>, };

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
unnamed: Array<HelpedUnnamed>, 
/**
 * Of these, people for whose sake the household is on the priority list.
 */
unnamedPriority?: number, 
/**
 * A leaflet was left.
 */
leaflet?: boolean, 
/**
 * Other hộ met on the same doorstep (*Gặp cùng một chỗ*): each gets a visit with this outcome.
 */
together?: Array<HouseholdId>, };

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
export type RefusalCode = "malformed" | "not_found" | "not_enrolled" | "code_unknown" | "code_used" | "code_expired" | "not_allowed" | "confirm_first" | "out_of_reach" | "no_consent" | "offline" | "too_large" | "storage_full" | "wrong_version" | "broken";

/**
 * A row that was not taken.
 */
export type RefusedLine = { 
/**
 * Name of the sheet.
 */
sheet: string, 
/**
 * As Excel counts; 0 for the whole sheet.
 */
row: number, 
/**
 * Vietnamese, for a person; never what the row says.
 */
why: string, };

/**
 * How the denominator of household figures came about: *đã loại n, chờ xác nhận m, số phường giao k*.
 */
export type Register = { registered: number, excluded: number, awaiting: number, 
/**
 * What the ward assigned; absent where it typed none.
 */
assigned: number | null, };

/**
 * A consent asked for again, of somebody whose name is here already.
 */
export type RenewConsent = { 
/**
 * Who.
 */
person: PersonId, 
/**
 * Another number to call; absent keeps the one that stands, if calls are allowed still.
 */
phone?: string, 
/**
 * The two answers, under the words that were read.
 */
consent: Consent, };

/**
 * A paper in the form of Nghị định 30/2020/NĐ-CP.
 */
export type Report = { 
/**
 * Name of its file, without what follows the dot.
 */
file: string, 
/**
 * Above the issuer, not bold; often empty.
 */
parent: string, 
/**
 * Who issues it, in lines.
 */
issuer: Array<string>, 
/**
 * "Số: …/BC-UBND"; empty where the paper has none.
 */
number: string, 
/**
 * "An Hải, ngày 06 tháng 12 năm 2026"
 */
dated: string, 
/**
 * "BÁO CÁO"
 */
title: string, 
/**
 * Trích yếu.
 */
about: string, 
/**
 * The body.
 */
blocks: Array<ReportBlock>, 
/**
 * Nơi nhận, in lines; empty where the paper has none.
 */
receivers: Array<string>, 
/**
 * "KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH"
 */
signature: Array<string>, 
/**
 * Who signs.
 */
signer: string, 
/**
 * Each begins on a page of its own.
 */
annexes: Array<ReportAnnex>, };

/**
 * An annex.
 */
export type ReportAnnex = { 
/**
 * "PHỤ LỤC"
 */
title: string, 
/**
 * What it holds.
 */
about: string, 
/**
 * Its body.
 */
blocks: Array<ReportBlock>, };

/**
 * One block of the body.
 */
export type ReportBlock = { "kind": "heading", text: string, } | { "kind": "text", text: string, } | { "kind": "note", text: string, } | { "kind": "table", 
/**
 * What it shows; may be empty.
 */
title: string, columns: Array<ReportColumn>, rows: Array<ReportRow>, };

/**
 * `GET /desk/api/reports/choices`: of what a paper can be made.
 */
export type ReportChoices = { 
/**
 * Frozen cuts, newest first.
 */
cuts: Array<CutView>, 
/**
 * Tổ in force at each cut, by the cut's id.
 */
units: { [key in string]: Array<Unit> }, 
/**
 * Volunteers and team leads who can be certified; empty for whoever may not read names.
 */
volunteers: Array<NamedVolunteer>, };

/**
 * A column of a table.
 */
export type ReportColumn = { 
/**
 * Its header.
 */
title: string, 
/**
 * Of the width of the table, per mille; all of a table make 1000.
 */
share: number, 
/**
 * Set in the middle: numbers and short words.
 */
centred: boolean, };

/**
 * Which paper.
 */
export type ReportForm = "annual" | "periodic" | "check" | "area_annual" | "area_quarter" | "youth" | "volunteer";

/**
 * One paper with what of it can be edited.
 */
export type ReportPage = { 
/**
 * Which paper.
 */
form: ReportForm, 
/**
 * The frozen cut.
 */
cut: CutView, 
/**
 * As it stands now.
 */
report: Report, 
/**
 * What can be edited, in the order of the paper; empty for whoever may only look.
 */
parts: Array<ReportPart>, };

/**
 * One text part of a paper.
 */
export type ReportPart = { 
/**
 * `direction`, `difficulties`, `signer` …
 */
part: string, 
/**
 * As it stands.
 */
body: string, 
/**
 * As it would stand if nobody had edited it.
 */
usual: string, 
/**
 * Who edited it last; empty when nobody did.
 */
by: string, 
/**
 * UTC milliseconds.
 */
at: number | null, };

/**
 * A row of a table.
 */
export type ReportRow = { 
/**
 * As many as there are columns.
 */
cells: Array<string>, 
/**
 * A total.
 */
strong: boolean, };

/**
 * Who owes a report.
 */
export type ReporterKind = "area" | "school" | "unit";

/**
 * "Kết quả của tổ": what the figures mean, and what they are for each of my tổ.
 */
export type Results = { 
/**
 * Wording and rules, in the order of print.
 */
indicators: Array<Indicator>, 
/**
 * My tổ.
 */
areas: Array<AreaResults>, 
/**
 * Skill code of this week; absent in a tuần nghỉ or where the ward keeps no calendar.
 */
weeklySkill: string | null, };

/**
 * Which numbers of a row are taken.
 */
export type RowSide = "odd" | "even" | "both";

/**
 * `POST /desk/api/reports/parts`: what was edited.
 */
export type SaveReportParts = { 
/**
 * Of which paper.
 */
of: AskReport, 
/**
 * Part to text.
 */
parts: { [key in string]: string }, };

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
 * Visits made at other hộ on the same doorstep.
 */
together: Array<VoidVisit>, 
/**
 * Made person.
 */
person: PersonId | null, 
/**
 * Made or changed lesson.
 */
lesson: LessonId | null, 
/**
 * The deed that was written about a lesson, by which it alone can be taken back.
 */
deed: BatchId | null, 
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
 * A buổi.
 */
export type SessionView = { 
/**
 * When.
 */
day: Day, 
/**
 * Lượt.
 */
turns: number, 
/**
 * Of these, from other tổ.
 */
visitors: number, 
/**
 * Volunteers.
 */
volunteers: number, 
/**
 * Those who allowed their name.
 */
attended: Array<PersonId>, 
/**
 * Skill codes.
 */
skills: Array<string>, 
/**
 * May be taken back: I wrote of it today.
 */
canUndo: boolean, };

/**
 * A decision against a deed, for now.
 */
export type SetAside = { 
/**
 * *Gọi tôi là*, or the account's name.
 */
by: string, 
/**
 * UTC milliseconds.
 */
at: number, };

/**
 * `POST /desk/api/department-deadline`: hạn gửi Sở of this year.
 */
export type SetDepartmentDeadline = { 
/**
 * Absent takes it back.
 */
day: Day | null, };

/**
 * The walking order of a street's frontage or kiệt as this volunteer walks it; kept on this phone.
 */
export type SetOrder = { 
/**
 * In which of my tổ.
 */
area: AreaId, 
/**
 * As in [`super::Street`].
 */
street: string, 
/**
 * As in [`super::Street`].
 */
kiet?: string, 
/**
 * All doors in the wanted order; empty returns to one side and then the other.
 */
doors: Array<HouseholdId>, };

/**
 * Sets the PIN, or another in its place.
 */
export type SetPin = { 
/**
 * 4 to 6 digits.
 */
pin: string, 
/**
 * The present one, where there is one.
 */
present?: string, };

/**
 * `POST /desk/api/submissions`: writes down how far a report of this year has come.
 */
export type SetSubmission = { 
/**
 * Whose.
 */
owner: string, 
/**
 * How far.
 */
state: SubmissionState, };

/**
 * `POST /desk/api/sheets`: a table, answered with an XLSX file.
 */
export type Sheet = { 
/**
 * Of the sheet within the workbook.
 */
name: string, 
/**
 * Headers.
 */
columns: Array<string>, 
/**
 * Each as long as the header.
 */
rows: Array<Array<SheetCell>>, };

/**
 * A cell.
 */
export type SheetCell = null | number | { day: Day, } | { share: number, } | string;

/**
 * A sheet in a list.
 */
export type SheetRow = { 
/**
 * Its number.
 */
sheet: number, 
/**
 * In which tổ.
 */
area: AreaId, 
/**
 * Its street or kiệt.
 */
title: string, 
/**
 * How many lines it has.
 */
lines: number, 
/**
 * UTC milliseconds.
 */
madeAt: number, };

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
 * Mô hình hay, đề xuất khen thưởng, tin bài, vướng mắc của Tổ, kế hoạch.
 */
export type SmallRecord = { area: AreaId, 
/**
 * A code of the catalogue.
 */
kind: string, day: Day, title: string, };

/**
 * Where the level comes from; *Biết sẵn* never counts as guidance (`rules.md` §2.4).
 */
export type Source = "taught" | "knew" | string & {};

/**
 * What a square code says.
 */
export type SquareText = { 
/**
 * Absent where no code was seen, or none that reads.
 */
text: string | null, };

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
 * Where a resident can check who stands at the door.
 */
wardPhone: string | null, 
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
version: string, 
/**
 * `volunteer`, `lead`, `supervisor`; empty where the ward has not said.
 */
role: string, 
/**
 * Who writes in my tổ, by *Gọi tôi là*, myself first.
 */
colleagues: Array<Colleague>, 
/**
 * A PIN was set.
 */
hasPin: boolean, 
/**
 * The phone is in a resident's hands, at this door.
 */
handedOver: HouseholdId | null, 
/**
 * Practice at made-up doors.
 */
training: boolean, };

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
 * How many reports of one kind of owner stand in one state.
 */
export type SubmissionCount = { 
/**
 * Whose.
 */
kind: ReporterKind, 
/**
 * In which state.
 */
state: SubmissionState, 
/**
 * How many.
 */
number: number, };

/**
 * When reports are due.
 */
export type SubmissionDue = { 
/**
 * Hạn đơn vị nộp: the plan says "trước ngày 06/12".
 */
units: Day, 
/**
 * Hạn gửi Sở, as the ward typed it.
 */
department: Day | null, };

/**
 * One owner's report.
 */
export type SubmissionRow = { 
/**
 * A tổ's area, or the school or unit.
 */
owner: string, 
/**
 * What the owner is.
 */
kind: ReporterKind, 
/**
 * Of a tổ.
 */
unit: Unit | null, 
/**
 * Of a school or unit; empty for a tổ.
 */
name: string, 
/**
 * How far it has come.
 */
state: SubmissionState, 
/**
 * UTC milliseconds; absent while nobody wrote anything down.
 */
setAt: number | null, 
/**
 * Who wrote it down; withheld from viewers.
 */
setBy: string, };

/**
 * How far a report has come, in the order in which it moves.
 */
export type SubmissionState = "missing" | "draft" | "seen_by_lead" | "submitted" | "needs_work";

/**
 * `GET /desk/api/submissions`.
 */
export type SubmissionsPage = { 
/**
 * Name of the ward.
 */
ward: string, 
/**
 * UTC milliseconds: "tính đến …".
 */
asOf: number, 
/**
 * The year that is reported on.
 */
year: number, 
/**
 * When they are due.
 */
due: SubmissionDue, 
/**
 * Tổ by old ward and number, then schools and units by name.
 */
rows: Array<SubmissionRow>, 
/**
 * Phones that have not come in for more than three days.
 */
silentPhones: number, 
/**
 * Oldest day since which one of them is silent.
 */
silentSince: Day | null, };

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
 * Takes houses back that were added on this phone today and that nobody has visited yet.
 */
export type TakeBackHouses = { 
/**
 * Which.
 */
households: Array<HouseholdId>, };

/**
 * Takes back what I wrote of a buổi today; what a colleague wrote of it stays.
 */
export type TakeBackSession = { 
/**
 * Of which lớp.
 */
lesson: LessonId, 
/**
 * Its day.
 */
day: Day, 
/**
 * Only what this deed wrote, as in [`super::Saved::deed`]; absent: everything.
 */
deed?: BatchId, };

/**
 * What brings a house onto the list of a day.
 */
export type TaskRule = { 
/**
 * One of the rules that [`crate::task`] knows.
 */
code: string, words: Words, 
/**
 * So many days after the day that the rule names is it due.
 */
days: number, 
/**
 * Whether the days since it was due are said.
 */
overdue: boolean, retired: boolean, };

/**
 * A team as this phone knows it.
 */
export type TeamView = { 
/**
 * Of which tổ.
 */
area: AreaId, 
/**
 * Number of the decision.
 */
decision: string | null, 
/**
 * Its day.
 */
decidedOn: Day | null, 
/**
 * Tổ trưởng.
 */
lead: VolunteerId | null, 
/**
 * Day of this year's kế hoạch.
 */
plannedOn: Day | null, 
/**
 * By *Gọi tôi là*.
 */
members: Array<MemberView>, 
/**
 * Decision, lead and plan are there (CT-d).
 */
ready: boolean, };

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
 * *Phần của tôi*: the walk that is on today, or else the one begun last and not done.
 */
walk: WalkView | null, 
/**
 * My walks of later days, the next first.
 */
coming: Array<WalkView>, 
/**
 * Doors due today, with why: overdue first, then priority, then walking order (at most 200).
 */
due: Array<DueDoor>, 
/**
 * Questions about my own visits that I have not answered.
 */
asked: number, 
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
 * A number of one tổ that serves as a denominator: `adults16`, `elders60`, `households` (số phường giao), `halls`.
 */
export type Typed = { area: AreaId, what: string, number: number, 
/**
 * Who says so: "Công an phường".
 */
source: string, 
/**
 * As of which day.
 */
day: Day, };

/**
 * `POST /desk/api/keying/undo`.
 */
export type UndoLine = { 
/**
 * Which visit.
 */
visit: VisitId, };

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
 * One tổ.
 */
export type UnitRow = { 
/**
 * Which, with its days.
 */
unit: Unit, 
/**
 * Households on its register.
 */
households: number, 
/**
 * Members who hold it.
 */
members: number, };

/**
 * `GET /desk/api/units`.
 */
export type UnitsPage = { 
/**
 * UTC milliseconds.
 */
asOf: number, 
/**
 * By old ward and number, those that ended included.
 */
units: Array<UnitRow>, };

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
 * Against the target, where there is one and the figure can tell.
 */
export type Verdict = "reached" | "not_reached" | "undecided";

/**
 * One volunteer at one household on one day.
 */
export type VisitId = string;

/**
 * A visit and the household whose document holds it.
 */
export type VisitPlace = { 
/**
 * At which door.
 */
household: HouseholdId, 
/**
 * Which visit.
 */
visit: VisitId, };

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
 * The visit that this one corrects.
 */
amends: VisitId | null, 
/**
 * A later one corrects this visit; shown beside it, counts nowhere.
 */
amended: boolean, 
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
 * One walk: doors that were given to members for one evening.
 */
export type WalkId = string;

/**
 * One household of a sheet.
 */
export type WalkLine = { 
/**
 * `4` of `17-4`.
 */
line: number, 
/**
 * Which household.
 */
household: HouseholdId, 
/**
 * "K45/15"; empty for a place that is only described.
 */
short: string, 
/**
 * "Nguyễn Công Trứ"
 */
street: string, 
/**
 * *Nhận ra bằng*, where it names nobody.
 */
unit: string | null, 
/**
 * *Xin đừng ghé*: the line stands, so that nobody knocks by mistake, and there is nothing on it to fill in.
 */
noVisits: boolean, 
/**
 * The household's id as a QR code: dark modules as the path of an SVG; empty where nobody should knock.
 */
qr: string, 
/**
 * How many modules it is wide.
 */
modules: number, };

/**
 * `GET /desk/api/walk-sheets/{sheet}`. It names nobody and says nothing of how a door stands,
 * but where nobody should knock.
 */
export type WalkSheet = { 
/**
 * Its number within the ward, printed at its head.
 */
sheet: number, 
/**
 * In which tổ.
 */
unit: Unit, 
/**
 * As it was made.
 */
title: string, 
/**
 * UTC milliseconds.
 */
madeAt: number, 
/**
 * In the order of a walk.
 */
lines: Array<WalkLine>, };

/**
 * One street's frontage or one kiệt, or some doors of it.
 */
export type WalkStrip = { 
/**
 * As in [`super::Street`].
 */
street: string, 
/**
 * As in [`super::Street`].
 */
kiet?: string, 
/**
 * These only; all where none is named.
 */
doors: Array<HouseholdId>, };

/**
 * A walk as lists and the first screen show it.
 */
export type WalkView = { 
/**
 * Which.
 */
id: WalkId, 
/**
 * Its tổ.
 */
area: AreaId, 
/**
 * As in [`super::Street`].
 */
street: string, 
/**
 * As in [`super::Street`].
 */
kiet: string | null, 
/**
 * "Kiệt 45 Nguyễn Công Trứ".
 */
title: string, 
/**
 * The evening.
 */
day: Day, 
/**
 * Who goes, by *Gọi tôi là*.
 */
members: Array<Colleague>, 
/**
 * I am one of them.
 */
mine: boolean, 
/**
 * Who gave it out, by *Gọi tôi là*.
 */
by: string, 
/**
 * I may change it: it is mine to give out, or I go.
 */
canMend: boolean, 
/**
 * Its doors in walking order.
 */
doors: Array<HouseholdId>, 
/**
 * Their states.
 */
states: Array<HouseState>, 
/**
 * Of these, visited since the day of the walk.
 */
done: number, };

/**
 * A line that others report for the ward: CBCCVC, học sinh, thanh niên, schools, Công an.
 */
export type WardLine = { 
/**
 * `CT-a.staff`, `DT.citizens`, `TR.staff` …
 */
line: string, 
/**
 * The school or unit; empty for the ward as a whole.
 */
place: string, part: number, whole: number | null, source: string, day: Day, };

/**
 * Script and slip of one version.
 */
export type WardWording = { 
/**
 * Named by every receipt; who consented to another version is asked again.
 */
textVersion: number, 
/**
 * As in [`super::ConsentWording::script`].
 */
script: string, 
/**
 * As in [`super::ConsentWording::slip`].
 */
slip: string, };

/**
 * How consent was given.
 */
export type Way = "tap" | "slip" | "class_list" | string & {};

/**
 * One week of the calendar: its skill, or a tuần nghỉ (Tết, bão lụt) without one.
 */
export type Week = { monday: Day, 
/**
 * Skill code; absent in a tuần nghỉ.
 */
skill: string | null, 
/**
 * Why nobody walks that week.
 */
why: string, };

/**
 * One week.
 */
export type WeekOfYear = { 
/**
 * Its first day.
 */
monday: Day, 
/**
 * Hộ reached for the first time this year.
 */
reached: number, 
/**
 * Hộ of which an adult was met for the first time this year.
 */
met: number, };

/**
 * `GET /desk/api/weeks`: houses first reached and first met, week by week; for the ward or one tổ.
 */
export type WeeksPage = { 
/**
 * UTC milliseconds: "tính đến …".
 */
asOf: number, 
/**
 * The year that activity is counted in.
 */
year: number, 
/**
 * The tổ, unless the weeks are the ward's.
 */
unit: Unit | null, 
/**
 * All tổ in force, for choosing one.
 */
units: Array<Unit>, 
/**
 * Hộ that count: the register minus confirmed "không có người ở".
 */
denominator: number, 
/**
 * From the first week of the year with a visit to the present one, none left out.
 */
weeks: Array<WeekOfYear>, 
/**
 * Phones that have not come in for more than three days.
 */
silentPhones: number, 
/**
 * Oldest day since which one of them is silent.
 */
silentSince: Day | null, };

/**
 * Whose consent is withdrawn: a person, or whoever holds the slip of that code.
 */
export type Withdraw = { 
/**
 * Who.
 */
person?: PersonId, 
/**
 * Code of the slip as typed or scanned; blanks, dashes and case do not matter.
 */
slip?: string, };

/**
 * What the resident is told, and may be given on paper.
 */
export type Withdrawn = { 
/**
 * Whose paper.
 */
person: PersonId, 
/**
 * Where.
 */
household: HouseholdId, 
/**
 * The name is hidden from today on.
 */
on: Day, 
/**
 * And destroyed with its history from this day on, everywhere.
 */
destroyedOn: Day, };

/**
 * `GET /desk/api/wording`.
 */
export type WordingPage = { 
/**
 * UTC milliseconds.
 */
asOf: number, 
/**
 * The ward's telephone, for the example; absent where nobody entered it.
 */
wardPhone: string | null, 
/**
 * Newest first; the last one is the app's own.
 */
versions: Array<WordingVersion>, };

/**
 * One version.
 */
export type WordingVersion = { 
/**
 * What is read aloud and left behind.
 */
wording: WardWording, 
/**
 * Who wrote it; empty for the app's own.
 */
by: string, 
/**
 * UTC milliseconds; absent for the app's own.
 */
at: number | null, };

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
  draft: { args: AskDraft; reply: Draft };
  /** Corrects a visit: one's own of today in place, any other by one that says what it amends. */
  amend_visit: { args: AmendVisit; reply: Saved };
  /** What is asked again about my own visits of this month and the last, the newest first. */
  checks: { args: Nothing; reply: Array<CheckView> };
  /** Answers one of these questions; the ward sees the answer with the question. */
  explain: { args: Explain; reply: Saved };
  /** Walks of my tổ from a week ago on, the next first. */
  walks: { args: AskArea; reply: Array<WalkView> };
  /** Gives doors out for an evening. */
  add_walks: { args: AddWalks; reply: Saved };
  /** Mends a walk or takes it back. */
  mend_walk: { args: MendWalk; reply: Saved };
  /** Drags the walking order of a street or kiệt, on this phone. */
  set_order: { args: SetOrder; reply: Nothing };
  /** Adds a whole row of houses that no list has. */
  add_row: { args: AddRow; reply: Saved };
  /** Takes houses back that were added by mistake today. */
  take_back_houses: { args: TakeBackHouses; reply: Saved };
  /** Sets the PIN that takes the phone back from a resident. */
  set_pin: { args: SetPin; reply: Nothing };
  /** Hands the phone to a resident: until the PIN is entered it shows nothing else, restarts included. */
  hand_over: { args: AskHousehold; reply: Nothing };
  /** Takes the phone back. */
  take_back: { args: Pin; reply: PinTried };
  /** Takes the phone back without the PIN, which was forgotten: asks the ward, by a fresh code, and drops the PIN. */
  forgot_pin: { args: FreshCode; reply: Nothing };
  /** The consent of somebody who is here already, given anew under the words that stand now. */
  renew_consent: { args: RenewConsent; reply: Saved };
  /** The number of somebody who allowed calls, for whoever is about to call. */
  number_to_call: { args: AskPerson; reply: NumberToCall };
  /** What a square code in a picture says, without network and whatever the WebView can do. Nothing is kept of it. */
  read_square: { args: Picture; reply: SquareText };
  /** The doors where somebody holds the slip of that code; nobody is named. */
  slip_doors: { args: AskSlip; reply: Array<Door> };
  /** Somebody changes their mind: the name is hidden at once and destroyed after three days. */
  withdraw: { args: Withdraw; reply: Withdrawn };
  /** It was a mistake or spite: the consent stands as it did. */
  keep_consent: { args: AskPerson; reply: Saved };
  /** Begins practice at made-up doors; nothing of it ever reaches the ward. */
  start_training: { args: Nothing; reply: Status };
  /** Ends practice and forgets all of it. */
  end_training: { args: Nothing; reply: Status };
  /** Sends what waits and fetches what others wrote; blocks until done or refused. */
  sync: { args: Nothing; reply: SyncState };
  /** How the last sync went and what waits. */
  sync_state: { args: Nothing; reply: SyncState };
  /** Own figures of my areas, counted as the server counts them. */
  figures: { args: Nothing; reply: Array<AreaFigures> };
  /** Every indicator of the plan for my areas, computed as the server computes it. */
  results: { args: Nothing; reply: Results };
  /** The houses and lessons that stand behind one figure. */
  figure_rows: { args: AskRows; reply: Array<FigureRow> };
  /** Lessons of one of my tổ, newest first. */
  lessons: { args: AskArea; reply: Array<LessonView> };
  /** Opens a lớp. */
  add_lesson: { args: AddLesson; reply: Saved };
  /** Writes a buổi down: heads, names, skills; names add up with those of a colleague. */
  record_session: { args: RecordSession; reply: Saved };
  /** Takes back what I wrote of a buổi today, or one deed of it; what a colleague wrote stays. */
  take_back_session: { args: TakeBackSession; reply: Saved };
  /** The team of one of my tổ. */
  team: { args: AskArea; reply: TeamView };
  /** Mends single facts of the team; additions of a colleague stay. */
  mend_team: { args: MendTeam; reply: Saved };
  /** Skills, outcomes, needs, consent wording in force on this phone. */
  catalogue: { args: Nothing; reply: Catalogue };
}
