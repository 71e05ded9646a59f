/**
 * A walk through every screen of the companion in the states that people meet it in. Whoever calls it is told at each
 * stop: the suite measures there, the contact sheet takes a picture. It goes by what stands on the screens and opens
 * nothing by an address that a person could not reach, save for going back to the start.
 */
import { AREA } from '../house/house.js';
import { until } from '../house/until.js';
import { askedAgain } from './asked.js';
import { aDeath } from './died.js';
import { neighboursOnTheDoorstep } from './doorstep.js';
import { help, theFirstMinute } from './guides.js';
import { theLessons } from './lessons.js';
import { aPersonMended, aVisitAmended } from './mending.js';
import { aRowOfHouses, walkingOrder } from './streets.js';
import { aChangeOfMind, inTheResidentsHands, leftHalfFilled, practice } from './trust.js';
import { aWalkOfMine } from './walks.js';

const VNEID = 'Cài và kích hoạt VNeID';

/** A new phone, up to the tap that enrols it. */
export async function beforeEnrolment({ house, hand }, stop) {
  await hand.sees('Chào anh/chị');
  await stop('enrol');
  await hand.button('Ghi danh máy này');
  await hand.sees('Còn thiếu địa chỉ máy chủ.');
  await stop('enrol-missing');
  await hand.write('Địa chỉ máy chủ', house.ward.url);
  await hand.write('Mã ghi danh', 'ABCD-EFGH');
  await hand.write('Gọi tôi là', 'cô Lan');
  await hand.button('Ghi danh máy này');
  await hand.sees(/Mã ghi danh không đúng/);
  await stop('enrol-wrong-code');
  await hand.write('Mã ghi danh', await house.ward.enrol('cô Lan', AREA));
  await hand.button('Ghi danh máy này');
  await theFirstMinute({ hand }, stop);
  await hand.sees('Chào cô Lan');
}

/** A day of cô Lan's, from her first look at the street to a conflict decided in the evening. */
export async function throughTheDay({ house, phone, hand }, stop) {
  // A screen that is gone to by its address is loaded from nothing, so that its first frames are looked at too.
  const go = async (hash) => {
    await hand.page.goto('about:blank');
    await hand.page.goto(new URL(`/#/${hash}`, phone.open).href);
  };
  const today = async () => {
    await go('hom-nay');
    await hand.sees('Nhà kế tiếp');
  };
  // The last door that is due, so that the next one on *Hôm nay* stays another.
  const { street, due, next: closed } = await phone.call('today');
  const home = due.at(-1).door;

  await today();
  await stop('today');
  await hand.button('Hẹn lại');
  await hand.sees('Hẹn ngày nào?');
  await stop('today-which-day');
  await hand.button('Thôi');
  await hand.button('Vắng nhà');
  await hand.sees(/Đã lưu trên máy/);
  await stop('today-saved');

  await hand.part('Nhà');
  await hand.sees('Tìm nhà hoặc người');
  await stop('houses');
  await hand.write('Tìm nhà hoặc người', home.short);
  await hand.sees(/\d+ nhà/);
  await stop('houses-found');
  await hand.write('Tìm nhà hoặc người', 'không có ai');
  await hand.sees(/Không thấy nhà nào/);
  await stop('houses-nothing');
  await go(`duong/${street.area}/${encodeURIComponent(street.street)}${street.kiet ? `/${street.kiet}` : ''}`);
  await hand.sees(/\d+ nhà/);
  await stop('street');
  await walkingOrder({ hand }, stop);
  await aRowOfHouses({ hand, go, street }, stop);
  await aWalkOfMine({ phone, hand, go, today }, stop);

  await go(`nha/${home.household}/today`);
  await hand.sees('Người trong nhà');
  await stop('door');
  await hand.button(/^Không có người ở/);
  await hand.sees('Vì sao không có người ở?');
  await stop('door-why-empty');
  await hand.button('Thôi');

  await hand.button('Gặp được người lớn');
  await hand.sees('Anh/chị giúp ai?');
  await stop('meeting');
  await hand.button('Ghi tên một người');
  await hand.sees('Xưng hô với bà con thế nào?');
  await stop('person-address');
  await hand.button('cháu – cô');
  await hand.sees('Cho ghi tên không?');
  await hand.reads();
  await stop('person-script');
  await inTheResidentsHands({ hand }, stop);
  await hand.button('Không');
  await hand.sees('Máy chưa lưu gì về người này.');
  await stop('person-refused');
  await hand.button('Quay lại');
  await hand.button('Có');
  await hand.sees('Cho gọi điện nhắc không?');
  await stop('person-call');
  await hand.button('Có');
  await hand.write('Tên hay gọi hoặc họ tên', 'Đặng Thị Hoà');
  await hand.button('Từ 70 tuổi');
  await hand.write('Số điện thoại', '0905 12');
  await hand.button('Ký phiếu giấy');
  await stop('person-name');
  await hand.write('Số điện thoại', '0905 123 456');
  await hand.button('Lưu tên này');
  await hand.sees('Hôm nay giúp Đặng Thị Hoà việc gì?');
  await hand.button(VNEID);
  await hand.button('Làm được khi có người giúp');
  await stop('meeting-skills-named');
  await hand.button('Quay lại');
  await hand.button(/^Người không ghi tên/);
  await hand.button('Quét mã QR trả tiền');
  await stop('meeting-skills-unnamed');
  await hand.button('Quay lại');
  await hand.write('Ghi chú ngắn', 'Số 048190001234 nhờ xem giúp; nhà có chó, gọi cửa sau.');
  await hand.sees(/Xin đừng ghi số căn cước/);
  await stop('meeting-filled');
  await hand.write('Ghi chú ngắn', 'Nhà có chó, gọi cửa sau.');
  await hand.page.getByLabel('Ghi chú ngắn').blur();
  await until('the note is kept', async () => (await phone.call('draft', { household: home.household })).body.includes('cửa sau.'));
  await hand.button('Quay lại');
  await hand.sees('Lần gặp ở nhà này đang ghi dở.');
  await stop('door-draft');
  await hand.button('Ghi tiếp');
  await hand.button('Lưu lần gặp');
  await hand.sees('Nhà kế tiếp');

  await go(`nha/${home.household}/houses`);
  await hand.sees('Các lần đến');
  await stop('door-visited');
  await hand.link(/^Đặng Thị Hoà/);
  await hand.sees('Đã học');
  await stop('person-taught');
  await aPersonMended({ hand }, stop);
  await aVisitAmended({ hand, go, closed }, stop);
  await neighboursOnTheDoorstep({ hand, go, door: closed }, stop);
  await go(`nha/${home.household}/houses/sua`);
  await hand.sees('Ghi theo lời người nhà. Chưa biết thì để trống.');
  await stop('house-mend');
  await hand.button('Thêm một');
  await hand.button('Thêm một');
  await hand.button('Lưu thông tin nhà');
  // The form leads back to its door, and only a screen that stands can be left.
  await hand.sees('Các lần đến');

  await go('ket-qua');
  await hand.sees('Hộ đã đến');
  await stop('results');
  const { areas } = await phone.call('results', {});
  await go(`ket-qua/${areas[0].unit.area}/PH-a.households`);
  await hand.sees('Hộ đã đến');
  await stop('results-rows');

  const { people } = await phone.call('household', { household: home.household });
  await go(`nha/${home.household}/houses/nguoi/${people[0].id}`);
  await hand.sees('Dạy tiếp');
  await stop('person');
  await go(`nha/${home.household}/houses/trong-nha`);
  await hand.sees('Trong nhà');
  await stop('house-answers');
  await theLessons({ phone, hand, area: areas[0].unit.area, home, learner: people[0].id, go }, stop);
  await go('bi-lua');
  await hand.sees('Trong mười phút đầu');
  await stop('scam');
  await go('the-cua-toi');
  await hand.sees('Thẻ của tôi');
  await stop('my-card');
  await help({ hand, go, today }, stop);
  await aChangeOfMind({ phone, hand, home, go }, stop);
  await aDeath({ phone, hand, home, go }, stop);
  await leftHalfFilled({ hand, home, go }, stop);
  await practice({ hand, go }, stop);

  await go('them-nha');
  await hand.sees('Thêm nhà chưa có trong danh sách');
  await stop('house-add');
  await hand.write('Địa chỉ', home.street ? `${home.short} ${home.street}` : home.short);
  await hand.button('Nhiều hộ');
  await hand.write('Hộ 1', 'tầng trệt');
  await hand.write('Hộ 2', 'tầng 2');
  await stop('house-add-many');
  await hand.button('Thêm vào danh sách');
  await hand.sees(/Có thể trùng, xem lại/);
  await stop('house-add-alike');

  await evening({ house, phone, hand, home, go, today }, stop);
}

async function evening({ house, phone, hand, home, go, today }, stop) {
  await house.ward.stop();
  await go('gui');
  await hand.sees('phiếu chưa gửi');
  await stop('sending-waiting');
  await hand.button('Gửi về phường');
  await hand.sees(/Chưa gửi được vì mất mạng/);
  await stop('sending-offline');
  await house.ward.start();

  const nam = await house.enrolled('anh Nam');
  await nam.phone.call('mend_household', { household: home.household, fields: { people: 9, needsOn: [], cautionsOn: ['dog'], cautionsOff: [] } });
  await hand.button('Gửi về phường');
  await hand.sees('Đã gửi xong. Phường đã nhận đủ.');
  await nam.phone.call('sync');
  await hand.button('Lấy phần mới từ phường');
  await hand.link(/1 chỗ cần chọn bản đúng/);
  await hand.sees('anh Nam ghi');
  await stop('conflicts');
  await go(`nha/${home.household}/houses`);
  await hand.sees('anh Nam ghi');
  await stop('door-conflict');
  await today();
  await hand.sees(/(Hôm nay|Tối nay) \d+ nhà, gặp/);
  await stop('today-evening');
  await go('gui');
  await hand.sees('Kết quả của tổ');
  await stop('sending-sent');
  await askedAgain({ phone, hand, go, today }, stop);
}
