"""Where the nodes of a network stand: the same places for the same network, labels apart from each other.

Distances on the page follow distances in the network (stress majorization: Gansner, Koren and North, "Graph drawing by
stress majorization", 2004), from a circle as start, so that nothing is drawn at random.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Sequence
from math import atan2, cos, sin
from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    import numpy.typing as npt

    Points = npt.NDArray[np.float64]

_ROUNDS = 300
_APART = 0.6  # how much further apart than the farthest of a group other groups stand
_STEP = 0.08  # inches that a label gives way to a line at a time
_GAP = (0.2, 0.2)  # inches between two labels, sideways and upwards


def layout(
    sizes: Sequence[tuple[float, float]], links: Sequence[tuple[int, int]], width: float, height: float
) -> Points:
    """Return the middle of each node's label, within `width` and `height`.

    Args:
        sizes: width and height of each label, in the unit of the page.
        links: pairs of node numbers.
        width, height: of the page.
    """
    count = len(sizes)
    if not count:
        return np.zeros((0, 2))
    boxes = np.array(sizes, dtype=float)
    places = _fitted(_stressed(_distances(count, links)), boxes, width, height)
    return np.round(_parted(places, boxes, links, width, height), 4)


def _distances(count: int, links: Sequence[tuple[int, int]]) -> Points:
    """Return how many links lie between each two nodes; more than the most of all between groups without a link."""
    near: list[list[int]] = [[] for _ in range(count)]
    for first, second in links:
        near[first].append(second)
        near[second].append(first)
    steps = np.full((count, count), np.inf)
    for start in range(count):
        steps[start, start] = 0
        queue = deque([start])
        while queue:
            here = queue.popleft()
            for other in near[here]:
                if np.isinf(steps[start, other]):
                    steps[start, other] = steps[start, here] + 1
                    queue.append(other)
    longest = max(float(steps[np.isfinite(steps)].max()), 1.0)
    steps[np.isinf(steps)] = longest * _APART + 1.0
    return steps


def _stressed(steps: Points) -> Points:
    """Return places whose distances are as those of `steps`, near ones most of all."""
    count = len(steps)
    angles = 2 * np.pi * np.arange(count) / count
    places: Points = np.column_stack((np.cos(angles), np.sin(angles))) * steps.max() / 2
    weights = np.where(steps > 0, 1.0 / np.maximum(steps, 1.0) ** 2, 0.0)
    total = weights.sum(axis=1, keepdims=True)
    for _ in range(_ROUNDS if count > 1 else 0):
        offsets = places[:, None, :] - places[None, :, :]
        lengths = np.sqrt((offsets**2).sum(axis=2))
        pulls = weights * np.where(lengths > 1e-9, steps / np.maximum(lengths, 1e-9), 0.0)
        places = (weights @ places + (pulls[:, :, None] * offsets).sum(axis=1)) / total
    return places


def _fitted(places: Points, boxes: Points, width: float, height: float) -> Points:
    """Return the places turned so that they are wider than high, and stretched over the page."""
    centred = places - places.mean(axis=0)
    xx, yy = (centred**2).sum(axis=0)
    turn = 0.5 * atan2(2 * float((centred[:, 0] * centred[:, 1]).sum()), float(xx - yy))
    turned = centred @ np.array([[cos(turn), -sin(turn)], [sin(turn), cos(turn)]])
    low, high = turned.min(axis=0), turned.max(axis=0)
    spread = np.maximum(high - low, 1e-9)
    room = np.array([width, height]) - boxes.max(axis=0)
    fitted: Points = (turned - low) / spread * room + boxes.max(axis=0) / 2
    return fitted


def _parted(places: Points, boxes: Points, links: Sequence[tuple[int, int]], width: float, height: float) -> Points:
    """Return the places with overlapping labels, and labels on lines between others, pushed apart."""
    places = places.copy()
    low, high = boxes / 2, np.array([width, height]) - boxes / 2
    for _ in range(_ROUNDS):
        moved = False
        offsets = np.abs(places[:, None, :] - places[None, :, :])
        over = (boxes[:, None, :] + boxes[None, :, :]) / 2 + _GAP - offsets
        for one, other in zip(*np.nonzero(np.tril((over > 0).all(axis=2), -1)), strict=True):
            axis = int(over[one, other, 1] <= over[one, other, 0])
            ahead = places[one, axis] >= places[other, axis]
            step = over[one, other, axis] / 2 * (1.0 if ahead else -1.0)
            places[one, axis] += step
            places[other, axis] -= step
            moved = True
        for first, second in links:
            moved |= _off_the_line(places, boxes, first, second)
        places = np.clip(places, low, high)
        if not moved:
            break
    return places


def _off_the_line(places: Points, boxes: Points, first: int, second: int) -> bool:
    """Push labels from the line between two others, a little."""
    start, along = places[first], places[second] - places[first]
    length = float((along**2).sum())
    if length < 1e-9:
        return False
    share = np.clip(((places - start) @ along) / length, 0.0, 1.0)
    offset = places - (start + share[:, None] * along)
    over = boxes / 2 + np.array(_GAP) / 2 - np.abs(offset)
    hit = (over > 0).all(axis=1) & (share > 0) & (share < 1)
    hit[[first, second]] = False
    axis = int(abs(along[0]) > abs(along[1]))  # up or down from a flat line, sideways from a steep one
    places[hit, axis] += np.where(offset[hit, axis] >= 0, 1.0, -1.0) * np.minimum(over[hit, axis], _STEP)
    return bool(hit.any())
