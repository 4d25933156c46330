using System.Globalization;
using FluentAssertions;
using Grader.Checks.DifferentialEquations.Training;
using Grader.Checks.Diffusion.Oracles;
using Grader.Checks.Diffusion.Training;
using Grader.Checks.Flows.Training;
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
    public void The_contract_names_its_thresholds(string contract, params double[] thresholds) =>
        ExpectNamed($"Diffusion/{contract}", [.. thresholds, .. Bands.GetValueOrDefault(contract, [])]);

    [TestCase("DifferentialEquations/IGaussianRun", OdeThresholds.GaussianGap)]
    [TestCase("DifferentialEquations/IOdeTraining", OdeThresholds.MixtureLogDensity, OdeThresholds.LogDensityGap, OdeThresholds.ShareGap)]
    [TestCase("DifferentialEquations/IImprovedOde", OdeThresholds.ImprovedLogDensity)]
    [TestCase("DifferentialEquations/ISdeTraining", SdeThresholds.Elbo)]
    [TestCase("DifferentialEquations/ISdeParameterisations", SdeThresholds.Elbo, SdeThresholds.LeastGain)]
    [TestCase("Flows/IEventFlow", EventThresholds.Excess, EventThresholds.Distance, EventThresholds.Correlation)]
    public void The_contract_of_a_trained_density_names_its_thresholds(string contract, params double[] thresholds) =>
        ExpectNamed(contract, thresholds);

    private static void ExpectNamed(string contract, double[] thresholds)
    {
        var text = Repository.Read(Repository.OfCourse("Reference", "Contracts", $"{contract}.cs")!);

        foreach (var threshold in thresholds)
        {
            var number = Math.Abs(threshold).ToString(CultureInfo.InvariantCulture).Replace(".", "\\.", StringComparison.Ordinal);
            text.Should().MatchRegex($@"(?<![\d.]){number}0*(?![\d]|\.\d)");
        }
    }

    private static double[] Of(ImageLimits limits) => [limits.Excess, limits.Precision, limits.Outside];
}
