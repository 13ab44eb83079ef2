import { Button, Modal } from '@mantine/core';
import { createContext, type ReactNode, use, useEffect, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { KeyCap } from './key-cap.tsx';
import s from './key-map.module.css';

export interface KeyHelp {
  keys: readonly string[];
  what: string;
}

interface KeyMap {
  sections: Map<string, readonly KeyHelp[]>;
  open(): void;
}

const KeyMapContext = createContext<KeyMap>({ sections: new Map(), open: () => {} });

interface Props {
  /** Where more is written than the keys, if anywhere. */
  onGuide?: () => void;
  children: ReactNode;
}

/** F1 shows the keys of the parts that are on the screen, and leads on to the guide. */
export function KeyMapProvider({ onGuide, children }: Props) {
  const { t } = useTranslation('shell');
  const [opened, setOpened] = useState(false);
  const sections = useRef(new Map<string, readonly KeyHelp[]>()).current;
  const map = useMemo(() => ({ sections, open: () => setOpened(true) }), [sections]);
  useEffect(() => {
    function follow(event: KeyboardEvent) {
      if (event.key !== 'F1') return;
      event.preventDefault();
      setOpened((before) => !before);
    }
    window.addEventListener('keydown', follow);
    return () => window.removeEventListener('keydown', follow);
  }, []);
  return (
    <KeyMapContext value={map}>
      {children}
      <Modal opened={opened} onClose={() => setOpened(false)} title={t('keyMap')} size={920} centered>
        <div className={s.columns}>
          {[...sections].map(([title, keys]) => (
            <section key={title}>
              <h3>{title}</h3>
              <dl className={s.keys}>
                {keys.map(({ keys: caps, what }) => (
                  <div key={what}>
                    <dt>
                      {caps.map((cap) => (
                        <KeyCap key={cap}>{cap}</KeyCap>
                      ))}
                    </dt>
                    <dd>{what}</dd>
                  </div>
                ))}
              </dl>
            </section>
          ))}
        </div>
        {onGuide && (
          <Button
            variant="default"
            onClick={() => {
              setOpened(false);
              onGuide();
            }}
          >
            {t('openGuide')}
          </Button>
        )}
      </Modal>
    </KeyMapContext>
  );
}

/** Lists keys under F1 while the component is shown. */
export function useKeyMap(title: string, keys: readonly KeyHelp[]) {
  const { sections } = use(KeyMapContext);
  useEffect(() => {
    sections.set(title, keys);
    return () => {
      sections.delete(title);
    };
  }, [sections, title, keys]);
}

export function useOpenKeyMap() {
  return use(KeyMapContext).open;
}
