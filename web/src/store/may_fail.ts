// In which document expectations may fail for an event in the middle without a question: in an example, which is there to
// be tried, and where that has been agreed to.
import { documentNumber } from './session';

let agreedIn = -1;

export function agreeThatSomeFail(): void {
  agreedIn = documentNumber.peek();
}

export function mayFail(): boolean {
  return agreedIn === documentNumber.peek();
}
