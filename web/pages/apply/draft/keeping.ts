/**
 * Where what was typed stands: with the server; on its way; on this device alone as the server is away or refused it;
 * overtaken by another window; handed in already.
 */
export type Keeping = 'saved' | 'saving' | 'away' | 'conflict' | 'refused' | 'submitted'
