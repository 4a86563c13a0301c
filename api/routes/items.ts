import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { requireCase } from '../../db/queries/cases/case-page.ts'
import { readItemPage } from '../../db/queries/items/item-page.ts'
import { itemsOfCase, listItems } from '../../db/queries/items/items.ts'
import { possibleOwners } from '../../db/queries/items/owners.ts'
import { rulesStore } from '../../db/queries/rules.ts'
import { isBusinessOf } from '../../domain/actions/available-actions.ts'
import { mayRaise } from '../../domain/items/permissions.ts'
import type { Actor } from '../../domain/people/actor.ts'
import { Refusal } from '../../domain/refusals.ts'
import { changeItem, raiseItem } from '../commands/items.ts'
import type { ItemAct } from '../commands/items.ts'
import type { AppDeps } from '../deps.ts'
import { addSchemas } from '../http/add-schemas.ts'
import { refuseCursor } from '../http/cursor.ts'
import {
  HandOverItem,
  ItemOwners,
  ItemPageOfList,
  ItemPageShape,
  ItemParams,
  ItemQuery,
  ITEM_SCHEMAS,
  ITEMS_A_PAGE,
  ItemsOfCase,
  ItemWritten,
  MoveItem,
  RaiseItem,
  RemarkOnItem,
  ReopenItem,
  SettleItem,
  WithdrawItem,
} from '../schemas/items.ts'
import { CaseParams, ref, WriteHeaders } from '../schemas/kit.ts'
import { incoming } from '../write.ts'
import type { WriteRequest } from '../write.ts'

/** Problem items 协调事项: raised of a case, settled by their owner, read by the staff who may see the case. */
const routes: FastifyPluginAsyncTypebox<{ deps: AppDeps }> = async (app, { deps }) => {
  const { db } = deps
  const rules = rulesStore(db)
  const tags = ['items']
  addSchemas(app, ITEM_SCHEMAS)

  /** The head of a case whose items this person may read. */
  const requireStaff = async (read: { caseNo: string; actor: Actor }) => {
    const found = await requireCase(db, read)
    if (!mayRaise(read.actor)) throw new Refusal('NOT_ALLOWED')
    return found
  }

  app.get(
    '/api/items',
    { schema: { tags, summary: 'Problem items', querystring: ItemQuery, response: { 200: ref(ItemPageOfList) } } },
    ({ actor, query }) => {
      const { list = 'mine', status = 'open', limit = ITEMS_A_PAGE, cursor = null } = query
      const asked = { actor, list, status: status === 'any' ? undefined : status, limit, cursor, rules }
      return listItems(db, asked).catch(refuseCursor)
    },
  )

  app.get(
    '/api/items/:no',
    { schema: { tags, summary: 'A problem item', params: ItemParams, response: { 200: ref(ItemPageShape) } } },
    ({ actor, params }) => readItemPage(db, { ...params, actor, rules }),
  )

  app.get(
    '/api/cases/:caseNo/items',
    {
      schema: { tags, summary: 'The problem items of a case', params: CaseParams, response: { 200: ref(ItemsOfCase) } },
    },
    async ({ actor, params }) => {
      const { state } = await requireStaff({ ...params, actor })
      const { terms } = (await rules.current(state.facts.region)).profile
      return {
        ...(await itemsOfCase(db, { ...params, actor, rules })),
        mayRaise: state.status === 'in-progress' && isBusinessOf(state, actor),
        given: { days: terms['item-due'].value, most: terms['item-due-most'].value },
      }
    },
  )

  app.get(
    '/api/cases/:caseNo/item-owners',
    {
      config: { reading: 'none' },
      schema: {
        tags,
        summary: 'Who may settle an item of this case',
        params: CaseParams,
        response: { 200: ref(ItemOwners) },
      },
    },
    async ({ actor, params }) => {
      const { state } = await requireStaff({ ...params, actor })
      return { items: await possibleOwners(db, state) }
    },
  )

  app.post(
    '/api/cases/:caseNo/items',
    {
      schema: {
        tags,
        summary: 'Raise a problem item 协调事项',
        params: CaseParams,
        headers: WriteHeaders,
        body: ref(RaiseItem),
        response: { 201: ref(ItemWritten) },
      },
    },
    async (request, reply) => {
      const raised = await raiseItem({ ...deps, rules }, incoming(request), { ...request.params, asked: request.body })
      return reply.code(201).send(raised)
    },
  )

  const onItem = (name: string) => `/api/items/:no/${name}`
  const schemaOf = (summary: string) => {
    return { tags, summary, params: ItemParams, headers: WriteHeaders, response: { 200: ref(ItemWritten) } }
  }
  const change = (request: WriteRequest & { params: { no: string } }, act: ItemAct) =>
    changeItem({ ...deps, rules }, incoming(request), { ...request.params, act })

  app.post(onItem('remark'), { schema: { ...schemaOf('Add a remark'), body: ref(RemarkOnItem) } }, (request) =>
    change(request, { action: 'remark', text: request.body.remark }),
  )

  app.post(
    onItem('settle'),
    { schema: { ...schemaOf('Settle an item, with what became of it'), body: ref(SettleItem) } },
    (request) => change(request, { action: 'settle', ...request.body }),
  )

  app.post(
    onItem('hand-over'),
    { schema: { ...schemaOf('Hand an item over to another owner'), body: ref(HandOverItem) } },
    (request) => {
      const { version, owner, reason: text } = request.body
      return change(request, { action: 'hand-over', version, owner, text })
    },
  )

  app.post(onItem('move-due'), { schema: { ...schemaOf('Move the due day'), body: ref(MoveItem) } }, (request) => {
    const { version, days, reason: text } = request.body
    return change(request, { action: 'move-due', version, days, text })
  })

  app.post(
    onItem('reopen'),
    { schema: { ...schemaOf('Reopen an item that was settled'), body: ref(ReopenItem) } },
    (request) => {
      const { version, days, reason: text } = request.body
      return change(request, { action: 'reopen', version, text, ...(days === undefined ? {} : { days }) })
    },
  )

  app.post(
    onItem('withdraw'),
    { schema: { ...schemaOf('Withdraw an item that one raised'), body: ref(WithdrawItem) } },
    (request) => {
      const { version, reason: text } = request.body
      return change(request, { action: 'withdraw', version, ...(text === undefined ? {} : { text }) })
    },
  )
}

export default routes
