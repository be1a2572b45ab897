/** Words of asking, not of what is asked for; folded. Phrases first, so that `can gi` goes before `can` is looked at. */
const PHRASES: readonly string[] = [
  ...[
    'o dau',
    'bao lau',
    'bao nhieu',
    'bao nhieu tien',
    'nhu the nao',
    'nhu nao',
    'the nao',
    'lam sao',
    'thi sao',
    'ra sao',
    'tai sao',
  ],
  ...[
    'can gi',
    'can nhung gi',
    'nhung gi',
    'lam gi',
    'phai lam gi',
    'gom gi',
    'gom nhung gi',
    'giay to gi',
    'thu tuc gi',
    'la gi',
    'mat bao lau',
  ],
  ...[
    'co duoc khong',
    'duoc khong',
    'co phai',
    'phai khong',
    'khong biet',
    'co can',
    'hay khong',
    'co khong',
    'bao gio',
    'khi nao',
    'luc nao',
  ],
  ...[
    'xin hoi',
    'cho hoi',
    'cho minh hoi',
    'cho em hoi',
    'cho toi hoi',
    'cho toi',
    'cho minh',
    'giup toi',
    'giup minh',
    'giup em',
    'ai biet',
  ],
  ...[
    'toi muon',
    'minh muon',
    'em muon',
    'toi can',
    'minh can',
    'em can',
    'nha toi',
    'nha minh',
    'nha em',
    'vo chong toi',
    'bay gio',
    'hien nay',
  ],
  ...[
    'nop o dau',
    'den dau',
    'o cho nao',
    'cho nao',
    'tai dau',
    'di dau',
    'lam o dau',
    'dang ky o dau',
    'bi gi',
    'the nao',
    'hoi ve',
    'can phai',
  ],
];

const WORDS: ReadonlySet<string> = new Set(
  (
    'toi minh em anh chi ban nha ta gi sao nao dau ai the thi la ma va voi cua cac nhung mot nay kia do day roi chua da dang se van con nua ' +
    'rat lam qua nhe a oi u ha nhi vay phai muon can duoc bi nen hay hoac neu khi luc gio de cho ve tai o tu den vao ra len xuong theo trong ngoai ' +
    'tren duoi bang nhu cung chi deu moi thu tuc xin hoi giup biet khong ko k dc the a an the of for to in how do i my me an get on and what is where'
  ).split(' '),
);

/** Words that are rather general in this domain: kept, but they say little. */
const WEAK: ReadonlySet<string> = new Set(
  'thu tuc xin lam ho so giay to cap dang ky nop don viec truong hop nguoi ca nhan to chuc co quan doi voi quy dinh thuc hien de nghi'.split(
    ' ',
  ),
);

export const weightOf = (folded: string): number => (WORDS.has(folded) ? 0.15 : WEAK.has(folded) ? 0.7 : 1);

/** Positions that belong to a phrase of asking. */
export function askingPositions(folded: readonly string[]): ReadonlySet<number> {
  const taken = new Set<number>();
  for (const phrase of PHRASES) {
    const words = phrase.split(' ');
    for (let start = 0; start + words.length <= folded.length; start++) {
      if (words.every((word, index) => folded[start + index] === word))
        words.forEach((_, index) => taken.add(start + index));
    }
  }
  return taken;
}
