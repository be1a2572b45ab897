import { readCard } from './cccd';

const whole = {
  personalNumber: '001088012456',
  fullName: 'Lê Văn Thành',
  birthDate: '1988-09-02',
  sex: 'male',
  address: 'Thôn 3, Hồ Sen, Hà Nội',
};

describe('the QR code of a chip card, as a scanner types it', () => {
  it.each([
    [
      'with the number of the old card',
      '001088012456|012345678|Lê Văn Thành|02091988|Nam|Thôn 3, Hồ Sen, Hà Nội|25042021',
    ],
    ['without it', '001088012456||Lê Văn Thành|02091988|Nam|Thôn 3, Hồ Sen, Hà Nội|25042021'],
    ['with what newer cards add', '001088012456||Lê Văn Thành|02091988|Nam|Thôn 3, Hồ Sen, Hà Nội|25042021||Lê A|Vũ B'],
    [
      'with a line end and marks in two characters',
      '001088012456||Le\u0302 Văn Thành|02091988|Nam|Thôn 3, Hồ Sen, Hà Nội|25042021\r\n',
    ],
    ['with the date as people write it', '001088012456||Lê Văn Thành|02/09/1988|Nam|Thôn 3, Hồ Sen, Hà Nội|25042021'],
  ])('is read %s', (_, typed) => {
    expect(readCard(typed)).toEqual(whole);
  });

  it('is read where the Telex keys were not turned into letters', () => {
    const card = readCard(
      '025192000145|131234567|Nguyeenx Thij Hoaf|27031992|Nuwx|Soos 18 dduwowngf Traanf Phus|10052021',
    );
    expect(card?.fullName.toLowerCase()).toBe('nguyễn thị hòa');
    expect(card?.sex).toBe('female');
    expect(card?.birthDate).toBe('1992-03-27');
    expect(card?.address).toBe('số 18 đường trần phú');
  });

  it('is read in capitals', () => {
    expect(readCard('025192000145||NGUYỄN THỊ HOA|27031992|NỮ|VIỆT TRÌ|10052021')).toMatchObject({
      fullName: 'NGUYỄN THỊ HOA',
      sex: 'female',
    });
  });

  it('is a number alone when it was typed by hand', () => {
    expect(readCard(' 025 192 000 145 ')).toEqual({ personalNumber: '025192000145', fullName: '' });
    expect(readCard('2600123456')?.personalNumber).toBe('2600123456');
  });

  it.each(['', 'Nguyễn Thị Hoa', '12345', '001088012456|', '001088012456|012345678', '001088012456||31021988'])(
    'is not guessed from %p',
    (typed) => {
      expect(readCard(typed)).toBeNull();
    },
  );

  it('leaves out a day that no calendar has', () => {
    expect(readCard('001088012456||Lê Văn Thành|31021988|Nam|Hà Nội|25042021')?.birthDate).toBeUndefined();
  });
});
