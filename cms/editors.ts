/** The accounts of the panel in the embedded profile: an administrator with a password that nobody knows, and the demo's content editor. */
import type { Core } from '@strapi/strapi';
import { randomBytes } from 'node:crypto';

const EDITOR = 'bientap@motcua.example';

/** What a content editor works on: never dossiers, nor anything else that holds people's data. */
const SUBJECTS = [
  'api::procedure.procedure',
  'api::form-definition.form-definition',
  'api::form-section.form-section',
  'api::workflow-definition.workflow-definition',
  'api::document-template.document-template',
  'api::agency.agency',
] as const;

/** What else: taking procedures to other installations and from them. */
const MOVING = ['moving.export', 'moving.import', 'moving.trust'].map((name) => ({
  action: `plugin::single-window.${name}`,
  subject: null,
  properties: {},
  conditions: [],
}));

const ACTIONS = ['read', 'create', 'update', 'delete', 'publish'] as const;

/** What is used here of the panel's own services, which Strapi does not type. */
interface Users {
  readonly exists: () => Promise<boolean>;
  readonly create: (user: Readonly<Record<string, unknown>>) => Promise<unknown>;
}

interface Roles {
  readonly getSuperAdmin: () => Promise<{ readonly id: number }>;
  readonly create: (role: Readonly<Record<string, unknown>>) => Promise<{ readonly id: number }>;
  readonly assignPermissions: (roleId: number, permissions: readonly unknown[]) => Promise<unknown>;
}

export async function ensureEditors(strapi: Core.Strapi, password: string): Promise<void> {
  // Strapi types every service as a bag of unknown members.
  const users = strapi.service('admin::user') as unknown as Users;
  const roles = strapi.service('admin::role') as unknown as Roles;
  if (await users.exists()) return;

  const superAdmin = await roles.getSuperAdmin();
  await users.create({
    email: 'quantri@motcua.example',
    firstname: 'Quản trị',
    lastname: 'Hệ thống',
    password: `${randomBytes(24).toString('base64url')}aA1`,
    isActive: true,
    registrationToken: null,
    roles: [superAdmin.id],
  });

  const role = await roles.create({
    name: 'Biên tập nội dung',
    description: 'Thủ tục, biểu mẫu, quy trình, lịch làm việc',
  });
  const permissions = SUBJECTS.flatMap((subject) =>
    ACTIONS.filter((action) => action !== 'publish' || subject === 'api::procedure.procedure').map((action) => ({
      action: `plugin::content-manager.explorer.${action}`,
      subject,
      properties:
        action === 'delete' || action === 'publish'
          ? {}
          : { fields: Object.keys(strapi.contentType(subject).attributes) },
      conditions: [],
    })),
  );
  await roles.assignPermissions(role.id, [...permissions, ...MOVING]);
  await users.create({
    email: EDITOR,
    firstname: 'Lê Thu',
    lastname: 'Biên tập',
    password,
    isActive: true,
    registrationToken: null,
    preferedLanguage: 'vi',
    roles: [role.id],
  });
}
