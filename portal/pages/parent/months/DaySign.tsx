// The sign of a day, drawn: the letters of a cheap phone do not have such signs. What has none of its own is told by its letter.

const drawn: Readonly<Record<string, string>> = {
  P: 'M4 12.5 9.5 18 20 6.5',
  N: 'M6 6 18 18M18 6 6 18',
  B: 'M12 4V20M4 12H20',
  S: 'M12 4V20M4 12H20M6 20H18',
  K: 'M12 3 21 12 12 21 3 12Z',
  O: 'M12 7.5a4.5 4.5 0 1 0 .01 0M12 1.5V4M12 20V22.5M1.5 12H4M20 12H22.5',
  Z: 'M3 12 12 4 21 12M6 10V20H18V10',
  R: 'M5 11H19V20H5ZM8 11V8a4 4 0 0 1 8 0V11',
  holiday: 'M12 3 14.7 9.2 21.3 9.8 16.3 14.2 17.8 20.8 12 17.3 6.2 20.8 7.7 14.2 2.7 9.8 9.3 9.2Z',
};

export function DaySign({ of, letter }: { readonly of: string; readonly letter: string }) {
  const path = drawn[of];
  if (path === undefined) return <>{letter}</>;
  return (
    <svg
      viewBox="0 0 24 24"
      width="20"
      height="20"
      fill="none"
      stroke="currentColor"
      stroke-width="2.6"
      stroke-linecap="round"
      aria-hidden="true"
    >
      <path d={path} stroke-linejoin="round" />
    </svg>
  );
}
