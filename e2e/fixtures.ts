import { test as base, type Page } from "@playwright/test";
import type { Role } from "@/lib/domain/permission";
import { type Db, db, disconnect } from "@/lib/testing/connection";
import { anyAddress } from "./address";
import { Door } from "./door";
import { AiKeysPage } from "./pages/ai-keys-page";
import { AuditLogPage } from "./pages/audit-log-page";
import { ChannelsPage } from "./pages/channels-page";
import { DevelopersPage } from "./pages/developers-page";
import { GenerateDialog, GeneratePage } from "./pages/generate";
import { GroupsPage } from "./pages/groups-page";
import { EditDialog, RotateDialog } from "./pages/key-dialogs";
import { KeyListPage } from "./pages/key-list-page";
import { KeyPage } from "./pages/key-page";
import { ModelUsagePage } from "./pages/model-usage-page";
import { ModelsPage } from "./pages/models-page";
import { ProfilePage } from "./pages/profile-page";
import { SecretReveal } from "./pages/secret-reveal";
import { Shell } from "./pages/shell";
import { SignInPage } from "./pages/sign-in-page";
import { TenantSwitcher } from "./pages/tenant-switcher";
import { SubAccountsPage, TenantsPage } from "./pages/tenants-page";
import { UsagePage } from "./pages/usage-page";
import { SubAccountUsersPage, UsersPage } from "./pages/users-page";
import { signIn } from "./sign-in";
import { type Account, makeTenant, type TestTenant } from "./tenant";

interface Options {
  /** Who `page` is signed in as; null for nobody. */
  role: Role | null;
  /** How many keys the tenant may hold. */
  keyLimit: number;
}

interface Fixtures {
  /** The test's own tenant, with the groups Read Only and Full Access. */
  tenant: TestTenant;
  /** Whom `page` is signed in as. */
  account: Account | null;
  /** Where all requests of the test come from, as the server sees it: nobody else's. */
  address: string;
  /** A browser of its own for one more person of the tenant, or of another one. */
  openAs: (role: Role, of?: TestTenant) => Promise<Page>;
  door: Door;
  shell: Shell;
  keyList: KeyListPage;
  keyPage: KeyPage;
  channels: ChannelsPage;
  aiKeys: AiKeysPage;
  generatePage: GeneratePage;
  generateDialog: GenerateDialog;
  editDialog: EditDialog;
  rotateDialog: RotateDialog;
  reveal: SecretReveal;
  signInPage: SignInPage;
  profilePage: ProfilePage;
  auditLog: AuditLogPage;
  switcher: TenantSwitcher;
  groupsPage: GroupsPage;
  tenantsPage: TenantsPage;
  subAccounts: SubAccountsPage;
  modelsPage: ModelsPage;
  modelUsage: ModelUsagePage;
  usersPage: UsersPage;
  subAccountUsers: SubAccountUsersPage;
  usagePage: UsagePage;
  developers: DevelopersPage;
}

interface WorkerFixtures {
  /** The database of the server under test. */
  database: Db;
}

export const test = base.extend<Options & Fixtures, WorkerFixtures>({
  role: ["tenantAdmin", { option: true }],
  timezoneId: "UTC",
  keyLimit: [10, { option: true }],

  database: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the names of other fixtures from the pattern.
    async ({}, use) => {
      await use(db());
      await disconnect();
    },
    { scope: "worker" },
  ],

  // biome-ignore lint/correctness/noEmptyPattern: as above.
  address: async ({}, use) => use(anyAddress()),

  extraHTTPHeaders: async ({ address }, use) => use({ "X-Forwarded-For": address }),

  tenant: async ({ database, keyLimit }, use) => use(await makeTenant(database, keyLimit)),

  account: async ({ role, tenant }, use) => use(role && (await tenant.createUser(role))),

  context: async ({ context, account, role, database, tenant }, use) => {
    if (account) await signIn(context.request, account);
    if (account && role === "superUser") {
      await database.session.updateMany({ where: { userId: account.id }, data: { tenantId: tenant.id } });
    }
    await use(context);
  },

  openAs: async ({ browser, tenant }, use) => {
    const contexts: { close(): Promise<void> }[] = [];
    await use(async (role, of = tenant) => {
      const context = await browser.newContext();
      contexts.push(context);
      await signIn(context.request, await of.createUser(role));
      return context.newPage();
    });
    for (const context of contexts) await context.close();
  },

  door: async ({ request }, use) => use(new Door(request)),

  shell: async ({ page }, use) => use(new Shell(page)),
  keyList: async ({ page }, use) => use(new KeyListPage(page)),
  channels: async ({ page }, use) => use(new ChannelsPage(page)),
  aiKeys: async ({ page }, use) => use(new AiKeysPage(page)),
  keyPage: async ({ page }, use) => use(new KeyPage(page)),
  generatePage: async ({ page }, use) => use(new GeneratePage(page)),
  generateDialog: async ({ page }, use) => use(new GenerateDialog(page)),
  editDialog: async ({ page }, use) => use(new EditDialog(page)),
  rotateDialog: async ({ page }, use) => use(new RotateDialog(page)),
  reveal: async ({ page }, use) => use(new SecretReveal(page)),
  signInPage: async ({ page }, use) => use(new SignInPage(page)),
  profilePage: async ({ page }, use) => use(new ProfilePage(page)),
  auditLog: async ({ page }, use) => use(new AuditLogPage(page)),
  switcher: async ({ page }, use) => use(new TenantSwitcher(page)),
  groupsPage: async ({ page }, use) => use(new GroupsPage(page)),
  tenantsPage: async ({ page }, use) => use(new TenantsPage(page)),
  subAccounts: async ({ page }, use) => use(new SubAccountsPage(page)),
  modelsPage: async ({ page }, use) => use(new ModelsPage(page)),
  modelUsage: async ({ page }, use) => use(new ModelUsagePage(page)),
  usersPage: async ({ page }, use) => use(new UsersPage(page)),
  subAccountUsers: async ({ page }, use) => use(new SubAccountUsersPage(page)),
  usagePage: async ({ page }, use) => use(new UsagePage(page)),
  developers: async ({ page }, use) => use(new DevelopersPage(page)),
});

export { expect } from "@playwright/test";
