/** The walking order of a street, set by hand. */
import { count } from '../numbers';
import { pick } from './language';

export const orderWords = pick(
  {
    title: 'Sắp lại thứ tự đi',
    hint: 'Bấm mũi tên để đổi một bậc. Muốn đưa đi xa thì bấm vào địa chỉ, rồi bấm “Đặt ở đây”.',
    own: 'Thứ tự này chỉ trên máy của anh/chị.',
    up: (place: string) => `Lên trước: ${place}`,
    down: (place: string) => `Xuống sau: ${place}`,
    hold: (place: string) => `Cầm ${place} để đặt chỗ khác`,
    here: 'Đặt ở đây',
    hereBy: (held: string, place: string) => `Đặt ${held} ở chỗ ${place}`,
    letGo: 'Thôi, để lại',
    now: (place: string, at: number, of: number) => `${place}: nhà ${count(at)} trong ${count(of)}`,
    turn: 'Đi từ đầu kia',
    usual: 'Về thứ tự thường',
    save: 'Lưu thứ tự đi',
    saved: (street: string) => `Đã lưu trên máy: thứ tự đi ${street}`,
    usualSaved: (street: string) => `Đã lưu trên máy: ${street} về thứ tự thường`,
    undone: (street: string) => `Đã hoàn tác: thứ tự đi ${street}`,
  },
  {
    title: 'Change the walking order',
    hint: 'An arrow moves a house by one. To move it far, tap its address, then “Put it here”.',
    own: 'This order is on your phone only.',
    up: (place: string) => `Earlier: ${place}`,
    down: (place: string) => `Later: ${place}`,
    hold: (place: string) => `Take ${place} to put it elsewhere`,
    here: 'Put it here',
    hereBy: (held: string, place: string) => `Put ${held} in the place of ${place}`,
    letGo: 'Leave it',
    now: (place: string, at: number, of: number) => `${place}: house ${count(at)} of ${count(of)}`,
    turn: 'From the other end',
    usual: 'Back to the usual order',
    save: 'Save the order',
    saved: (street: string) => `Saved on this phone: walking order of ${street}`,
    usualSaved: (street: string) => `Saved on this phone: ${street} in the usual order`,
    undone: (street: string) => `Undone: walking order of ${street}`,
  },
);
