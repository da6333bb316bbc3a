"""Convolutions over small maps on the CPU: each patch a row, then one matrix product.

The library's convolutions are made for large maps. Where only a few pixels are left, as in the last stages of a
ResNet at 52 px, and where a 1x1 convolution skips pixels, the product is faster both ways.
It is the same sum in another order.
"""

from typing import Any

import torch
import torch.nn.functional as F  # noqa: N812
from torch import nn

#: the largest map, in pixels, for which this is the faster way
_SMALL = 16


class MatrixConv2d(nn.Conv2d):
    """An ``nn.Conv2d`` with the same parameters that multiplies matrices. Zero padding, one group, no dilation."""

    def forward(self, input: torch.Tensor) -> torch.Tensor:  # noqa: A002  (the library's name)
        if self.kernel_size == (1, 1):
            down, right = self.stride
            rows = input[:, :, ::down, ::right].permute(0, 2, 3, 1)
            product = F.linear(rows, self.weight.flatten(1))
        else:
            product = _PatchProduct.apply(input, self.weight, self.stride, self.padding)
        output = product if self.bias is None else product + self.bias
        return output.permute(0, 3, 1, 2)


def use_matrix_products(network: nn.Module, sample: torch.Tensor) -> None:
    """Let the convolutions of ``network`` that ``sample`` (B, 3, S, S) shows to have small maps multiply matrices.

    Parameters, their names and the modes of the modules stay as they are.
    """
    modes = {module: module.training for module in network.modules()}
    chosen: list[nn.Conv2d] = []

    def look(module: nn.Module, _inputs: tuple[torch.Tensor, ...], output: torch.Tensor) -> None:
        if isinstance(module, nn.Conv2d) and _pays(module, output.shape[2] * output.shape[3]):
            chosen.append(module)

    hooks = [m.register_forward_hook(look) for m in network.modules() if type(m) is nn.Conv2d]
    network.eval()
    try:
        with torch.inference_mode():
            network(sample)
    finally:
        for hook in hooks:
            hook.remove()
        for module, mode in modes.items():
            module.training = mode
    for convolution in chosen:
        convolution.__class__ = MatrixConv2d


def _pays(convolution: nn.Conv2d, pixels: int) -> bool:
    plain = convolution.groups == 1 and convolution.dilation == (1, 1) and convolution.padding_mode == "zeros"
    if not plain or isinstance(convolution.padding, str):
        return False
    if convolution.kernel_size == (1, 1):
        return convolution.padding == (0, 0) and (pixels <= _SMALL or convolution.stride != (1, 1))
    return pixels <= _SMALL


class _PatchProduct(torch.autograd.Function):
    """Convolution of ``images`` (B, C, H, W) by ``weight`` (O, C, h, w); the result is (B, H', W', O)."""

    @staticmethod
    def forward(
        ctx: Any, images: torch.Tensor, weight: torch.Tensor, stride: tuple[int, int], padding: tuple[int, int]
    ) -> torch.Tensor:
        ctx.save_for_backward(images, weight)
        ctx.stride, ctx.padding = stride, padding
        patches = _patches(images, weight, stride, padding)
        return patches.flatten(3) @ _matrix(weight).t()

    @staticmethod
    def backward(ctx: Any, *gradients: torch.Tensor) -> tuple[torch.Tensor | None, ...]:
        images, weight = ctx.saved_tensors
        rows = gradients[0].flatten(0, 2)
        for_images = for_weight = None
        if ctx.needs_input_grad[1]:
            patches = _patches(images, weight, ctx.stride, ctx.padding)
            product = rows.t() @ patches.view(len(rows), -1)
            for_weight = product.view(len(weight), *weight.shape[2:], weight.shape[1]).permute(0, 3, 1, 2)
        if ctx.needs_input_grad[0]:
            columns = (rows @ _matrix(weight)).view(*gradients[0].shape[:3], *weight.shape[2:], weight.shape[1])
            for_images = _sum_patches(columns, images, ctx.stride, ctx.padding)
        return for_images, for_weight, None, None


def _matrix(weight: torch.Tensor) -> torch.Tensor:
    """(O, h * w * C); a view where the weight is channels-last."""
    return weight.permute(0, 2, 3, 1).flatten(1)


def _patches(
    images: torch.Tensor, weight: torch.Tensor, stride: tuple[int, int], padding: tuple[int, int]
) -> torch.Tensor:
    """What each output pixel sees, (B, H', W', h, w, C), a copy."""
    padded = F.pad(images.permute(0, 2, 3, 1), (0, 0, padding[1], padding[1], padding[0], padding[0]))
    windows = padded.unfold(1, weight.shape[2], stride[0]).unfold(2, weight.shape[3], stride[1])
    return windows.permute(0, 1, 2, 4, 5, 3).contiguous()


def _sum_patches(
    columns: torch.Tensor, images: torch.Tensor, stride: tuple[int, int], padding: tuple[int, int]
) -> torch.Tensor:
    """The adjoint of :func:`_patches`: (B, H', W', h, w, C) added up where patches overlap, (B, C, H, W)."""
    batch, channels, height, width = images.shape
    total = columns.new_zeros(batch, height + 2 * padding[0], width + 2 * padding[1], channels)
    for row in range(columns.shape[3]):
        for column in range(columns.shape[4]):
            down = slice(row, row + stride[0] * (columns.shape[1] - 1) + 1, stride[0])
            right = slice(column, column + stride[1] * (columns.shape[2] - 1) + 1, stride[1])
            total[:, down, right] += columns[:, :, :, row, column]
    inner = total[:, padding[0] : padding[0] + height, padding[1] : padding[1] + width]
    return inner.permute(0, 3, 1, 2)
