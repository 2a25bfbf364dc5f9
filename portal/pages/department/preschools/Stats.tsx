// Some figures at the top of a page, each with what it counts.

import './preschools.css';

export function Stats({ of }: { readonly of: readonly (readonly [string, string] | undefined)[] }) {
  return (
    <dl class="figures">
      {of
        .filter((one) => one !== undefined)
        .map(([name, value]) => (
          <div class="stat" key={name}>
            <dt class="quiet small">{name}</dt>
            <dd class="stat-value">{value}</dd>
          </div>
        ))}
    </dl>
  );
}

/** How much of something is taken, as a bar beside the figures. */
export function Fullness({ taken, capacity }: { readonly taken: number; readonly capacity: number }) {
  const share = capacity === 0 ? 0 : Math.min(1, taken / capacity);
  return (
    <span class={taken > capacity ? 'fullness fullness-over' : 'fullness'} aria-hidden="true">
      <span style={{ width: `${100 * share}%` }} />
    </span>
  );
}
