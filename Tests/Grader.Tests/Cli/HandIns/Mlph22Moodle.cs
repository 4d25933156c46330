namespace Grader.Tests.Cli.HandIns;

/// <summary>
/// A made-up Heidelberg course of 2022: two students who trained the network of the V, others who did not,
/// and a mistake in each exercise.
/// </summary>
internal static class Mlph22Moodle
{
    public static Course Course { get; } = new Course("mlph22", firstKey: 6101)
        .Complete("Agnes Lindt")
        .Solved("Benno Castell", "Diffusion/StepsAsInTheNotebook", "Attention/ByEinsum")
        .Solved("Carmen Voss", "Diffusion/StepsByScore", "Diffusion/DimensionsByProjection", "Attention/HeadByHead")
        .Zipped("Dario Keller", "sheet10.zip", "Diffusion/StepsRowByRow", "Diffusion/DimensionsOneByOne", "Attention/InPlainNumbers")
        .Mistaken("Edda Sommer", "CosineSchedule/OffsetNotDivided", "1a")
        .Mistaken("Fabio Renner", "ForwardPosterior/MeanAsMisprinted", "1a")
        .Mistaken("Gesa Thiel", "AncestralStep/VarianceBeta", "1a")
        .Mistaken("Haruto Mori", "IndependentInterpolation/InterpolatesSamples", "1b")
        .Mistaken("Ilse Brenner", "SharedNoiseStep/NoiseForEachRow", "1c")
        .Mistaken("Jakub Zeman", "DdimStep/DirectionIgnoresSigma", "1d")
        .Mistaken("Kira Sand", "InterpolationComparison/SamplersExchanged", "1e")
        .Mistaken("Luca Moretti", "ImageScaling/RoundedBack", "1f")
        .Mistaken("Maren Pohl", "MultiHeadAttention/ScaledByModelWidth", "2")
        .Mistaken("Nils Ebert", "DiffusionAcrossDimensions/CrossingWithoutNoise", "4b")
        .Untouched("Ona Puig")
        .Unfinished(
            "Pia Stern", new(Wrong: ["1a"], NotAttempted: ["1f", "4b"]),
            "ReverseTrajectory.cs", "ImageScaling.cs", "DiffusionAcrossDimensions.cs")
        .Endless("Quirin Amsel", "DdimStep.cs")
        .NotCompiling("Rieke Jansen", "MultiHeadAttention.cs");
}
