// No browser and no fetch connects to these, whoever listens there (Fetch standard, "port blocking"), from 1024 up.
const blocked: readonly number[] = [
  1719, 1720, 1723, 2049, 3659, 4045, 4190, 5060, 5061, 6000, 6566, 6665, 6666, 6667, 6668, 6669, 6679, 6697, 10080,
]

/** The first of the shop's three ports that nothing would ever connect to. */
export function findBlockedPort(port: number): number | undefined {
  return [port, port + 1, port + 2].find((one) => blocked.includes(one))
}
