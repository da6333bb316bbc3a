"""A convolution with the BatchNorm and the activation after it, in the form that learns with the least work."""

from typing import Any

import torch
import torch.nn.functional as F  # noqa: N812
from torch import nn
from torch.func import functional_call


class FoldedConvolution(nn.Module):
    """A convolution and the BatchNorm after it, which keeps its statistics, as one convolution.

    Its weights are made of those of the two in every step, so that gradients reach both.
    """

    def __init__(self, convolution: nn.Conv2d, norm: nn.BatchNorm2d) -> None:
        super().__init__()
        self.convolution, self.norm = convolution, norm
        self.turned = False  #: whether its maps are turned by 180°

    def forward(self, inputs: torch.Tensor) -> torch.Tensor:
        """Float (B, C, H, W) as the BatchNorm would give it."""
        norm, convolution = self.norm, self.convolution
        assert norm.running_var is not None  # noqa: S101  (so chosen)
        assert norm.running_mean is not None  # noqa: S101
        scale = norm.weight * torch.rsqrt(norm.running_var + norm.eps)
        mean = norm.running_mean if convolution.bias is None else norm.running_mean - convolution.bias
        weight, bias = convolution.weight * scale.view(-1, 1, 1, 1), norm.bias - mean * scale
        if self.turned:
            padding = tuple(side // 2 for side in convolution.kernel_size)
            weight = weight.flip(2, 3) if any(padding) else weight
            return F.conv2d(
                inputs, weight, bias, convolution.stride, padding, convolution.dilation, convolution.groups
            )
        outputs: torch.Tensor = functional_call(convolution, {"weight": weight, "bias": bias}, (inputs,))
        return outputs

    @property
    def pads_itself(self) -> bool:
        """Whether the convolution copies its maps into larger ones, as TensorFlow would pad them."""
        return type(self.convolution).__name__ == "Conv2dSame"

    @property
    def can_turn(self) -> bool:
        """Whether it gives the same turned by 180° as it is, with half its kernel as padding."""
        convolution = self.convolution
        if any(side % 2 == 0 for side in convolution.kernel_size) or any(d != 1 for d in convolution.dilation):
            return False
        if self.pads_itself:
            return all(step <= 2 for step in convolution.stride)
        halves = tuple(side // 2 for side in convolution.kernel_size)
        plain = type(convolution) is nn.Conv2d and convolution.padding_mode == "zeros"
        return plain and convolution.padding == halves and convolution.stride == (1, 1)


class ReLU6(nn.Module):
    """``nn.ReLU6`` in place, whose gradient follows from its outputs; torch keeps a copy of its inputs for it."""

    def forward(self, inputs: torch.Tensor) -> torch.Tensor:
        """Overwrites its inputs, float (N, …), and returns them."""
        clamped: torch.Tensor = _Clamped.apply(inputs)
        return clamped


class _Clamped(torch.autograd.Function):
    @staticmethod
    def forward(ctx: Any, inputs: torch.Tensor) -> torch.Tensor:
        ctx.mark_dirty(inputs)
        outputs = inputs.clamp_(0, 6)
        ctx.save_for_backward(outputs)
        return outputs

    @staticmethod
    def backward(ctx: Any, gradient: torch.Tensor) -> torch.Tensor:
        (outputs,) = ctx.saved_tensors
        passed: torch.Tensor = torch.ops.aten.hardtanh_backward(gradient, outputs, 0.0, 6.0)
        return passed
