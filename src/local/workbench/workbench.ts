import { join } from 'node:path';
import { Progress } from '../progress';
import { registersOf } from '../registers';
import { type Bench, freshBench, saveBench } from './bench';
import type { Card } from './card/card';
import { entered } from './card/entered';
import { gistOf } from './card/gist';
import { drawCard } from './card/render';
import { changeInWords, changesSince, standing, worthALine } from './changes';
import {
  arrivedLines,
  costSince,
  type Happening,
  meterNow,
  triggerLines,
  unansweredLines,
} from './happening';
import { markRead } from './mail/mark-read';
import { letTimePass, type Passing } from './passing';
import { setDoor } from './scripts';
import { type Shown, type Sidebar, type SidebarHost, shownCard } from './sidebar';
import { momentInWords, STEPS, type Step, stepFrom } from './times';

/** How many of the latest happenings are kept. */
const KEPT = 50;

/** A page waits for so much time to pass, milliseconds of the school's clock. */
const SHORT = 3_600_000;

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
  /** The tenant's time when the add-on made this state of the card, epoch milliseconds. */
  at: number;
  /** The happening that it came of; null while it is not yet told. */
  told: Happening | null;
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
  /** Set while the clock is on its way. */
  passing: Passing | null = null;
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
  /** Whether something happened after the card was made that it may not know of. */
  get isCardOld(): boolean {
    return this.shown !== null && this.shown.told !== this.latest;
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

  /** Lets time pass: mail arrives and clock triggers run. What was pressed meanwhile waits its turn. */
  advance(step: Step): Promise<void> {
    return this.act(async () => {
      const from = this.now;
      const target = stepFrom(from, step, this.zone);
      const progress = isLong(from, target) ? new Progress('Letting time pass') : null;
      const { runs, arrived, fault } = await letTimePass(this.bench, target, (passing) => {
        this.passing = passing;
        progress?.at(
          Math.round((passing.now - from) / 60_000),
          Math.round((target - from) / 60_000),
          'minutes',
        );
      });
      this.passing = null;
      progress?.end();
      const lines = triggerLines(runs, this.bench.doorShut);
      const now = momentInWords(this.now, this.zone);
      return {
        title:
          fault === null ? `${STEPS[step]}: it is ${now}` : `${STEPS[step]}: stopped early, it is ${now}`,
        lines: [
          ...(fault === null
            ? []
            : [
                `It should have become ${momentInWords(target, this.zone)}. It stopped because of “${fault}”`,
              ]),
          ...(lines.length === 0 ? ['No trigger was due'] : lines),
        ],
        arrived,
        took: runs.reduce((sum, { result }) => sum + (result?.time ?? 0), 0),
      };
    });
  }

  /** Whether a step takes so long that its page cannot wait for it. */
  isLong(step: Step): boolean {
    return isLong(this.now, stepFrom(this.now, step, this.zone));
  }

  /** Shuts the service's door, or opens it again. */
  setDoor(open: boolean): Promise<void> {
    return this.act(() => {
      const { tenant, roleAccount } = this.bench;
      setDoor(tenant, roleAccount, open, join(this.folder, 'shut'));
      this.bench.doorShut = !open;
      return open
        ? { title: 'The service is up', lines: ['Its door is open: it answers the add-on again'] }
        : {
            title: 'The service is down',
            lines: [
              'Only its door to the add-on is shut: whoever asks it gets an error page. It goes on reading mail by its own clock',
            ],
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
      at: this.now,
      told: null,
    };
  }

  private cardLines(): string[] {
    const { notification, error, sidebar } = this.shown!;
    const gist = sidebar ? gistOf(shownCard(sidebar)) : '';
    return [
      ...(gist !== '' && error === null ? [`The card says “${gist}”`] : []),
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
      const metered = meterNow(tenant.meter);
      const shownBefore = this.shown;
      const deed = await does();
      if (deed === null) return;
      const cost = costSince(tenant.meter, metered, deed.execution ?? null, deed.took ?? this.now - began);
      const changes = changesSince(before, registersOf(tenant));
      const happening: Happening = {
        at: this.now,
        title: deed.title,
        lines: [
          ...arrivedLines(deed.arrived ?? 0, this.countMail() - mailBefore),
          ...deed.lines,
          ...unansweredLines(cost, this.bench.doorShut),
          ...worthALine(changes).map(changeInWords),
        ],
        changes,
        cost,
      };
      if (this.shown !== null && this.shown !== shownBefore) this.shown.told = happening;
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

function isLong(from: number, target: number): boolean {
  return target - from > SHORT;
}
