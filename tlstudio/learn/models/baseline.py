"""The baseline of the slides: a small convolutional network trained from random weights."""

from collections import OrderedDict

from torch import nn


def baseline(num_classes: int, input_size: int = 64) -> nn.Sequential:
    """Three blocks of convolution 3x3, 2x2 max-pool, ReLU and dropout, then two fully connected layers.

    The slides have ReLU before max-pool. The two commute, and a pooled map has a quarter of the values.

    Args:
        num_classes: outputs.
        input_size: px, a multiple of 8; 64 gives the slides' 4,096 features.
    """
    features = 64 * (input_size // 8) ** 2
    return nn.Sequential(
        OrderedDict(
            conv1=_block(3, 32),
            conv2=_block(32, 64),
            conv3=_block(64, 64),
            flatten=nn.Flatten(),
            fc=nn.Linear(features, 512),
            relu=nn.ReLU(),
            dropout=nn.Dropout(0.5),
            classifier=nn.Linear(512, num_classes),
        )
    )


def _block(channels_in: int, channels_out: int) -> nn.Sequential:
    convolution = nn.Conv2d(channels_in, channels_out, kernel_size=3, padding=1)
    return nn.Sequential(convolution, nn.MaxPool2d(2), nn.ReLU(), nn.Dropout(0.25))
