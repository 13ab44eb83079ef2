import { ContactNote } from '../../../ui/panel/contact-note.tsx';
import { usePanel } from './panel-context.ts';

export function Note() {
  const { form, dispatch } = usePanel();
  return <ContactNote maxLength={4000} value={form.note} onChange={(note) => dispatch({ type: 'write', fields: { note } })} />;
}
