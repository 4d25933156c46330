namespace Grader.Tests.Cli.HandIns;

/// <summary>
/// A made-up exam: correct answers by several routes, one mistake or several at once, a copy of all and one of a part, and unfinished
/// hand-ins.
/// </summary>
internal static class TumMoodle
{
    private static readonly Writing clara = new(
        "Flows/ByTensors", "VariationalInference/ByTensors", "Adversarial/ByTensors", "Diffusion/SchedulesByOtherRoutes");

    private static readonly Writing greta = new Writing("Flows/TwoSidedWitness", "VariationalInference/OtherRoutes", "Adversarial/ByRatios")
        .Slip("return -s * left + s * right;", "return s * left + s * right;")
        .Slip("Math.Exp(mu + sigma * Math.Log(z))", "mu + sigma * z")
        .Slip("p == 0 ? 0 : 1 / (1 + q / p)", "p == 0 ? 0 : 1 / (1 + p / q)")
        .Slip("return isData ? Aim.None : Aim.One;", "return isData ? Aim.Zero : Aim.One;");

    public static MadeUpClass Class { get; } = new MadeUpClass("tum", firstKey: 5101)
        .Complete("Alma Brandt")
        .Wrote("Bao Pham", new("Flows/OtherWitnesses", "VariationalInference/Decreasing", "Adversarial/ByEntropies"),
            new(Wrong: [], NotAttempted: ["4a", "4b", "4c", "4d"]))
        .InArchive("Endterm.zip")
        .Wrote("Clara Weiß", clara.With("tum/clara/loesungen.md"), MissedPoints.None)
        .Mistaken("Elif Kaya", "SigmoidLayer/HidesInSaturation", "1a")
        .Wrote("Greta Lund", greta.With("tum/greta/answers.md", "tum/greta/sketch.png"),
            new(Wrong: ["1b", "2b", "3a", "3b"], NotAttempted: ["4a", "4b", "4c", "4d"]))
        .Copied("Hugo Martínez", from: "Greta Lund")
        .Mistaken("Ines Ferreira", "VolumePreservingFlow/StretchesTheLine", "1c")
        .Wrote("Leo Fischer", new Writing("Flows/InverseByBisection", "VariationalInference/InverseByBisection"),
            new(Wrong: [], NotAttempted: ["1a", "1b", "2c", "2d", "3a", "3b", "4a", "4b", "4c", "4d"]))
        .Wrote("Mia Horvat", new Writing("Flows/IdentityAsExample").Taking(clara, "Adversarial/Gan.cs"),
            new(Wrong: [], NotAttempted: ["1a", "1b", "2a", "2b", "2c", "2d", "4a", "4b", "4c", "4d"]))
        .Mistaken("Nikos Georgiou", "LogNormalPosterior/FiniteForNormal", "2d")
        .Mistaken("Paul Novák", "AdversarialObjective/GeneratorActsOnData", "3a")
        .Mistaken("Thea Vogel", "ScheduleVerdicts/CosineAccepted", "4d")
        .Untouched("Uma Patel")
        .Unfinished(
            "Viktor Maier", new(Wrong: ["3b"], NotAttempted: ["2d", "4d"]),
            "GeneratorBound.cs", "LogNormalPosterior.cs", "ScheduleVerdicts.cs")
        .Endless("Wanda Kowalska", "StandardLogNormal.cs")
        .NotCompiling("Xenia Roth", "OptimalDiscriminator.cs");
}
