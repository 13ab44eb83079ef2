export { SlotPicker } from '../../../ui/slots/slot-picker.tsx';
