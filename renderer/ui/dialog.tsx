import { type ReactNode, useLayoutEffect, useState } from 'react';
import { Dialog as AriaDialog, Heading, Modal, ModalOverlay } from 'react-aria-components';

interface DialogProps {
  readonly title: string;
  readonly onClose: () => void;
  readonly children: ReactNode;
  /** Buttons at the foot, the main one last. */
  readonly foot?: ReactNode;
  readonly width?: string;
  /** Something has to be answered before the work goes on. */
  readonly alert?: boolean;
}

/** Gives the keyboard back as soon as the dialog is gone; a frame later a key or two would be lost. */
const useGivingBack = (): void => {
  const [before] = useState(() => document.activeElement);
  useLayoutEffect(
    () => () =>
      queueMicrotask(() => {
        const isFree = document.activeElement === null || document.activeElement === document.body;
        if (isFree && before instanceof HTMLElement && before.isConnected)
          before.focus({ preventScroll: true });
      }),
    [before],
  );
};

/** A question or a form above the page. Escape closes it, and the focus goes back to where it was. */
export const Dialog = ({ title, onClose, children, foot, width, alert = false }: DialogProps): ReactNode => {
  useGivingBack();
  return (
    <ModalOverlay
      className="veil"
      isOpen
      isDismissable={!alert}
      onOpenChange={(open) => {
        if (!open) onClose();
      }}
    >
      <Modal className="dialog" style={width === undefined ? {} : { width: `min(${width}, 100%)` }}>
        <AriaDialog role={alert ? 'alertdialog' : 'dialog'}>
          <div className="dialog-head">
            <Heading slot="title">{title}</Heading>
          </div>
          <div className="dialog-body">{children}</div>
          {foot === undefined ? null : <div className="dialog-foot">{foot}</div>}
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  );
};
