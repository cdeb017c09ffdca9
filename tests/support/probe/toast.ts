import type { Toast } from '../../../utils/platform/ports.ts';

export function makeToast(toast: Partial<Toast> = {}): Toast {
  return {
    id: 'a-toast',
    title: 'A small plan for today',
    message: 'Open when it suits you.',
    buttons: ['Done', 'Later'],
    ...toast,
  };
}
