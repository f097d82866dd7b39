import { valueOf } from '../../model/reader.js'
import { byId, el } from './dom.js'
import type { Facts } from './facts/facts.js'
import type { NamedAxis } from './facts/readers.js'
import type { Store } from './state.js'

/** Puts a select into the bar for each axis that has values: the one for SDKs stands there, the others come behind it. */
export function axisSelects({ axes }: Facts, store: Store): void {
  const first = byId('sdk', HTMLSelectElement)
  first.hidden = axes[0]?.name !== 'sdk'
  const selects = axes.map(({ name, values }) => {
    const select = name === 'sdk' ? first : document.createElement('select')
    fill(select, { name, values })
    select.addEventListener('change', () =>
      store.set({ choice: { ...store.get().choice, [name]: select.value || undefined } }),
    )
    return { name, select }
  })
  first.after(...selects.flatMap(({ select }) => (select === first ? [] : [select])))
  const reflect = () => {
    const { choice } = store.get()
    for (const { name, select } of selects) select.value = valueOf(choice, name) ?? ''
  }
  reflect()
  store.listen(reflect)
}

function fill(select: HTMLSelectElement, { name, values }: NamedAxis): void {
  const isSdk = name === 'sdk'
  const option = (value: string, text: string) => el('option', { value }, text)
  if (!isSdk) select.setAttribute('aria-label', name)
  select.dataset.axis = name
  select.append(
    option('', isSdk ? 'All SDKs' : `Any ${name}`),
    ...values.map((value) => option(value, isSdk ? value : `${name}: ${value}`)),
  )
}
