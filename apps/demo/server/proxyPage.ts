/** What a gateway puts in front of a service that does not answer. */
export function proxyPage(): Response {
  const html = `<html>
<head><title>502 Bad Gateway</title></head>
<body>
<center><h1>502 Bad Gateway</h1></center>
<hr><center>nginx/1.27.4</center>
</body>
</html>
`
  return new Response(html, { status: 502, headers: { 'Content-Type': 'text/html; charset=utf-8' } })
}
