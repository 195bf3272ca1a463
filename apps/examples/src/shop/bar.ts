/** A home-made bar at the top of the page, as an app may have had one for years. */
export const bar = {
  push(text: string, again?: () => void): number {
    const line = document.createElement('p')
    line.id = `bar-${++pushed}`
    line.setAttribute('role', 'status')
    line.textContent = text
    if (again) line.append(button(again))
    document.body.prepend(line)
    return pushed
  },
  remove(id: number): void {
    document.getElementById(`bar-${id}`)?.remove()
  },
}

let pushed = 0

function button(again: () => void): HTMLButtonElement {
  const repeat = document.createElement('button')
  repeat.textContent = 'Again'
  repeat.onclick = again
  return repeat
}
