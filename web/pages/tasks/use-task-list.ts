import { useInfiniteQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { taskListQuery } from '../../queries/tasks.ts'
import type { TaskFilters } from '../../queries/tasks.ts'

/** A work list as far as it was read. */
export function useTaskList(filters: TaskFilters) {
  const read = useInfiniteQuery(taskListQuery(filters))
  const { data } = read
  const lines = useMemo(() => data?.pages.flatMap(({ items }) => items) ?? [], [data])
  return {
    lines,
    /** Null while nothing was read yet. */
    total: data?.pages[0]?.total ?? null,
    error: read.isError ? read.error : null,
    more: () => {
      if (read.hasNextPage && !read.isFetchingNextPage) void read.fetchNextPage()
    },
    isReadingMore: read.isFetchingNextPage,
  }
}

export type ReadTasks = ReturnType<typeof useTaskList>
