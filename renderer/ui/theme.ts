/**
 * Kawal's look, in one place: colours, type, spacing, Mantine (AG Grid: grid-theme.ts).
 * Components use the variables (`--k-*`), never a literal colour.
 */
import {
  ActionIcon,
  Badge,
  Button,
  Checkbox,
  type CSSVariablesResolver,
  createTheme,
  FileInput,
  Input,
  type MantineColorsTuple,
  MultiSelect,
  NativeSelect,
  Notification,
  NumberInput,
  PasswordInput,
  SegmentedControl,
  Select,
  Textarea,
  TextInput,
  Tooltip,
} from '@mantine/core';
import { LABEL_PALETTE } from './labels/label-tones.ts';

/** Nila (indigo): the only accent. Means "active, chosen, promised" (focus, selection, main button, booking). */
const nila: MantineColorsTuple = [
  '#eef1fd',
  '#dfe5fb',
  '#bcc7f5',
  '#97a7ee',
  '#778be8',
  '#6179e3',
  '#4f66d8',
  '#4156c8',
  '#3548b5',
  '#27378f',
];

/** Light and dark value of each variable. Text pairs reach 4.5:1, marks and control borders 3:1. */
const palette = {
  // surfaces, from the back to the front
  bg: ['#f3f4f7', '#111317'],
  surface: ['#ffffff', '#181b20'],
  sunken: ['#f8f9fb', '#1d2026'],
  hover: ['#f1f3f8', '#22262d'],
  selected: ['#e8ecfc', '#262d49'],
  // lines
  line: ['#e2e5eb', '#2b3038'],
  'line-strong': ['#c6ccd6', '#414955'],
  control: ['#7d8595', '#747d8c'],
  // text
  text: ['#181c25', '#e8eaef'],
  'text-2': ['#454c5a', '#bbc2cd'],
  'text-3': ['#626a79', '#949dad'],
  // accent
  accent: ['#4156c8', '#5068dc'],
  'accent-text': ['#3548b5', '#aab8fb'],
  'accent-soft': ['#e8ecfc', '#262d49'],
  'accent-mark': ['#4156c8', '#7d92f3'],
  // meanings: text on its soft ground, soft ground, solid mark
  late: ['#b02318', '#ff9f94'],
  'late-soft': ['#fdebe9', '#3c201e'],
  'late-mark': ['#d23c2e', '#e8675a'],
  due: ['#855000', '#f0c267'],
  'due-soft': ['#fcf0d4', '#372b12'],
  'due-mark': ['#b87a08', '#d99f33'],
  done: ['#1a683f', '#82d8a6'],
  'done-soft': ['#e2f3e9', '#183125'],
  'done-mark': ['#2b9159', '#43b077'],
  off: ['#586070', '#a3abb8'],
  'off-soft': ['#eceef2', '#272b32'],
  'off-mark': ['#7d8595', '#747d8c'],
  ...LABEL_PALETTE,
} as const;

const scheme = (index: 0 | 1) => Object.fromEntries(Object.entries(palette).map(([name, pair]) => [`--k-${name}`, pair[index]]));

/** Feeds Mantine's own variables from ours, so that every Mantine component follows without a prop. */
const mantineFromOurs = {
  '--mantine-color-body': 'var(--k-surface)',
  '--mantine-color-text': 'var(--k-text)',
  '--mantine-color-dimmed': 'var(--k-text-3)',
  '--mantine-color-placeholder': 'var(--k-text-3)',
  '--mantine-color-default': 'var(--k-surface)',
  '--mantine-color-default-hover': 'var(--k-hover)',
  '--mantine-color-default-border': 'var(--k-line-strong)',
  '--mantine-color-nila-filled': 'var(--k-accent)',
  '--mantine-color-nila-filled-hover': 'var(--k-accent-text)',
  '--mantine-color-nila-light': 'var(--k-accent-soft)',
  '--mantine-color-nila-light-hover': 'var(--k-accent-soft)',
  '--mantine-color-nila-light-color': 'var(--k-accent-text)',
  '--mantine-color-anchor': 'var(--k-accent-text)',
  '--mantine-color-error': 'var(--k-late)',
  '--mantine-color-disabled': 'var(--k-off-soft)',
  '--mantine-color-disabled-color': 'var(--k-text-3)',
  '--mantine-color-disabled-border': 'var(--k-line-strong)',
};

export const cssVariablesResolver: CSSVariablesResolver = () => ({
  variables: { '--k-rail': '76px', '--k-header': '44px', '--k-panel': '412px', '--k-row': '32px' },
  light: { ...scheme(0), ...mantineFromOurs },
  dark: {
    ...scheme(1),
    ...mantineFromOurs,
    // Mantine's own greys of fields, menus and notices
    '--mantine-color-dark-4': 'var(--k-line-strong)',
    '--mantine-color-dark-5': 'var(--k-hover)',
    '--mantine-color-dark-6': 'var(--k-surface)',
    '--mantine-color-dark-7': 'var(--k-surface)',
    '--mantine-color-nila-filled-hover': '#4156c8', // darker: white words on a lighter one are too pale
  },
});

/** Inter ships with the app: the same widths on every PC and in every PDF. */
const fontFamily = '"Inter Variable", "Segoe UI", system-ui, sans-serif';

export const theme = createTheme({
  primaryColor: 'nila',
  primaryShade: { light: 7, dark: 6 },
  colors: { nila },
  fontFamily,
  fontFamilyMonospace: fontFamily, // codes are set in Inter with slashed zero, see .k-code
  fontSizes: { xs: '12px', sm: '13px', md: '14px', lg: '16px', xl: '20px' },
  lineHeights: { xs: '16px', sm: '20px', md: '20px', lg: '24px', xl: '28px' },
  spacing: { xs: '4px', sm: '8px', md: '12px', lg: '16px', xl: '24px' },
  radius: { xs: '3px', sm: '4px', md: '6px', lg: '8px', xl: '12px' },
  defaultRadius: 'md',
  headings: {
    fontFamily,
    fontWeight: '600',
    sizes: {
      h1: { fontSize: '20px', lineHeight: '28px' },
      h2: { fontSize: '16px', lineHeight: '24px' },
      h3: { fontSize: '13px', lineHeight: '20px' },
    },
  },
  focusRing: 'auto',
  cursorType: 'pointer',
  respectReducedMotion: true,
  components: {
    Button: Button.extend({
      defaultProps: { size: 'xs' },
      styles: { root: { flexShrink: 0, height: 30, fontSize: 13, fontWeight: 500, paddingInline: 12 } },
    }),
    ActionIcon: ActionIcon.extend({ defaultProps: { variant: 'subtle', color: 'gray', size: 28 } }),
    Badge: Badge.extend({ defaultProps: { variant: 'light', radius: 'sm' }, styles: { root: { textTransform: 'none', fontWeight: 500 } } }),
    TextInput: TextInput.extend({ defaultProps: { size: 'xs' }, styles: { input: { height: 30, minHeight: 30, fontSize: 13 } } }),
    NumberInput: NumberInput.extend({ defaultProps: { size: 'xs' }, styles: { input: { height: 30, minHeight: 30, fontSize: 13 } } }),
    Select: Select.extend({
      defaultProps: { size: 'xs', comboboxProps: { shadow: 'md' } },
      styles: { input: { height: 30, minHeight: 30, fontSize: 13 } },
    }),
    NativeSelect: NativeSelect.extend({ defaultProps: { size: 'xs' }, styles: { input: { height: 30, minHeight: 30, fontSize: 13 } } }),
    MultiSelect: MultiSelect.extend({ defaultProps: { size: 'xs' }, styles: { input: { minHeight: 30, fontSize: 13 } } }),
    PasswordInput: PasswordInput.extend({
      defaultProps: { size: 'xs' },
      styles: { input: { height: 30, minHeight: 30 }, innerInput: { fontSize: 13 } },
    }),
    FileInput: FileInput.extend({ defaultProps: { size: 'xs' }, styles: { input: { height: 30, minHeight: 30, fontSize: 13 } } }),
    InputWrapper: Input.Wrapper.extend({
      styles: { description: { fontSize: 12, lineHeight: '16px' }, error: { fontSize: 12, lineHeight: '16px' } }, // 10 px otherwise
    }),
    Textarea: Textarea.extend({ defaultProps: { size: 'xs' }, styles: { input: { fontSize: 13 } } }),
    Notification: Notification.extend({
      defaultProps: { withBorder: true }, // it lies on lists of the same ground
      styles: { description: { color: 'var(--k-text-2)' } }, // its own grey is too pale to read
    }),
    Checkbox: Checkbox.extend({ defaultProps: { size: 'xs', radius: 'sm' } }),
    SegmentedControl: SegmentedControl.extend({
      defaultProps: { size: 'xs' },
      styles: { root: { flexShrink: 0, background: 'var(--k-off-soft)' }, label: { fontWeight: 500 } },
    }),
    Tooltip: Tooltip.extend({ defaultProps: { openDelay: 300, withArrow: true } }),
  },
});
