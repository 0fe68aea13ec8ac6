"""How well classes were told apart, in one line."""

CLASSES = ["fact", "opinion", "prediction", "promise", "experience", "question", "none"]


def report(labels, shares, name: str) -> None:
    """Prints the F1 of the six classes by the largest share, before any leaning (src/claims/classify.ts)."""
    found = [CLASSES[max(range(7), key=lambda c: share[c])] for share in shares]
    scores = []
    for name_of in CLASSES[:6]:
        right = sum(a == b == name_of for a, b in zip(labels, found))
        scores.append(2 * right / max(1, labels.count(name_of) + found.count(name_of)))
    as_fact = sum(a == "opinion" and b == "fact" for a, b in zip(labels, found)) / max(1, labels.count("opinion"))
    right = sum(a == b for a, b in zip(labels, found)) / len(labels)
    each = " ".join(f"{c} {s:.2f}" for c, s in zip(CLASSES, scores))
    print(f"{name}: right {right:.3f} macro {sum(scores) / 6:.3f} ({each}), opinion taken for fact {as_fact:.3f}", flush=True)
