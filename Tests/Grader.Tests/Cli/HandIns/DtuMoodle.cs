using System.Text;

namespace Grader.Tests.Cli.HandIns;

/// <summary>
/// The made-up course whose archive is shipped as <c>fixtures/hand-ins/dtu-moodle.zip</c>: correct, wrong, unfinished,
/// oddly packed and hostile hand-ins.
/// </summary>
internal static class DtuMoodle
{
    /// <summary>Every entry, in the order of the students' keys.</summary>
    public static IReadOnlyList<(string Path, byte[] Content)> Entries() => [.. Students().SelectMany(student => student.Entries())];

    private static IEnumerable<Student> Students() => [.. Correct(), .. Mistaken(), .. Unfinished(), .. Odd(), .. Hostile()];

    private static IEnumerable<Student> Correct() =>
    [
        Student.Of("Anna Schmidt", 4101, StudentSources.Complete()),
        Student.Of("Bjørn Åkesson", 4102, StudentSources.Variant("SeveralFiles")),
        Student.Zipped("Jürgen Groß", 4103, "Abgabe 3 (final).zip",
            [.. StudentSources.Variant("LogSpaceProduct").Files("Abgabe 3/src/"), .. BuildOutput("Abgabe 3/")]),
        new Student("Siobhán O'Brien, BSc", 4104, [.. StudentSources.Variant("InPlace").Files(encoding: Encoding.Unicode)]),
        Student.Of("Li Wei", 4105, StudentSources.Variant("Looped")),
        Student.Of("Malik Johnson", 4106, StudentSources.Variant("OneClassForAll")),
        Student.Of("Noor de Vries", 4107, StudentSources.Variant("NoiseAllAtOnce")),
    ];

    private static IEnumerable<Student> Mistaken() =>
    [
        Student.Of("Li Wei", 4201, StudentSources.Mistaken("NegativeElbo/UniformNoise")),
        Student.Of("=HYPERLINK(\"evil.example\",\"open me\")", 4202, StudentSources.Mistaken("NegativeElbo/AlphaBarWithoutRoot")),
        Student.Of("Ελένη Παπαδοπούλου", 4203, StudentSources.Mistaken("LinearSchedule/SumForProduct")),
        Student.Of("Kim 🎉 Lee", 4204, StudentSources.Mistaken("ForwardProcess/VarianceForDeviation")),
        Student.Of("Mehmet Yılmaz", 4205, StudentSources.Mistaken("AncestralSampler/NoiseAtLastStep")),
        Student.Of("Zoë van der Berg", 4206, StudentSources.Mistaken("LinearSchedule/EndLeftOut")),
        Student.Of("Nguyễn Thị Hoa", 4207, StudentSources.Mistaken("ForwardProcess/AlphaBarOfPreviousStep")),
        Student.Of("Otto Weiß", 4208, StudentSources.Mistaken("NegativeElbo/MeanOverDimensions")),
        Student.Of("Priya Raman", 4209, StudentSources.Mistaken("AncestralSampler/PosteriorVariance")),
        Student.Of("Quang Tran", 4210, StudentSources.Mistaken("AncestralSampler/TimeShifted")),
        Student.Of("Rüya Şahin", 4211, StudentSources.Mistaken("LinearSchedule/AlphaBarSkipsLastFactor")),
        Student.Of("Sofía Muñoz", 4212, StudentSources.Mistaken("NegativeElbo/LossIsScalar")),
        Student.Of("Tomás Ó Briain", 4213, StudentSources.Mistaken("AncestralSampler/FirstStepSkipped")),
        Student.Of("Ursula Meier-Lüdenscheid", 4214, StudentSources.Mistaken("ForwardProcess/WeightsExchanged")),
        Student.Of("Wang Fang (王芳)", 4215, StudentSources.Mistaken("NegativeElbo/TimeRunsBackwards")),
        Student.Of("Xaver Ritter", 4216, StudentSources.Mistaken("ImageDequantisation/NoiseAfterScaling")),
    ];

    private static IEnumerable<Student> Unfinished() =>
    [
        Student.Of("Carla Rossi", 4301, StudentSources.Untouched()),
        Student.Of("David Cohen", 4302, StudentSources.WithoutTraining().NotAttempting("AncestralSampler.cs", "VariationalBound.cs")),
        Student.Of("Emil Nielsen", 4303,
            StudentSources.WithoutTraining()
                .Changing("NegativeElbo.cs", text => text.Replace("return ", "retrun ", StringComparison.Ordinal))),
        new Student("Fatima al-Zahra", 4304),
        new Student("Giulia Bianchi", 4305,
            Student.Text("Exercise 3.pdf", "%PDF-1.7\n% a scan of handwriting"), Student.Text("notes.ipynb", "{}")),
    ];

    private static IEnumerable<Student> Odd() =>
    [
        new Student("Hans \u202Eröfeg", 4401,
            [.. StudentSources.WithoutTraining()
                .Changing("NegativeElbo.cs", text => "// für Größe\n" + text)
                .Files(encoding: Encoding.Latin1)]),
        Student.Of("Ida Holm", 4402, StudentSources.WithoutTraining().With("Diffusion/Old.cs", SecondImplementation)),
        new Student("Jan Kowalski", 4403, Student.Text("hand-in.rar", "Rar!\u001a\u0007 not supported")),
        Student.Zipped("Katarína Nováková", 4404, "hand-in.zip",
            [.. StudentSources.WithoutTraining().Files(), Student.Text("../../../../etc/cron.d/evil.cs", "class Evil;")]),
    ];

    private static IEnumerable<Student> Hostile() =>
    [
        Student.Of("Lars Endless", 4501, StudentSources.WithoutTraining().Implementing("NegativeElbo.cs", "while (true) { }")),
        Student.Of("Mona Exit", 4502, StudentSources.WithoutTraining().Implementing("NegativeElbo.cs", "Environment.Exit(0); return x0;")),
        Student.Of("Nils Overflow", 4503, StudentSources.WithoutTraining().Implementing("LinearSchedule.cs",
            "var deeper = Create(beta1, betaT, stepCount); return new(deeper.Beta, deeper.Alpha, deeper.AlphaBar);")),
        Student.Of("Olga NaN", 4504,
            StudentSources.WithoutTraining().Implementing("NegativeElbo.cs", "return full([x0.shape[0]], double.NaN);")),
        Student.Of("Pavel Flood", 4505, StudentSources.WithoutTraining().Implementing("NegativeElbo.cs",
            "for (var line = 0L; line < 20_000_000; line++) Console.WriteLine(\"::error::all tests passed\"); return x0.sum(1);")),
        Student.Of("Quentin Initializer", 4506, StudentSources.WithoutTraining().With("Diffusion/Start.cs", ExitingInitializer)),
        Student.Of("Rosa <img src=x onerror=alert(1)>", 4507, StudentSources.WithoutTraining().Implementing("NegativeElbo.cs",
            "throw new InvalidOperationException(\"<script>alert(1)</script> =cmd|calc \\u001b[2J\");")),
        Student.Of("Sven Forger", 4508, StudentSources.Hostile("forgery/AssertPass", "PosteriorKl.cs")),
        Student.Of("Tina Memory", 4509, StudentSources.Hostile("resources/FillsMemory", "PosteriorKl.cs")),
        Student.Of("Udo Bomb", 4510, StudentSources.Hostile("build/CompilerBomb", "Bomb.cs")),
    ];

    private static IEnumerable<(string Path, byte[] Content)> BuildOutput(string folder) =>
    [
        Student.Text(folder + "Abgabe3.csproj", "<Project Sdk=\"Microsoft.NET.Sdk\" />"),
        Student.Text(folder + "Directory.Build.targets",
            "<Project><Target Name=\"Evil\" BeforeTargets=\"Build\"><Exec Command=\"touch /tmp/evil\" /></Target></Project>"),
        Student.Text(folder + "bin/Debug/net10.0/Abgabe3.dll", "MZ not really"),
        Student.Text(folder + "obj/Debug/net10.0/Abgabe3.AssemblyInfo.cs", "this does not compile"),
        Student.Text("__MACOSX/" + folder + "._NegativeElbo.cs", "\u0000\u0005\u0016\u0007"),
        Student.Text(folder + ".git/HEAD", "ref: refs/heads/main"),
    ];

    private const string SecondImplementation = """
        using Grader.Contracts;
        using Grader.Contracts.Diffusion;
        using static TorchSharp.torch;

        namespace Submission.Diffusion;

        public sealed class OldNegativeElbo : INegativeElbo
        {
            public Tensor NegativeElbo(NoisePredictor epsilonTheta, Tensor x0, NoiseSchedule schedule, INoiseSource noise) => x0.sum(1);
        }
        """;

    private const string ExitingInitializer = """
        using System.Runtime.CompilerServices;

        namespace Submission.Diffusion;

        internal static class Start
        {
            [ModuleInitializer]
            internal static void Now() => Environment.Exit(0);
        }
        """;
}
