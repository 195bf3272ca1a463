import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { Icon } from '../shell/Icon.tsx'
import type { Route } from '../shell/router.ts'
import { crash } from './crash.ts'
import { isShopData, useArm } from './faults.ts'
import { type Lesson, lessons } from './lessons.ts'

export function Lessons({ page }: { page: Route['page'] }) {
  const client = useQueryClient()
  const arm = useArm()
  const [tried, setTried] = useState<Lesson>()
  const start = async (lesson: Lesson) => {
    setTried(lesson)
    if (lesson.fault) await arm(lesson.fault)
    if (lesson.crash) crash.set(() => true)
    if (lesson.reload) void client.resetQueries({ predicate: isShopData })
  }
  return (
    <ol className="lessons" aria-label="Things to try here">
      {lessons[page].map((lesson) => (
        <li key={lesson.title}>
          <button type="button" aria-pressed={lesson === tried} onClick={() => void start(lesson)}>
            {lesson.title}
            <Icon name="arrow" />
          </button>
          {lesson === tried && <output>{lesson.next}</output>}
        </li>
      ))}
    </ol>
  )
}
