namespace Grader.Tests.Cli.HandIns;

/// <summary>
/// A made-up course: densities by ODE and SDE in several ways of writing, several mistakes at once, texts with pictures, a copy of all and
/// one of a part, and unfinished hand-ins.
/// </summary>
internal static class KuMoodle
{
    private static readonly Writing emma = new Writing("DifferentialEquations/AsInTheNotebook", "DifferentialEquations/SdeRowByRow")
        .Slip("reverse ? change.neg() : change", "change")
        .Slip("Math.Sqrt(squares / (n - 1)) / Math.Sqrt(n)", "Math.Sqrt(squares / (n - 1))")
        .Slip("return velocity + (varianceSlope + variance * score) / 2;", "return velocity + varianceSlope / 2;");

    private static readonly Writing haruto = new Writing("DifferentialEquations/RowByRow", "DifferentialEquations/SdeAllAtOnce")
        .Slip("change = change - Math.Abs(h) * divergence;", "change = change - h * divergence;")
        .Slip("new(Drift: 1, Variance: 1, Alpha: 3, Beta: 3)", "new(Drift: steps, Variance: steps, Alpha: 3, Beta: 3)")
        .Slip("return above / below;", "return below / above;");

    public static MadeUpClass Class { get; } = new MadeUpClass("ku", firstKey: 8101)
        .Complete("Astrid Holm")
        .Wrote("Bilal Haddad", new("DifferentialEquations/NeuralOdeOfTheNotebook", "DifferentialEquations/SdeByAutograd"),
            new(Wrong: [], NotAttempted: ["1.1", "1.4", "1.5", "1.5.bonus", "2.1", "2.5", "2.6"]))
        .Wrote("Cecilie Dahl", new Writing("DifferentialEquations/ByTables", "DifferentialEquations/SdeByDensities")
            .With("ku/cecilie/svar.md", "ku/cecilie/plot.png"),
            new(Wrong: [], NotAttempted: ["1.3", "2.4"]))
        .Wrote("Dmitri Volkov", new Writing("DifferentialEquations/NeuralOdeOnScaledStates", "DifferentialEquations/SdeInParts")
            .With("ku/dmitri/report.pdf"),
            new(Wrong: [], NotAttempted: ["1.1", "1.4", "1.5", "1.5.bonus", "2.1", "2.4", "2.5", "2.6"])).InArchive("A4.zip")
        .Wrote("Emma Skov", emma.With("ku/emma/answers.md"),
            new(Wrong: ["1.1", "1.4", "2.1", "2.5"], NotAttempted: ["1.3", "2.4"]))
        .Wrote("Haruto Sato", haruto,
            new(Wrong: ["1.1", "1.4", "2.6"], NotAttempted: ["1.3", "2.4"]))
        .Copied("Ida Lindqvist", from: "Haruto Sato")
        .Mistaken("Jakub Kowal", "OdeCost/OneStepLess", "1.5")
        .Mistaken("Kaja Berg", "SdeEquations/ScoreLeftOut", "2.1")
        .Wrote("Lucía Ortega", new Writing("DifferentialEquations/NeuralOdeByHutchinson")
            .Taking(emma, "DifferentialEquations/Sde.cs"),
            new(Wrong: ["2.1", "2.5"], NotAttempted: ["1.1", "1.4", "1.5", "1.5.bonus", "2.4"]))
        .Untouched("Oskar Lund")
        .Unfinished("Pia Mortensen", new(Wrong: [], NotAttempted: ["1.5", "1.5.bonus", "2.5"]),
            "OdeCost.cs", "OdeGradientCost.cs", "ElboVariance.cs")
        .Endless("Qasim Aziz", "OdeEquations.cs")
        .NotCompiling("Rikke Thomsen", "SdeEquations.cs");
}
