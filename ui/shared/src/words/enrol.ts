/** The first screen of a new phone. */
import { pick } from './language';

export const enrolWords = pick(
  {
    title: 'Chào anh/chị',
    lead: 'Gõ theo giấy ghi danh của phường. Chỉ làm một lần.',
    leadScan: 'Quét hình vuông trên giấy ghi danh của phường, hoặc gõ theo giấy. Chỉ làm một lần.',
    scan: 'Quét giấy ghi danh',
    scanning: 'Đưa hình vuông trên giấy ghi danh vào giữa khung',
    cannotScan: 'Không mở được máy ảnh. Mời gõ theo giấy ghi danh.',
    server: 'Địa chỉ máy chủ',
    serverHint: 'Gõ y như trên giấy, ví dụ http://192.168.1.10:8080',
    code: 'Mã ghi danh',
    codeHint: 'Mã dùng được 10 phút, một lần. Gạch nối, chữ hoa hay thường đều được.',
    called: 'Gọi tôi là',
    calledHint: 'Ví dụ: cô Lan, anh Nam. Bà con và các anh chị trong tổ sẽ thấy tên này.',
    go: 'Ghi danh máy này',
    going: 'Đang ghi danh, tải danh sách nhà…',
    missing: { server: 'Còn thiếu địa chỉ máy chủ.', code: 'Còn thiếu mã ghi danh.', called: 'Còn thiếu tên gọi.' },
  },
  {
    title: 'Welcome',
    lead: 'Type what stands on the ward’s enrolment paper. Only once.',
    leadScan: 'Scan the square picture on the ward’s enrolment paper, or type what stands there. Only once.',
    scan: 'Scan the enrolment paper',
    scanning: 'Hold the square picture into the frame',
    cannotScan: 'The camera does not open. Please type what stands on the paper.',
    server: 'Server address',
    serverHint: 'As on the paper, for example http://192.168.1.10:8080',
    code: 'Enrolment code',
    codeHint: 'Good for 10 minutes, once. Dashes and case do not matter.',
    called: 'Call me',
    calledHint: 'For example: cô Lan, anh Nam. Residents and colleagues see this name.',
    go: 'Enrol this phone',
    going: 'Enrolling, fetching the list of houses…',
    missing: { server: 'The server address is missing.', code: 'The code is missing.', called: 'The name is missing.' },
  },
);
