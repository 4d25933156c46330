namespace Grader.Tests.Cli.HandIns;

/// <summary>
/// A made-up Heidelberg course of 2023: one student who trained the network of the V, others who did not,
/// and a mistake in each exercise. The best three of the five losses of 3e count: a wrong one costs nothing, nor do two that are left out.
/// </summary>
internal static class Mlph23Moodle
{
    public static Course Course { get; } = new Course("mlph23", firstKey: 7101)
        .Complete("Arne Falk")
        .Solved("Birte Nagel", "Diffusion/StepsByScore", "Flows/LayersByMatrices", "Foundations/ByHand", "Foundations/PointNet",
            "Foundations/LossesAsSums")
        .Solved("Cem Aydin", "Flows/LayersByTensors", "Foundations/ByTensors", "Foundations/EdgeConvolution")
        .Zipped(
            "Dana Kral", "blatt10.zip",
            "Diffusion/StepsRowByRow", "Flows/LayersInPlace", "Foundations/ByRecursion", "Foundations/Transformer",
            "Foundations/LossesInOneClass")
        .Mistaken("Enno Wirth", "QuadraticSchedule/SquareForgotten", "1a")
        .Mistaken("Frida Holst", "IndependentInterpolation/SharesTheNoise", "1b")
        .Mistaken("Goran Ilic", "SharedNoiseStep/SeededAnewInEachStep", "1c")
        .Mistaken("Hanna Dorn", "DdimStep/LastStepWithFirstAlphaBar", "1d")
        .Mistaken("Imre Szabo", "InterpolationComparison/SmallestJump", "1e")
        .Mistaken("Irma Kolb", "FlowLossDerivation/DeterminantOfInverse", "2a")
        .Mistaken("Isak Brodt", "CouplingLayer/SignOfLogDet", "2b")
        .Mistaken("Ivo Simic", "EventPreprocessing/ArtanhWithoutTheCut", "2c")
        .Mistaken("Jana Opitz", "EventLikelihoods/LeastLikelyTenth", "2d")
        .Mistaken("Jule Haas", "Losses/NoSoftmax", "3a")
        .Mistaken("Kaito Abe", "DualNumbers/ProductRuleMissesATerm", "3b")
        .Mistaken("Lotte Busch", "Jacobians/ModesConfused", "3b")
        .Mistaken("Mateo Rios", "Supervision/NoiseIsALabel", "3c")
        .Mistaken("Nora Adler", "PointCloudNetwork/PlacesEncoded", "3d")
        .Mistaken("Ole Petersen", "VaeLoss/DivergenceSubtracted")
        .Untouched("Petra Zorn")
        .Unfinished("Rasmus Koch", MissedPoints.None, "VaeLoss.cs", "GanLosses.cs")
        .Unfinished("Selma Winter", new(Wrong: ["3e"], NotAttempted: ["3c"]), "Supervision.cs", "VaeLoss.cs", "GanLosses.cs", "DdpmLoss.cs")
        .Endless("Tarik Demirel", "ReverseSweep.cs")
        .NotCompiling("Ulla Krause", "Losses.cs");
}
