namespace Grader.Tests.Cli.HandIns;

/// <summary>
/// A made-up course: correct densities by ODE and SDE written in several ways, common mistakes in each exercise, and unfinished hand-ins.
/// </summary>
internal static class KuMoodle
{
    public static Course Course { get; } = new Course("ku", firstKey: 8101)
        .Complete("Astrid Holm")
        .Complete("Bilal Haddad", "DifferentialEquations/AsInTheNotebook", "DifferentialEquations/SdeAllAtOnce")
        .Solved("Cecilie Dahl", "DifferentialEquations/ByTables", "DifferentialEquations/SdeByDensities")
        .Zipped("Dmitri Volkov", "A4.zip", "DifferentialEquations/RowByRow", "DifferentialEquations/SdeRowByRow")
        .Mistaken("Emma Skov", "OdeEquations/IntegralAdded", "1.1")
        .Mistaken("Faisal Rahman", "GaussianRun/VarianceForDeviation", "1.3")
        .Mistaken("Gro Hansen", "OdeSolvers/GridOneCellEarly", "1.4")
        .Mistaken("Haruto Sato", "LaplaceMixture/WeightsLeftOut", "1.4")
        .Mistaken("Ida Lindqvist", "ConvergenceOrder/EndsOnly", "1.4")
        .Mistaken("Jakub Kowal", "OdeCost/OneStepLess", "1.5")
        .Mistaken("Kaja Berg", "SdeEquations/ScoreLeftOut", "2.1")
        .Mistaken("Lucía Ortega", "SdeElbo/OneTimeForTheBatch", "2.1")
        .Mistaken("Mads Poulsen", "ElboVariance/VarianceByN", "2.5")
        .Mistaken("Nina Petrova", "SdeCost/NoiseByDt", "2.6")
        .Untouched("Oskar Lund")
        .Unfinished("Pia Mortensen", new(Wrong: [], NotAttempted: ["1.5", "2.5"]), "OdeCost.cs", "ElboVariance.cs")
        .Endless("Qasim Aziz", "OdeEquations.cs")
        .NotCompiling("Rikke Thomsen", "SdeEquations.cs");
}
