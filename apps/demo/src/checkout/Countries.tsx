const countries = {
  AT: 'Austria',
  BE: 'Belgium',
  DE: 'Germany',
  DK: 'Denmark',
  FR: 'France',
  IE: 'Ireland',
  NL: 'Netherlands',
  SE: 'Sweden',
}

export const Countries = () => (
  <>
    <option value="">Choose a country</option>
    {Object.entries(countries).map(([code, name]) => (
      <option key={code} value={code}>
        {name}
      </option>
    ))}
  </>
)
