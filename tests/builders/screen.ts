/** What jsdom lacks of a screen: everything is in sight, nothing has a size. To be called once per test file. */
export function layScreen(): void {
  class Observer {
    observe(): void {}
    unobserve(): void {}
    disconnect(): void {}
    takeRecords(): [] {
      return [];
    }
  }
  Object.assign(globalThis, { ResizeObserver: Observer, IntersectionObserver: Observer });
  Element.prototype.scrollTo = function scrollTo(): void {};
  Element.prototype.scrollIntoView = function scrollIntoView(): void {};
  HTMLDialogElement.prototype.showModal = function showModal(): void {
    this.open = true;
  };
  HTMLDialogElement.prototype.close = function close(): void {
    this.open = false;
    this.dispatchEvent(new Event("close"));
  };
}
