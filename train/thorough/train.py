"""
Fine-tunes the encoder: python train.py ARTICLES.jsonl MINILM_FOLDER OUT.pt [--without FOLD] [--epochs N].
The same seed, machine and number of threads give the same weights.
"""

import argparse
import random
import time
from pathlib import Path

import torch
from safetensors.torch import load_file
from torch.nn import functional as F

from data import batch_of, batches, windows_of
from model import Focus, from_minilm

MASK = 103
UNKNOWN_SHARE = 0.06


def main() -> None:
    options = argparse.ArgumentParser()
    options.add_argument("articles")
    options.add_argument("minilm")
    options.add_argument("out")
    options.add_argument("--without", type=int, default=-1)
    options.add_argument("--epochs", type=int, default=4)
    options.add_argument("--rate", type=float, default=1.5e-4)
    options.add_argument("--batch", type=int, default=12)
    options.add_argument("--threads", type=int, default=1)
    options.add_argument("--seed", type=int, default=1)
    given = options.parse_args()

    torch.set_num_threads(given.threads)
    torch.manual_seed(given.seed)
    chance = random.Random(given.seed)
    vocabulary = len(Path(given.minilm, "vocab.txt").read_text(encoding="utf-8").rstrip("\n").split("\n"))
    encoder = from_minilm(load_file(str(Path(given.minilm, "model.safetensors"))), vocabulary)
    focus = Focus()
    windows = windows_of(given.articles)
    held = [w for w in windows if w.fold == given.without]
    windows = [w for w in windows if w.fold != given.without]
    per_epoch = (len(windows) + given.batch - 1) // given.batch
    total = per_epoch * given.epochs
    fresh = [p for n, p in encoder.named_parameters() if n.startswith(("roles", "kinds"))] + list(focus.parameters())
    fresh_ids = {id(p) for p in fresh}
    old = [p for p in encoder.parameters() if id(p) not in fresh_ids]
    optimiser = torch.optim.AdamW(
        [{"params": old, "lr": given.rate}, {"params": fresh, "lr": 5 * given.rate}], weight_decay=0.01, fused=True
    )
    schedule = torch.optim.lr_scheduler.LambdaLR(
        optimiser, lambda n: min((n + 1) / (0.06 * total), max(0.0, (total - n) / (0.94 * total)))
    )
    began = time.time()
    for epoch in range(given.epochs):
        encoder.train()
        focus.train()
        sums = [0.0, 0.0]
        for n, group in enumerate(batches(windows, given.batch, chance)):
            batch = batch_of(group, chance)
            hide = (torch.rand(batch.pieces.shape) < UNKNOWN_SHARE) & (batch.pieces > 102)
            batch.pieces = batch.pieces.masked_fill(hide, MASK)
            with torch.autocast("cpu", dtype=torch.bfloat16):
                of_tokens, of_cues = losses(encoder, focus, batch)
            loss = of_tokens + of_cues
            optimiser.zero_grad()
            loss.backward()
            torch.nn.utils.clip_grad_norm_(list(encoder.parameters()) + list(focus.parameters()), 1.0)
            optimiser.step()
            schedule.step()
            sums[0] += of_tokens.item()
            sums[1] += of_cues.item()
            if n % 50 == 49:
                print(f"{time.time() - began:.0f} s  {epoch}.{n + 1}/{per_epoch}  {sums[0] / (n + 1):.4f} {sums[1] / (n + 1):.4f}", flush=True)
        torch.save({"encoder": encoder.state_dict(), "focus": focus.state_dict()}, given.out)
        if held:
            print(f"{time.time() - began:.0f} s  left out: {figures(encoder, focus, held, given.batch)}", flush=True)


def losses(encoder, focus, batch):
    tokens, roles = states_of(encoder, batch)
    of_tokens = F.cross_entropy(roles.float().flatten(0, 1), batch.roles.flatten(), ignore_index=-100)
    if len(batch.of) == 0:
        return of_tokens, of_tokens.new_zeros(())
    scores = focus_scores(focus, tokens, batch)
    of_cues = F.cross_entropy(scores.float().flatten(0, 1), batch.labels.flatten(), ignore_index=-100)
    return of_tokens, of_cues


def states_of(encoder, batch):
    states, roles = encoder(batch.pieces, batch.kinds, batch.filled)

    def at_tokens(x):
        return x.gather(1, batch.places[..., None].expand(-1, -1, x.shape[-1]))

    return at_tokens(states), at_tokens(roles)


def focus_scores(focus, tokens, batch):
    around = tokens[batch.of].gather(1, batch.at[..., None].expand(-1, -1, tokens.shape[-1]))
    return focus(around, batch.distance, batch.seen)


@torch.no_grad()
def figures(encoder, focus, windows, size) -> str:
    """Token accuracy of both heads, and how many cues have every label of source or content right."""
    encoder.eval()
    focus.eval()
    right = whole = 0
    exact = {"source": 0, "content": 0}
    cues = 0
    spans = {role: [0, 0, 0] for role in range(3)}
    for group in batches(windows, size, random.Random(0)):
        batch = batch_of(group, None)
        with torch.autocast("cpu", dtype=torch.bfloat16):
            tokens, roles = states_of(encoder, batch)
            scores = focus_scores(focus, tokens, batch) if len(batch.of) else None
        best = roles.argmax(-1)
        mask = batch.roles >= 0
        right += (best[mask] == batch.roles[mask]).sum().item()
        whole += mask.sum().item()
        for guess, gold, some in zip(best.tolist(), batch.roles.tolist(), mask.sum(1).tolist()):
            for role in range(3):
                a, b = spans_in(guess[:some], role), spans_in(gold[:some], role)
                spans[role][0] += len(a & b)
                spans[role][1] += len(a)
                spans[role][2] += len(b)
        if scores is None:
            continue
        best = scores.argmax(-1)
        mask = batch.labels >= 0
        for name, low in (("source", 1), ("content", 4)):
            guess = torch.where((best == low) | (best == low + 1), best, 0)
            gold = torch.where((batch.labels == low) | (batch.labels == low + 1), batch.labels, 0)
            exact[name] += ((guess == gold) | ~mask).all(1).sum().item()
        cues += len(batch.of)
    f1 = " ".join(f"{name} {2 * c / (p + g):.4f}" for name, (c, p, g) in zip(("source", "cue", "content"), spans.values()))
    return f"tokens {right / whole:.4f}; exact {f1}; of gold cues source {exact['source'] / cues:.4f}, content {exact['content'] / cues:.4f}"


def spans_in(labels, role):
    found, start = set(), None
    for i, label in enumerate(labels + [0]):
        if start is not None and label != 2 + 2 * role:
            found.add((start, i))
            start = None
        if label == 1 + 2 * role:
            start = i
    return found


if __name__ == "__main__":
    main()
