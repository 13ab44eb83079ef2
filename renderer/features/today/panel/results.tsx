import { useTranslation } from 'react-i18next';
import { RESULTS } from '../../../../shared/domain/follow-up-result.ts';
import c from '../../../ui/panel/choice.module.css';
import { ResultChoice } from '../../../ui/panel/choice.tsx';
import s from '../../../ui/panel/panel.module.css';
import type { ContactForm } from '../form/contact-form.ts';
import { isPossible, resultKeys } from '../form/questions.ts';
import { usePanel } from './panel-context.ts';

export function Results() {
  const { t } = useTranslation(['contact', 'common']);
  const { form, dispatch, item, included } = usePanel();
  const title = item.kind === 'waiting' ? t('resultsOfAnswer') : t('results');
  return (
    <section className={s.block}>
      <div className={s.label}>
        <span>{title}</span>
        {/* In a dialog Esc leaves. */}
        <span className="k-dim">{form.result === null ? t('pressDigit') : included.length > 0 && t('changeResult')}</span>
      </div>
      <div className={`${c.results} ${asksMore(form.result) ? c.picked : ''}`} role="radiogroup" aria-label={title}>
        {inTwoColumns(resultKeys(item.subject)).map(([key, result]) => (
          <ResultChoice
            key={key}
            keyCap={key}
            label={t(`common:result_${result}`)}
            chosen={form.result === result}
            disabled={!isPossible(result, item.channel)}
            onChoose={() => dispatch({ type: 'choose_result', result })}
          />
        ))}
      </div>
    </section>
  );
}

function asksMore(result: ContactForm['result']): boolean {
  return result !== null && result !== 'sent' && RESULTS[result].requires.length > 0;
}

/** The first half down the left column, the second down the right. */
function inTwoColumns<Entry>(entries: readonly Entry[]): Entry[] {
  const half = Math.ceil(entries.length / 2);
  return entries.slice(0, half).flatMap((entry, index) => [entry, ...entries.slice(half + index, half + index + 1)]);
}
