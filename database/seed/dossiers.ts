/** 300 dossiers, filed and acted on by the single window's own functions, each act at the moment that the moved clock shows. */
import type { Core } from '@strapi/strapi';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { identity, type Actor, type CitizenActor, type OfficerActor } from '@motcua/plugin-identity';
import { records } from '@motcua/plugin-records';
import { singleWindow, type ActInput, type DossierFile, type PaperInput } from '@motcua/plugin-single-window';
import { answersFor } from './answers';
import { formsByProcedure } from './forms';
import { officers } from './officers';
import { onePagePdf } from './paper';
import { emailOf, person, phoneOf } from './persons';
import { limitMinutes, plans, type Plan } from './plans';
import { procedures } from './procedures';
import { random } from './random';
import { addWorkingMinutes } from './working-time';

/** A dossier under way and when its next act comes. */
interface Course {
  readonly index: number;
  readonly plan: Plan;
  at: Date;
  dossierId: number | null;
  acts: number;
  supplemented: boolean;
}

interface Move {
  readonly type: string;
  readonly actor: Actor;
}

/** Taking a task comes last: only where nothing can be done without. */
const DECIDING = ['RECEIVE', 'OPINION', 'PROPOSE', 'APPROVE'] as const;
const FORWARD = [...DECIDING, 'ISSUE', 'HAND_OVER', 'CLAIM'] as const;

/** Longer than any workflow of the demo gives for a supplement, in ms. */
const UNANSWERED = 24 * 86_400_000;

const REASONS: Readonly<Record<string, string>> = {
  REFUSE: 'Hồ sơ không thuộc thẩm quyền giải quyết của đơn vị; đề nghị nộp tại nơi cư trú.',
  REQUEST_SUPPLEMENT: 'Bản chụp mờ, không đọc được dấu và chữ ký. Đề nghị nộp lại bản rõ hơn.',
  WITHDRAW: 'Tôi chưa cần làm thủ tục này nữa.',
};

/** The clock moves from act to act; it is set back to the real one by the caller. */
export class DossierSeed {
  private readonly window;
  private readonly people = new Map<string, CitizenActor>();
  private readonly papers = new Map<string, string>();
  private readonly staff = new Map<string, OfficerActor>();
  private readonly chance = random(44);
  /** As the last act left them; nobody else works here meanwhile. */
  private readonly files = new Map<number, DossierFile>();
  private folder = '';
  private running = false;

  constructor(
    private readonly strapi: Core.Strapi,
    private readonly now: Date,
  ) {
    this.window = singleWindow(strapi);
    this.window.onEvent(async (trx) => {
      // A power cut may cost the last of them; a demo half made is made anew.
      if (this.running) await trx.raw('SET LOCAL synchronous_commit = off');
    });
    this.window.afterCommit((event, file) => {
      if (this.running) this.files.set(event.dossierId, file);
    });
  }

  async run(progress: (done: number, total: number) => void): Promise<void> {
    this.folder = await mkdtemp(join(tmpdir(), 'motcua-seed-'));
    this.running = true;
    try {
      const courses = plans(this.now, this.chance).map((plan, index): Course => ({
        index,
        plan,
        at: plan.filedAt,
        dossierId: null,
        acts: 0,
        supplemented: false,
      }));
      const total = courses.length;
      const queue = [...courses];
      while (queue.length > 0) {
        const course = takeEarliest(queue);
        this.window.setClock(() => course.at);
        if (await this.step(course)) queue.push(course);
        else progress(total - queue.length, total);
      }
    } finally {
      this.running = false;
      this.files.clear();
      await rm(this.folder, { recursive: true, force: true });
    }
  }

  /** One act; false when the dossier is where it should be, or its next act lies ahead of us. */
  private async step(course: Course): Promise<boolean> {
    if (course.dossierId === null) {
      course.dossierId = await this.file(course);
    } else {
      const applicant = await this.citizen(course.plan.personalNumber);
      const file = this.files.get(course.dossierId) ?? (await this.window.read(course.dossierId, applicant));
      const move = await this.nextMove(course, file, applicant);
      if (!move) return false;
      await this.window.act(this.actInput(course, file, move));
      course.acts += 1;
      if (move.type === 'REQUEST_SUPPLEMENT') course.supplemented = true;
      if (this.arrived(course, move.type)) return false;
    }
    course.at = addWorkingMinutes(course.at, this.pause(course));
    // Nobody answers: it is closed when the time for the supplement is over (Decree 118/2025, Art. 19(5)).
    if (course.plan.goal === 8 && course.supplemented) course.at = new Date(course.at.getTime() + UNANSWERED);
    return course.plan.goal !== 1 && course.at < this.now;
  }

  private arrived({ plan }: Course, type: string): boolean {
    switch (plan.goal) {
      case 2:
        return type === 'RECEIVE';
      case 3:
        return type === 'REFUSE';
      case 8:
        return type === 'TIMER';
      case 5:
        return type === 'REQUEST_SUPPLEMENT';
      case 7:
        return type === 'WITHDRAW';
      case 9:
        return type === 'ISSUE';
      case 10:
        return type === 'HAND_OVER';
      default:
        return false;
    }
  }

  /** Office minutes until the next act: reception within a few hours, then the steps share what the plan's pace gives them. */
  private pause({ plan, acts, supplemented }: Course): number {
    const spread = 0.6 + this.chance.next() * 0.8;
    if (acts === 0) return (plan.goal === 2 || plan.goal === 4 ? 60 : 150) * spread;
    if (supplemented && plan.goal !== 5) return 400 * spread;
    return (limitMinutes(plan.procedure) * plan.pace * spread) / 3.5;
  }

  private async file({ index, plan }: Course): Promise<number> {
    const applicant = await this.citizen(plan.personalNumber);
    const form = formsByProcedure[plan.procedure];
    if (!form) throw new Error(`Procedure ${plan.procedure} has no form`);
    const { answers, provenance } = answersFor(
      plan.procedure,
      form,
      plan.personalNumber,
      plan.filedAt,
      this.now,
      this.chance,
    );
    const residence = person(plan.personalNumber).residence.detail;
    const receipt = await this.window.file({
      idempotencyKey: `demo-${index}`,
      procedureCode: plan.procedure,
      applicant,
      channel: this.chance.next() < 0.86 ? 'online' : 'counter',
      ...(plan.agency && { agencyCode: plan.agency }),
      answers,
      provenance,
      papers: await this.papersFor(plan.procedure, applicant),
      language: 'vi',
      contact: {
        ...(applicant.phone && { phone: applicant.phone }),
        ...(applicant.email && { email: applicant.email }),
        address: residence,
      },
    });
    return receipt.dossierId;
  }

  private async nextMove(
    { plan, supplemented, index }: Course,
    file: DossierFile,
    applicant: CitizenActor,
  ): Promise<Move | null> {
    const open = file.tasks.filter((task) => task.status === 'open');
    const moves: Move[] = [];
    for (const task of open) {
      for (const officer of officers.filter((one) => one.roles.includes(task.role))) {
        const actor = await this.officer(officer.username);
        if (actor?.agencyName !== task.agencyName) continue;
        for (const act of this.window.possibleActs(file, actor)) if (act.allowed) moves.push({ type: act.type, actor });
      }
    }
    for (const act of this.window.possibleActs(file, applicant))
      if (act.allowed) moves.push({ type: act.type, actor: applicant });
    const find = (...types: readonly string[]): Move | null => {
      for (const type of types) {
        const move = moves.find((one) => one.type === type);
        if (move) return move;
      }
      return null;
    };

    if (plan.goal === 3) return find('REFUSE') ?? find(...FORWARD);
    if (plan.goal === 7) return find('WITHDRAW');
    if (file.dossier.npspStatus === 5) {
      if (plan.goal === 8) return { type: 'TIMER', actor: { kind: 'system', name: 'deadlines' } };
      return plan.goal === 5 ? null : find('SUPPLEMENT');
    }
    // Half of the supplements are asked for before the reception, half while the dossier is examined.
    const early = index % 2 === 0 || file.dossier.code !== null;
    if ((plan.goal === 5 || plan.goal === 8 || plan.supplement) && !supplemented && early)
      return find('REQUEST_SUPPLEMENT') ?? find(...FORWARD);
    if (plan.goal === 4) return find(...DECIDING, 'CLAIM');
    return find(...FORWARD);
  }

  private actInput(course: Course, file: DossierFile, { type, actor }: Move): ActInput {
    const reason = REASONS[type];
    return {
      idempotencyKey: `demo-${course.index}-${course.acts}`,
      dossierId: file.dossier.id,
      type,
      version: file.dossier.version,
      actor,
      ...(reason && { reason }),
      data: this.actData(type, file),
    };
  }

  private actData(type: string, file: DossierFile): Readonly<Record<string, unknown>> {
    switch (type) {
      case 'RECEIVE':
        return { checks: Object.fromEntries(file.papers.map((paper) => [String(paper.id), 'accepted'])) };
      case 'REQUEST_SUPPLEMENT': {
        const key = file.version.components[0]?.key;
        return { components: key ? [{ key, note: 'Chụp lại rõ cả bốn góc, đủ dấu và chữ ký' }] : [] };
      }
      case 'SUPPLEMENT':
        return {
          papers: file.papers
            .slice(0, 1)
            .flatMap(({ componentKey, fileKey, name }) => (fileKey ? [{ componentKey, fileKey, name }] : [])),
        };
      case 'PROPOSE':
      case 'APPROVE':
        return { conclusion: 'Hồ sơ đủ điều kiện, đề nghị cấp kết quả.' };
      case 'OPINION':
        return { conclusion: 'Thống nhất, không có ý kiến khác.' };
      case 'HAND_OVER':
        return { receiver: file.dossier.applicantName };
      default:
        return {};
    }
  }

  private async citizen(personalNumber: string): Promise<CitizenActor> {
    const known = this.people.get(personalNumber);
    if (known) return known;
    const who = person(personalNumber);
    const actor = await identity(this.strapi).citizenAccount({
      personalNumber,
      fullName: who.fullName,
      phone: phoneOf(who),
      email: emailOf(who),
    });
    this.people.set(personalNumber, actor);
    return actor;
  }

  private async officer(username: string): Promise<OfficerActor | null> {
    const known = this.staff.get(username);
    if (known) return known;
    const actor = await identity(this.strapi).officer(username);
    if (actor) this.staff.set(username, actor);
    return actor;
  }

  /** The required papers; each is stored once for a person and handed in as often as needed. */
  private async papersFor(procedure: string, owner: CitizenActor): Promise<readonly PaperInput[]> {
    const components = procedures.find((one) => one.code === procedure)?.components ?? [];
    const papers: PaperInput[] = [];
    for (const component of components.filter((one) => one.required)) {
      const name = `${component.name.vi}.pdf`;
      const cacheKey = `${owner.userId} ${component.name.vi}`;
      let fileKey = this.papers.get(cacheKey);
      if (!fileKey) {
        const path = join(this.folder, `${this.papers.size}.pdf`);
        await writeFile(path, onePagePdf(component.name.vi));
        fileKey = (await records(this.strapi).store(path, name, owner)).key;
        this.papers.set(cacheKey, fileKey);
      }
      papers.push({ componentKey: component.key, fileKey, name });
    }
    return papers;
  }
}

/** Removes and answers the course whose next act comes first. */
function takeEarliest(queue: Course[]): Course {
  let first = 0;
  for (const [index, course] of queue.entries()) if (course.at < (queue[first]?.at ?? course.at)) first = index;
  const [course] = queue.splice(first, 1);
  if (!course) throw new Error('The queue is empty');
  return course;
}
