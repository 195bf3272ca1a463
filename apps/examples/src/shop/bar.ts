/** A home-made bar at the top of the page, as an app may have had one for years. */
export const bar = {
  push(text: string, again?: () => void): number {
    const line = document.createElement('p')
    line.id = `bar-${++pushed}`
    line.textContent = text
    if (again) line.append(button(again))
    region.append(line)
    return pushed
  },
  remove(id: number): void {
    document.getElementById(`bar-${id}`)?.remove()
  },
}

let pushed = 0

// It stands before its first line does: a screen reader is told only of what changes in a region that it knows.
const region = document.createElement('div')
region.role = 'status'
region.ariaAtomic = 'false'
document.body.prepend(region)

function button(again: () => void): HTMLButtonElement {
  const repeat = document.createElement('button')
  repeat.textContent = 'Again'
  repeat.onclick = again
  return repeat
}
