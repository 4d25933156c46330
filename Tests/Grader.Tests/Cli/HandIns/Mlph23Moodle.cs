namespace Grader.Tests.Cli.HandIns;

/// <summary>
/// A made-up Heidelberg course of 2023: one student who trained the network of the V, others who did not, in several ways of writing, with
/// one mistake or several at once, texts with pictures, a copy of all and one of a part. The best three of the five losses of 3e count: a
/// wrong one costs nothing, nor do two that are left out.
/// </summary>
internal static class Mlph23Moodle
{
    private static readonly Writing dana = new Writing(
            "Diffusion/StepsRowByRow", "Flows/LayersInPlace", "Flows/EventsInPlainNumbers", "Foundations/ByRecursion",
            "Foundations/Transformer", "Foundations/LossesInOneClass")
        .Slip("var z = Numbers(noise.Normal(xt.shape[1]));", "var z = new double[xt.shape[1]];")
        .Slip("column == 0 ? Math.Log(value - 10) : 0.5", "column == 0 ? Math.Log(value) : 0.5");

    public static MadeUpClass Class { get; } = new MadeUpClass("mlph23", firstKey: 7101)
        .Complete("Arne Falk")
        .Wrote("Birte Nagel", new Writing(
                "Diffusion/StepsByScore", "Flows/LayersByMatrices", "Foundations/ByHand", "Foundations/PointNet",
                "Foundations/LossesAsSums")
            .With("mlph23/birte/blatt10.md", "mlph23/birte/ereignisse.png"),
            new(Wrong: ["1a"], NotAttempted: ["1b", "1e", "2c", "2d"]))
        .Wrote("Cem Aydin", new Writing("Flows/LayersByTensors", "Foundations/ByTensors", "Foundations/EdgeConvolution")
            .Slip("Number(Matrix(a).matmul(Matrix(b)))", "Number(Matrix(a) * Matrix(b))")
            .Slip("return stack(rows.ToArray()).data", "return stack(rows.ToArray()).t().contiguous().data")
            .Slip("cat(new[] { passive, (active - Vector(t(given))) / Vector(s(given)).exp() }, 0)",
                "cat(new[] { passive, active / Vector(s(given)).exp() - Vector(t(given)) }, 0)"),
            new(Wrong: ["2b", "3b"], NotAttempted: ["1a", "1b", "1c", "1d", "1e", "2c", "2d", "3e"]))
        .Wrote("Dana Kral", dana.With("mlph23/dana/report.ipynb"),
            new(Wrong: ["1a", "1c", "2c"], NotAttempted: [])).InArchive("blatt10.zip")
        .Wrote("Enno Wirth", new Writing("Foundations/SaturatingNetwork", "Foundations/LossesOfTensors")
            .With("mlph23/enno/answers.md"),
            new(Wrong: [], NotAttempted: ["1a", "1b", "1c", "1d", "1e", "2a", "2b", "2c", "2d", "3a", "3b", "3c"]))
        .Copied("Frida Holst", from: "Cem Aydin")
        .Mistaken("Hanna Dorn", "DdimStep/LastStepWithFirstAlphaBar", "1d")
        .Mistaken("Imre Szabo", "InterpolationComparison/SmallestJump", "1e")
        .Wrote("Irma Kolb", new Writing("Diffusion/TrainedWithAveragedWeights").Taking(dana, "Flows/Events.cs"),
            new(Wrong: ["2c"], NotAttempted: ["1a", "1b", "1c", "1d", "1e", "2a", "2b", "3a", "3b", "3c", "3d", "3e"]))
        .Mistaken("Jana Opitz", "EventLikelihoods/LeastLikelyTenth", "2d")
        .Mistaken("Jule Haas", "Losses/NoSoftmax", "3a")
        .Mistaken("Ole Petersen", "VaeLoss/DivergenceSubtracted")
        .Untouched("Petra Zorn")
        .Unfinished("Selma Winter", new(Wrong: ["3e"], NotAttempted: ["3c"]), "Supervision.cs", "VaeLoss.cs", "GanLosses.cs", "DdpmLoss.cs")
        .Endless("Tarik Demirel", "ReverseSweep.cs")
        .NotCompiling("Ulla Krause", "Losses.cs");
}
