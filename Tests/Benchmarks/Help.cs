namespace Grader.Benchmarks;

/// <summary>What each benchmark and study does, which options it takes and what it prints.</summary>
internal static class Help
{
    private static readonly (string Name, string Options, string Does, string Details)[] all =
    [
        ("throughput", "[--slow n] [--record]", "hand-ins a minute, against dotnet build + dotnet test for each", """
              --slow n     grade n hand-ins the slow way (25)
            Runs both in turn, up to five times, the grader with 25 hand-ins and with 100. Prints the seconds and the hand-ins a minute of
            each, then the ratio, the judge's peak memory, and the processor time of judge, builder and workers (zero where there is no
            /proc), which can be compared where other programs keep the machine busy.
            """),
        ("archives", "[--only sheet] [--accept] [--record]", "the shipped archives, trainings included, against their right marks", """
              --only sheet dtu, tum, mlph22 or mlph23 (all)
              --accept     write the gradebooks found beside the archives, for review, instead of comparing
            Prints for each archive the hand-ins and the seconds, then every line of the gradebook that differs.
            """),
        ("engine", "[recipe] [--record]", "training steps, and the toy diffusion recipe from first step to last sample", """
              recipe       the recipe alone
            Prints minimum and median of a step's time, then elapsed and processor time of the recipe's training and sampling.
            """),
        ("engines", "[--only name] [--repeats n] [--grade] [--record]", "hand-ins on the managed engine and on TorchSharp, in turn", $"""
              --only name  the rows whose name contains this (all):
                           start, hand-ins, {string.Join(", ", Engines.HandIn.Workload.All.Select(row => row.Name))}
              --repeats n  timings of each side, taken in turn (9)
              --grade      hand-ins a minute of the published grader too, which takes some minutes more
            The package's native library needs Debian 13 or newer; .ci/in-debian13 COMMAND runs the command on it. The workloads are code
            of a hand-in in a worker, on one thread. Prints a table:
              managed, TorchSharp  medians: of the time of a step, or of hand-ins a minute
              ratio of times       managed ÷ TorchSharp, of these medians; below 1 the managed engine takes less time
              of minima            the same of the least times, which vary less while the machine is busy
              of processor times   the same of the workers' processor time, which other programs change little
            """),
        ("isolation", "[--record]", "what separate processes cost", """
            Prints the time of a call, of one with 40 KB each way and of a call-back, in a separate process and in this one, then the
            hand-ins a minute.
            """),
        ("memory", "[--counts 25,250] [--record]", "memory of the judge and cost of a hand-in, by their number", """
              --counts a,b how many hand-ins (25,250,1000)
            Prints for each number the seconds, the judge's peak memory and the processor time for each hand-in. Neither of the last two
            should grow.
            """),
        ("statistics", "[--python command] [--record]", "all metrics of 5000 against 5000 points, against SciPy and scikit-learn", """
              --python command  a Python that has NumPy, SciPy and scikit-learn (python3)
            Prints the seconds of all metrics (goal: below 0.5), of each, and the ratio to the other libraries' (goal: at most 0.5).
            """),
        Study("statistics", "", "level and power of the metrics of samples"),
        Study("toy", "[--seeds n] ", "figures of correct toy models over n seeds, behind ToyThresholds"),
        Study("v", "[--seeds n] ", "the same of models of the V"),
        Study("eight", "[--seeds n] ", "the same of models of eight Gaussians"),
        Study("moons", "[--seeds n] ", "the same of models of two moons"),
        Study("ode", "[--seeds n] ", "figures of correct neural ODEs over n seeds, behind OdeThresholds"),
        Study("sde", "[--seeds n] ", "figures of correct latent SDEs over n seeds, behind SdeThresholds"),
        Study("images", "[--seeds n] [--images folder] ", "the same of models of digits, or of the images of a folder"),
        Study("dtu-images", "[--seeds n] [--images folder] [--network name] ",
            "the same of fully connected networks and U-Nets, on digits or on the images of a folder at full size"),
    ];

    /// <summary>One line for each benchmark.</summary>
    public static string Overview => string.Join('\n', [
        "dotnet run -c Release --project Tests/Benchmarks -- <benchmark> [options]; <benchmark> --help tells more",
        "--record writes the figures to fixtures/studies/benchmarks/<benchmark>.csv too",
        .. all.Select(word => $"  {Call(word.Name, word.Options),-72} {word.Does}"),
    ]);

    /// <summary>All about the benchmark that these words name; the overview where they name none.</summary>
    public static string Of(IEnumerable<string> words)
    {
        var line = string.Join(' ', words);
        var (name, options, does, details) = all.FirstOrDefault(benchmark =>
            $"{line} ".StartsWith($"{benchmark.Name} ", StringComparison.Ordinal));
        return name is null ? Overview : $"{Call(name, options)}\n{char.ToUpperInvariant(does[0])}{does[1..]}.\n{details}";
    }

    private static string Call(string name, string options) => $"{name} {options}".TrimEnd();

    private static (string Name, string Options, string Does, string Details) Study(string name, string seeds, string does) =>
        ($"study {name}", $"{seeds}[--out file]", does, (seeds.Length == 0 ? "" : "  --seeds n    how many (20)\n") + $"""
              --out file   where to write (fixtures/studies/{name}.csv)
            Prints nothing; the file gets the command, the columns' names, then a line for each training or statistic.
            """);
}
