/** The lớp of a tổ, on the screens: none yet, one opened, a buổi by count and from paper, and the lớp once a buổi stands in it. */
export async function theLessons({ phone, hand, area, home, learner, go }, stop) {
  await go('lop');
  await hand.sees('Tổ chưa mở lớp nào.');
  await stop('lessons-none');
  await hand.link(/Mở lớp/);
  await hand.sees('Mở lớp mới');
  await stop('lesson-add');
  await hand.button('Lớp cho người cao tuổi');
  await hand.write('Tên lớp', 'Lớp tối thứ Ba');
  await hand.button('Mở lớp này');
  await hand.sees('Lớp này chưa ghi buổi nào.');
  const [{ id: lesson }] = await phone.call('lessons', { area });
  await go(`lop/${lesson}`);
  await hand.sees('Lớp này chưa ghi buổi nào.');
  await stop('lesson');
  await go(`lop/${lesson}/buoi`);
  await hand.sees('Số người dự');
  await stop('session');
  await go(`lop/${lesson}/danh-sach`);
  await hand.sees('Buổi ngày nào?');
  await hand.button(/^Người này đã ký cho ghi tên/);
  await hand.write('Nhà nào?', home.short);
  await hand.page.getByRole('button', { name: new RegExp(`^${home.short}\\b`) }).first().waitFor();
  await stop('session-paper');
  await hand.button(new RegExp(`^${home.short}\\b`));
  await hand.sees('Đổi nhà');
  await stop('session-paper-house');
  await hand.button('Bỏ phần đang ghi');

  await phone.call('record_session', { lesson, heads: 14, visitors: 2, volunteers: 3, attended: [learner], skills: ['DD-01', 'AT-01'] });
  await go(`lop/${lesson}`);
  await hand.sees('Bỏ buổi này');
  await stop('lesson-sessions');
  await go('lop');
  await hand.sees(/gần nhất hôm nay/);
  await stop('lessons');
}
