import type { ReactNode } from 'react';
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

/** A question or a form above the page. Escape closes it, and the focus goes back to where it was. */
export const Dialog = ({ title, onClose, children, foot, width, alert = false }: DialogProps): ReactNode => (
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
