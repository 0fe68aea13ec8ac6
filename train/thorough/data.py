"""Articles as `export.ts` wrote them, and batches of their windows."""

import json
import random
from dataclasses import dataclass

import torch

from model import REACH


@dataclass
class Cue:
    cue: tuple[int, int]
    """Tokens of the window."""
    first: int
    labels: list[int]


@dataclass
class Copy:
    roles: list[int]
    cues: list[Cue]


@dataclass
class Window:
    article: str
    fold: int
    pieces: list[int]
    kinds: list[int]
    places: list[int]
    copies: list[Copy]


def windows_of(path: str) -> list[Window]:
    windows = []
    with open(path, encoding="utf-8") as file:
        for line in file:
            row = json.loads(line)
            for window in row["windows"]:
                start, end = window["tokens"]
                copies = [Copy(copy["roles"][start:end], cues_in(copy["focus"], start, end)) for copy in row["copies"]]
                windows.append(
                    Window(row["id"], row["fold"], window["pieces"], window["kinds"], window["places"], copies)
                )
    return windows


def cues_in(rows, start: int, end: int) -> list[Cue]:
    """Those that stand in the window; what they look at is cut at its edges."""
    cues = []
    for row in rows:
        if row["cue"][0] < start or row["cue"][1] > end:
            continue
        first, last = max(start, row["window"][0]), min(end, row["window"][1])
        labels = row["labels"][first - row["window"][0] : last - row["window"][0]]
        cues.append(Cue((row["cue"][0] - start, row["cue"][1] - start), first - start, labels))
    return cues


def batches(windows: list[Window], size: int, chance: random.Random) -> list[list[Window]]:
    """Windows of like length together, in random order."""
    ordered = sorted(windows, key=lambda window: (len(window.pieces) + chance.random() * 40))
    groups = [ordered[i : i + size] for i in range(0, len(ordered), size)]
    chance.shuffle(groups)
    return groups


@dataclass
class Batch:
    pieces: torch.Tensor
    kinds: torch.Tensor
    filled: torch.Tensor
    places: torch.Tensor
    """[batch, tokens], 0 where a window has fewer."""
    roles: torch.Tensor
    """[batch, tokens], -100 where a window has fewer."""
    of: torch.Tensor
    """[cues], the window of each cue."""
    at: torch.Tensor
    """[cues, tokens], tokens of its window."""
    distance: torch.Tensor
    seen: torch.Tensor
    labels: torch.Tensor
    """[cues, tokens], -100 for the cue itself and where there is nothing."""


def batch_of(windows: list[Window], chance: random.Random | None) -> Batch:
    copies = [chance.choice(w.copies) if chance else w.copies[0] for w in windows]
    length = max(len(w.pieces) for w in windows)
    tokens = max(len(w.places) for w in windows)
    found = [(n, cue) for n, copy in enumerate(copies) for cue in copy.cues]
    reach = max([len(cue.labels) for _, cue in found], default=1)

    def padded(rows, size, value=0):
        return torch.tensor([row + [value] * (size - len(row)) for row in rows], dtype=torch.long).view(-1, size)

    def distances(cue: Cue):
        start, end = cue.cue
        at = range(cue.first, cue.first + len(cue.labels))
        return [REACH + (t - start if t < start else max(0, t - end + 1)) for t in at]

    return Batch(
        pieces=padded([w.pieces for w in windows], length),
        kinds=padded([w.kinds for w in windows], length),
        filled=padded([[1] * len(w.pieces) for w in windows], length),
        places=padded([w.places for w in windows], tokens),
        roles=padded([copy.roles for copy in copies], tokens, -100),
        of=torch.tensor([n for n, _ in found], dtype=torch.long),
        at=padded([list(range(cue.first, cue.first + len(cue.labels))) for _, cue in found], reach),
        distance=padded([distances(cue) for _, cue in found], reach),
        seen=padded([[1] * len(cue.labels) for _, cue in found], reach),
        labels=padded(
            [
                [-100 if cue.cue[0] <= cue.first + i < cue.cue[1] else label for i, label in enumerate(cue.labels)]
                for _, cue in found
            ],
            reach,
            -100,
        ),
    )
