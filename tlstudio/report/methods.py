"""A paragraph for the methods section of a paper, and what it has to cite, by what was really used."""

from collections.abc import Callable, Iterator

import msgspec

from tlstudio.report.facts import Facts, RunFacts
from tlstudio.report.words import Words

_OPTIMIZERS = {"sgd": "SGD", "adam": "Adam", "adamw": "AdamW", "lbfgs": "L-BFGS"}


class Source(msgspec.Struct, frozen=True):
    """A reference, and when it is cited."""

    key: str
    bibtex: str
    used: Callable[[Facts], bool]


def paragraph(facts: Facts, words: Words) -> str:
    """What was done, in sentences: data, division, each network and its training, evaluation, software."""
    return " ".join(_sentences(facts, words))


def bibtex(facts: Facts) -> str:
    """The references of what was used, in the order in which a paper needs them."""
    return "\n\n".join(source.bibtex.strip() for source in cited(facts)) + "\n"


def cited(facts: Facts) -> list[Source]:
    """The rows that apply."""
    return [source for source in SOURCES if source.used(facts)]


def _sentences(facts: Facts, words: Words) -> Iterator[str]:
    first = facts.runs[0]
    yield from _data(first, words)
    for run in facts.runs:
        yield from _training(run, words)
    if first.measured.figures.grouped:
        yield words.say(
            "Each model was evaluated on the test images; intervals are 95 % percentile bootstraps over the "
            "groups."
        )
    else:
        yield words.say(
            "Each model was evaluated on the test images; accuracy is reported with Wilson’s 95 % score interval."
        )
    if facts.pairs:
        yield words.say(
            "Models were compared on the same test images with McNemar’s test and Tango’s 95 % score "
            "interval of the difference."
        )
    if _clustered(facts):
        yield words.say(
            "Both allow for images that belong together: the counts were divided by a design effect, so that the "
            "test is the modified Obuchowski test for clustered pairs."
        )
    if len(facts.pairs) > 1:
        yield words.say("p-values were adjusted for multiple tests by Holm’s method.")
    if _calibrated(facts):
        yield words.say(
            "Probabilities were calibrated by a temperature that was fitted on the validation images; the "
            "expected calibration error was computed with 15 bins of equal width."
        )
    packages = first.environment.get("packages", {})
    if isinstance(packages, dict) and packages:
        yield words.say(
            "Software: TL Studio {version}, PyTorch {torch}, torchvision {torchvision}, timm {timm}, "
            "Python {python}, on {device}.",
            version=first.environment.get("tlstudio", "?"),
            python=first.environment.get("python", "?"),
            device=first.environment.get("device", "?"),
            **{name: packages.get(name, "?") for name in ("torch", "torchvision", "timm")},
        )


def _data(run: RunFacts, words: Words) -> Iterator[str]:
    if run.split is not None:
        yield words.say(
            "The data set has {images} images of {classes} classes; {train} were used for training, {val} for "
            "validation and {test} for the test (seed of the split: {seed}).",
            images=words.count(sum(run.split.images(subset) for subset in ("train", "val", "test"))),
            classes=words.count(len(run.split.counts)),
            **{subset: words.count(run.split.images(subset)) for subset in ("train", "val", "test")},
            seed=run.job.data.seed,
        )
        if run.split.groups:
            yield words.say("Images of the same object or scene were kept in the same subset ({groups} groups).",
                            groups=words.count(run.split.groups))  # fmt: skip
    yield words.problem(run.report.leak.statement)


def _training(run: RunFacts, words: Words) -> Iterator[str]:
    job, origin = run.job, run.report.provenance
    begun = {"title": run.model.title if run.model else job.model.name, "weights": origin.initial_weights}
    if not job.model.is_pretrained:
        yield words.say("{title} was trained from random weights.", **begun)
    elif job.strategy.number == 1:
        yield words.say("{title} was trained as a whole, from weights pretrained on {weights}.", **begun)
    elif job.strategy.number == 2:
        yield words.say(
            "{title} started from weights pretrained on {weights}; its stages from {stage} on were trained, and "
            "those before kept frozen.",
            stage=job.strategy.first_stage,
            **begun,
        )
    else:
        yield words.say(
            "{title} started from weights pretrained on {weights}; only its classifier was trained, and the base "
            "kept frozen.",
            **begun,
        )
    train = job.train
    values = {
        "optimizer": _OPTIMIZERS.get(train.optimizer, train.optimizer),
        "epochs": words.count(origin.epochs),
        "best": words.count(origin.best_epoch),
        "rate": f"{train.learning_rate:g}",
        "batch": words.count(train.batch_size),
        "decay": f"{train.weight_decay:g}",
        "size": job.image.crop,
        "seed": train.seed,
    }
    if train.optimizer == "lbfgs":
        yield words.say(
            "It was fitted with L-BFGS over {epochs} strengths of regularization at an input size of "
            "{size} px; that with the best validation result was kept (seed {seed}).",
            **values,
        )
        return
    yield words.say(
        "It was trained with {optimizer} for {epochs} epochs (learning rate {rate}, batch size "
        "{batch}, weight decay {decay}, input size {size} px, seed {seed}); the weights of epoch {best} were "
        "kept.",
        **values,
    )


def _family(name: str) -> Callable[[Facts], bool]:
    return lambda facts: any(run.model is not None and run.model.family == name for run in facts.runs)


def _network(beginning: str) -> Callable[[Facts], bool]:
    return lambda facts: any(run.job.model.name.startswith(beginning) for run in facts.runs)


def _always(_facts: Facts) -> bool:
    return True


def _library(name: str) -> Callable[[Facts], bool]:
    return lambda facts: any(run.model is not None and run.model.library == name for run in facts.runs)


def _optimizer(name: str) -> Callable[[Facts], bool]:
    return lambda facts: any(run.job.train.optimizer == name for run in facts.runs)


def _pretrained(facts: Facts) -> bool:
    return any(run.job.model.is_pretrained for run in facts.runs)


def _paired(facts: Facts) -> bool:
    return any(found.paired for _, _, found in facts.pairs)


def _clustered(facts: Facts) -> bool:
    return any(found.grouped for _, _, found in facts.pairs)


def _separate(facts: Facts) -> bool:
    return any(not found.paired for _, _, found in facts.pairs)


def _several(facts: Facts) -> bool:
    return len(facts.pairs) > 1


def _solved(facts: Facts) -> bool:
    return any(run.job.train.head_start == "solved" and run.job.train.optimizer != "lbfgs" for run in facts.runs)


def _calibrated(facts: Facts) -> bool:
    return any(run.measured.after is not None for run in facts.runs)


def _entry(kind: str, key: str, **fields: str) -> str:
    body = ",\n".join(f"  {name} = {{{value}}}" for name, value in fields.items())
    return f"@{kind}{{{key},\n{body}\n}}"


def _row(used: Callable[[Facts], bool], kind: str, key: str, **fields: str) -> Source:
    return Source(key, _entry(kind, key, **fields), used)


_CVPR = "Proceedings of the IEEE Conference on Computer Vision and Pattern Recognition"
#: a row for each reference
SOURCES: tuple[Source, ...] = (
    _row(_always, "inproceedings", "paszke2019pytorch",
         author="Paszke, Adam and Gross, Sam and Massa, Francisco and Lerer, Adam and others",
         title="{PyTorch}: An Imperative Style, High-Performance Deep Learning Library",
         booktitle="Advances in Neural Information Processing Systems 32", year="2019"),
    _row(_library("torchvision"), "misc", "torchvision2016",
         author="{TorchVision maintainers and contributors}",
         title="{TorchVision}: {PyTorch}'s Computer Vision library",
         howpublished="https://github.com/pytorch/vision", year="2016"),
    _row(_library("timm"), "misc", "rw2019timm", author="Wightman, Ross", title="{PyTorch} Image Models",
         howpublished="https://github.com/huggingface/pytorch-image-models", doi="10.5281/zenodo.4414861",
         year="2019"),
    _row(_pretrained, "article", "russakovsky2015imagenet",
         author="Russakovsky, Olga and Deng, Jia and Su, Hao and Krause, Jonathan and others",
         title="{ImageNet} Large Scale Visual Recognition Challenge",
         journal="International Journal of Computer Vision", volume="115", pages="211--252", year="2015"),
    _row(_family("EfficientNet"), "inproceedings", "tan2019efficientnet",
         author="Tan, Mingxing and Le, Quoc V.",
         title="{EfficientNet}: Rethinking Model Scaling for Convolutional Neural Networks",
         booktitle="Proceedings of the 36th International Conference on Machine Learning", year="2019"),
    _row(_network("efficientnet_v2"), "inproceedings", "tan2021efficientnetv2",
         author="Tan, Mingxing and Le, Quoc V.", title="{EfficientNetV2}: Smaller Models and Faster Training",
         booktitle="Proceedings of the 38th International Conference on Machine Learning", year="2021"),
    _row(_family("AlexNet"), "misc", "krizhevsky2014one", author="Krizhevsky, Alex",
         title="One weird trick for parallelizing convolutional neural networks",
         howpublished="arXiv:1404.5997", year="2014"),
    _row(_family("ResNet"), "inproceedings", "he2016resnet",
         author="He, Kaiming and Zhang, Xiangyu and Ren, Shaoqing and Sun, Jian",
         title="Deep Residual Learning for Image Recognition", booktitle=_CVPR, pages="770--778", year="2016"),
    _row(_family("DenseNet"), "inproceedings", "huang2017densenet",
         author="Huang, Gao and Liu, Zhuang and van der Maaten, Laurens and Weinberger, Kilian Q.",
         title="Densely Connected Convolutional Networks", booktitle=_CVPR, pages="4700--4708", year="2017"),
    _row(_family("VGG"), "inproceedings", "simonyan2015vgg", author="Simonyan, Karen and Zisserman, Andrew",
         title="Very Deep Convolutional Networks for Large-Scale Image Recognition",
         booktitle="International Conference on Learning Representations", year="2015"),
    _row(_network("mobilenet_v2"), "inproceedings", "sandler2018mobilenetv2",
         author="Sandler, Mark and Howard, Andrew and Zhu, Menglong and Zhmoginov, Andrey and Chen, Liang-Chieh",
         title="{MobileNetV2}: Inverted Residuals and Linear Bottlenecks", booktitle=_CVPR, pages="4510--4520",
         year="2018"),
    _row(_network("mobilenet_v3"), "inproceedings", "howard2019mobilenetv3",
         author="Howard, Andrew and Sandler, Mark and Chu, Grace and Chen, Liang-Chieh and others",
         title="Searching for {MobileNetV3}",
         booktitle="Proceedings of the IEEE/CVF International Conference on Computer Vision", pages="1314--1324",
         year="2019"),
    _row(_family("GoogLeNet"), "inproceedings", "szegedy2015googlenet",
         author="Szegedy, Christian and Liu, Wei and Jia, Yangqing and Sermanet, Pierre and others",
         title="Going Deeper with Convolutions", booktitle=_CVPR, pages="1--9", year="2015"),
    _row(_family("ConvNeXt"), "inproceedings", "liu2022convnext",
         author="Liu, Zhuang and Mao, Hanzi and Wu, Chao-Yuan and Feichtenhofer, Christoph and Darrell, Trevor "
         "and Xie, Saining", title="A {ConvNet} for the 2020s",
         booktitle="Proceedings of the IEEE/CVF Conference on Computer Vision and Pattern Recognition",
         pages="11976--11986", year="2022"),
    _row(_family("Swin"), "inproceedings", "liu2021swin",
         author="Liu, Ze and Lin, Yutong and Cao, Yue and Hu, Han and others",
         title="{Swin} Transformer: Hierarchical Vision Transformer using Shifted Windows",
         booktitle="Proceedings of the IEEE/CVF International Conference on Computer Vision", pages="10012--10022",
         year="2021"),
    _row(_family("ViT"), "inproceedings", "dosovitskiy2021vit",
         author="Dosovitskiy, Alexey and Beyer, Lucas and Kolesnikov, Alexander and Weissenborn, Dirk and others",
         title="An Image is Worth 16x16 Words: Transformers for Image Recognition at Scale",
         booktitle="International Conference on Learning Representations", year="2021"),
    _row(_family("SqueezeNet"), "misc", "iandola2016squeezenet",
         author="Iandola, Forrest N. and Han, Song and Moskewicz, Matthew W. and Ashraf, Khalid and others",
         title="{SqueezeNet}: {AlexNet}-level accuracy with 50x fewer parameters and <0.5{MB} model size",
         howpublished="arXiv:1602.07360", year="2016"),
    _row(_optimizer("adam"), "inproceedings", "kingma2015adam", author="Kingma, Diederik P. and Ba, Jimmy",
         title="{Adam}: A Method for Stochastic Optimization",
         booktitle="International Conference on Learning Representations", year="2015"),
    _row(_optimizer("adamw"), "inproceedings", "loshchilov2019adamw",
         author="Loshchilov, Ilya and Hutter, Frank", title="Decoupled Weight Decay Regularization",
         booktitle="International Conference on Learning Representations", year="2019"),
    _row(_optimizer("lbfgs"), "article", "liu1989lbfgs", author="Liu, Dong C. and Nocedal, Jorge",
         title="On the limited memory {BFGS} method for large scale optimization",
         journal="Mathematical Programming", volume="45", pages="503--528", year="1989"),
    _row(_solved, "inproceedings", "kumar2022finetuning",
         author="Kumar, Ananya and Raghunathan, Aditi and Jones, Robbie and Ma, Tengyu and Liang, Percy",
         title="Fine-Tuning can Distort Pretrained Features and Underperform Out-of-Distribution",
         booktitle="International Conference on Learning Representations", year="2022"),
    _row(_always, "article", "wilson1927", author="Wilson, Edwin B.",
         title="Probable Inference, the Law of Succession, and Statistical Inference",
         journal="Journal of the American Statistical Association", volume="22", pages="209--212", year="1927"),
    _row(_calibrated, "inproceedings", "guo2017calibration",
         author="Guo, Chuan and Pleiss, Geoff and Sun, Yu and Weinberger, Kilian Q.",
         title="On Calibration of Modern Neural Networks",
         booktitle="Proceedings of the 34th International Conference on Machine Learning", pages="1321--1330",
         year="2017"),
    _row(_calibrated, "inproceedings", "naeini2015ece",
         author="Naeini, Mahdi Pakdaman and Cooper, Gregory F. and Hauskrecht, Milos",
         title="Obtaining Well Calibrated Probabilities Using {Bayesian} Binning",
         booktitle="Proceedings of the AAAI Conference on Artificial Intelligence", volume="29", year="2015"),
    _row(_paired, "article", "mcnemar1947", author="McNemar, Quinn",
         title="Note on the sampling error of the difference between correlated proportions or percentages",
         journal="Psychometrika", volume="12", pages="153--157", year="1947"),
    _row(_paired, "article", "tango1998", author="Tango, Toshiro",
         title="Equivalence test and confidence interval for the difference in proportions for the paired-sample "
         "design", journal="Statistics in Medicine", volume="17", pages="891--908", year="1998"),
    _row(_clustered, "article", "rao1992clustered", author="Rao, J. N. K. and Scott, A. J.",
         title="A simple method for the analysis of clustered binary data", journal="Biometrics", volume="48",
         pages="577--585", year="1992"),
    _row(_clustered, "article", "yang2010clustered", author="Yang, Zhao and Sun, Xuezheng and Hardin, James W.",
         title="A note on the tests for clustered matched-pair binary data", journal="Biometrical Journal",
         volume="52", pages="638--652", year="2010"),
    _row(_separate, "article", "newcombe1998", author="Newcombe, Robert G.",
         title="Interval estimation for the difference between independent proportions: comparison of eleven "
         "methods", journal="Statistics in Medicine", volume="17", pages="873--890", year="1998"),
    _row(_several, "article", "holm1979", author="Holm, Sture",
         title="A simple sequentially rejective multiple test procedure",
         journal="Scandinavian Journal of Statistics", volume="6", pages="65--70", year="1979"),
)  # fmt: skip
