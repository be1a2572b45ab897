import { fold } from './text';

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

/** Words that ask or join, as written with their marks. */
const ASKING: ReadonlySet<string> = new Set(
  (
    'tôi mình em anh chị bạn ta gì sao nào đâu ai thế thì là mà và với của các những một này kia đó đây rồi chưa đã đang sẽ vẫn còn nữa ' +
    'rất quá nhé ạ ơi nhỉ vậy phải muốn cần được bị nên hay hoặc nếu khi lúc giờ để cho về tại ở từ đến vào ra lên xuống theo trong ' +
    'như cũng chỉ đều mọi xin hỏi giúp biết không ko k dc đc có làm the a an of for to in how do i my me get on and what is where'
  ).split(' '),
);

/** Of these, folded, what means something else too (`dau` is oil, `can` is in the identity card): half a word without marks. */
const AMBIGUOUS: ReadonlySet<string> = new Set(
  'dau can the con chi ban moi tai tu hoi nha de em khong thi lam duoc bi vao ra cho den anh co'.split(' '),
);
const ASKING_FOLDED: ReadonlySet<string> = new Set([...ASKING].map(fold));

/** Words that are rather general in this domain: kept, but they say little. */
const WEAK: ReadonlySet<string> = new Set(
  'thu tuc ho so giay to cap dang ky nop don viec truong hop nguoi ca nhan chuc co quan doi voi quy dinh thuc hien de nghi'.split(
    ' ',
  ),
);

/** What a word of a query is worth, 0 to 1. `marked` is the word as typed; without marks in the query its meaning is a guess. */
export function weightOf(marked: string, useMarks: boolean): number {
  const folded = fold(marked);
  if (useMarks ? ASKING.has(marked) : ASKING_FOLDED.has(folded)) return !useMarks && AMBIGUOUS.has(folded) ? 0.5 : 0.15;
  return WEAK.has(folded) ? 0.7 : 1;
}

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
