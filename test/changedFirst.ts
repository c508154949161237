import { execFileSync } from 'node:child_process';
import { dirname, relative } from 'node:path';
import { BaseSequencer, type TestSpecification } from 'vitest/node';
import { root } from '../worker/node/root.ts';

/** Runs the tests of what changed first: the changed ones, then those of changed folders (tests mirror the tree). */
export default class ChangedFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const changed = changedFiles();
    const folders = new Set(changed.map((path) => dirname(path)));
    const rank = ({ moduleId, project }: TestSpecification): number => {
      const path = relative(root, moduleId).replaceAll('\\', '/');
      const ofFolder = folders.has(dirname(path)) || folders.has(dirname(path).replace(/^test\//, ''));
      const place = changed.includes(path) ? 0 : ofFolder ? 1 : 2;
      return project.config.sequence.groupOrder * 3 + place;
    };
    return (await super.sort(files)).sort((a, b) => rank(a) - rank(b));
  }
}

/** Files that are not committed yet, else those of the last commit, with slashes; none outside a repository. */
function changedFiles(): readonly string[] {
  const open = git('status', '--porcelain', '--untracked-files=all').map((line) => line.slice(3));
  const paths = open.length > 0 ? open : git('show', '--name-only', '--format=');
  return paths.map((path) => path.split(' -> ').at(-1) ?? path);
}

function git(...args: string[]): readonly string[] {
  try {
    const said = execFileSync('git', ['-c', 'core.quotePath=false', ...args], {
      cwd: root,
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
    });
    return said.split('\n').filter((line) => line !== '');
  } catch {
    return [];
  }
}
