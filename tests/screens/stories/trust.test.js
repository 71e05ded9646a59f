import assert from 'node:assert/strict';
import { test } from 'node:test';
import { day, unharmed } from '../house/day.js';
import { AREA } from '../house/house.js';
import { until } from '../house/until.js';
import { enter, PIN } from '../tour/trust.js';

let phone;
let hand;
const house = day(async (opened) => {
  ({ phone, hand } = await opened.enrolled('cô Lan'));
});

/** To a screen by its address, loaded from nothing. */
async function go(hash) {
  await hand.page.goto('about:blank');
  await hand.page.goto(new URL(`/#/${hash}`, phone.open).href);
}

async function buttons() {
  return (await hand.page.getByRole('button').allTextContents()).map((words) => words.trim());
}

test('in a resident’s hands the phone shows the text and the question alone, through back, reload and sudden death', async () => {
  const { household } = (await phone.call('today')).next;
  await go(`nha/${household}/today/ghi-ten`);
  await hand.button('cháu – cô');
  await hand.button('Đưa máy cho bà con tự đọc và chạm');
  await hand.sees('Chọn 4 đến 6 số');
  await enter(hand, PIN);
  await hand.sees('Nhập lại mã vừa chọn');
  await enter(hand, PIN);
  await hand.sees(/Dạ chào cô, cháu là Lan/);
  await hand.sees('Người của Tổ nhận lại máy');

  const alone = async () => {
    await hand.reads();
    assert.deepEqual(await buttons(), ['Người của Tổ nhận lại máy', 'Có', 'Không']);
    assert.equal(await hand.page.getByRole('link').count(), 0);
    assert.equal(await hand.page.getByRole('navigation').count(), 0);
    const size = await hand.page.getByText(/Dạ chào cô/).evaluate((text) => Number.parseFloat(getComputedStyle(text).fontSize));
    assert.ok(size >= 24, `letters of ${size} px`);
    const boxes = await hand.page.locator('.answers button').evaluateAll((all) => all.map((button) => [button.offsetWidth, button.offsetHeight, button.className]));
    assert.deepEqual(boxes[0], boxes[1], 'yes and no are equally large and alike');
  };
  await alone();
  await hand.page.goBack().catch(() => undefined);
  await hand.sees('Cho ghi tên không?');
  await alone();
  await hand.page.evaluate(() => { location.hash = '#/hom-nay'; });
  await hand.sees('Cho ghi tên không?');
  await alone();
  await hand.page.reload();
  await hand.sees('Cho ghi tên không?');
  await alone();

  await hand.button('Có');
  await hand.sees('Cho gọi điện nhắc không?');
  await until('the answer is kept', async () => (await phone.call('draft', { household, form: 'person' })).body.includes('"call"'));
  await phone.die();
  await phone.start();
  await hand.page.goto(phone.open);
  await hand.sees('Cho gọi điện nhắc không?');
  await hand.button('Có');
  await hand.sees('Xin đưa máy lại cho người của Tổ');

  await hand.button('Người của Tổ nhận lại máy');
  await enter(hand, '0000');
  await hand.sees(/Mã PIN chưa đúng/);
  await enter(hand, PIN);
  await hand.sees('Tên hay gọi hoặc họ tên');
  assert.equal(await hand.page.getByText('Đang ghi dở, đã mở lại').count(), 0);
  await hand.write('Tên hay gọi hoặc họ tên', 'bà Tám');
  await hand.write('Số điện thoại', '0905 123 456');
  await hand.button('Lưu tên này');
  await hand.sees('bà Tám');
  assert.equal((await phone.call('draft', { household, form: 'person' })).body, '', 'what was saved is a draft no more');
  unharmed(hand);
});

test('after several wrong PINs the wait is said in words and the keys rest', async () => {
  const { household } = (await phone.call('today')).next;
  await phone.call('hand_over', { household });
  await go('hom-nay');
  await hand.button('Người của Tổ nhận lại máy');
  for (let tried = 0; tried < 5; tried += 1) {
    await hand.sees('Nhập mã PIN để nhận lại máy');
    await enter(hand, '0000');
    await hand.sees(/Mã PIN/);
    await until('it was tried', async () => hand.page.calls === 0);
  }
  await hand.sees(/Xin chờ \d+ giây rồi nhập lại/);
  assert.ok(await hand.page.getByRole('button', { name: '1', exact: true }).isDisabled());
  // The engine forgets nothing by a restart of the page.
  await hand.page.reload();
  await hand.sees('Người của Tổ nhận lại máy');
  assert.equal((await phone.call('take_back', { pin: PIN })).right, false, 'not even the right one before the wait is over');
  unharmed(hand);
});

test('a forgotten PIN is lifted by a fresh code of the ward, and by no other; without a network nothing is lost', async () => {
  const { phone: own, hand: thumb } = await house.enrolled('cô Mai');
  const { household } = (await own.call('today')).next;
  await own.call('set_pin', { pin: PIN });
  await own.call('hand_over', { household });
  const [fresh, foreign] = [await house.ward.enrolAgain('cô Mai'), await house.ward.enrol('anh Tín', AREA)];
  await thumb.page.reload();
  await thumb.button('Người của Tổ nhận lại máy');
  await thumb.button('Quên mã PIN?');
  await thumb.button('Nhận lại máy bằng mã này');
  await thumb.sees('Còn thiếu mã phường vừa cấp.');

  await house.ward.stop();
  await thumb.write('Mã phường vừa cấp', fresh);
  await thumb.button('Nhận lại máy bằng mã này');
  await thumb.sees(/Chưa hỏi được phường vì mất mạng\. Không mất gì/);
  await house.ward.start();
  await thumb.write('Mã phường vừa cấp', foreign);
  await thumb.button('Nhận lại máy bằng mã này');
  await thumb.sees(/Mã này phường cấp cho người khác/);
  assert.equal((await own.call('status')).handedOver, household);

  await thumb.write('Mã phường vừa cấp', fresh.toLowerCase());
  await thumb.button('Nhận lại máy bằng mã này');
  await thumb.sees(/Đã nhận lại máy\. Mã PIN cũ đã bỏ/);
  const { hasPin, handedOver } = await own.call('status');
  assert.deepEqual([hasPin, handedOver], [false, null]);
  unharmed(thumb);
});

test('a half-filled name outlives the phone’s sudden death', async () => {
  const other = await house.enrolled('anh Nam');
  const { household } = (await other.phone.call('today')).next;
  const open = async () => {
    await other.hand.page.goto('about:blank');
    await other.hand.page.goto(new URL(`/#/nha/${household}/today/ghi-ten`, other.phone.open).href);
  };
  await open();
  await other.hand.button('con – bác');
  await other.hand.reads();
  await other.hand.button('Có');
  await other.hand.button('Không');
  await other.hand.write('Tên hay gọi hoặc họ tên', 'bác Tư');
  await other.hand.button('60–69 tuổi');
  await other.hand.button('Ký phiếu giấy');
  await other.hand.write('Mã trên phiếu', 'ab12 cd');
  await until('the code is kept', async () => (await other.phone.call('draft', { household, form: 'person' })).body.includes('ab12 cd'));
  await other.phone.die();
  await other.phone.start();
  await other.hand.page.goto(other.phone.open);
  await open();
  await other.hand.sees('Đang ghi dở, đã mở lại');
  assert.equal(await other.hand.page.getByLabel('Tên hay gọi hoặc họ tên').inputValue(), 'bác Tư');
  await other.hand.button('Lưu tên này');
  await other.hand.sees('bác Tư');

  // By the code of that slip the name is hidden at once, and can be kept as it was.
  await other.hand.page.goto('about:blank');
  await other.hand.page.goto(new URL('/#/rut-lai', other.phone.open).href);
  await other.hand.write('Mã trên phiếu', 'AB12-CD');
  await other.hand.button('Tìm nhà giữ phiếu này');
  await other.hand.sees('Phiếu này của nhà dưới đây. Đúng nhà thì ghi.');
  await other.hand.button('Ghi: rút lại đồng ý');
  await other.hand.sees('Đã rút lại đồng ý');
  assert.deepEqual((await other.phone.call('search', { query: 'bac tu' })).doors, []);
  await other.hand.button('Về trang của nhà');
  await other.hand.sees(/Người đã rút lại đồng ý · xoá ngày/);
  assert.equal(await other.hand.page.getByText('bác Tư').count(), 0);
  await other.hand.link(/Người đã rút lại đồng ý/);
  await other.hand.button('Giữ lại như cũ');
  await other.hand.sees('bác Tư');
  unharmed(other.hand);
});

test('whoever died is named nowhere from then on, and a mistake is mended on their page', async () => {
  const { phone: own, hand: thumb } = await house.enrolled('chị Thu');
  const { household } = (await own.call('today')).next;
  const consent = { nameAllowed: true, callAllowed: false, textVersion: 1, way: 'slip' };
  const { person } = await own.call('add_person', { household, name: 'ông Sáu', consent });
  await thumb.page.goto('about:blank');
  await thumb.page.goto(new URL(`/#/nha/${household}/today`, own.open).href);
  await thumb.link(/ông Sáu/);
  await thumb.button('Đã chuyển đi hoặc đã mất');
  await thumb.button('Ghi: đã mất');
  await thumb.sees(/Từ ngày .* tờ ghi tên được xoá hẳn/);
  assert.deepEqual((await own.call('search', { query: 'ong sau' })).doors, []);
  const view = await own.call('household', { household });
  assert.deepEqual(view.people.filter(({ id }) => id === person).map(({ name, status }) => [name, status]), [['', 'dead']]);
  await thumb.button('Về trang của nhà');
  await thumb.sees(/Người đã mất · xoá ngày/);
  await thumb.link(/Người đã mất/);
  await thumb.button('Ghi nhầm, vẫn đang ở đây');
  await thumb.sees('ông Sáu');
  assert.equal((await own.call('search', { query: 'ong sau' })).doors.length, 1);
  unharmed(thumb);
});

test('practice shows its band on every screen, sends nothing, and leaves nothing', async () => {
  const { phone: own, hand: thumb } = await house.enrolled('chị Hà', 'small');
  const before = await own.call('today');
  await thumb.part('Gửi');
  await thumb.button(/^Tập thử với nhà không có thật/);
  await thumb.sees('Đang tập: nhà không có thật, không gửi về phường');
  await thumb.sees('Nhà kế tiếp');
  await thumb.button('Vắng nhà');
  await thumb.sees(/Đã lưu trên máy/);
  await thumb.part('Nhà');
  await thumb.sees('Đang tập: nhà không có thật, không gửi về phường');
  await thumb.part('Gửi');
  await thumb.sees(/Đang tập nên không gửi gì về phường/);
  assert.equal(await thumb.page.getByRole('button', { name: /^(Gửi về phường|Lấy phần mới)/ }).count(), 0);
  await thumb.button('Thôi tập');
  await thumb.seesNoMore('Đang tập: nhà không có thật, không gửi về phường');
  await thumb.sees('Nhà kế tiếp');
  const after = await own.call('today');
  assert.deepEqual([after.next.household, after.unsent, after.deeds], [before.next.household, before.unsent, before.deeds]);
  unharmed(thumb);
});
