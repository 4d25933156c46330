namespace Grader.Tests.Cli.HandIns;

/// <summary>
/// A made-up Heidelberg course of 2022: some who trained the network of the V, others who did not, in several ways of writing, with one
/// mistake or several at once, texts with pictures, a copy of all and one of a part.
/// </summary>
internal static class Mlph22Moodle
{
    private static readonly Writing carmen = new("Diffusion/StepsByScore", "Diffusion/DimensionsByProjection", "Attention/HeadByHead");

    private static readonly Writing haruto = new Writing(
            "Diffusion/StepsRowByRow", "Diffusion/DimensionsOneByOne", "Attention/TokenByToken")
        .Slip("(t / stepCount + 0.008) / 1.008", "(t / stepCount + 0.008)")
        .Slip("Ancestral(bars, step, () => z)", "Ancestral(bars, step, () => Numbers(noise.Normal(xt.shape[1])))")
        .Slip("square += difference * difference;", "square += Math.Abs(difference);")
        .Slip("if ((!causal || j <= i)", "if ((!causal || j < i || j == 0)");

    public static MadeUpClass Class { get; } = new MadeUpClass("mlph22", firstKey: 6101)
        .Complete("Agnes Lindt")
        .Wrote("Benno Castell", new("Diffusion/StepsAsInTheNotebook", "Attention/ByEinsum"),
            new(Wrong: ["1a"], NotAttempted: ["4b"]))
        .Wrote("Carmen Voss", carmen.With("mlph22/carmen/abgabe.md", "mlph22/carmen/spur.png"),
            new(Wrong: ["1a"], NotAttempted: ["1b", "1e"]))
        .Wrote("Dario Keller", new Writing("Diffusion/TrainedByEpochs", "Diffusion/DimensionsAdded")
            .With("mlph22/dario/sheet10.pdf"),
            new(Wrong: [], NotAttempted: ["1a", "1b", "1c", "1d", "1e", "1f", "2"])).InArchive("sheet10.zip")
        .Mistaken("Gesa Thiel", "AncestralStep/VarianceBeta", "1a")
        .Wrote("Haruto Mori", haruto.With("mlph22/haruto/answers.md"),
            new(Wrong: ["1a", "1c", "1e", "2"], NotAttempted: []))
        .Copied("Ilse Brenner", from: "Haruto Mori")
        .Mistaken("Jakub Zeman", "DdimStep/DirectionIgnoresSigma", "1d")
        .Mistaken("Kira Sand", "InterpolationComparison/SamplersExchanged", "1e")
        .Wrote("Luca Moretti", new Writing("Attention/ByTheLibrary").Taking(carmen, "Diffusion/Steps.cs"),
            new(Wrong: ["1a"], NotAttempted: ["1b", "1e", "1f", "4b"]))
        .Mistaken("Nils Ebert", "DiffusionAcrossDimensions/CrossingWithoutNoise", "4b")
        .Untouched("Ona Puig")
        .Unfinished(
            "Pia Stern", new(Wrong: ["1a"], NotAttempted: ["1f", "4b"]),
            "ReverseTrajectory.cs", "ImageScaling.cs", "DiffusionAcrossDimensions.cs")
        .Endless("Quirin Amsel", "DdimStep.cs")
        .NotCompiling("Rieke Jansen", "MultiHeadAttention.cs");
}
