import { Markdown, useOf } from '@storybook/addon-docs/blocks'
import type { ReactElement } from 'react'
import type { StrictArgTypes, StrictInputType } from 'storybook/internal/types'

interface PropsProps {
  /** The module of a component's stories. */
  of: unknown
}

const isRequired = ({ type }: StrictInputType): boolean => typeof type === 'object' && type.required === true

// First what must be given and what it is about, last how to draw it oneself.
const rank = ([name, argType]: readonly [string, StrictInputType]): number => {
  if (name === 'render') return 2
  return isRequired(argType) || /^errors?$/.test(name) ? 0 : 1
}

// Storybook leaves the tag in the text, and says the default twice; an empty text is no default worth a word.
const textOf = (description = ''): string => description.replace(/@default.*/, '')
const presetOf = ({ table }: StrictInputType): string | undefined =>
  table?.defaultValue?.summary?.replace(/^(?:''|"")$/, '')
const typeOf = ({ table }: StrictInputType): string =>
  table?.type?.summary?.replace('parts: Parts', 'parts: NoticeParts') ?? 'unknown'

const byRank = (argTypes: StrictArgTypes): [string, StrictInputType][] =>
  Object.entries(argTypes).toSorted((one, other) => rank(one) - rank(other))

function Row({ name, argType }: { name: string; argType: StrictInputType }): ReactElement {
  const preset = presetOf(argType)
  return (
    <div>
      <dt>
        <code>{name}</code> {isRequired(argType) && <span>required</span>}
      </dt>
      <dd>
        <code className="book-type">{typeOf(argType)}</code>
        {preset && (
          <>
            , <code>{preset}</code> unless given
          </>
        )}
        <Markdown>{textOf(argType.description)}</Markdown>
      </dd>
    </div>
  )
}

/** What each prop is for, in the words of its docstring; it breaks into lines where a table would run out of the page. */
export function Props({ of }: PropsProps): ReactElement {
  const { argTypes } = useOf(of, ['meta']).preparedMeta
  return (
    <>
      <dl className="book-props sb-unstyled">
        {byRank(argTypes).map(([name, argType]) => (
          <Row key={name} {...{ name, argType }} />
        ))}
      </dl>
      {argTypes.render && (
        <p>
          Everything else, such as <code>className</code>, <code>id</code>, <code>data-*</code> or a handler, and from
          React 19 on <code>ref</code>, goes to the outermost element.
        </p>
      )}
    </>
  )
}
