/** What a household says about all who live there, what became of its needs, and two people who may be one. */
import { count } from '../numbers';
import { pick } from './language';

const stages: Record<string, string> = pick(
  { new: 'mới', referred: 'đã chuyển', answered: 'đã trả lời' },
  { new: 'new', referred: 'passed on', answered: 'answered' },
);

export const answerWords = pick(
  {
    title: 'Trong nhà',
    open: 'VNeID, ngân hàng, Internet',
    ask: 'Hỏi chung cả nhà, không ghi tên ai. Chưa biết thì để trống.',
    about: 'Hỏi về mấy người từ 16 tuổi',
    vneid2: 'Mấy người có VNeID mức 2',
    bank: 'Mấy người dùng tài khoản ngân hàng trên điện thoại',
    smartphones: 'Mấy điện thoại thông minh',
    internet: 'Nhà có Internet không?',
    toldBy: 'Ai trả lời?',
    priorityPeople: 'Mấy người ưu tiên trong nhà',
    family: 'Cả nhà là Gia đình số',
    familyHint: 'Chỉ ghi khi không ai trong nhà cho ghi tên, mà cùng một người đã học, dùng được dịch vụ số và đã chỉ lại người nhà.',
    odd: 'Số người có VNeID hoặc dùng ngân hàng đang lớn hơn số người được hỏi. Vẫn lưu được, xin xem lại.',
    save: 'Lưu phần trong nhà',
    saved: (place: string) => `Đã lưu trên máy: trong nhà ${place}`,
    notAsked: 'chưa hỏi',
    shortVneid: (n: number) => `VNeID mức 2: ${count(n)} người`,
    shortBank: (n: number) => `ngân hàng: ${count(n)} người`,
    shortInternet: (has: boolean): string => (has ? 'có Internet' : 'không Internet'),
    shortNeeds: (n: number) => `${count(n)} điều cần giúp chưa trả lời`,
    needs: 'Cần giúp gì thêm',
    needsNone: 'Chưa ghi điều gì.',
    needAdd: 'Thêm điều cần giúp',
    needAsk: 'Cần giúp điều gì?',
    needReferTo: 'Đã chuyển cho',
    needAnswered: 'Đã trả lời bà con',
    needStillNew: 'Còn mới, chưa chuyển',
    needUnsaved: 'chưa lưu',
    alike: (names: string[]) => `${names.length > 2 ? 'Mấy người này' : 'Hai người này'} có thể là một: ${names.join(', ')}`,
    leaflet: 'Đã để lại tờ rơi',
    unnamedPriority: 'Trong đó người ưu tiên',
    unnamedPriorityHint: 'tính cho cả lần gặp này',
  },
  {
    title: 'In the house',
    open: 'VNeID, bank, Internet',
    ask: 'Asked about the whole house, without names. Leave empty what is not known.',
    about: 'People of 16 or more asked about',
    vneid2: 'With VNeID level 2',
    bank: 'Using a bank account on the phone',
    smartphones: 'Smartphones',
    internet: 'Does the house have Internet?',
    toldBy: 'Who answered?',
    priorityPeople: 'Priority people in the house',
    family: 'The whole house is a digital family',
    familyHint: 'Only where nobody gave a name, and one same person has learnt, uses a digital service and has shown the family.',
    odd: 'More people with VNeID or a bank than were asked about. It can be saved; please look again.',
    save: 'Save',
    saved: (place: string) => `Saved on this phone: in the house ${place}`,
    notAsked: 'not asked',
    shortVneid: (n: number) => `VNeID level 2: ${count(n)}`,
    shortBank: (n: number) => `bank: ${count(n)}`,
    shortInternet: (has: boolean) => (has ? 'Internet' : 'no Internet'),
    shortNeeds: (n: number) => `${count(n)} needs not answered`,
    needs: 'What else is needed',
    needsNone: 'Nothing yet.',
    needAdd: 'Add a need',
    needAsk: 'What is needed?',
    needReferTo: 'Passed on to',
    needAnswered: 'Answered',
    needStillNew: 'Still new',
    needUnsaved: 'not saved',
    alike: (names: string[]) => `These may be one person: ${names.join(', ')}`,
    leaflet: 'A leaflet was left',
    unnamedPriority: 'Of these, priority people',
    unnamedPriorityHint: 'for the whole visit',
  },
);

/** "đã chuyển"; a stage of a later version is shown as it stands. */
export function stageWords(stage: string): string {
  return stages[stage] ?? stage;
}
