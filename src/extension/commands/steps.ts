import { Disposable, QuickInputButtons, window, type QuickInput, type QuickPickItem } from 'vscode';

/** Where in a series of questions one stands. */
export interface Place {
  readonly title: string;
  readonly step: number;
  readonly totalSteps: number;
}

/** What became of a question: an answer, a step back, or no answer at all. */
export type Answer<T> = { readonly value: T } | 'back' | 'cancel';

/** One question; it keeps its answer itself. */
export type Step = (place: Place) => Promise<Answer<unknown>>;

/**
 * Ask questions in a row, with a way back.
 *
 * @param stepsFor The questions as they follow from the answers so far; asked anew after each answer.
 * @returns whether all were answered.
 */
export async function ask(title: string, stepsFor: () => readonly Step[]): Promise<boolean> {
  for (let at = 0; at >= 0;) {
    const steps = stepsFor();
    const step = steps[at];
    if (!step) return true;
    const answer = await step({ title, step: at + 1, totalSteps: steps.length });
    if (answer === 'cancel') return false;
    at += answer === 'back' ? -1 : 1;
  }
  return false;
}

/** Let the user pick one of several things. */
export function pick<T extends QuickPickItem>(
  place: Place,
  items: readonly T[],
  active: T | undefined,
  placeholder: string,
): Promise<Answer<T>> {
  const input = window.createQuickPick<T>();
  input.items = items;
  input.placeholder = placeholder;
  input.matchOnDescription = true;
  if (active) input.activeItems = [active];
  return show(input, place, (answer) =>
    input.onDidAccept(() => {
      const [chosen] = input.selectedItems;
      if (chosen) answer({ value: chosen });
    }),
  );
}

/** Let the user type a line. */
export function type(
  place: Place,
  value: string,
  prompt: string,
  placeholder: string,
  faultOf: (value: string) => string | undefined,
): Promise<Answer<string>> {
  const input = window.createInputBox();
  input.value = value;
  input.prompt = prompt;
  input.placeholder = placeholder;
  return show(input, place, (answer) =>
    Disposable.from(
      input.onDidChangeValue(() => {
        input.validationMessage = undefined;
      }),
      input.onDidAccept(() => {
        input.validationMessage = faultOf(input.value);
        if (input.validationMessage === undefined) answer({ value: input.value });
      }),
    ),
  );
}

function show<T>(
  input: QuickInput & {
    buttons: readonly object[];
    onDidTriggerButton(listener: (button: object) => void): Disposable;
  },
  place: Place,
  listen: (answer: (answer: Answer<T>) => void) => Disposable,
): Promise<Answer<T>> {
  return new Promise((resolve) => {
    input.title = place.title;
    input.step = place.step;
    input.totalSteps = place.totalSteps;
    input.ignoreFocusOut = true;
    input.buttons = place.step > 1 ? [QuickInputButtons.Back] : [];
    const listeners = Disposable.from(
      listen(done),
      input.onDidTriggerButton(() => done('back')),
      input.onDidHide(() => done('cancel')),
    );
    function done(answer: Answer<T>): void {
      resolve(answer);
      listeners.dispose();
      input.dispose();
    }
    input.show();
  });
}
