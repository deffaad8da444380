/**
 * The tab inside Teams, in a program file of its own that comes beside the first one.
 *
 * - In this order: `app.initialize()`, which also sets up the nested sign-in; the context; the plan from this device; a
 *   token. MSAL before `initialize` finds no bridge, and signs in as if it stood in a plain window.
 * - Teams hears of success within the time that it gives (30 s), also when the net is slow. What we say ourselves is an
 *   expected failure, so that Teams does not cover it.
 * - A tab that is put aside keeps nothing but what stands on the device: what is being written is stored first.
 */
import { app, HostClientType, pages, teamsCore } from '@microsoft/teams-js';
import type { SignInTrouble } from '#domain/sign-in.ts';
import type { MeetingPort } from '#features/meeting.ts';
import { formatRoute, routeOfItem, saysWhere } from '#features/route.ts';
import type { PlanSession } from '#sync/session.ts';
import { signInText } from '#text/sign-in.ts';
import type { Host, SharedLink, Surroundings } from './host.ts';
import { liveValue } from './live.ts';
import { type KnownPlan, siteName } from './known-plans.ts';
import { actorInTeams, addressOf, isPersonal, languageOf, type Place, placeInTeams, themeOf } from './place.ts';
import type { Stage } from './stage.ts';
import { choiceFor } from './teams/meeting-choice.ts';
import { base, type Shown, type Visit, visitOf } from './teams/visit.ts';

/** Milliseconds after which we say that Teams does not answer; a late answer is still taken. */
const TEAMS_PATIENCE = 10_000;
/** Milliseconds after which Teams hears of success though the plan is still on its way: our own words say so. */
const LATEST_SUCCESS = 15_000;

const lookOf = ({ app: { theme, locale } }: app.Context): Surroundings => ({
  theme: themeOf(theme),
  language: languageOf(locale),
});

const isSame = (one: Surroundings, other: Surroundings): boolean =>
  one.theme === other.theme && one.language === other.language;

function reasonOf({ kind }: SignInTrouble): app.ExpectedFailureReason {
  if (kind === 'offline') return app.ExpectedFailureReason.Offline;
  return kind === 'noPlan' ? app.ExpectedFailureReason.NotFound : app.ExpectedFailureReason.PermissionError;
}

/** Whose page, and which: another one is another page. */
function identityOf(context: app.Context, tenant: string): string {
  const place = placeInTeams(context, tenant);
  const { user, meeting } = context;
  return JSON.stringify([user?.id, user?.tenant?.id, place.ok ? siteName(place.value.site) : null, meeting?.id]);
}

const reload = (): void => window.location.reload();

export async function openInTeams(stage: Stage): Promise<void> {
  const look = liveValue<Surroundings>({ theme: 'light', language: languageOf(navigator.language) });
  const handle = setTimeout(() => void stage.say({ kind: 'noAnswer' }, look, reload), TEAMS_PATIENCE);
  await app.initialize();
  clearTimeout(handle);
  app.notifyAppLoaded();
  try {
    await open(stage, look);
  } catch (fault) {
    app.notifyFailure({ reason: app.FailedReason.Other, message: '' });
    throw fault;
  }
}

type Look = ReturnType<typeof liveValue<Surroundings>>;

function follow(look: Look, context: app.Context): void {
  const next = lookOf(context);
  if (!isSame(next, look.current())) look.become(next);
}

/** Teams forgets them when it puts the tab aside. */
function listenToLook(look: Look): void {
  app.registerOnThemeChangeHandler((theme) => {
    if (themeOf(theme) !== look.current().theme) look.become({ ...look.current(), theme: themeOf(theme) });
  });
  // What comes with the event is not the context that its type says.
  app.registerOnContextChangeHandler(() => void app.getContext().then((context) => follow(look, context)));
}

async function open(stage: Stage, look: Look): Promise<void> {
  const [context, settings] = await Promise.all([app.getContext(), stage.settings]);
  follow(look, context);
  listenToLook(look);
  async function refuse(trouble: SignInTrouble): Promise<void> {
    await stage.say(trouble, look, reload);
    app.notifyExpectedFailure({ reason: reasonOf(trouble), message: signInText(trouble, 'en').what });
  }
  if (settings === null) return refuse({ kind: 'noSettings' });
  const found = placeInTeams(context, settings.tenant);
  const who = actorInTeams(context, settings.tenant);
  if (!who.ok) return refuse(who.failure);
  const visit = visitOf({ context, settings, look, actor: who.value, refuse });
  if (found.ok) return openPlan(stage, visit, found.value, { choosePlan: null });
  const choice = choiceFor(context, visit.identity, () => window.localStorage);
  if (choice === null && !isPersonal(context)) return refuse(found.failure);
  const chosen = choice?.chosen() ?? null;
  if (choice !== null && chosen !== null) {
    const place = {
      ...chosen,
      tenant: settings.tenant,
      actor: { ...who.value, roles: chosen.roles },
      kind: null,
      ownsTeam: false,
      item: context.page.subPageId ?? '',
    };
    return openPlan(stage, visit, place, {
      choosePlan() {
        choice.forget();
        reload();
      },
    });
  }
  const { openMyPlans } = await import('./teams/my-plans.ts');
  const choose = choice === null ? undefined : (plan: KnownPlan) => (choice.choose(plan), reload());
  const plans = openMyPlans(visit, stage.cleared(), choose);
  visit.shows(plans);
  keepAside(plans, visit, () => undefined);
  void app.notifySuccess();
}

function openPlan(stage: Stage, visit: Visit, place: Place, beside: MeetingPort): void {
  const { context } = visit;
  const isMeeting = context.meeting !== undefined;
  if (isMeeting && place.item === '' && !saysWhere(window.location.hash)) {
    window.history.replaceState(null, '', formatRoute({ screen: 'meeting-panel' }));
  }
  const host: Host = {
    ...visit.hostOf(place, place.actor.roles),
    setUp: {
      channel: place.kind,
      rights: visit.settings.rights,
      app: visit.settings.client,
      offered: place.ownsTeam,
    },
    item: place.item,
    ...(isMeeting && { meeting: beside }),
    ...(canShare(context) && { share: (link: SharedLink) => share(link, place) }),
  };
  const session = stage.start(host);
  visit.shows(session);
  let { item } = place;
  keepAside(session, visit, (now) => {
    const next = now.page.subPageId ?? '';
    const route = next === item ? null : routeOfItem(next);
    item = next;
    if (route !== null) window.location.hash = formatRoute(route);
  });
  whenShown(session, () => void app.notifySuccess());
}

/** Once, as soon as there is a plan or words of ours to see. */
function whenShown(session: PlanSession, task: () => void): void {
  const handle = setTimeout(end, LATEST_SUCCESS);
  const stop = session.subscribe(look);
  function end(): void {
    clearTimeout(handle);
    stop();
    task();
  }
  function look(): void {
    if (session.snapshot().phase !== 'opening') end();
  }
  look();
}

/** Teams on a phone has no way of sharing a tab's link. */
function canShare({ app: { host } }: app.Context): boolean {
  const phones: readonly string[] = [HostClientType.android, HostClientType.ios, HostClientType.ipados];
  return pages.isSupported() && !phones.includes(host.clientType);
}

function share({ item, label }: SharedLink, { site, channel }: Place): void {
  const address = new URL(addressOf(base(), site, channel));
  if (item !== '') address.searchParams.set('item', item);
  pages.shareDeepLink({ subPageId: item, subPageLabel: label, subPageWebUrl: address.href });
}

/** Teams keeps the page when the person leaves it, and shows the same one when she comes back, perhaps by another link. */
function keepAside(
  shown: Shown,
  { context: opened, settings, look }: Visit,
  back: (context: app.Context) => void,
): void {
  if (!teamsCore.isSupported()) return;

  async function suspend(): Promise<void> {
    // What stands in a field is an edit when the field is left.
    if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
    await shown.flush();
    shown.setVisible(false);
  }

  async function resume(): Promise<void> {
    const context = await app.getContext();
    // Somebody else, or another channel: nothing of this page may be seen.
    if (identityOf(context, settings.tenant) !== identityOf(opened, settings.tenant)) return reload();
    follow(look, context);
    listenToLook(look);
    back(context);
    shown.setVisible(true);
    void app.notifySuccess();
  }

  teamsCore.registerBeforeUnloadHandler((ready) => {
    void suspend().finally(ready);
    return true;
  });
  teamsCore.registerOnLoadHandler(() => void resume());
}
