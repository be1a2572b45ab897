/** Transitions that cannot be taken, and states that can be left without one. */
import { parentOf, type StateNode } from '../definition';
import { error, type WorkflowFinding } from '../finding';
import { nameOf, resting, withAncestors, type Scene } from './scene';

/** A transition after one without a condition, for the same event, is never taken. */
function shadowed(node: StateNode): readonly WorkflowFinding[] {
  const open = new Set<string>();
  return node.transitions.flatMap((part) => {
    const found = open.has(part.on)
      ? [
          error(
            'transition-shadowed',
            { state: node.path, transition: part.on },
            [
              `${part.on} đã có một lối đi không điều kiện đứng trước; lối này không bao giờ được dùng.`,
              `${part.on} has a transition without a condition before this one, which is never taken.`,
            ],
            [
              'Đặt điều kiện cho lối đứng trước, đổi thứ tự, hoặc bỏ lối này.',
              'Give the earlier one a condition, change the order, or remove this one.',
            ],
          ),
        ]
      : [];
    if (!part.guard) open.add(part.on);
    return found;
  });
}

/** With conditions on every way out, there are dossiers that none of them fits. */
function stuck({ nodes }: Scene): readonly WorkflowFinding[] {
  return resting(nodes).flatMap((node) => {
    const ways = withAncestors(nodes, node.path).flatMap((one) =>
      one.transitions.filter((part) => part.on !== 'onDone'),
    );
    if (ways.length === 0 || ways.some((part) => !part.guard)) return [];
    return [
      error(
        'may-get-stuck',
        { state: node.path },
        [
          `Mọi lối ra khỏi ${nameOf(node)} đều có điều kiện: hồ sơ không thuộc trường hợp nào sẽ mắc kẹt.`,
          'Every way out has a condition: a dossier that none of them fits gets stuck.',
        ],
        [
          'Thêm một lối không điều kiện đứng cuối cho các trường hợp còn lại.',
          'Add a last way without a condition for all other cases.',
        ],
      ),
    ];
  });
}

/** A statechart gives an event to all regions: one officer's act would do the other agency's work too. */
function shared({ nodes }: Scene): readonly WorkflowFinding[] {
  return [...nodes.values()].flatMap((parallel) => {
    if (parallel.type !== 'parallel') return [];
    const seen = new Map<string, string>();
    return [...nodes.values()].flatMap((node) => {
      const region = parallel.children.find((child) => node.path === child || node.path.startsWith(`${child}.`));
      if (region === undefined) return [];
      return [...new Set(node.transitions.map((part) => part.on))]
        .filter((on) => on !== 'onDone' && on !== 'always')
        .flatMap((on) => {
          const first = seen.get(on) ?? region;
          seen.set(on, first);
          if (first === region) return [];
          return [
            error(
              'event-in-two-branches',
              { state: node.path, transition: on },
              [
                `${on} có trong hai nhánh song song (${first} và ${region}): một người bấm sẽ hoàn thành việc của cả hai nhánh.`,
                `${on} stands in two parallel branches (${first}, ${region}): one officer's act would finish both.`,
              ],
              [
                `Đặt tên riêng cho mỗi nhánh, ví dụ ${on}_A và ${on}_B.`,
                `Give each branch its own, for example ${on}_A and ${on}_B.`,
              ],
            ),
          ];
        });
    });
  });
}

/** Automatic steps that lead in a ring never come to rest. */
function rings(scene: Scene): readonly WorkflowFinding[] {
  const { nodes, targets } = scene;
  const next = (path: string): readonly string[] => {
    const found: string[] = [];
    const enter = (at: string): void => {
      const node = nodes.get(at);
      if (!node) return;
      if (node.transitions.some((part) => part.on === 'always')) found.push(at);
      if (node.type === 'parallel') node.children.forEach(enter);
      if (node.type === 'compound' && node.initial !== null) enter(at ? `${at}.${node.initial}` : node.initial);
    };
    const node = nodes.get(path);
    for (const part of node?.transitions ?? [])
      if (node && part.on === 'always')
        for (const target of targets(node, part)) {
          enter(target);
          for (let up = parentOf(target); up !== ''; up = parentOf(up))
            if (nodes.get(up)?.transitions.some((one) => one.on === 'always')) found.push(up);
        }
    return found;
  };
  return [...nodes.values()]
    .filter((node) => node.transitions.some((part) => part.on === 'always'))
    .filter((node) => {
      const seen = new Set<string>();
      const walk = (path: string): boolean =>
        next(path).some((to) => {
          if (to === node.path) return true;
          if (seen.has(to)) return false;
          seen.add(to);
          return walk(to);
        });
      return walk(node.path);
    })
    .map((node) =>
      error(
        'automatic-ring',
        { state: node.path || null, transition: 'always' },
        ['Các bước tự động nối thành vòng, không bao giờ dừng.', 'Automatic steps lead in a ring and never rest.'],
        ['Bỏ một bước tự động, hoặc đổi thành bước có người thực hiện.', 'Remove one, or let a person do it.'],
      ),
    );
}

export const checkEvents = (scene: Scene): readonly WorkflowFinding[] => [
  ...[...scene.nodes.values()].flatMap(shadowed),
  ...stuck(scene),
  ...shared(scene),
  ...rings(scene),
];
