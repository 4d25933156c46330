using System.Text;

namespace Grader.Tests.Cli.HandIns;

/// <summary>
/// The made-up course whose archive is shipped as <c>fixtures/Courses/dtu/hand-ins/dtu-moodle.zip</c>: correct, wrong, unfinished,
/// oddly packed and hostile hand-ins.
/// </summary>
internal static class DtuMoodle
{
    /// <summary>Every entry, in the order of the students' keys.</summary>
    public static IReadOnlyList<(string Path, byte[] Content)> Entries() => [.. Students().SelectMany(student => student.Entries())];

    private static readonly Writing bjoern = new("Diffusion/SeveralFiles", "Diffusion/TheoryByOtherRoutes");

    private static readonly Writing otto = new Writing("Diffusion/Looped")
        .Slip("product *= 1 - b;", "product *= 1 - b * b;")
        .Slip("(stack(epsilons) - prediction).square().sum(1)", "(stack(epsilons) - prediction).square().mean(new long[] { 1 })");

    private static IEnumerable<Student> Students() => [.. Correct(), .. Mistaken(), .. Unfinished(), .. Odd(), .. Hostile()];

    private static Student Wrote(string name, int key, Writing writing) =>
        new(name, key, [.. writing.Sources("dtu").Files(), .. writing.Papers.Select(paper => Student.Paper("", paper))]);

    private static IEnumerable<Student> Correct() =>
    [
        Student.Of("Anna Schmidt", 4101, StudentSources.Complete()),
        Wrote("Bjørn Åkesson", 4102, bjoern),
        Student.Zipped("Jürgen Groß", 4103, "Abgabe 3 (final).zip",
            [.. new Writing("Diffusion/LogSpaceProduct").Sources("dtu").Files("Abgabe 3/src/"), .. BuildOutput("Abgabe 3/")]),
        new Student("Siobhán O'Brien, BSc", 4104, [.. new Writing("Diffusion/InPlace").Sources("dtu").Files(encoding: Encoding.Unicode)]),
        Student.Of("Li Wei", 4105, StudentSources.WithoutTraining().NotAttempting("VariationalBound.cs")),
        Wrote("Malik Johnson", 4106, new("Diffusion/OneClassForAll", "Diffusion/ImagesByEpochs")),
    ];

    private static IEnumerable<Student> Mistaken() =>
    [
        Student.Of("Li Wei", 4201, StudentSources.Mistaken("NegativeElbo/UniformNoise")),
        Student.Of("=HYPERLINK(\"evil.example\",\"open me\")", 4202, StudentSources.Mistaken("NegativeElbo/AlphaBarWithoutRoot")),
        new Student("Ελένη Παπαδοπούλου", 4203,
            [.. StudentSources.Mistaken("LinearSchedule/SumForProduct").Files(), Student.Paper("", "dtu/eleni/answers.md")]),
        Student.Of("Kim 🎉 Lee", 4204, StudentSources.Mistaken("ForwardProcess/VarianceForDeviation")),
        Wrote("Mehmet Yılmaz", 4205, new Writing("Diffusion/NoiseAllAtOnce")
            .Slip("t > 1 ? fresh[schedule.StepCount - t] : zeros_like(x)", "fresh[schedule.StepCount - t]")
            .Slip("(epsilonTheta(xt, time) - epsilon).pow(2).sum(1)", "(epsilonTheta(xt, time) - epsilon).abs().sum(1)")),
        Student.Of("Zoë van der Berg", 4206, StudentSources.Mistaken("LinearSchedule/EndLeftOut")),
        new Student("Nguyễn Thị Hoa", 4207,
            [.. StudentSources.Mistaken("ForwardProcess/AlphaBarOfPreviousStep").Files(), Student.Paper("", "dtu/hoa/report.pdf")]),
        Wrote("Otto Weiß", 4208, otto.With("dtu/otto/antworten.md", "dtu/otto/kurve.png")),
        new("Quang Tran", 4210, [.. otto.Sources("dtu").Retold().Files()]), // copied from Otto Weiß
        Wrote("Rüya Şahin", 4211, new Writing().Taking(bjoern, "Diffusion/Theory.cs")), // copied from Bjørn Åkesson
        Student.Of("Sofía Muñoz", 4212, StudentSources.Mistaken("NegativeElbo/LossIsScalar")),
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
            [.. StudentSources.Untouched()
                .Changing("NegativeElbo.cs", text => "// für Größe\n" + text)
                .Files(encoding: Encoding.Latin1)]),
        Student.Of("Ida Holm", 4402, StudentSources.Untouched().With("Diffusion/Old.cs", SecondImplementation)),
        new Student("Jan Kowalski", 4403, Student.Text("hand-in.rar", "Rar!\u001a\u0007 not supported")),
        Student.Zipped("Katarína Nováková", 4404, "hand-in.zip",
            [.. StudentSources.Untouched().Files(), Student.Text("../../../../etc/cron.d/evil.cs", "class Evil;")]),
    ];

    private static IEnumerable<Student> Hostile() =>
    [
        Student.Of("Lars Endless", 4501, StudentSources.Untouched().Implementing("NegativeElbo.cs", "while (true) { }")),
        Student.Of("Mona Exit", 4502, StudentSources.Untouched().Implementing("NegativeElbo.cs", "Environment.Exit(0); return x0;")),
        Student.Of("Nils Overflow", 4503, StudentSources.Untouched().Implementing("LinearSchedule.cs",
            "var deeper = Create(beta1, betaT, stepCount); return new(deeper.Beta, deeper.Alpha, deeper.AlphaBar);")),
        Student.Of("Olga NaN", 4504,
            StudentSources.Untouched().Implementing("NegativeElbo.cs", "return full([x0.shape[0]], double.NaN);")),
        Student.Of("Pavel Flood", 4505, StudentSources.Untouched().Implementing("NegativeElbo.cs",
            "for (var line = 0L; line < 20_000_000; line++) Console.WriteLine(\"::error::all tests passed\"); return x0.sum(1);")),
        Student.Of("Quentin Initializer", 4506, StudentSources.Untouched().With("Diffusion/Start.cs", ExitingInitializer)),
        Student.Of("Rosa <img src=x onerror=alert(1)>", 4507, StudentSources.Untouched().Implementing("NegativeElbo.cs",
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
