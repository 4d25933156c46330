namespace Grader.Tests.Cli.HandIns;

/// <summary>
/// The made-up exam whose archive is shipped as <c>fixtures/hand-ins/tum-moodle.zip</c>: correct answers by several routes, the mistakes that
/// are common in each problem, and who did not get far.
/// </summary>
internal static class TumMoodle
{
    private const string Sheet = "tum";

    /// <summary>Every entry, in the order of the students' keys.</summary>
    public static IReadOnlyList<(string Path, byte[] Content)> Entries() =>
        [.. ((IEnumerable<Student>)[.. Correct(), .. Mistaken(), .. Unfinished()]).SelectMany(student => student.Entries())];

    private static IEnumerable<Student> Correct() =>
    [
        Student.Of("Alma Brandt", 5101, Work.Complete(Sheet)),
        Student.Of("Bao Pham", 5102, Work.Variants(Sheet, "Flows/OtherWitnesses", "VariationalInference/Decreasing", "Adversarial/ByEntropies")),
        Student.Of("Clara Weiß", 5103, Work.Variants(Sheet, "Flows/ByTensors", "VariationalInference/ByTensors", "Adversarial/ByTensors")),
        Student.Zipped("Deniz Öztürk", 5104, "Endterm.zip", Work.Variants(Sheet, "Flows/TwoSidedWitness", "VariationalInference/OtherRoutes", "Adversarial/ByRatios").Files("Endterm/")),
    ];

    private static IEnumerable<Student> Mistaken() =>
        Mistakes.Select((mistake, i) => Student.Of($"{mistake.Student}", 5201 + i, Work.Mistaken(mistake.Name, Sheet)));

    private static readonly (string Student, string Name)[] Mistakes =
    [
        ("Elif Kaya", "SigmoidLayer/HidesInSaturation"),
        ("Felix Baumann", "SigmoidLayer/CalledValid"),
        ("Greta Lund", "PolynomialMap/DeterminantAsProof"),
        ("Hugo Martínez", "PolynomialMap/CofactorSignForgotten"),
        ("Ines Ferreira", "VolumePreservingFlow/StretchesTheLine"),
        ("Jonas Huber", "VolumePreservingFlow/IdentityAsExample"),
        ("Katja Ivanova", "StandardLogNormal/LogarithmOfNoise"),
        ("Leo Fischer", "LogNormalRescaling/AffineTransform"),
        ("Mia Horvat", "LogNormalReparametrisation/VarianceForDeviation"),
        ("Nikos Georgiou", "LogNormalPosterior/FiniteForNormal"),
        ("Oda Berg", "LogNormalPosterior/DivergenceReversed"),
        ("Paul Novák", "AdversarialObjective/ReasonFromPractice"),
        ("Qi Zhang", "OptimalDiscriminator/ProbabilityOfGenerated"),
        ("Rosa Bianchi", "GeneratorBound/ConstantMinusLogFour"),
        ("Said El Amrani", "GeneratorBound/ZeroTimesLogZero"),
        ("Thea Vogel", "ScheduleVerdicts/CosineAccepted"),
    ];

    private static IEnumerable<Student> Unfinished() =>
    [
        Student.Of("Uma Patel", 5301, Work.Untouched(Sheet)),
        Student.Of("Viktor Maier", 5302, Work.Complete(Sheet).NotAttempting("GeneratorBound.cs", "LogNormalPosterior.cs", "ScheduleVerdicts.cs")),
        Student.Of("Wanda Kowalska", 5303, Work.Complete(Sheet).Doing("StandardLogNormal.cs", "while (true) { }")),
        Student.Of("Xenia Roth", 5304, Work.Complete(Sheet).Changing("OptimalDiscriminator.cs", text => text.Replace("p / (p + q)", "p / (p + q", StringComparison.Ordinal))),
        new Student("Yusuf Demir", 5305),
    ];
}
