/** Plausible answers to the forms, for a person at a time. */
import type { Answers, FormDefinition, Provenance } from '@motcua/cms';
import { compileForm, prefillAnswers, type CompiledForm } from '@motcua/plugin-eform';
import type { Person } from '@motcua/plugin-national-data';
import { emailOf, person, persons, phoneOf } from './persons';
import type { Random } from './random';
import { dateAfter } from './working-time';

const upper = (name: string): string => name.toLocaleUpperCase('vi');
const CHILDREN = [
  'Gia Hân',
  'Minh Khôi',
  'Bảo Anh',
  'Tuệ Nhi',
  'Đăng Khoa',
  'An Nhiên',
  'Nhật Minh',
  'Hà My',
  'Phúc An',
  'Khánh Linh',
];
const SHOPS = [
  'Tạp hóa Hoa Mai',
  'Quán phở Đất Tổ',
  'Cà phê Ngã Ba',
  'Tiệm may Thu Hương',
  'Sửa xe Hùng Vương',
  'Cơm bình dân Sông Lô',
  'Tiệm tóc Xuân',
  'Nông sản Trung Du',
];
const TRADES = ['grocery', 'food', 'food', 'clothing', 'repair', 'food', 'beauty', 'farming'];

interface Situation {
  readonly who: Person;
  readonly at: Date;
  /** The real present: what lies ahead at filing must still lie ahead when the demo is looked at. */
  readonly now: Date;
  readonly chance: Random;
}

const spouseOf = (who: Person): Person | undefined =>
  persons.find((other) => other.fullName === who.spouseName && other.spouseName === who.fullName);

function birth({ who, at, chance }: Situation): Answers {
  const spouse = spouseOf(who);
  const mother = who.sex === 'female' ? who : spouse;
  const father = who.sex === 'male' ? who : spouse;
  const family = (father ?? who).fullName.split(' ')[0] ?? '';
  return {
    relation: who.sex === 'female' ? 'mother' : 'father',
    childName: upper(`${family} ${chance.pick(CHILDREN)}`),
    childBirthDate: dateAfter(at, -chance.between(3, 40)),
    childSex: chance.pick(['male', 'female']),
    birthPlaceKind: 'facility',
    birthPlace: 'Bệnh viện Sản Nhi tỉnh Phú Thọ',
    childOrder: chance.between(1, 3),
    childEthnicGroup: who.ethnicGroup,
    childNationality: 'VN',
    motherName: upper(mother?.fullName ?? who.motherName),
    ...(mother && { motherPersonalNumber: mother.personalNumber }),
    motherBirthDate: mother?.birthDate ?? '1995-05-20',
    motherNationality: 'VN',
    motherResidence: { ...(mother ?? who).residence },
    fatherKnown: father !== undefined,
    ...(father && {
      fatherName: upper(father.fullName),
      fatherPersonalNumber: father.personalNumber,
      fatherBirthDate: father.birthDate,
      fatherNationality: 'VN',
      parentsMarried: true,
    }),
    copies: chance.between(0, 3),
  };
}

function marital({ who, chance }: Situation): Answers {
  const status = who.maritalStatus === 'Đã kết hôn' ? 'married' : 'neverMarried';
  return {
    sex: who.sex,
    ethnicGroup: who.ethnicGroup,
    nationality: 'VN',
    forWhom: 'myself',
    status,
    spouseName: upper(who.spouseName || 'Không có'),
    purpose: status === 'married' ? 'loan' : chance.pick(['property', 'loan']),
    copies: chance.between(1, 2),
  };
}

function household({ who, now, chance }: Situation): Answers {
  const kind = chance.between(0, SHOPS.length - 1);
  return {
    owners: 'alone',
    businessName: `${SHOPS[kind] ?? 'Cửa hàng'} ${chance.between(2, 99)}`,
    businessAddress: { ...who.residence },
    premises: 'own',
    openingTime: '07:30',
    mainTrade: TRADES[kind] ?? 'grocery',
    tradeDetails: 'Bán lẻ và phục vụ khách trong khu dân cư',
    conditions: TRADES[kind] === 'food' ? ['foodSafety'] : null,
    capital: chance.between(3, 40) * 10_000_000,
    workers: chance.between(1, 5),
    startDate: dateAfter(now, chance.between(10, 60)),
    taxContact: true,
  };
}

function house({ who, now, chance }: Situation): Answers {
  const ground = chance.between(60, 110);
  const floors = chance.between(1, 4);
  return {
    siteAddress: { ...who.residence },
    plotNumber: String(chance.between(12, 480)),
    mapSheet: String(chance.between(2, 40)),
    plotArea: ground + chance.between(10, 80),
    landPaper: 'certificate',
    workKind: 'new',
    floors,
    basement: false,
    groundArea: ground,
    totalArea: ground * floors,
    height: 4 * floors + 1,
    cost: ground * floors * 7_000_000,
    designer: 'architect',
    designerName: 'LƯU ANH DŨNG',
    adjacent: false,
    startDate: dateAfter(now, chance.between(30, 60)),
    endDate: dateAfter(now, chance.between(200, 400)),
  };
}

const CLINIC = 'Trạm Y tế phường Việt Trì';

const residence = ({ who }: Situation): Answers => ({
  residentName: upper(who.fullName),
  homeAddress: { ...who.residence },
  homeRight: 'own',
});

function insurance(situation: Situation): Answers {
  const { childName = null, childBirthDate = null, childSex = null } = birth(situation);
  return { childName, childBirthDate, childSex, clinic: CLINIC };
}

const childUnderSix = (situation: Situation): Answers => ({
  ...birth(situation),
  homeAddress: { ...situation.who.residence },
  homeRight: 'own',
  clinic: CLINIC,
});

const BY_PROCEDURE: Readonly<Record<string, (situation: Situation) => Answers>> = {
  '1.001193': birth,
  '1.004873': marital,
  '1.001612': household,
  '1.013225': house,
  '1.004222': residence,
  '1.002759': insurance,
  '2.002621': childUnderSix,
};

/** Compiling is the dear part: once per form, with a day that can be set. */
const compiledForms = new Map<FormDefinition, CompiledForm>();
let day = '';

function compiledAt(form: FormDefinition, at: Date): CompiledForm {
  day = dateAfter(at, 0);
  const known = compiledForms.get(form) ?? compileForm(form, () => day);
  compiledForms.set(form, known);
  return known;
}

/**
 * Answers that the form accepts, with what the population register gave.
 * @throws when the form refuses them: then the form has changed and this file must follow.
 */
export function answersFor(
  code: string,
  form: FormDefinition,
  personalNumber: string,
  at: Date,
  now: Date,
  chance: Random,
): { readonly answers: Answers; readonly provenance: Readonly<Record<string, Provenance>> } {
  const who = person(personalNumber);
  const prefilled = prefillAnswers(form, {
    population: who,
    account: { phone: phoneOf(who), email: emailOf(who) },
    at: at.toISOString(),
  });
  const given: Answers = {
    ...prefilled.answers,
    ...BY_PROCEDURE[code]?.({ who, at, now, chance }),
    delivery: chance.pick(['counter', 'electronic']),
    declaration: true,
  };
  const compiled = compiledAt(form, at);
  const answers = compiled.visible(given);
  const errors = compiled.validate(answers);
  if (errors.length > 0)
    throw new Error(
      `Demo answers to ${code} are refused: ${errors.map((error) => `${error.key}: ${error.message.en}`).join('; ')}`,
    );
  return { answers, provenance: prefilled.provenance };
}
