// A tick or a dash, drawn: not every device has them among its letters.

export function Sign({ isGood }: { readonly isGood: boolean }) {
  return (
    <svg class="sign" viewBox="0 0 24 24" width="24" height="24" aria-hidden="true">
      <path d={isGood ? 'M5 13l4 4L19 7' : 'M6 12h12'} />
    </svg>
  );
}
