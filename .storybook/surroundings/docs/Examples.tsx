import { Canvas, Description, Markdown, useOf } from '@storybook/addon-docs/blocks'
import type { ReactElement } from 'react'
import { inSentence } from './inSentence.ts'
import './docs.css'

type Module = Readonly<Record<string, unknown>>

interface ExampleProps {
  of: unknown
  meta: Module
}

// What Storybook guesses from args is scaffolding: code is shown where somebody wrote it for this very story.
const sourceOf = (parameters: Readonly<Record<string, unknown>>): string | undefined => {
  const docs = parameters.docs as { source?: { code?: string } } | undefined
  return docs?.source?.code
}

/** A story on a docs page: its name, why it is there, what it looks like, and its own code if it has any. */
export function Example({ of, meta }: ExampleProps): ReactElement {
  const { story } = useOf(of, ['story'])
  const { preparedMeta } = useOf(meta, ['meta'])
  const code = sourceOf(story.parameters)
  const hasOwn = code !== undefined && code !== sourceOf(preparedMeta.parameters)
  return (
    <section className="book-example">
      <h3 id={story.id}>{inSentence(story.name)}</h3>
      <Description of={of} />
      <Canvas of={of} meta={meta} sourceState="none" withToolbar={false} />
      {/* Not `Source`, which stays light on a dark page. */}
      {hasOwn && <Markdown>{`\`\`\`tsx\n${code}\n\`\`\``}</Markdown>}
    </section>
  )
}

interface ExamplesProps {
  /** The module of the stories. */
  of: Module
  /** What stands elsewhere on the page. */
  but?: readonly string[]
}

// The names of a module come sorted by letter; Storybook notes the order they were written in.
const namesIn = (module: Module): readonly string[] => {
  const { __namedExportsOrder: written } = module
  return Array.isArray(written) ? written.map(String) : Object.keys(module)
}

// Tests in the form of a story: an empty box teaches a reader nothing.
const silent = /^(?:Nothing|Idle|Online|Valid|SucceededWithoutADoubt)$/

/** Every story of a module, one below the other; story files export nothing else. */
export function Examples({ of, but = [] }: ExamplesProps): ReactElement {
  const shown = namesIn(of).filter((name) => !silent.test(name) && !but.includes(name))
  return (
    <>
      {shown.map((name) => (
        <Example key={name} of={of[name]} meta={of} />
      ))}
    </>
  )
}
