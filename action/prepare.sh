#!/usr/bin/env bash
# The action runs on the Node of the job. A release holds what it runs; any other revision builds it, once a job.
set -euo pipefail

if ! command -v node >/dev/null; then
  echo "::error title=Équerre::Node.js is not installed on this runner: add the step actions/setup-node (Node 20.19 or later) before this one."
  exit 1
fi
node "$GITHUB_ACTION_PATH/action/prepare.mjs"
