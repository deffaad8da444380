/** Which pages may ask, and what they may read: as Graph does it, so that a page on a laptop sees what it will see later. */

/** Read from Graph's answers (dev-proxy, GraphUtils); RateLimit headers are not among them. */
export const EXPOSED: readonly string[] = [
  'ETag',
  'Location',
  'Preference-Applied',
  'Content-Range',
  'request-id',
  'client-request-id',
  'ReadWriteConsistencyToken',
  'SdkVersion',
  'WWW-Authenticate',
  'x-ms-client-gcc-tenant',
  'Retry-After',
];

export function corsHeaders(hidden: readonly string[] = []): Record<string, string> {
  return {
    'Access-Control-Allow-Origin': '*',
    'Access-Control-Expose-Headers': EXPOSED.filter((name) => !hidden.includes(name)).join(', '),
  };
}

export function preflight(request: Request): Response {
  return new Response(null, {
    status: 200,
    headers: {
      'Access-Control-Allow-Origin': '*',
      'Access-Control-Allow-Methods': 'GET, POST, PATCH, PUT, DELETE, OPTIONS',
      'Access-Control-Allow-Headers': request.headers.get('access-control-request-headers') ?? '*',
      'Access-Control-Max-Age': '3600',
    },
  });
}
