"""
The teacher: a sentence encoder trained further on the labels, which then says of every unlabelled part how likely each
class is. python classes_teacher.py WORK MINILM [--seed N]: reads WORK/labelled.jsonl and WORK/unlabelled.jsonl, writes
WORK/soft.jsonl, one row of seven shares a part in the order of unlabelled.jsonl. The development half is never
learnt from here: how well it comes out is printed after each epoch.
"""

import argparse
import json
import math
import random
from pathlib import Path

import torch
from torch import nn
from torch.nn import functional as F
from transformers import AutoModel, AutoTokenizer

from classes_report import CLASSES, report

# Labels in context are younger than the teacher of the weights that ship; they teach the small network alone.
TAUGHT = {"cut", "sentences", "own"}
WEIGHTS = {"cut": 0.5}
BATCH = 24
EPOCHS = 3
RATE = 1.5e-4


def main() -> None:
    options = argparse.ArgumentParser()
    options.add_argument("work", type=Path)
    options.add_argument("minilm")
    options.add_argument("--seed", type=int, default=1)
    given = options.parse_args()
    torch.manual_seed(given.seed)
    torch.set_num_threads(1)
    chance = random.Random(given.seed)
    reader = Reader(given.minilm)
    rows = [json.loads(line) for line in (given.work / "labelled.jsonl").open()]
    train = [(reader.pieces(row["context"]), row) for row in rows if row["set"] in TAUGHT]
    held = [(reader.pieces(row["context"]), row) for row in rows if row["set"] == "development"]
    net = Teacher(given.minilm)
    steps = EPOCHS * math.ceil(len(train) / BATCH)
    optimiser = torch.optim.AdamW(
        [
            {"params": net.encoder.parameters(), "lr": RATE},
            {"params": net.out.parameters(), "lr": 10 * RATE},
        ],
        weight_decay=0.01,
        fused=True,
    )
    schedule = torch.optim.lr_scheduler.LambdaLR(
        optimiser, lambda n: min((n + 1) / (0.08 * steps), max(0.0, (steps - n) / (0.92 * steps)))
    )
    for epoch in range(EPOCHS):
        net.train()
        for group in groups(train, chance):
            with torch.autocast("cpu", dtype=torch.bfloat16):
                scores = net(*reader.batch([pieces for pieces, _ in group]))
            labels = torch.tensor([CLASSES.index(row["label"]) for _, row in group])
            weights = torch.tensor([WEIGHTS.get(row["set"], 1.0) for _, row in group])
            losses = F.cross_entropy(scores, labels, reduction="none", label_smoothing=0.05)
            loss = (losses * weights).sum() / weights.sum()
            optimiser.zero_grad()
            loss.backward()
            nn.utils.clip_grad_norm_(net.parameters(), 1.0)
            optimiser.step()
            schedule.step()
        shares = [share for some in chunks(held) for share in net.shares(reader.batch([p for p, _ in some]))]
        report([row["label"] for _, row in held], shares, f"teacher, epoch {epoch + 1}")
    with (given.work / "soft.jsonl").open("w") as out, (given.work / "unlabelled.jsonl").open() as lines:
        for some in chunks(reader.pieces(json.loads(line)["context"]) for line in lines):
            for share in net.shares(reader.batch(some)):
                out.write(json.dumps([round(p, 4) for p in share]) + "\n")


class Reader:
    """Pieces of words: whose words they are, the end of the sentence before, then the sentence with the part in brackets."""

    def __init__(self, folder: str):
        self.tokenizer = AutoTokenizer.from_pretrained(folder)
        self.open, self.close = self.ids("[")[0], self.ids("]")[0]

    def ids(self, text: str) -> list[int]:
        return self.tokenizer(text, add_special_tokens=False)["input_ids"]

    def pieces(self, context) -> tuple[list[int], int, int]:
        """The pieces with where the part begins and ends among them."""
        first, last = self.tokenizer.cls_token_id, self.tokenizer.sep_token_id
        before = " ".join(context["before"].split()[-12:])
        head = self.ids(f"{context['voice']} {context['cue']} : {before}")[:40]
        ahead = self.ids(" ".join(context["ahead"].split()[-16:]))[:40]
        part = self.ids(" ".join(context["part"].split()[:60]))[:80]
        behind = self.ids(" ".join(context["behind"].split()[:12]))[:30]
        start = len(head) + 2 + len(ahead)
        pieces = [first, *head, last, *ahead, self.open, *part, self.close, *behind, last]
        return pieces, start, start + len(part) + 2

    def batch(self, rows):
        length = max(len(pieces) for pieces, _, _ in rows)
        ids = torch.full((len(rows), length), self.tokenizer.pad_token_id)
        filled = torch.zeros(len(rows), length, dtype=torch.long)
        within = torch.zeros(len(rows), length)
        for i, (pieces, start, end) in enumerate(rows):
            ids[i, : len(pieces)] = torch.tensor(pieces)
            filled[i, : len(pieces)] = 1
            within[i, start:end] = 1
        return ids, filled, within


class Teacher(nn.Module):
    """From the first piece, the mean of the part and the piece that opens it."""

    def __init__(self, folder: str):
        super().__init__()
        self.encoder = AutoModel.from_pretrained(folder, add_pooling_layer=False)
        self.drop = nn.Dropout(0.1)
        self.out = nn.Linear(3 * self.encoder.config.hidden_size, len(CLASSES))

    def forward(self, ids, filled, within):
        states = self.encoder(input_ids=ids, attention_mask=filled).last_hidden_state
        within = within[:, :, None].to(states.dtype)
        mean = (states * within).sum(1) / within.sum(1)
        opens = (states * within * (within.cumsum(1) == 1)).sum(1)
        return self.out(self.drop(torch.cat([states[:, 0], mean, opens], 1))).float()

    @torch.inference_mode()
    def shares(self, batch) -> list[list[float]]:
        self.eval()
        with torch.autocast("cpu", dtype=torch.bfloat16):
            return torch.softmax(self(*batch), 1).tolist()


def groups(rows, chance: random.Random):
    """Batches of rows of like length, in another order each time."""
    order = list(range(len(rows)))
    chance.shuffle(order)
    found = []
    for k in range(0, len(order), BATCH * 20):
        like = sorted(order[k : k + BATCH * 20], key=lambda i: len(rows[i][0][0]))
        found += [like[j : j + BATCH] for j in range(0, len(like), BATCH)]
    chance.shuffle(found)
    return [[rows[i] for i in group] for group in found]


def chunks(rows, size: int = 32):
    some = []
    for row in rows:
        some.append(row)
        if len(some) == size:
            yield some
            some = []
    if some:
        yield some


if __name__ == "__main__":
    main()
