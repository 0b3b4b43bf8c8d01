import { Draft } from '../../draft.ts'
import type { Reader, Sink } from '../../model.ts'
import { JsonObjects } from './objects.ts'
import { placeItem } from './fields.ts'

/** CSL-JSON, as a list, in `items`, one object a line or alone; RefLib's own JSON too. */
export class CslReader implements Reader {
  private record = 0
  private readonly objects: JsonObjects
  private readonly sink: Sink

  constructor(sink: Sink) {
    this.sink = sink
    this.objects = new JsonObjects(
      (object, line) => this.object(object, line),
      (code, line) => sink.problem({ record: ++this.record, line, code }),
    )
  }

  write(text: string) {
    this.objects.write(text)
  }

  end() {
    this.objects.end()
  }

  at() {
    return { record: this.record, line: this.objects.line - 1 }
  }

  private object(object: Record<string, unknown>, line: number) {
    const inside = object.items ?? object.references ?? object.csljson
    if (Array.isArray(inside)) for (const one of inside) this.take(one, line)
    else this.take(object, line)
  }

  private take(item: unknown, line: number) {
    const place = { record: ++this.record, line }
    if (typeof item !== 'object' || item === null)
      return this.sink.problem({ ...place, code: 'bad_syntax' })
    const draft = new Draft()
    placeItem(draft, item as Record<string, unknown>)
    if (draft.empty) return this.sink.problem({ ...place, code: 'empty_record' })
    this.sink.reference(draft.done(), place)
  }
}
