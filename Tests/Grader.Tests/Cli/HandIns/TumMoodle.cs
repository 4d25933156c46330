namespace Grader.Tests.Cli.HandIns;

/// <summary>
/// A made-up exam: correct answers by several routes, common mistakes in each problem, and unfinished hand-ins.
/// </summary>
internal static class TumMoodle
{
    public static Course Course { get; } = new Course("tum", firstKey: 5101)
        .Complete("Alma Brandt")
        .Complete("Bao Pham", "Flows/OtherWitnesses", "VariationalInference/Decreasing", "Adversarial/ByEntropies")
        .Complete("Clara Weiß", "Flows/ByTensors", "VariationalInference/ByTensors", "Adversarial/ByTensors")
        .Zipped("Deniz Öztürk", "Endterm.zip", "Flows/TwoSidedWitness", "VariationalInference/OtherRoutes", "Adversarial/ByRatios")
        .Mistaken("Elif Kaya", "SigmoidLayer/HidesInSaturation", "1a")
        .Mistaken("Felix Baumann", "SigmoidLayer/CalledValid", "1a")
        .Mistaken("Greta Lund", "PolynomialMap/DeterminantAsProof", "1b")
        .Mistaken("Hugo Martínez", "PolynomialMap/CofactorSignForgotten", "1b")
        .Mistaken("Ines Ferreira", "VolumePreservingFlow/StretchesTheLine", "1c")
        .Mistaken("Jonas Huber", "VolumePreservingFlow/DensityStays", "1c")
        .Mistaken("Katja Ivanova", "StandardLogNormal/LogarithmOfNoise", "2a")
        .Mistaken("Leo Fischer", "LogNormalRescaling/AffineTransform", "2b")
        .Mistaken("Mia Horvat", "LogNormalReparametrisation/VarianceForDeviation", "2c")
        .Mistaken("Nikos Georgiou", "LogNormalPosterior/FiniteForNormal", "2d")
        .Mistaken("Oda Berg", "LogNormalPosterior/DivergenceReversed", "2d")
        .Mistaken("Paul Novák", "AdversarialObjective/GeneratorActsOnData", "3a")
        .Mistaken("Qi Zhang", "OptimalDiscriminator/ProbabilityOfGenerated", "3b")
        .Mistaken("Rosa Bianchi", "GeneratorBound/ConstantMinusLogFour", "3b")
        .Mistaken("Said El Amrani", "GeneratorBound/ZeroTimesLogZero", "3b")
        .Mistaken("Thea Vogel", "ScheduleVerdicts/CosineAccepted", "4d")
        .Mistaken("Theo Lang", "LatentMarginal/JointTakenForMarginal", "4a")
        .Untouched("Uma Patel")
        .Unfinished(
            "Viktor Maier", new(Wrong: ["3b"], NotAttempted: ["2d", "4d"]),
            "GeneratorBound.cs", "LogNormalPosterior.cs", "ScheduleVerdicts.cs")
        .Endless("Wanda Kowalska", "StandardLogNormal.cs")
        .NotCompiling("Xenia Roth", "OptimalDiscriminator.cs");
}
