import { fileURLToPath } from 'node:url'
import { bundleWorkflowCode, DefaultLogger } from '@temporalio/worker'
import type { BundleOptions } from '@temporalio/worker'
import { beforeAll, describe, expect, inject, it } from 'vitest'
import { recordings } from './recording.ts'
import { comparable, quietReplays, recordedEvents, replay } from './replay.ts'

/**
 * Cases live for a year, code does not stand still: the code of today is run along the cases that were recorded, and
 * must give Temporal the same commands and propose the same events.
 */
beforeAll(quietReplays)

const recorded = recordings()
const present = () => ({ codePath: inject('servers').bundlePath })

it('there are recorded cases of the whole demo', () => {
  expect(recorded.length).toBeGreaterThanOrEqual(7)
})

describe.each(recorded)('$file', ({ recording }) => {
  it('runs today as it ran then', async () => {
    const { nondeterminism, proposed } = await replay(present(), recording)
    expect(nondeterminism).toBeNull()
    expect(comparable(proposed)).toEqual(comparable(recordedEvents(recording)))
  })
})

describe('the controls', () => {
  /** A case in which departments returned a plan. */
  const returned = () => {
    const found = recorded.find(({ recording }) => recordedEvents(recording).some(isReturn))
    if (found === undefined) throw new Error('no recorded case has a return')
    return found.recording
  }

  it('a command that comes in another order is seen by Temporal', async () => {
    const changed = await bundle({ workflowsPath: fileURLToPath(new URL('changed-order.ts', import.meta.url)) })
    expect((await replay(changed, returned())).nondeterminism).toMatch(/[Nn]ondeterminism/)
  })

  it('a decision that is another is not seen by Temporal, but by the events', async () => {
    const changed = await bundle({
      workflowsPath: fileURLToPath(new URL('../../workflows/index.ts', import.meta.url)),
      webpackConfigHook: (config) => {
        config.plugins = [...(config.plugins ?? []), { apply: swapReReview }]
        return config
      },
    })
    const { nondeterminism, proposed } = await replay(changed, returned())
    expect(nondeterminism).toBeNull()
    expect(comparable(proposed)).not.toEqual(comparable(recordedEvents(returned())))
  })
})

function isReturn(event: ReturnType<typeof recordedEvents>[number]): boolean {
  return event.type === 'TaskCompleted' && event.data.task.startsWith('plan-review') && event.data.outcome === 'return'
}

function bundle(options: BundleOptions) {
  return bundleWorkflowCode({ ...options, logger: new DefaultLogger('ERROR') })
}

/** As much of the bundler as is needed to put one module in place of another. */
interface Bundler {
  hooks: { normalModuleFactory: Hook<{ hooks: { beforeResolve: Hook<{ request: string }> } }> }
}
interface Hook<T> {
  tap: (name: string, heard: (what: T) => void) => void
}

function swapReReview(compiler: Bundler): void {
  compiler.hooks.normalModuleFactory.tap('swap', (factory) => {
    factory.hooks.beforeResolve.tap('swap', (module) => {
      if (module.request.endsWith('/re-review.ts')) {
        module.request = fileURLToPath(new URL('changed-decision.ts', import.meta.url))
      }
    })
  })
}
