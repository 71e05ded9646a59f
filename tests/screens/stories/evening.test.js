import assert from 'node:assert/strict';
import { test } from 'node:test';
import { day, unharmed } from '../house/day.js';

const house = day();

const VNEID = 'Cài và kích hoạt VNeID';

/** The screen on which a household's numbers are mended. */
function mend(phone, household) {
  return new URL(`/#/nha/${household}/houses/sua`, phone.open).href;
}

test('without a network nothing is lost and the words say so; with one, every slip comes home', async () => {
  const { phone, hand } = await house.enrolled('cô Lan');
  await house.ward.stop();
  for (let door = 0; door < 3; door += 1) {
    const before = (await phone.call('today')).next.short;
    await hand.page.locator('.next .address', { hasText: before }).waitFor();
    await hand.button('Vắng nhà');
    await hand.sees(`Đã lưu trên máy: ${before} vắng nhà`);
  }
  await hand.part('Gửi');
  await hand.sees('phiếu chưa gửi');
  await hand.button('Gửi về phường');
  await hand.sees(/Chưa gửi được vì mất mạng/);
  await hand.sees('3 phiếu vẫn nằm trên máy.');
  await hand.sees('Chưa gửi: 3');
  assert.equal((await phone.call('sync_state')).unsent, 3);

  await house.ward.start();
  await hand.button('Gửi về phường');
  await hand.sees('Đã gửi xong. Phường đã nhận đủ.');
  await hand.sees('3/3 đã về phường');
  await hand.sees('Đã gửi hết');
  await hand.seesNoMore(/mất mạng/);
  const visited = (await house.ward.households()).filter((household) => household.visited);
  assert.equal(visited.length, 3);
  unharmed(hand);
});

test('the evening’s sentence tells doors, who was met, who was helped, and what of it is at the ward', async () => {
  const { phone, hand } = await house.enrolled('chị Mai');
  const evening = (home) => hand.sees(new RegExp(`^(Hôm nay|Tối nay) 3 nhà, gặp 1, giúp 2 người\\.\\s+${home}/4 phiếu đã về phường\\.$`));
  const nextDoor = async () => {
    const { next } = await phone.call('today');
    await hand.page.locator('.next .address', { hasText: next.short }).waitFor();
    return next;
  };
  for (let door = 0; door < 2; door += 1) {
    const { short } = await nextDoor();
    await hand.button('Vắng nhà');
    await hand.sees(`Đã lưu trên máy: ${short} vắng nhà`);
  }
  // Her name is a slip of its own, beside the three visits.
  const { household } = await nextDoor();
  const { consent: { textVersion } } = await phone.call('catalogue');
  await phone.call('add_person', { household, name: 'Đặng Thị Hoà', consent: { nameAllowed: true, callAllowed: false, textVersion, way: 'tap' } });
  await hand.button('Tôi đang ở nhà này');
  await hand.button('Gặp được người lớn');
  await hand.button(/^Đặng Thị Hoà/);
  await hand.button(VNEID);
  await hand.button('Tự làm được');
  await hand.button('Quay lại');
  await hand.button(/^Người không ghi tên/);
  await hand.button(VNEID);
  await hand.button('Lưu lần gặp');
  await evening(0);

  await hand.part('Gửi');
  await hand.button('Gửi về phường');
  await hand.sees('Đã gửi xong. Phường đã nhận đủ.');
  await hand.part('Hôm nay');
  await evening(4);
  unharmed(hand);
});

test('two phones mend the same number at one door; a card shows both, and one tap decides for everyone, also without a network', async () => {
  const lan = await house.enrolled('cô Lan');
  const nam = await house.enrolled('anh Nam', 'small');
  const { household } = (await lan.phone.call('today')).due[0].door;
  const before = (await lan.phone.call('household', { household })).counts.people ?? 0;

  await lan.hand.page.goto(mend(lan.phone, household));
  await lan.hand.button('Thêm một');
  await lan.hand.button('Lưu thông tin nhà');
  await lan.hand.sees(/Đã lưu trên máy/);
  await nam.hand.page.goto(mend(nam.phone, household));
  await nam.hand.button('Thêm một');
  await nam.hand.button('Thêm một');
  await nam.hand.button('Lưu thông tin nhà');
  await nam.hand.sees(/Đã lưu trên máy/);

  for (const { hand } of [lan, nam]) {
    await hand.page.goto(new URL('/#/gui', hand.page.url()).href);
    await hand.button('Gửi về phường');
    await hand.sees('1/1 đã về phường');
  }
  await nam.hand.button('Lấy phần mới từ phường');
  await nam.hand.link(/1 chỗ cần chọn bản đúng/);
  await nam.hand.sees(/Nhân khẩu/);
  await nam.hand.sees('cô Lan ghi');
  await nam.hand.sees('anh Nam ghi');
  await house.ward.stop();
  nam.hand.afresh();
  await nam.hand.button(/^cô Lan ghi/);
  await nam.hand.sees('Không có chỗ nào hai người cùng sửa.');
  assert.equal(nam.hand.taps, 1);
  assert.equal((await nam.phone.call('household', { household })).counts.people, before + 1);
  assert.equal((await nam.phone.call('sync')).failure.code, 'offline');
  assert.equal((await nam.phone.call('sync_state')).unsent, 1, 'the choice waits on this phone');

  await house.ward.start();
  await nam.phone.call('sync');
  await lan.phone.call('sync');
  assert.deepEqual(await lan.phone.call('conflicts'), [], 'the choice holds on the other phone too');
  assert.equal((await lan.phone.call('household', { household })).counts.people, before + 1);
  unharmed(lan.hand);
  unharmed(nam.hand);
});
