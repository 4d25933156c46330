using System.Globalization;
using FluentAssertions;
using Grader.Checks.Diffusion.Oracles;
using Grader.Checks.Diffusion.Training;
using NUnit.Framework;

namespace Grader.Tests.Diffusion;

/// <summary>A student reads in the contract by which numbers a trained model is judged.</summary>
internal sealed class NamedThresholdTests
{
    private static readonly Dictionary<string, double[]> Bands = new()
    {
        ["IToyDiffusion"] = [.. ToyThresholds.GaussiansBands, .. ToyThresholds.BoardBands],
        ["IStepNetworkDiffusion"] = [.. ToyThresholds.VBands],
        ["IFullyConnectedImages"] = Of(ImageThresholds.FullyConnected),
        ["IUNetImages"] = Of(ImageThresholds.UNet),
    };

    [TestCase("IToyDiffusion", ToyThresholds.GaussiansExcess, ToyThresholds.BoardExcess, ToyThresholds.GaussiansDensityBand,
        ToyThresholds.GaussiansDensity, ToyThresholds.UpperBand, ToyThresholds.BlackFraction, ToyThresholds.LeastCell)]
    [TestCase("IImprovedChequerboard", ToyThresholds.ImprovedBlackFraction, ToyThresholds.ImprovedExcess,
        ToyThresholds.LeastCell)]
    [TestCase("IStepNetworkDiffusion", ToyThresholds.VExcess, ToyThresholds.EightExcess, ToyThresholds.MoonsExcess,
        ToyThresholds.VSlopeBand, ToyThresholds.VWideBand, ToyThresholds.VSharpBand, ToyThresholds.VDensity, ToyThresholds.VStray,
        ToyThresholds.VStrayDensity, ToyThresholds.LeastArm, ToyThresholds.VLargestJump, ToyThresholds.LeastGaussian,
        ToyThresholds.EightPrecision,
        ToyThresholds.EightCoverage, ToyThresholds.MoonsFar, ToyThresholds.FarFromMoons, ToyThresholds.LeastQuarter)]
    [TestCase("IImageDiffusion", ToyThresholds.ImageExcess, ToyThresholds.ImageDistance, ToyThresholds.ImageCopies,
        ToyThresholds.ImageSpacing, ToyThresholds.LeastDigit, ToyThresholds.ImageSamplerEnergy)]
    [TestCase("IFullyConnectedImages", ImageThresholds.Recall, ImageThresholds.Copies, ImageThresholds.LeastLabel)]
    [TestCase("IUNetImages", ImageThresholds.Recall, ImageThresholds.Copies, ImageThresholds.LeastLabel)]
    [TestCase("IDiffusionAcrossDimensions", MomentTest.Margin, MomentTest.Explained)]
    public void The_contract_names_its_thresholds(string contract, params double[] thresholds)
    {
        var text = Repository.Read($"Reference/Contracts/Diffusion/{contract}.cs");

        foreach (var threshold in thresholds.Concat(Bands.GetValueOrDefault(contract, [])))
        {
            var number = threshold.ToString(CultureInfo.InvariantCulture).Replace(".", "\\.", StringComparison.Ordinal);
            text.Should().MatchRegex($@"(?<![\d.]){number}0*(?![\d]|\.\d)");
        }
    }

    private static double[] Of(ImageLimits limits) => [limits.Excess, limits.Precision, limits.Outside];
}
