namespace Grader.Libtorch.Operations;

/// <summary>A difference that is meant to be, or tolerated: the rows, the calls, and the reason.</summary>
internal sealed record Known(string[] Rows, Func<Difference, bool> Applies, string Reason)
{
    /// <summary>Whether it is noise of rounding, which the kernels of another processor need not show.</summary>
    public bool IsNoise { get; init; }
}

/// <summary>
/// What the managed engine does differently from TorchSharp. Any other difference fails a test, and so does a row of this list in
/// which no call differs any more in that way, unless its difference is noise.
/// </summary>
internal static class KnownDifferences
{
    public static IReadOnlyList<Known> All { get; } =
    [
        new([
            "alone trace", "along unflatten", "both addcdiv", "both addcmul", "both atan2", "both bucketize",
            "both floor_divide", "both fmod", "both index_put_", "both isclose", "both lerp 0.3", "both lerp 0.8",
            "both logaddexp", "both mask", "both pow", "both pow_", "both remainder", "each acosh_", "each asinh_",
            "each atanh_", "each floor_divide -1.5", "each floor_divide 2", "each sgn", "each zero_",
            "loss F.binary_cross_entropy", "loss F.binary_cross_entropy none", "loss F.binary_cross_entropy sum",
            "loss F.gaussian_nll_loss", "loss F.gaussian_nll_loss full", "loss F.huber_loss",
            "loss F.huber_loss none", "loss F.huber_loss sum", "loss F.mse_loss", "loss F.mse_loss none",
            "loss F.mse_loss sum", "module BCELoss", "module Dropout", "module Dropout2d", "module HuberLoss",
            "module SmoothL1Loss", "module Upsample", "module Upsample aligned", "module Upsample bilinear",
            "module interpolate bicubic", "module interpolate down",
            "network batch_norm in use", "network bilinear", "network binary_cross_entropy", "network huber_loss",
            "network interpolate", "network smooth_l1_loss", "network unfold", "pair kron", "pair lerp",
            "pair mse_loss", "pair searchsorted", "random dropout", "random dropout2d", "random multinomial",
            "random multinomial again", "random multinomial all", "random poisson", "steps parameters_to_vector",
            "whole median", "whole searchsorted", "whole searchsorted right", "whole trace",
        ],
            difference => difference.Ours.Error is null && difference.Theirs.Error is not null,
            "It computes where TorchSharp refuses: mixed element types, whole numbers or truth values without a "
            + "kernel there, sizes that do not fit, transposed memory (kron), derivatives that TorchSharp lacks, "
            + "and where TorchSharp fails by mistake (sgn, parameters_to_vector)."),
        new([
            "alone mT", "along cat", "along roll", "both take_along_dim", "module AvgPool2d", "module Dropout2d",
            "module MaxPool2d", "module MaxPool2d of 3", "module avg_pool2d", "module conv1d", "module conv2d",
            "module conv_transpose2d", "module max_pool2d", "network avg_pool2d", "network max_pool2d ceil",
            "number index list", "number index_fill", "random dropout2d", "random exponential_",
            "random init.normal_", "random normal_", "random randn_like", "whole median", "whole qr r",
            "whole svdvals", "whole where",
        ],
            difference => difference.Ours.Error is not null && difference.Theirs.Error is null,
            "It refuses what no exercise uses: convolutions, pooling and draws of whole numbers, dimensions and "
            + "indices out of range of empty or 0-dimensional tensors, take_along_dim with indices from the end, "
            + "dropout2d of a vector, factors of matrices with NaN."),
        new([
            "along unflatten", "both logaddexp", "module Conv2d", "module Conv2d dilated", "module Conv2d padded",
            "module Conv2d reflecting", "module Conv2d same", "module ConvTranspose2d",
            "module MultiheadAttention", "module Unflatten", "module Upsample aligned", "module Upsample bilinear",
            "module interpolate bicubic", "network bilinear", "number unflatten", "pair dot", "pair mse_loss",
            "random init.kaiming_normal_", "random init.kaiming_uniform_", "random init.xavier_normal_",
            "random init.xavier_uniform_", "random multinomial", "random multinomial again",
            "random multinomial all", "whole dot", "whole is_nonzero", "whole one_hot", "whole unflatten",
        ],
            difference => difference.Ours.Error is not null && difference.Theirs.Error is not null,
            "Another exception type: TorchSharp checks some arguments in C# and leaves others to libtorch, without "
            + "a rule."),
        new([
            "module Dropout", "random bernoulli_", "random dropout", "random dropout2d", "random embedding",
            "random exponential_", "random init.trunc_normal_", "random init.xavier_normal_", "random normal_",
            "random rand_like", "random random_", "random uniform_",
        ],
            difference => difference.Call.Inputs.Any(input => input.Order != MemoryOrder.Contiguous) && Numbers(difference),
            "libtorch draws for a tensor that is stored transposed in the order of its memory, the managed engine "
            + "in the order of its indices."),
        new([
            "alone pad", "both cat last", "distribution Bernoulli sample", "distribution LogNormal rsample",
            "number pad", "pair cat", "pair hstack", "whole pad",
        ],
            difference => difference.What.EndsWith("missing", StringComparison.Ordinal),
            "A gradient of zeros there is no gradient here (of empty parts of a cat, of samples of Bernoulli), or "
            + "one more (LogNormal.rsample, which TorchSharp detaches)."),
        new([
            "both pow", "each 2 pow", "each digamma", "each special.digamma", "each special.psi", "ordinary digamma",
            "pair pow",
        ],
            difference => difference.What.StartsWith("gradient", StringComparison.Ordinal),
            "libtorch's trigamma has nine digits, and its logarithm of a whole number single precision."),
        new([
            "alone prod", "alone trace", "along cumprod", "along logcumsumexp", "along prod", "both addcdiv",
            "both atan2", "both clamp", "each elu", "each relu6", "each special.entr", "loss F.gaussian_nll_loss",
            "network binary_cross_entropy", "network max_pool2d", "network max_pool2d ceil", "pair lerp",
            "whole cumprod", "whole prod", "whole prod 0", "whole topk", "whole trace",
        ],
            difference => difference.What.StartsWith("gradient", StringComparison.Ordinal),
            "Derivatives at NaN, infinities, ties and the edges of a domain are undefined: other formulas give "
            + "other limits. Beside huge numbers they cancel, and squares of whole numbers overflow (atan2). trace "
            + "of a tall matrix is wrong in libtorch; TorchSharp detaches the variance of gaussian_nll_loss."),
        new([
            "ordinary lstsq",
        ],
            difference => difference.What.Contains("element", StringComparison.Ordinal),
            "A matrix that is nearly singular, in single precision: the last four digits are noise.") { IsNoise = true },
        new([
            "both xlog1py", "loss F.binary_cross_entropy_with_logits",
            "loss F.binary_cross_entropy_with_logits none", "loss F.binary_cross_entropy_with_logits sum",
        ],
            difference => difference.What == "type",
            "binary_cross_entropy_with_logits takes the target's type there; xlog1py computes the logarithm of "
            + "truth values in single precision here."),
        new([
            "whole quantile", "whole quantile of all",
        ],
            difference => difference.What == "shape",
            "TorchSharp's quantile takes −1 for all elements; PyTorch's, and this, for the last dimension."),
        new([
            "both addcmul", "both bucketize", "both dot of rows", "both xlogy", "pair assign", "whole qr r",
        ],
            Numbers,
            "Whole numbers that overflow, and sums that cancel, depend on the order and type of the computation."),
        new([
            "both xlog1py", "loss F.cross_entropy", "network bilinear", "network gelu",
            "whole std_mean",
        ],
            Numbers,
            "NaN or infinity in an undefined place, and the loss of no elements."),
        new([
            "whole var biased",
        ],
            Numbers,
            "TorchSharp's variance of all elements ignores that it should be biased."),
        new([
            "distribution Laplace rsample", "distribution Uniform rsample",
        ],
            Numbers,
            "A sample that a distribution draws for parameters that are broadcast is drawn in the order of their "
            + "memory."),
        new([
            "module GroupNorm",
        ],
            Numbers,
            "TorchSharp 0.107 leaves the weights of a GroupNorm uninitialised."),
        new([
            "ordinary inv", "ordinary lstsq wide", "ordinary solve batch",
        ],
            Numbers,
            "An ill-conditioned matrix in single precision: the last four digits are noise.") { IsNoise = true },
        new([
            "random embedding", "random init.orthogonal_", "random normal tensors",
        ],
            Numbers,
            "TorchSharp draws or computes in single precision and converts."),
        new([
            "random init.trunc_normal_", "random init.xavier_normal_",
        ],
            Numbers,
            "TorchSharp draws uniform numbers for xavier_normal_, and exchanges mean and deviation in "
            + "trunc_normal_ (README.md)."),
        new([
            "whole topk indices",
        ],
            Numbers,
            "Equal elements of topk are in the order of their indices here."),
        new([
            "whole is_contiguous of a sum",
        ],
            Numbers,
            "Results are always contiguous here."),
        new([
            "random dropout2d",
        ],
            Numbers,
            "Libtorch drops single elements of a matrix, for it counts from a batch."),
    ];

    /// <summary>
    /// Rows whose native function ends the process where it should throw. They run only where the managed engine accepts the arguments.
    /// </summary>
    public static IReadOnlySet<string> EndTheProcess { get; } = new HashSet<string>
    {
        // THSTensor_matmul.
        "alone gram", "pair matmul", "pair matmul mT",
        // THSTensor_var_along_dimensions and the other forms of variance and deviation.
        "along var", "along std", "whole var last", "whole var two", "whole std 0 keep", "whole var_mean", "whole std_mean",
        // THSTensor_slice, THSTensor_batch_norm and THSAutograd_grad.
        "number slice step", "network batch_norm", "module second derivative",
    };

    private static bool Numbers(Difference difference) => difference.What.StartsWith("element", StringComparison.Ordinal);
}
