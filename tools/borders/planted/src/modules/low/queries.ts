import { Hono } from 'hono'
export const query = () => Hono
