import type { Key } from '#base/id.ts';
export function InvolvementScreen({ open }: { readonly open: Key | null }) {
  return <div>{open}</div>;
}
