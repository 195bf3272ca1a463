// Judges the packages as npm would hand them out, not as the workspace sees them: packs each, runs publint and attw
// on the tarball, then compiles the example tasks against the unpacked declarations, as a bundler and as Node see them.
// Prevents: an exports map that lies, a declaration that names a file which is not shipped, a type that only the
// sources' private condition resolves.
import { execFileSync } from 'node:child_process'
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'

const run = (command, args, cwd) =>
  execFileSync(command, args, { cwd, stdio: 'inherit', shell: process.platform === 'win32' })
const scratch = mkdtempSync(join(tmpdir(), 'faultkit-packs-'))
const names = readdirSync('packages')

for (const name of names) run('pnpm', ['pack', '--silent', '--pack-destination', scratch], join('packages', name))
for (const file of readdirSync(scratch)) {
  run('publint', ['run', join(scratch, file), '--strict'])
  run('attw', [join(scratch, file), '--profile', 'esm-only', '--format', 'ascii', '-q'])
}

const app = join(scratch, 'app')
mkdirSync(join(app, 'node_modules/@faultkit'), { recursive: true })
for (const folder of names) {
  const { name } = JSON.parse(readFileSync(join('packages', folder, 'package.json'), 'utf8'))
  const packed = name.replace('@', '').replace('/', '-')
  const tarball = readdirSync(scratch).find((file) => file.replace(/-\d.*$/, '') === packed)
  const target = join(app, 'node_modules', name)
  mkdirSync(target)
  run('tar', ['-xzf', join(scratch, tarball), '-C', target, '--strip-components=1'])
}
// Warnings name the page that explains them, so an app has it.
for (const page of readdirSync('docs/errors'))
  if (!existsSync(join(app, 'node_modules/@faultkit/core/docs/errors', page)))
    throw new Error(`${page} is not shipped.`)
// Everything else an app has installed is borrowed from the workspace that the examples live in.
const lender = resolve('apps/examples/node_modules')
for (const name of readdirSync(lender)) {
  if (name.startsWith('.') || name === '@faultkit') continue
  symlinkSync(join(lender, name), join(app, 'node_modules', name))
}
if (!existsSync(join(app, 'node_modules/@types')))
  symlinkSync(resolve('node_modules/@types'), join(app, 'node_modules/@types'))
for (const folder of ['tasks', 'shop']) {
  const isSource = (path) => !/\.test\./.test(path)
  cpSync(join('apps/examples/src', folder), join(app, 'src', folder), { recursive: true, filter: isSource })
}
const { type, imports } = JSON.parse(readFileSync('apps/examples/package.json', 'utf8'))
writeFileSync(join(app, 'package.json'), JSON.stringify({ type, imports }))

for (const [module, moduleResolution] of [
  ['preserve', 'bundler'],
  ['nodenext', 'nodenext'],
]) {
  const config = {
    compilerOptions: {
      strict: true,
      noEmit: true,
      target: 'es2022',
      lib: ['es2023', 'dom', 'dom.iterable'],
      module,
      moduleResolution,
      jsx: 'react-jsx',
      types: ['react', 'node'],
      skipLibCheck: false,
      exactOptionalPropertyTypes: true,
      allowImportingTsExtensions: true,
    },
    include: ['src'],
  }
  writeFileSync(join(app, 'tsconfig.json'), JSON.stringify(config))
  run('tsc', ['-p', app])
  console.log(`The example tasks compile against the packed packages (${moduleResolution}).`)
}

// The command, as `npx` unpacks it.
symlinkSync(resolve('packages/faultkit/node_modules/yaml'), join(app, 'node_modules/yaml'))
writeFileSync(join(app, 'reply.json'), JSON.stringify({ error: { code: 'parameter_missing', param: 'email' } }))
run('node', ['node_modules/faultkit/dist/cli.js', 'doctor', 'reply.json', '--locale', 'de'], app)

// The oldest peers of `testing`, from its tarball: in the workspace its own `vitest` would be found first.
const old = join(scratch, 'oldest')
mkdirSync(join(old, 'node_modules'), { recursive: true })
cpSync(join(app, 'node_modules/@faultkit'), join(old, 'node_modules/@faultkit'), { recursive: true })
for (const peer of ['msw', 'vitest'])
  symlinkSync(resolve('compat/vitest-3/node_modules', peer), join(old, 'node_modules', peer))
cpSync('compat/vitest-3/replies.ts', join(old, 'replies.test.ts'))
writeFileSync(join(old, 'package.json'), JSON.stringify({ type: 'module' }))
run('node', [join(old, 'node_modules/vitest/vitest.mjs'), 'run', '--root', old], old)
rmSync(scratch, { recursive: true, force: true })
