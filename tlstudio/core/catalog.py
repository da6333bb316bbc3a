"""The models that can be trained, one row each. A further family is a further row, not further code.

Sources of the numbers: torchvision's and timm's weight metadata (``tests/unit/learn/test_catalog.py`` checks
each row against the installed libraries). Parameter counts are those of the 1000-class ImageNet models.
"""

from typing import Literal

import msgspec

IMAGENET_MEAN = (0.485, 0.456, 0.406)
IMAGENET_STD = (0.229, 0.224, 0.225)

#: where a model's constructor is found
Library = Literal["tlstudio", "torchvision", "timm"]


class Stage(msgspec.Struct, frozen=True):
    """A part of the convolutional base that is frozen or trained as a whole."""

    name: str
    modules: tuple[str, ...]  #: dotted module names, also prefixes of parameter names


class Model(msgspec.Struct, frozen=True, kw_only=True):
    name: str
    title: str
    family: str
    library: Library
    stages: tuple[Stage, ...]  #: from the image to the head, in the order of the forward pass
    head: str  #: module name of the last, class-dependent layer
    parameters: int  #: with 1000 classes; the baseline's with 10
    input_size: int = 224  #: px, native
    min_input: int = 32  #: px
    input_multiple: int = 1  #: px
    size_argument: str = ""  #: constructor argument that takes the input size, where the shape depends on it
    mean: tuple[float, float, float] = IMAGENET_MEAN
    std: tuple[float, float, float] = IMAGENET_STD
    weights: str = ""  #: torchvision's name of the default weights; "bundled" for the built-in ones
    weights_file: str = ""
    weights_mb: float = 0.0
    licence: str = "BSD-3-Clause"  #: of the weights as distributed; ImageNet itself is for research

    @property
    def stage_names(self) -> tuple[str, ...]:
        return tuple(stage.name for stage in self.stages)

    def starts_pretrained(self, weights: str) -> bool:
        """Whether training starts from learned weights, given ``ModelSpec.weights``."""
        return weights != "none" and (weights != "default" or bool(self.weights))

    def frozen_stages(self, strategy: int, first_stage: str) -> tuple[Stage, ...]:
        """The stages that do not learn: none (1), those before ``first_stage`` (2), all (3)."""
        count = {1: 0, 2: self.stage_names.index(first_stage) if first_stage else 0, 3: len(self.stages)}
        return self.stages[: count[strategy]]


def _stages(*rows: str) -> tuple[Stage, ...]:
    """``"name: module module"`` → a stage each."""
    split = (row.split(":") for row in rows)
    return tuple(Stage(name.strip(), tuple(modules.split())) for name, modules in split)


def _feature_stages(*ends: int, tail: str = "") -> tuple[Stage, ...]:
    """Stages ``block1…`` of a ``features`` stack, cut behind the layers numbered ``ends``."""
    starts = (0, *(end + 1 for end in ends))
    blocks = [
        Stage(f"block{number}", tuple(f"features.{layer}" for layer in range(start, end + 1)))
        for number, (start, end) in enumerate(zip(starts, ends, strict=False), 1)
    ]
    return (*blocks, *(_stages(tail) if tail else ()))


_RESNET = _stages("stem: conv1 bn1", "layer1: layer1", "layer2: layer2", "layer3: layer3", "layer4: layer4")
_DENSENET = _stages(
    "stem: features.conv0 features.norm0",
    "block1: features.denseblock1 features.transition1",
    "block2: features.denseblock2 features.transition2",
    "block3: features.denseblock3 features.transition3",
    "block4: features.denseblock4 features.norm5",
)
_GOOGLENET = _stages(
    "stem: conv1 conv2 conv3",
    "inception3: inception3a inception3b",
    "inception4: inception4a inception4b inception4c inception4d inception4e",
    "inception5: inception5a inception5b",
)
_CONVNEXT = _feature_stages(0, 1, 3, 5, 7, tail="norm: classifier.0")
_SWIN = _feature_stages(0, 1, 3, 5, 7, tail="norm: norm")
_VIT = (
    *_stages("embedding: conv_proj class_token encoder.pos_embedding"),
    *_stages(
        *(
            f"layers{n}: " + " ".join(f"encoder.layers.encoder_layer_{i}" for i in range(3 * n - 3, 3 * n))
            for n in (1, 2, 3, 4)
        )
    ),
    *_stages("norm: encoder.ln"),
)
_VGG_FC = "fc: classifier.0 classifier.3"


def _vgg(depth: int, ends: tuple[int, ...], parameters: int, file: str, mb: float) -> Model:
    normalised = file.startswith(f"vgg{depth}_bn")
    return Model(
        name=f"vgg{depth}_bn" if normalised else f"vgg{depth}",
        title=f"VGG{depth} with BatchNorm" if normalised else f"VGG{depth}",
        family="VGG",
        library="torchvision",
        stages=_feature_stages(*ends, tail=_VGG_FC),
        head="classifier.6",
        parameters=parameters,
        weights="IMAGENET1K_V1",
        weights_file=file,
        weights_mb=mb,
    )


def _resnet(depth: int, parameters: int, file: str, mb: float) -> Model:
    # V1 and not the newer V2 weights: they are the slides', and their frozen features transfer better.
    return Model(
        name=f"resnet{depth}",
        title=f"ResNet{depth}",
        family="ResNet",
        library="torchvision",
        stages=_RESNET,
        head="fc",
        parameters=parameters,
        weights="IMAGENET1K_V1",
        weights_file=file,
        weights_mb=mb,
    )


def _densenet(depth: int, parameters: int, file: str, mb: float) -> Model:
    return Model(
        name=f"densenet{depth}",
        title=f"DenseNet{depth}",
        family="DenseNet",
        library="torchvision",
        stages=_DENSENET,
        head="classifier",
        parameters=parameters,
        weights="IMAGENET1K_V1",
        weights_file=file,
        weights_mb=mb,
    )


def _features(
    name: str,
    title: str,
    family: str,
    ends: tuple[int, ...],
    head: str,
    parameters: int,
    file: str,
    mb: float,
    *,
    input_size: int = 224,
    min_input: int = 32,
    tail: str = "",
    weights: str = "IMAGENET1K_V1",
) -> Model:
    """A torchvision network that is a ``features`` stack and a ``classifier``."""
    return Model(
        name=name,
        title=title,
        family=family,
        library="torchvision",
        stages=_feature_stages(*ends, tail=tail),
        head=head,
        parameters=parameters,
        input_size=input_size,
        min_input=min_input,
        weights=weights,
        weights_file=file,
        weights_mb=mb,
    )


_ROWS: tuple[Model, ...] = (
    Model(
        name="baseline",
        title="Baseline CNN",
        family="Baseline",
        library="tlstudio",
        stages=_stages("conv1: conv1", "conv2: conv2", "conv3: conv3", "fc: fc"),
        head="classifier",
        parameters=2_159_114,
        input_size=64,
        min_input=16,
        input_multiple=8,
        size_argument="input_size",
        mean=(0.0, 0.0, 0.0),
        std=(1.0, 1.0, 1.0),
        licence="MIT",
    ),
    Model(
        name="efficientnet_lite0",
        title="EfficientNet-Lite0",
        family="EfficientNet",
        library="timm",
        stages=_stages(
            "stem: conv_stem bn1",
            *(f"blocks{n}: blocks.{n}" for n in range(7)),
            "conv_head: conv_head bn2",
        ),
        head="classifier",
        parameters=4_652_008,
        mean=(0.5, 0.5, 0.5),
        std=(0.5, 0.5, 0.5),
        weights="bundled",
        weights_file="efficientnet-lite0-57934424.pth",
        weights_mb=18.0,
        licence="Apache-2.0",
    ),
    _features("alexnet", "AlexNet", "AlexNet", (2, 5, 7, 9, 12), "classifier.6", 61_100_840,
              "alexnet-owt-7be5be79.pth", 233.1, min_input=63, tail="fc: classifier.1 classifier.4"),
    _vgg(11, (2, 5, 10, 15, 20), 132_863_336, "vgg11-8a719046.pth", 506.8),
    _vgg(13, (4, 9, 14, 19, 24), 133_047_848, "vgg13-19584684.pth", 507.5),
    _vgg(16, (4, 9, 16, 23, 30), 138_357_544, "vgg16-397923af.pth", 527.8),
    _vgg(19, (4, 9, 18, 27, 36), 143_667_240, "vgg19-dcbb9e9d.pth", 548.1),
    _vgg(11, (3, 7, 14, 21, 28), 132_868_840, "vgg11_bn-6002323d.pth", 506.9),
    _vgg(13, (6, 13, 20, 27, 34), 133_053_736, "vgg13_bn-abd245e5.pth", 507.6),
    _vgg(16, (6, 13, 23, 33, 43), 138_365_992, "vgg16_bn-6c64b313.pth", 527.9),
    _vgg(19, (6, 13, 26, 39, 52), 143_678_248, "vgg19_bn-c79401a0.pth", 548.1),
    _resnet(18, 11_689_512, "resnet18-f37072fd.pth", 44.7),
    _resnet(34, 21_797_672, "resnet34-b627a593.pth", 83.3),
    _resnet(50, 25_557_032, "resnet50-0676ba61.pth", 97.8),
    _resnet(101, 44_549_160, "resnet101-63fe2227.pth", 170.5),
    _resnet(152, 60_192_808, "resnet152-394f9c45.pth", 230.4),
    _densenet(121, 7_978_856, "densenet121-a639ec97.pth", 30.8),
    _densenet(161, 28_681_000, "densenet161-8d451a50.pth", 110.4),
    _densenet(169, 14_149_480, "densenet169-b2777c0a.pth", 54.7),
    _densenet(201, 20_013_928, "densenet201-c1103571.pth", 77.4),
    Model(
        name="googlenet",
        title="GoogLeNet",
        family="GoogLeNet",
        library="torchvision",
        stages=_GOOGLENET,
        head="fc",
        parameters=6_624_904,
        weights="IMAGENET1K_V1",
        weights_file="googlenet-1378be20.pth",
        weights_mb=49.7,
    ),
    _features("squeezenet1_1", "SqueezeNet 1.1", "SqueezeNet", (2, 5, 8, 12), "classifier.1", 1_235_496,
              "squeezenet1_1-b8a52dc0.pth", 4.7),
    _features("mobilenet_v2", "MobileNetV2", "MobileNet", (1, 3, 6, 13, 18), "classifier.1", 3_504_872,
              "mobilenet_v2-7ebf99e0.pth", 13.6, weights="IMAGENET1K_V2"),
    _features("mobilenet_v3_small", "MobileNetV3 Small", "MobileNet", (0, 1, 3, 8, 12), "classifier.3",
              2_542_856, "mobilenet_v3_small-047dcff4.pth", 9.8, tail="fc: classifier.0"),
    _features("mobilenet_v3_large", "MobileNetV3 Large", "MobileNet", (1, 3, 6, 12, 16), "classifier.3",
              5_483_032, "mobilenet_v3_large-5c1a4163.pth", 21.1, tail="fc: classifier.0",
              weights="IMAGENET1K_V2"),
    _features("efficientnet_b0", "EfficientNet-B0", "EfficientNet", (0, 2, 3, 5, 8), "classifier.1", 5_288_548,
              "efficientnet_b0_rwightman-7f5810bc.pth", 20.5),
    _features("efficientnet_b1", "EfficientNet-B1", "EfficientNet", (0, 2, 3, 5, 8), "classifier.1", 7_794_184,
              "efficientnet_b1-c27df63c.pth", 30.1, input_size=240, weights="IMAGENET1K_V2"),
    _features("efficientnet_b2", "EfficientNet-B2", "EfficientNet", (0, 2, 3, 5, 8), "classifier.1", 9_109_994,
              "efficientnet_b2_rwightman-c35c1473.pth", 35.2, input_size=288),
    _features("efficientnet_b3", "EfficientNet-B3", "EfficientNet", (0, 2, 3, 5, 8), "classifier.1", 12_233_232,
              "efficientnet_b3_rwightman-b3899882.pth", 47.2, input_size=300),
    _features("efficientnet_v2_s", "EfficientNetV2-S", "EfficientNet", (0, 2, 3, 5, 7), "classifier.1",
              21_458_488, "efficientnet_v2_s-dd5fe13b.pth", 82.7, input_size=384, min_input=33),
    Model(
        name="convnext_tiny",
        title="ConvNeXt Tiny",
        family="ConvNeXt",
        library="torchvision",
        stages=_CONVNEXT,
        head="classifier.2",
        parameters=28_589_128,
        weights="IMAGENET1K_V1",
        weights_file="convnext_tiny-983f1562.pth",
        weights_mb=109.1,
    ),
    Model(
        name="convnext_small",
        title="ConvNeXt Small",
        family="ConvNeXt",
        library="torchvision",
        stages=_CONVNEXT,
        head="classifier.2",
        parameters=50_223_688,
        weights="IMAGENET1K_V1",
        weights_file="convnext_small-0c510722.pth",
        weights_mb=191.7,
    ),
    Model(
        name="vit_b_16",
        title="ViT-B/16",
        family="ViT",
        library="torchvision",
        stages=_VIT,
        head="heads.head",
        parameters=86_567_656,
        input_multiple=16,
        size_argument="image_size",
        weights="IMAGENET1K_V1",
        weights_file="vit_b_16-c867db91.pth",
        weights_mb=330.3,
    ),
    Model(
        name="swin_t",
        title="Swin Tiny",
        family="Swin",
        library="torchvision",
        stages=_SWIN,
        head="head",
        parameters=28_288_354,
        weights="IMAGENET1K_V1",
        weights_file="swin_t-704ceda3.pth",
        weights_mb=108.2,
    ),
)  # fmt: skip

MODELS: dict[str, Model] = {row.name: row for row in _ROWS}

#: the pretrained model that needs no download
BUNDLED = "efficientnet_lite0"
