"""The encoder with its two heads: what each token is, and what belongs to one cue."""

import torch
from torch import nn
from torch.nn import functional as F

HIDDEN = 384
LAYERS = 6
HEADS = 12
WIDE = 1536
POSITIONS = 256
KINDS = 13
ROLES = 7
FOCUS_LABELS = 6
NARROW = 192
REACH = 128


class Layer(nn.Module):
    """One transformer layer, normalised after each half as BERT's are."""

    def __init__(self, size: int, heads: int, wide: int, dropout: float):
        super().__init__()
        self.heads = heads
        self.query = nn.Linear(size, size)
        self.key = nn.Linear(size, size)
        self.value = nn.Linear(size, size)
        self.mix = nn.Linear(size, size)
        self.mix_norm = nn.LayerNorm(size, eps=1e-12)
        self.widen = nn.Linear(size, wide)
        self.narrow = nn.Linear(wide, size)
        self.norm = nn.LayerNorm(size, eps=1e-12)
        self.dropout = nn.Dropout(dropout)

    def forward(self, x, bias):
        """x: [batch, length, size]; bias: [batch, 1, 1, length], 0 where a place is filled and very low elsewhere."""
        batch, length, size = x.shape

        def split(y):
            return y.view(batch, length, self.heads, size // self.heads).transpose(1, 2)

        q, k, v = split(self.query(x)), split(self.key(x)), split(self.value(x))
        mixed = F.scaled_dot_product_attention(q, k, v, attn_mask=bias.to(q.dtype))
        mixed = mixed.transpose(1, 2).reshape(batch, length, size)
        x = self.mix_norm(x + self.dropout(self.mix(mixed)))
        return self.norm(x + self.dropout(self.narrow(F.gelu(self.widen(x)))))


class Encoder(nn.Module):
    """Pieces of words in, 384 numbers and seven role scores a piece out."""

    def __init__(self, vocabulary: int, dropout: float = 0.1):
        super().__init__()
        self.words = nn.Embedding(vocabulary, HIDDEN)
        self.positions = nn.Embedding(POSITIONS, HIDDEN)
        self.kinds = nn.Embedding(KINDS, HIDDEN)
        self.norm = nn.LayerNorm(HIDDEN, eps=1e-12)
        self.dropout = nn.Dropout(dropout)
        self.layers = nn.ModuleList(Layer(HIDDEN, HEADS, WIDE, dropout) for _ in range(LAYERS))
        self.roles = nn.Linear(HIDDEN, ROLES)

    def forward(self, pieces, kinds, filled):
        """All [batch, length] of int64, `filled` 1 or 0; returns states [batch, length, 384], roles [batch, length, 7]."""
        places = torch.arange(pieces.shape[1], device=pieces.device)
        x = self.words(pieces) + self.positions(places)[None] + self.kinds(kinds)
        x = self.dropout(self.norm(x))
        bias = (1.0 - filled[:, None, None, :].to(x.dtype)) * -10000.0
        for layer in self.layers:
            x = layer(x, bias)
        return x, self.roles(self.dropout(x))


class Focus(nn.Module):
    """States of the tokens around one cue in, six scores a token out."""

    def __init__(self, dropout: float = 0.1):
        super().__init__()
        self.enter = nn.Linear(HIDDEN, NARROW)
        self.cue = nn.Linear(HIDDEN, NARROW)
        self.distance = nn.Embedding(2 * REACH + 1, NARROW)
        self.norm = nn.LayerNorm(NARROW, eps=1e-12)
        self.layers = nn.ModuleList(Layer(NARROW, 6, 2 * NARROW, dropout) for _ in range(2))
        self.labels = nn.Linear(NARROW, FOCUS_LABELS)
        self.dropout = nn.Dropout(dropout)

    def forward(self, states, distance, filled):
        """
        states: [batch, length, 384]; distance: [batch, length] of int64, tokens from the cue's nearest end moved up by
        REACH, REACH for the cue's own; filled: [batch, length], 1 or 0.
        """
        own = ((distance == REACH) & (filled > 0)).to(states.dtype)
        cue = (states * own[..., None]).sum(1, keepdim=True) / own.sum(1)[:, None, None]
        x = self.enter(states) + self.cue(cue) + self.distance(distance)
        x = self.dropout(self.norm(x))
        bias = (1.0 - filled[:, None, None, :].to(x.dtype)) * -10000.0
        for layer in self.layers:
            x = layer(x, bias)
        return self.labels(self.dropout(x))


def from_minilm(weights: dict, vocabulary: int) -> Encoder:
    """The encoder with the published weights of all-MiniLM-L6-v2, its token types spread over our kinds of word."""
    encoder = Encoder(vocabulary)
    state = encoder.state_dict()
    state["words.weight"] = weights["embeddings.word_embeddings.weight"]
    state["positions.weight"] = weights["embeddings.position_embeddings.weight"][:POSITIONS]
    state["kinds.weight"] = weights["embeddings.token_type_embeddings.weight"][:1].repeat(KINDS, 1)
    names = {"norm": "embeddings.LayerNorm"}
    for n in range(LAYERS):
        theirs = f"encoder.layer.{n}"
        names |= {
            f"layers.{n}.query": f"{theirs}.attention.self.query",
            f"layers.{n}.key": f"{theirs}.attention.self.key",
            f"layers.{n}.value": f"{theirs}.attention.self.value",
            f"layers.{n}.mix": f"{theirs}.attention.output.dense",
            f"layers.{n}.mix_norm": f"{theirs}.attention.output.LayerNorm",
            f"layers.{n}.widen": f"{theirs}.intermediate.dense",
            f"layers.{n}.narrow": f"{theirs}.output.dense",
            f"layers.{n}.norm": f"{theirs}.output.LayerNorm",
        }
    for ours, theirs in names.items():
        for part in ("weight", "bias"):
            state[f"{ours}.{part}"] = weights[f"{theirs}.{part}"]
    encoder.load_state_dict(state)
    return encoder
