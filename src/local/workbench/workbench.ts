import { join } from 'node:path';
import { setImmediate as pause } from 'node:timers/promises';
import type { TriggerRun } from '../emulator/tenant';
import { Progress } from '../progress';
import { registersOf } from '../registers';
import { type Bench, freshBench, saveBench } from './bench';
import type { Card } from './card/card';
import { entered } from './card/entered';
import { plainCardText } from './card/markup';
import { drawCard } from './card/render';
import { changeInWords, changesSince, standing, worthALine } from './changes';
import { costSince, type Happening, many, triggerLines } from './happening';
import { markRead } from './mail/mark-read';
import { setDoor } from './scripts';
import type { Shown, Sidebar, SidebarHost } from './sidebar';
import { momentInWords, STEPS, type Step, stepFrom } from './times';

/** How many of the latest happenings are kept. */
const KEPT = 50;

/** Time passes in slices of this length, and pages are answered in between. */
const SLICE = 3_600_000;

/** The sidebar as the page shows it. */
export interface OpenSidebar {
  person: string;
  message: string | null;
  /** Null when the add-on could not be opened. */
  sidebar: Sidebar | null;
  notification: string | null;
  /** Why the opening or the last press failed. */
  error: string | null;
  /** What the last press wants opened. */
  link: string | null;
  /** Names this state of the card: a press that was meant for an older one is not carried out. */
  stamp: number;
}

/** What was done, before it is told. */
interface Deed {
  title: string;
  lines: string[];
  /** Messages of the sample term that came meanwhile. */
  arrived?: number;
  /** What the runs took, where more time passed than that; milliseconds. */
  took?: number;
  /** The add-on's run. */
  execution?: number | null;
}

/** What a person does at the workbench. Actions run one after the other; each is told as a happening and saved. */
export class Workbench {
  /** What stands in the sidebar now. */
  shown: OpenSidebar | null = null;
  private stamps = 0;
  private queue: Promise<unknown> = Promise.resolve();

  /** @param host gives the sidebar of a bench's tenant */
  constructor(
    public bench: Bench,
    private readonly folder: string,
    private readonly host: (bench: Bench) => SidebarHost,
  ) {}

  get now(): number {
    return this.bench.tenant.now();
  }
  get zone(): string {
    return this.bench.school.timeZone;
  }
  /** What was done last. */
  get latest(): Happening {
    return this.bench.happenings[0]!;
  }

  /** Opens the add-on for a person, beside a message of theirs or on its homepage. */
  openCard(person: string, message: string | null): Promise<void> {
    return this.act(() => {
      const host = this.host(this.bench);
      const found =
        message === null ? null : this.bench.tenant.world.mailboxes.get(person)?.messages.get(message);
      if (found) markRead(this.bench.tenant.world.mailboxes.get(person)!, found);
      const outcome =
        message === null ? host.openHome('addon', person) : host.openMessage('addon', person, message);
      this.show(person, message, outcome);
      const what = message === null ? 'the add-on’s homepage' : 'a message with the add-on beside it';
      return {
        title: `${this.nameOf(person)} opened ${what}`,
        lines: this.cardLines(),
        execution: outcome.run?.execution ?? null,
      };
    });
  }

  /**
   * Presses a button of the card that is shown.
   *
   * @param stamp of the card that the person saw
   * @param control the button's number on it
   * @param field all values of a field of the card's form
   */
  press(stamp: number, control: number, field: (name: string) => readonly string[]): Promise<void> {
    return this.onCard(stamp, (sidebar, card) => {
      const pressed = drawCard(card, this.zone).controls[control];
      if (pressed === undefined) return null;
      const outcome = this.host(this.bench).press(sidebar, pressed.onClick, entered(card, field, this.zone));
      return { outcome, title: `${this.nameOf(sidebar.user)} pressed “${pressed.label}”` };
    });
  }

  /** The reader's own step back in the sidebar. */
  back(stamp: number): Promise<void> {
    return this.onCard(stamp, (sidebar) => ({
      outcome: this.host(this.bench).goBack(sidebar),
      title: `${this.nameOf(sidebar.user)} went back in the sidebar`,
    }));
  }

  /** Lets time pass: mail arrives and clock triggers run. */
  advance(step: Step): Promise<void> {
    return this.act(async () => {
      const { tenant, later } = this.bench;
      const target = stepFrom(this.now, step, this.zone);
      const from = this.now;
      const progress = target - from > SLICE ? new Progress('Letting time pass') : null;
      const runs: TriggerRun[] = [];
      let arrived = 0;
      while (this.now < target) {
        const until = Math.min(this.now + SLICE, target);
        for (const instant of later.instants(until)) {
          runs.push(...tenant.advanceTo(instant));
          arrived += later.deliver(tenant.world, instant);
        }
        runs.push(...tenant.advanceTo(until));
        progress?.at(Math.round((this.now - from) / 60_000), Math.round((target - from) / 60_000), 'minutes');
        await pause();
      }
      progress?.end();
      const mail =
        arrived === 0 ? [] : [`${many(arrived, 'message')} of the sample term reached the mailboxes`];
      const lines = [...mail, ...triggerLines(runs)];
      return {
        title: `${STEPS[step]}: it is ${momentInWords(this.now, this.zone)}`,
        lines: lines.length === 0 ? ['No trigger was due'] : lines,
        arrived,
        took: runs.reduce((sum, { result }) => sum + (result?.time ?? 0), 0),
      };
    });
  }

  /** Shuts the service's door, or opens it again. */
  setDoor(open: boolean): Promise<void> {
    return this.act(() => {
      const { tenant, roleAccount } = this.bench;
      setDoor(tenant, roleAccount, open, join(this.folder, 'shut'));
      this.bench.doorShut = !open;
      return open
        ? { title: 'The service is up', lines: ['It answers the add-on again'] }
        : {
            title: 'The service is down',
            lines: ['It answers the add-on with an error page; its clock triggers go on'],
          };
    });
  }

  /** Throws everything away and makes the sample school anew. */
  afresh(): Promise<void> {
    return this.inTurn(() => {
      this.bench = freshBench(this.folder);
      this.shown = null;
    });
  }

  private onCard(
    stamp: number,
    does: (sidebar: Sidebar, card: Card) => { outcome: Shown; title: string } | null,
  ): Promise<void> {
    return this.act(() => {
      const { shown } = this;
      if (!shown?.sidebar || shown.stamp !== stamp) {
        if (shown)
          shown.error = 'The card had changed before you pressed. Nothing was done: please look again.';
        return null;
      }
      const { sidebar } = shown;
      const done = does(sidebar, shownCard(sidebar));
      if (done === null) return null;
      this.show(shown.person, shown.message, done.outcome);
      const execution = done.outcome.run?.execution ?? null;
      return { title: done.title, lines: this.cardLines(), execution };
    });
  }

  private show(person: string, message: string | null, outcome: Shown): void {
    this.stamps++;
    this.shown = {
      person,
      message,
      sidebar: outcome.sidebar,
      notification: outcome.notification,
      error: outcome.error?.message ?? null,
      link: outcome.link?.url ?? null,
      // Unlike any of an earlier run of this program, whose pages may still be open.
      stamp: Date.now() * 1000 + (this.stamps % 1000),
    };
  }

  private cardLines(): string[] {
    const { notification, error, sidebar } = this.shown!;
    const title = sidebar && shownCard(sidebar).header?.title;
    return [
      ...(title && error === null ? [`The card says “${plainCardText(title)}”`] : []),
      ...(notification === null ? [] : [`The add-on said: “${notification}”`]),
      ...(error === null ? [] : [`The add-on could not do it: “${error}”`]),
    ];
  }

  private nameOf(address: string): string {
    const owner = this.bench.people.find(
      ({ schoolEmail, aliases }) => schoolEmail === address || aliases.includes(address),
    );
    return owner?.name ?? address;
  }

  /** Does something, works out what it changed and cost, tells it, and saves. `null`: nothing was done. */
  private act(does: () => Deed | null | Promise<Deed | null>): Promise<void> {
    return this.inTurn(async () => {
      const { tenant } = this.bench;
      const before = standing(registersOf(tenant));
      const mailBefore = this.countMail();
      const began = this.now;
      const lastCall = tenant.meter.calls[tenant.meter.calls.length - 1]?.n ?? 0;
      const deed = await does();
      if (deed === null) return;
      const changes = changesSince(before, registersOf(tenant));
      const happening: Happening = {
        at: this.now,
        title: deed.title,
        lines: [
          ...deed.lines,
          ...sentLines(this.countMail() - mailBefore - (deed.arrived ?? 0)),
          ...worthALine(changes).map(changeInWords),
        ],
        changes,
        cost: costSince(tenant.meter, lastCall, deed.execution ?? null, deed.took ?? this.now - began),
      };
      this.bench.happenings = [happening, ...this.bench.happenings].slice(0, KEPT);
      saveBench(this.bench, this.folder);
    });
  }

  /** Messages in all mailboxes but the role account's, which keeps what it has sent. */
  private countMail(): number {
    const { tenant, roleAccount } = this.bench;
    return [...tenant.world.mailboxes.values()]
      .filter(({ address }) => address !== roleAccount)
      .reduce((sum, { messages }) => sum + messages.size, 0);
  }

  private inTurn(does: () => void | Promise<void>): Promise<void> {
    const turn = this.queue.then(does);
    this.queue = turn.catch(() => undefined);
    return turn;
  }
}

function shownCard({ stack }: Sidebar): Card {
  return stack.cards[stack.cards.length - 1]!;
}

function sentLines(received: number): string[] {
  return received <= 0 ? [] : [`${many(received, 'message')} of Safe Channels reached a mailbox`];
}
