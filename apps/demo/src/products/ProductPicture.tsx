import { drawings, parcel } from './drawings.tsx'

export function ProductPicture({ sku }: { sku: string }) {
  const { tint, Drawing } = drawings[sku] ?? parcel
  return (
    <span className="picture" data-tint={tint}>
      <svg viewBox="0 0 160 128" aria-hidden="true" focusable="false">
        <Drawing />
      </svg>
    </span>
  )
}
