import { t } from '../language/text.ts';
import { city } from './city.ts';
import { words } from './words.ts';

export function Foot() {
  const at = city.value;
  return (
    <footer class="foot">
      <div class="wide">
        <ul>
          {at !== undefined && (
            <>
              <li>
                <a href={`/t/${at}/rules`}>{t(words.rules)}</a>
              </li>
              <li>
                <a href={`/t/${at}/open-data`}>{t(words.openData)}</a>
              </li>
            </>
          )}
        </ul>
        <p>{t(words.about)}</p>
      </div>
    </footer>
  );
}
