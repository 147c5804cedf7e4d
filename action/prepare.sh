#!/usr/bin/env bash
# The action runs on the Node of the job. A release holds what it runs; any other revision builds it, once a job.
set -euo pipefail

if ! command -v node >/dev/null; then
  echo "::error title=Équerre::Node.js is not installed on this runner: add the step actions/setup-node (Node 20.19 or later) before this one."
  exit 1
fi
if ! node -e 'const [major, minor] = process.versions.node.split(".").map(Number); process.exit(major > 20 || (major === 20 && minor >= 19) ? 0 : 1)'; then
  echo "::error title=Équerre::Équerre needs Node 20.19 or later, this runner has $(node --version): add the step actions/setup-node before this one."
  exit 1
fi
if ! node "$GITHUB_ACTION_PATH/action/prepare.mjs"; then
  echo "::error title=Équerre::This revision of the action is not built, and what builds it could not be installed: use a release, or see the log above."
  exit 1
fi
