import type { ReactNode } from 'react'
import { ButtonLink } from '../button/button'
import { Icon, type IconName } from '../icon/icon'

export type Tool =
  | { kind: 'link'; id: string; text: ReactNode; icon: IconName; href: string; download?: boolean }
  | { kind: 'print'; id: string; text: ReactNode }
  | { kind: 'copy'; id: string; text: ReactNode; copies: string; copied: string }

/**
 * What a person may want to do with this page. Printing by button and copying need the script, so those two stay hidden
 * until it has come; files and forms are links and always work.
 */
export function Tools({ tools }: { tools: Tool[] }) {
  return (
    <ul className="tools">
      {tools.map((tool) => (
        <li key={tool.id} hidden={tool.kind !== 'link' || undefined}>
          {tool.kind === 'link' ? (
            <ButtonLink look="quiet" small href={tool.href} icon={tool.icon} download={tool.download}>{tool.text}</ButtonLink>
          ) : (
            <button
              className="button button--quiet button--small"
              type="button"
              data-print={tool.kind === 'print' ? '' : undefined}
              data-copy={tool.kind === 'copy' ? tool.copies : undefined}
              data-copied={tool.kind === 'copy' ? tool.copied : undefined}
            >
              <Icon name={tool.kind} size={20} />
              {tool.text}
            </button>
          )}
        </li>
      ))}
    </ul>
  )
}
