import swagger from '@fastify/swagger'
import fp from 'fastify-plugin'

/** OpenAPI 3.1, written from the schemas that validate; shared schemas keep their own names. */
export default fp(
  async (app) => {
    await app.register(swagger, {
      openapi: {
        openapi: '3.1.0',
        info: {
          title: 'Power connection approvals 业扩报装',
          description:
            'Applications for power supply, from draft to energisation. Every write needs the header Idempotency-Key; ' +
            'errors are problem documents (RFC 9457) in the language of Accept-Language.',
          version: '1',
        },
        tags: [
          { name: 'sign-in', description: 'Accounts and sessions' },
          { name: 'companies', description: 'Company accounts with their members 企业账户' },
          { name: 'drafts', description: 'Applications being written 报装申请' },
          { name: 'cases', description: 'Cases, their progress and their log 工单' },
          { name: 'tasks', description: 'Work lists 任务' },
          { name: 'oversight', description: 'The work of others, and how limits were kept 督办与统计' },
          { name: 'actions', description: 'What people do to a case 办理' },
          { name: 'documents', description: 'Files of a case 资料' },
          { name: 'administration', description: 'Calendar, limits, re-datings, templates, the log 系统管理' },
          { name: 'rehearsal', description: 'The business clock and the people, in rehearsal mode only' },
          { name: 'operation', description: 'Whether the house is up' },
        ],
        components: {
          securitySchemes: {
            session: { type: 'apiKey', in: 'cookie', name: 'power-connection.session_token' },
          },
        },
        security: [{ session: [] }],
      },
      refResolver: {
        buildLocalReference: (json, _base, _fragment, index) =>
          typeof json.$id === 'string' ? json.$id : `Schema${index}`,
      },
    })
  },
  { name: 'swagger' },
)
