/** The words of the attendance list that is signed in class. A printed list speaks Vietnamese whoever prints it. */
import { count } from '../numbers';
import { pick } from './language';

const vi = {
  makeHere: 'Danh sách lớp',
  title: 'Danh sách lớp trên giấy',
  loading: 'Đang lấy tên tổ…',
  about: 'Danh sách để trống cho bà con tự ghi và ký. Không in sẵn tên ai. Ai không muốn ghi tên thì vẫn được đếm vào số người dự.',
  after: 'Sau buổi học, tình nguyện viên nhập lại trên máy: Lớp học, chọn lớp, “Nhập từ danh sách giấy”.',
  name: 'Tên lớp',
  day: 'Ngày (để trống thì ghi tay)',
  lines: 'Số dòng',
  linesOf: (n: number) => `${count(n)} dòng`,
  phone: 'Điện thoại của phường',
  until: 'Lưu tên đến ngày',
  skills: (most: number) => `Kỹ năng dạy hôm nay (chọn đến ${count(most)}, mỗi kỹ năng một ô)`,
  chosen: (n: number) => `${count(n)} đã chọn`,
  print: 'In danh sách',
  back: 'Về tổ',
  sheet: {
    head: 'Danh sách lớp có chữ ký',
    class: 'Lớp:',
    day: 'Ngày:',
    blankDay: '…… / …… / …………',
    blank: '……………………',
    columns: { line: 'STT', name: 'Họ tên hoặc tên hay gọi', house: 'Nhà (số nhà, kiệt)', age: 'Khoảng tuổi', sign: 'ký' },
    ages: 'Khoảng tuổi:',
    skills: 'Kỹ năng, đánh dấu nếu đã học:',
    version: (n: number) => `Lời xin phép bản ${n}.`,
    rule: 'Chỉ ghi tên người từ 16 tuổi và đã ký. Không ký thì để trống, vẫn được giúp và được đếm. Không ghi số căn cước, mật khẩu, mã OTP, số tài khoản.',
    sums: { heads: 'Số người dự:', visitors: 'Khách tổ khác:', volunteers: 'Tình nguyện viên:', keeper: 'Người giữ danh sách:' },
    keep: 'Danh sách có tên người: giữ kín, nhập vào máy xong nộp về phường.',
  },
};

export const classListWords = pick(vi, {
  makeHere: 'Class list',
  title: 'Attendance list on paper',
  loading: 'Fetching the group…',
  about: 'An empty list that people fill in and sign themselves. It names nobody. Whoever does not want their name written is counted all the same.',
  after: 'After the class a volunteer keys it back on the phone: Classes, the class, “Key a paper list back”.',
  name: 'Name of the class',
  day: 'Day (empty to write it by hand)',
  lines: 'Lines',
  linesOf: (n: number) => `${count(n)} lines`,
  phone: 'The ward’s phone number',
  until: 'Names are kept until',
  skills: (most: number) => `Skills taught (up to ${count(most)}, a box each)`,
  chosen: (n: number) => `${count(n)} chosen`,
  print: 'Print the list',
  back: 'Back to the group',
  sheet: vi.sheet,
});
