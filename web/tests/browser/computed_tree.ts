// What a screen reader is told: the accessibility tree as the browser computes it, not as the attributes ask for it.
import type { Page } from '@playwright/test';

interface AxNode {
  nodeId: string;
  parentId?: string;
  ignored: boolean;
  role?: { value: string };
  name?: { value: string };
}

/** The names of what has the role and stands right below something with the other one. */
export async function computedNames(page: Page, role: string, below: string): Promise<string[]> {
  const session = await page.context().newCDPSession(page);
  const { nodes } = (await session.send('Accessibility.getFullAXTree')) as unknown as { nodes: AxNode[] };
  await session.detach();
  const byId = new Map(nodes.map((node) => [node.nodeId, node]));
  const parentOf = ({ parentId }: AxNode): AxNode | undefined => {
    let up = byId.get(parentId ?? '');
    while (up?.ignored) up = byId.get(up.parentId ?? '');
    return up;
  };
  return nodes
    .filter((node) => !node.ignored && node.role?.value === role && parentOf(node)?.role?.value === below)
    .map(({ name }) => name?.value ?? '');
}
