import type { ReactNode } from 'react';

interface NoticeProps {
  readonly tone?: 'plain' | 'care' | 'trouble';
  readonly children: ReactNode;
  readonly actions?: ReactNode;
}

/** Something to know, in place, told by screen readers as it comes up; trouble at once. */
export const Notice = ({ tone = 'plain', children, actions }: NoticeProps): ReactNode => (
  <div className="notice" data-tone={tone} role={tone === 'trouble' ? 'alert' : 'status'}>
    <div className="notice-words">{children}</div>
    {actions}
  </div>
);
