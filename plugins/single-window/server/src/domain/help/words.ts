/** The words of a question: which say what is asked about, which only ask. Folded; Vietnamese and English alike. */
import { fold } from '../fold';
import type { HelpSection } from './passages';

/** Phrases that name a part of a procedure. */
const TOPICS: Readonly<Partial<Record<HelpSection, readonly string[]>>> = {
  fees: [
    'le phi',
    'phi',
    'bao nhieu tien',
    'mat tien',
    'het tien',
    'nop tien',
    'chi phi',
    'mien phi',
    'mien le phi',
    'duoc mien',
    'duoc giam',
    'mien giam',
    'gia',
    'ton bao nhieu',
    'fee',
    'fees',
    'cost',
    'free',
    'exempt',
    'how much',
  ],
  limits: [
    'bao lau',
    'may ngay',
    'bao nhieu ngay',
    'thoi han',
    'thoi gian giai quyet',
    'khi nao co',
    'khi nao xong',
    'khi nao tra',
    'bao gio co',
    'bao gio xong',
    'mat may',
    'how long',
    'time limit',
    'deadline',
  ],
  components: [
    'thanh phan ho so',
    'ho so gom',
    'giay to gi',
    'nhung giay to',
    'giay to nao',
    'can giay to',
    'can nhung gi',
    'can gi',
    'can nop',
    'phai nop',
    'mang theo',
    'mang gi',
    'ban chinh',
    'ban sao',
    'bat buoc',
    'which papers',
    'documents',
    'papers',
  ],
  conditions: ['dieu kien', 'yeu cau gi', 'requirements', 'conditions'],
  audience: ['doi tuong', 'ai duoc', 'ai co the', 'nhung ai', 'who may', 'who can'],
  legal: [
    'can cu phap ly',
    'can cu',
    'phap ly',
    'luat nao',
    'nghi dinh nao',
    'van ban nao',
    'quy dinh o dau',
    'theo luat',
    'legal basis',
    'which law',
  ],
  steps: ['trinh tu', 'cac buoc', 'buoc nao', 'quy trinh', 'lam the nao', 'thuc hien the nao', 'steps'],
  result: ['ket qua', 'nhan duoc gi', 'duoc cap gi', 'result'],
  place: [
    'o dau',
    'noi nop',
    'nop tai dau',
    'co quan nao',
    'ai giai quyet',
    'tham quyen',
    'truc tuyen',
    'qua mang',
    'where',
    'online',
  ],
  instructions: ['huong dan', 'luu y', 'instructions'],
};

const ASKING = `
a ai bi boi ca cac cai can cho chu co con cua cung da dang day de den di do du duoc gi giup ha hay hoi khi khong la lam len luc ma minh moi
mot muon nao nay nop neu nen ngay nhe nhu nhung nhieu bao nua o oi phai qua ra roi sao sau se so tai tan tat te thanh the thi thu tu tuc toi trong tren
truoc tung u va vao van ve vi viec vay vi voi xin xong em anh chi ong ba ban nguoi chung ta theo lan mat het hien dung xem biet cach
a an the of to for is are do does i my we our you it in on at and or what which when how can must need be with have has by from
`;

const STOP = new Set(ASKING.split(/\s+/).filter(Boolean));

/** As they are written, in lower case. */
export const wordsOf = (text: string): readonly string[] =>
  text
    .normalize('NFC')
    .toLowerCase()
    .match(/[\p{L}\p{N}]+/gu) ?? [];

/** To be found with and without its marks. A word that is asked for with marks means just these: `chiếu` is not `chiều`. */
export const withoutMarks = (words: readonly string[]): readonly string[] => words.map(fold);

/** What asks for an opinion or a decision: there is nothing to quote. */
const DECIDING = ['co nen', 'nen duyet', 'nen tu choi', 'nen cap', 'should i', 'should we'];

export interface Asked {
  readonly topics: ReadonlySet<HelpSection>;
  /** What the question is about, each word once. */
  readonly words: readonly string[];
  /** Neighbours in the question, without marks. */
  readonly pairs: readonly string[];
  /** An opinion or a decision is wanted. */
  readonly decides: boolean;
}

export function readQuestion(question: string): Asked {
  const written = wordsOf(question);
  const all = withoutMarks(written);
  const said = ` ${all.join(' ')} `;
  const topics = new Set<HelpSection>();
  // Said in every question; `hộ` and `so` alone mean something.
  const asking = new Set(said.includes(' ho so ') ? ['ho', 'so'] : []);
  for (const [section, phrases] of Object.entries(TOPICS))
    for (const phrase of phrases)
      if (said.includes(` ${phrase} `)) {
        // A key of the object above.
        topics.add(section as HelpSection);
        for (const word of phrase.split(' ')) asking.add(word);
      }
  const words = [...new Set(written)].filter((word) => !STOP.has(fold(word)) && !asking.has(fold(word)));
  const pairs = all.slice(1).map((word, index) => `${all[index] ?? ''} ${word}`);
  return { topics, words, pairs, decides: DECIDING.some((phrase) => said.includes(` ${phrase} `)) };
}
