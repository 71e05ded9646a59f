/** The phone in a resident's hands, and the PIN by which its holder takes it back. */
import { pick } from './language';

export const residentWords = pick(
  {
    handOver: 'Đưa máy cho bà con tự đọc và chạm',
    call: 'Để nhắc việc đã học và ngày hẹn. Không cho gọi thì máy không hỏi số điện thoại.',
    thanks: 'Cảm ơn bà con.',
    giveBack: 'Xin đưa máy lại cho người của Tổ',
    again: 'Chọn lại',
    takeBack: 'Người của Tổ nhận lại máy',
  },
  {
    handOver: 'Hand the phone over to be read and tapped',
    call: 'To remind of what was learnt and of appointments. Without it no phone number is asked for.',
    thanks: 'Thank you.',
    giveBack: 'Please hand the phone back to the volunteer',
    again: 'Choose again',
    takeBack: 'The volunteer takes the phone back',
  },
);

export const pinWords = pick(
  {
    title: 'Mã PIN',
    set: 'Đặt mã PIN',
    change: 'Đổi mã PIN',
    why: 'Lúc bà con tự trả lời, máy chỉ hiện lời xin phép. Nhập mã này thì máy mới trở lại.',
    present: 'Nhập mã PIN đang dùng',
    first: 'Chọn 4 đến 6 số',
    second: 'Nhập lại mã vừa chọn',
    differ: 'Hai lần chưa giống nhau. Mời chọn lại.',
    saved: 'Đã lưu trên máy: mã PIN',
    takeBack: 'Nhập mã PIN để nhận lại máy',
    wrong: 'Mã PIN chưa đúng. Mời nhập lại.',
    wait: (left: string) => `Mã PIN sai nhiều lần. Xin chờ ${left} rồi nhập lại.`,
    left: (minutes: number, seconds: number) =>
      [minutes > 0 ? `${minutes} phút` : '', seconds > 0 || minutes === 0 ? `${seconds} giây` : ''].filter(Boolean).join(' '),
    entered: (n: number) => `đã nhập ${n} số`,
    erase: 'Xoá một số',
    done: 'Xong',
    pad: 'Bàn phím số',
    forgot: 'Quên mã PIN?',
    forgotLead: (number: string) =>
      `${number ? `Gọi phường số ${number}` : 'Gọi phường'}, xin một mã ghi danh mới cho chính anh/chị, rồi gõ vào đây. Mã dùng được 10 phút, một lần. Cần có mạng.`,
    callWard: (number: string) => `Gọi phường ${number}`,
    forgotKept: 'Không mất gì: phiếu và lời đáp của bà con vẫn nằm trên máy.',
    forgotCode: 'Mã phường vừa cấp',
    forgotMissing: 'Còn thiếu mã phường vừa cấp.',
    forgotGo: 'Nhận lại máy bằng mã này',
    forgotGoing: 'Đang hỏi phường…',
    forgotDone: 'Đã nhận lại máy. Mã PIN cũ đã bỏ; lần tới đưa máy thì đặt mã mới.',
  },
  {
    title: 'PIN',
    set: 'Set a PIN',
    change: 'Change the PIN',
    why: 'While a resident answers, the phone shows the wording alone. This PIN brings it back.',
    present: 'Enter the present PIN',
    first: 'Choose 4 to 6 digits',
    second: 'Enter it once more',
    differ: 'The two are not alike. Please choose again.',
    saved: 'Saved on this phone: the PIN',
    takeBack: 'Enter the PIN to take the phone back',
    wrong: 'The PIN is wrong. Please try again.',
    wait: (left: string) => `Wrong several times. Please wait ${left}, then try again.`,
    left: (minutes: number, seconds: number) =>
      [minutes > 0 ? `${minutes} min` : '', seconds > 0 || minutes === 0 ? `${seconds} s` : ''].filter(Boolean).join(' '),
    entered: (n: number) => `${n} digits entered`,
    erase: 'Take one digit back',
    done: 'Done',
    pad: 'Digits',
    forgot: 'Forgot the PIN?',
    forgotLead: (number: string) =>
      `Call the ward${number ? ` at ${number}` : ''}, ask for a fresh enrolment code for yourself, and type it here. Good for 10 minutes, once. It takes a network.`,
    callWard: (number: string) => `Call the ward ${number}`,
    forgotKept: 'Nothing is lost: slips and answers stay on this phone.',
    forgotCode: 'The code from the ward',
    forgotMissing: 'The code from the ward is missing.',
    forgotGo: 'Take the phone back by this code',
    forgotGoing: 'Asking the ward…',
    forgotDone: 'The phone is yours again. The old PIN is gone; choose one when you next hand it over.',
  },
);
