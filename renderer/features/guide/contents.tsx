import { TextInput } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { type RefObject, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { guidePath } from '../../paths.ts';
import { CHAPTERS, type Chapter } from './chapters.ts';
import s from './guide.module.css';
import { type Section, searchGuide, sectionsOf } from './search-guide.ts';

interface Props {
  here: Chapter;
  search: RefObject<HTMLInputElement | null>;
}

/** The chapters, with the tasks of the one that is open; or what is found, while something is searched. */
export function Contents({ here, search }: Props) {
  const { t } = useTranslation('guide');
  const [query, setQuery] = useState('');
  const found = searchGuide(CHAPTERS, query);
  const isSearching = query.trim() !== '';
  return (
    <nav className={s.nav} aria-label={t('chapters')}>
      <TextInput
        ref={search}
        type="search"
        value={query}
        placeholder={t('search')}
        aria-label={t('search')}
        leftSection={<IconSearch size={15} aria-hidden />}
        onChange={(event) => setQuery(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key === 'Escape') setQuery('');
        }}
      />
      {isSearching ? (
        <ul lang="id" aria-label={t('found')}>
          {found.map((section) => (
            <li key={`${section.chapter} ${section.id}`}>
              <SectionLink section={section} remark={section.chapterTitle} />
            </li>
          ))}
          {found.length === 0 && <li className={s.none}>{t('noneFound')}</li>}
        </ul>
      ) : (
        <ol lang="id">
          {CHAPTERS.map((chapter) => (
            <li key={chapter.name}>
              <Link
                href={guidePath(chapter.name)}
                className={`${s.item} ${chapter === here ? s.here : ''}`}
                aria-current={chapter === here ? 'page' : undefined}
              >
                {chapter.title}
              </Link>
              {chapter === here && <Tasks chapter={chapter} />}
            </li>
          ))}
        </ol>
      )}
    </nav>
  );
}

function Tasks({ chapter }: { chapter: Chapter }) {
  return (
    <ul className={s.tasks}>
      {sectionsOf(chapter)
        .slice(1) // the chapter's own heading
        .map((section) => (
          <li key={section.id}>
            <SectionLink section={section} />
          </li>
        ))}
    </ul>
  );
}

function SectionLink({ section, remark }: { section: Section; remark?: string }) {
  return (
    <Link href={guidePath(section.chapter, section.id)} className={s.item}>
      <span>
        {section.title}
        {remark && <span className={s.remark}>{remark}</span>}
      </span>
    </Link>
  );
}
