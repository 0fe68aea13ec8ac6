"""
The network that ships, learnt from the teacher's shares and from the labels: python classes_net.py WORK MINILM OUT.ts.
Prints how the development half comes out of what is learnt without it, then learns from all and writes OUT.ts.
"""

import argparse
import base64
import json
import random
from collections import Counter
from pathlib import Path

import numpy as np
import torch
from safetensors.torch import load_file
from torch import nn
from torch.nn import functional as F
from transformers import AutoTokenizer

from classes_report import CLASSES, report

SIZE, HIDDEN, REACH = 64, 64, 3
EPOCHS, BATCH = 5, 96
MOST_WORDS, LEAST_WORDS, LEAST_SIGNS = 10_000, 4, 12
FARTHEST = 60
DROP = 0.15
# How much one label counts beside one row of shares.
WEIGHTS = {"cut": 1.0, "in context": 4.0, "sentences": 3.0, "own": 6.0, "development": 4.0, "unlabelled": 1.0}
TAGS = "ADJ ADP ADV AUX CCONJ DET INTJ NOUN NUM PART PRON PROPN PUNCT SCONJ SYM VERB X".split()
# The kinds of signs that have words in them.
WORDED = {"b", "S", "ST", "V", "SV", "F", "FV", "P", "c"}
# A cue can have them: "his words were".
GENDERED = {"he", "she", "him", "his", "her", "hers"}
STAND_INS = {
    "<name>": "john",
    "<role>": "official",
    "<person>": "person",
    "<they>": "they",
    "<number>": "15",
    "<year>": "2014",
    "^": "[CLS]",
    "$": "[SEP]",
    "<NOUN>": "thing",
    "<VERB>": "do",
    "<ADJ>": "such",
    "<ADV>": "so",
    "<PROPN>": "john",
}


def main() -> None:
    options = argparse.ArgumentParser()
    options.add_argument("work", type=Path)
    options.add_argument("minilm")
    options.add_argument("out", type=Path)
    given = options.parse_args()
    torch.set_num_threads(1)
    labelled = [trimmed(line) for line in (given.work / "labelled.jsonl").open()]
    for row in labelled:
        row["shares"] = [float(name == row["label"]) for name in CLASSES]
    rows = [row for row in labelled if row["set"] != "development"]
    with (given.work / "unlabelled.jsonl").open() as lines, (given.work / "soft.jsonl").open() as shares:
        for line, share in zip(lines, shares):
            rows.append({**trimmed(line), "shares": json.loads(share)})
    gold = [row for row in labelled if row["set"] == "development"]
    plain = {*(given.work / "lower.txt").read_text().split(), "none", "null", "unreal"}
    words = [word for word in words_of(rows) if is_plain(word, plain)]
    signs = [sign for sign in signs_of(rows) if sign.split(" ")[0] not in WORDED or all(is_plain(word, plain) for word in sign.split(" ")[1:])]
    places, marks = ({name: i for i, name in enumerate(names)} for names in (words, signs))
    for row in rows + gold:
        number(row, places, marks)
    points = points_of(words, given.minilm)
    held = fit(rows, points, len(signs)).shares(gold)
    report([row["label"] for row in gold], held, "development half, not learnt from")
    write(given.out, fit(rows + gold, points, len(signs)), words, signs)


def trimmed(line: str):
    row = json.loads(line)
    # As src/claims/class-net.ts does: two words in a row are a sign of their own.
    edged = ["^", *row["words"][:FARTHEST], "$"]
    row["signs"] = list(dict.fromkeys([*row["signs"], *(f"b {a} {b}" for a, b in zip(edged, edged[1:]))]))
    return {key: row[key] for key in ("set", "doc", "label", "words", "tags", "signs")}


def is_plain(word: str, plain: set[str]) -> bool:
    """Only what stands in lower case in the training texts counts: a name that slipped the mask has no weight."""
    return not word[:1].isalpha() or (word in plain and word not in GENDERED)


def words_of(rows) -> list[str]:
    counts = Counter(word for row in rows for word in set(row["words"][:FARTHEST]) if " " not in word)
    common = [word for word, count in counts.most_common(MOST_WORDS) if count >= LEAST_WORDS]
    return list(dict.fromkeys(["<?>", "^", "$", *(f"<{tag}>" for tag in TAGS), *common]))


def signs_of(rows) -> list[str]:
    counts = Counter(sign for row in rows for sign in row["signs"])
    return sorted(sign for sign, count in counts.items() if count >= LEAST_SIGNS)


def number(row, places, marks) -> None:
    tags = [places[f"<{tag}>"] for tag in row["tags"][:FARTHEST]]
    known = [places.get(word, tag) for word, tag in zip(row["words"], tags)]
    row["at"] = [places["^"], *known, places["$"]]
    row["kinds"] = [places["^"], *tags, places["$"]]
    row["marks"] = [marks[sign] for sign in row["signs"] if sign in marks]


def points_of(words: list[str], folder: str) -> np.ndarray:
    """The encoder's own points of the words' pieces, in as many dimensions as matter most."""
    tokenizer = AutoTokenizer.from_pretrained(folder)
    table = load_file(f"{folder}/model.safetensors")["embeddings.word_embeddings.weight"].float().numpy()
    means = []
    for word in words:
        pieces = tokenizer(STAND_INS.get(word, word), add_special_tokens=False)["input_ids"]
        means.append(table[pieces or [tokenizer.unk_token_id]].mean(0))
    centred = np.stack(means) - np.mean(means, 0)
    turned = centred @ np.linalg.svd(centred, full_matrices=False)[2][:SIZE].T
    return (turned / turned.std() * 0.3).astype(np.float32)


class Net(nn.Module):
    """src/claims/class-net.ts in the making."""

    def __init__(self, points: np.ndarray, signs: int):
        super().__init__()
        self.points = nn.Embedding.from_pretrained(torch.tensor(points), freeze=False)
        self.mix = nn.ModuleList(nn.Linear(SIZE, HIDDEN, bias=False) for _ in range(REACH))
        self.lift = nn.Parameter(torch.zeros(HIDDEN))
        self.out = nn.Linear(2 * HIDDEN, len(CLASSES))
        self.signs = nn.EmbeddingBag(signs, len(CLASSES), mode="sum")
        nn.init.zeros_(self.signs.weight)
        self.drop = nn.Dropout(DROP)

    def forward(self, at, kinds, filled, marks, starts):
        if self.training:  # now and then only the kind of a word is seen, as of words that are not known
            at = torch.where(torch.rand(at.shape) < DROP / 3, kinds, at)
        points = self.drop(self.points(at)) * filled[:, :, None]
        before, here, behind = (mix(points) for mix in self.mix)
        lit = F.relu(F.pad(before[:, :-1], (0, 0, 1, 0)) + here + F.pad(behind[:, 1:], (0, 0, 0, 1)) + self.lift)
        lit = lit * filled[:, :, None]
        pooled = torch.cat([lit.max(1).values, lit.sum(1) / torch.sqrt(filled.sum(1, keepdim=True) + 1)], 1)
        return self.out(self.drop(pooled)) + self.signs(marks, starts)

    @torch.inference_mode()
    def shares(self, rows) -> list[list[float]]:
        self.eval()
        return [share for k in range(0, len(rows), 256) for share in torch.softmax(self(*batch(rows[k : k + 256])), 1).tolist()]


def batch(rows):
    length = max(len(row["at"]) for row in rows)
    at, kinds = torch.zeros(len(rows), length, dtype=torch.long), torch.zeros(len(rows), length, dtype=torch.long)
    filled = torch.zeros(len(rows), length)
    marks, starts = [], []
    for i, row in enumerate(rows):
        at[i, : len(row["at"])] = torch.tensor(row["at"])
        kinds[i, : len(row["at"])] = torch.tensor(row["kinds"])
        filled[i, : len(row["at"])] = 1
        starts.append(len(marks))
        marks += row["marks"]
    return at, kinds, filled, torch.tensor(marks, dtype=torch.long), torch.tensor(starts)


def fit(rows, points: np.ndarray, signs: int) -> Net:
    torch.manual_seed(1)
    chance = random.Random(1)
    net = Net(points, signs)
    slow = [value for name, value in net.named_parameters() if not name.startswith("signs")]
    optimiser = torch.optim.AdamW(
        [
            {"params": slow, "lr": 2e-3, "weight_decay": 0.02},
            {"params": net.signs.parameters(), "lr": 3e-3, "weight_decay": 0.1},
        ]
    )
    steps = EPOCHS * (len(rows) // BATCH + 1)
    schedule = torch.optim.lr_scheduler.LambdaLR(optimiser, lambda n: max(0.02, 1 - n / steps))
    for _ in range(EPOCHS):
        net.train()
        order = list(range(len(rows)))
        chance.shuffle(order)
        groups = []
        for k in range(0, len(order), BATCH * 30):
            like = sorted(order[k : k + BATCH * 30], key=lambda i: len(rows[i]["at"]))
            groups += [like[j : j + BATCH] for j in range(0, len(like), BATCH)]
        chance.shuffle(groups)
        for group in groups:
            some = [rows[i] for i in group]
            shares = torch.tensor([row["shares"] for row in some])
            weights = torch.tensor([WEIGHTS[row["set"]] for row in some])
            losses = -(shares * F.log_softmax(net(*batch(some)), 1)).sum(1)
            loss = (losses * weights).sum() / weights.sum()
            optimiser.zero_grad()
            loss.backward()
            optimiser.step()
            schedule.step()
    return net


SIGN_SCALE = 1 / 12
NOUGHT, MOST = 79, 45


def write(path: Path, net: Net, words: list[str], signs: list[str]) -> None:
    """Points as int8 with one scale, the layers as float32, a sign's weight as one letter a class."""
    net.eval()
    points = net.points.weight.detach().numpy()
    scale = float(np.abs(points).max() / 127)
    layers = np.concatenate(
        [
            *(mix.weight.detach().numpy().ravel() for mix in net.mix),
            net.lift.detach().numpy(),
            net.out.weight.detach().numpy().ravel(),
            net.out.bias.detach().numpy(),
        ]
    ).astype("<f4")
    lines = []
    for name, weights in zip(signs, net.signs.weight.detach().numpy()):
        levels = np.clip(np.round(weights / SIGN_SCALE), -MOST, MOST).astype(int)
        if levels.any():
            lines.append("".join(chr(NOUGHT + level) for level in levels) + name)
    found = {
        "size": SIZE,
        "hidden": HIDDEN,
        "classes": len(CLASSES),
        "words": " ".join(words),
        "points": base64.b64encode(np.round(points / scale).astype(np.int8).tobytes()).decode(),
        "pointScale": scale,
        "layers": base64.b64encode(layers.tobytes()).decode(),
        "signs": "\n".join(lines),
        "signScale": SIGN_SCALE,
    }
    path.write_text(
        "/** Written by train/claims/classes_net.py (train/claims/classes.md); not to be edited by hand. */\n"
        f"export const classWeights = {json.dumps(found, ensure_ascii=False)};\n"
    )
    print(f"{len(words)} words, {len(lines)} signs, {path.stat().st_size:,} bytes")


if __name__ == "__main__":
    main()
