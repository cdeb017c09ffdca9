import { movedTo, type BoardPlan, type Cell } from '../../utils/domain/board-view.ts';
import { cellName } from '../../utils/texts/plans.ts';
import { t } from '../../utils/texts/translate.ts';

/** Where a plan lies on the board. */
export type Placed = Pick<BoardPlan, 'id' | 'slot' | 'day' | 'part'>;

/** Pixels a pointer travels before it is a drag and not a press. */
const DRAG_FROM = 6;

interface Pressed {
  readonly plan: BoardPlan;
  readonly x: number;
  readonly y: number;
}

/** A plan on its way from one place of the board to another, by keys, by a pointer or by two taps. */
export class Carrying {
  plan = $state.raw<BoardPlan | null>(null);
  cell = $state.raw<Cell | null>(null);
  /** Read out as it goes. */
  said = $state('');
  #pressed = $state.raw<Pressed | null>(null);
  /** The press that ended a drag is no press on the plan. */
  #dragged = false;
  readonly #ondrop: (plan: BoardPlan, cell: Cell) => void;

  constructor(ondrop: (plan: BoardPlan, cell: Cell) => void) {
    this.#ondrop = ondrop;
  }

  /** Picked up and held by no pointer: a tap puts it down. */
  get awaitsTap(): boolean {
    return this.plan !== null && this.#pressed === null;
  }

  pick(plan: BoardPlan): void {
    if (plan.standing !== 'ahead') return;
    this.plan = plan;
    this.cell = { day: plan.day, part: plan.part };
    this.said = t('board_picked_up', { name: plan.name });
  }

  over(cell: Cell): void {
    if (!this.plan || (this.cell?.day === cell.day && this.cell.part === cell.part)) return;
    this.cell = cell;
    this.said = t('board_over_cell', { cell: cellName(cell) });
  }

  /** Puts it down in a place. */
  dropIn(cell: Cell): void {
    this.over(cell);
    this.drop();
  }

  drop(): void {
    const { plan, cell } = this;
    this.plan = this.cell = null;
    if (!plan || !cell) return;
    const { day, time } = movedTo(plan, cell);
    if (day === plan.slot && time === plan.input.time) this.#leave(plan);
    else this.#ondrop(plan, cell);
  }

  cancel(): void {
    const { plan } = this;
    this.#pressed = null;
    this.plan = this.cell = null;
    if (plan) this.#leave(plan);
  }

  /** A mouse or a pen: a finger scrolls. What is carried is left for another. */
  press(plan: BoardPlan, event: PointerEvent): void {
    this.#dragged = false;
    if (event.button !== 0 || event.pointerType === 'touch') return;
    if (this.plan && !isSame(this.plan, plan)) this.cancel();
    if (plan.standing !== 'ahead') return;
    this.#pressed = { plan, x: event.clientX, y: event.clientY };
  }

  /** `cell` is the place under the pointer, or null beside the board. */
  move(event: PointerEvent, cell: Cell | null): void {
    const pressed = this.#pressed;
    if (!pressed) return;
    const far = Math.hypot(event.clientX - pressed.x, event.clientY - pressed.y) >= DRAG_FROM;
    if (!this.plan && far) {
      this.#dragged = true;
      this.pick(pressed.plan);
    }
    if (cell) this.over(cell);
  }

  release(cell: Cell | null): void {
    if (!this.#pressed) return;
    this.#pressed = null;
    if (!this.plan) return;
    this.#dragged = true;
    if (cell) this.drop();
    else this.cancel();
  }

  /** The browser took the pointer away; a finger that began to scroll held nothing. */
  lose(): void {
    if (this.#pressed) this.cancel();
  }

  /** Whether a press opens a plan: not one that ended a drag, nor one that puts this very plan down. */
  opens(plan: BoardPlan, { detail }: MouseEvent): boolean {
    if (detail > 0 && this.#dragged) return false;
    const isItself = this.plan !== null && isSame(this.plan, plan);
    if (isItself) this.drop();
    else this.cancel();
    return !isItself;
  }

  #leave({ name }: BoardPlan): void {
    this.said = t('board_left', { name });
  }
}

function isSame(one: Placed, other: Placed): boolean {
  return one.id === other.id && one.slot === other.slot;
}
