/** Two people both changed one field: which field, and what each wrote, as a person says it. */
import { outcomeWords } from './states';
import { pick } from './language';

export const conflictWords = pick(
  {
    title: 'Hai người cùng sửa',
    choose: 'Chọn bản đúng',
    chooseHint: 'Bản không chọn vẫn được giữ trong sổ.',
    says: (who: string) => `${who} ghi`,
    someone: 'Một người khác',
    chosen: (field: string) => `Đã lưu trên máy: ${field}`,
    none: 'Không có chỗ nào hai người cùng sửa.',
    empty: '(để trống)',
    persons: (n: string) => `${n} người`,
  },
  {
    title: 'Two people both changed',
    choose: 'Choose the right one',
    chooseHint: 'The other one stays in the record.',
    says: (who: string) => `${who} wrote`,
    someone: 'Somebody else',
    chosen: (field: string) => `Saved on this phone: ${field}`,
    none: 'Nothing was changed by two people.',
    empty: '(empty)',
    persons: (n: string) => (n === '1' ? '1 person' : `${n} people`),
  },
);

const fields: Record<string, string> = pick(
  {
    people: 'Nhân khẩu', adults16: 'Số người từ 16 tuổi', elders60: 'Số người từ 60 tuổi', street: 'Tên đường', kiet: 'Kiệt',
    hem: 'Hẻm', number: 'Số nhà', unit: 'Nhận ra bằng', raw: 'Địa chỉ', standing: 'Có người ở hay không', outcome: 'Kết quả lần đến',
    reason: 'Lý do không có người ở', revisitOn: 'Ngày hẹn lại', voided: 'Lần đến có bị huỷ không', name: 'Tên', phone: 'Số điện thoại',
    ageBand: 'Khoảng tuổi', vneid: 'VNeID', bank: 'Tài khoản ngân hàng trên điện thoại', about: 'Số người được hỏi',
    vneid2: 'Số người có VNeID mức 2', internet: 'Có Internet', smartphones: 'Số điện thoại thông minh', status: 'Tình trạng', level: 'Mức làm được',
    source: 'Ai chỉ cho', household: 'Thuộc hộ nào', unnamed: 'Số người giúp không ghi tên', removedAt: 'Đã bỏ khỏi danh sách', sameAs: 'Trùng với nhà khác',
  },
  {
    people: 'People', adults16: 'People of 16 and over', elders60: 'People of 60 and over', street: 'Street', kiet: 'Kiệt', hem: 'Hẻm',
    number: 'House number', unit: 'Told apart by', raw: 'Address', standing: 'Lived in or not', outcome: 'Outcome of a visit',
    reason: 'Why no one lives there', revisitOn: 'Day to come back', voided: 'Visit undone or not', name: 'Name', phone: 'Phone number',
    ageBand: 'Age', vneid: 'VNeID', bank: 'Bank account on the phone', about: 'People asked about', vneid2: 'People with VNeID level 2',
    internet: 'Has Internet', smartphones: 'Smartphones', status: 'Status', level: 'How far', source: 'Who taught it',
    household: 'Which household', unnamed: 'People helped without a name', removedAt: 'Taken off the list', sameAs: 'Same as another house',
  },
);

const values: Record<string, Record<string, string>> = pick(
  {
    standing: { lived_in: 'có người ở', empty: 'không có người ở' },
    bank: { true: 'có dùng', false: 'chưa dùng' },
    internet: { true: 'có', false: 'chưa có' },
    voided: { true: 'đã huỷ', false: 'còn tính' },
  },
  {
    standing: { lived_in: 'lived in', empty: 'no one lives here' },
    bank: { true: 'uses one', false: 'does not' },
    internet: { true: 'yes', false: 'not yet' },
    voided: { true: 'undone', false: 'counts' },
  },
);

const TOLD = new Set(['bank', 'about', 'vneid2']);

/** The word of a path that names the field: the last one that is known, since ids stand between. */
function key(path: string): string {
  const parts = path.split('/');
  return parts.reverse().find((part) => part in fields) ?? '';
}

/** "Kết quả lần đến" for `visits/<id>/outcome`; a field of a later version is shown as it stands. */
export function fieldWords(path: string): string {
  return fields[key(path)] ?? path;
}

/** A value as a person says it. `named` knows the words of the catalogue for the fields it governs. */
export function valueWords(path: string, value: string, named: (field: string, code: string) => string | undefined): string {
  if (value === '') return conflictWords.empty;
  const field = key(path);
  if (field === 'outcome') return outcomeWords(value);
  if (field === 'revisitOn') return value.split('-').reverse().join('/');
  // What a household tells of its people is a number; of one person, `bank` is a yes or a no.
  if (TOLD.has(field) && /^\d+$/.test(value)) return conflictWords.persons(value);
  return values[field]?.[value] ?? named(field, value) ?? value;
}
