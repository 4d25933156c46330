using System.Diagnostics;
using Grader.Checks.Diffusion.Oracles;
using Grader.Checks.Diffusion.Toy;
using Grader.Solutions.Diffusion;

namespace Grader.Benchmarks.Studies;

/// <summary>
/// How good correct models of the V are, over many seeds, and how bad a twentieth of the training: the record behind ToyThresholds.
/// <c>dotnet run -c Release --project Tests/Benchmarks -- study v --seeds 20</c> writes fixtures/studies/v.csv.
/// </summary>
internal static class VStudy
{
    private const string Header = "training,seed,excess_loss,slope,mean_negative_log_density,stray_share,path_length,largest_jump,processor_seconds";
    private const int Mistakes = 2;

    /// <summary>--seeds n (20) and --out file (fixtures/studies/v.csv).</summary>
    public static int Run(string[] options)
    {
        var seeds = int.Parse(StudyOptions.Of(options, "--seeds", "20"));
        using var output = new StreamWriter(StudyOptions.Of(options, "--out", "fixtures/studies/v.csv")) { AutoFlush = true, NewLine = "\n" };
        output.WriteLine(Header);
        output.WriteLine(Row("a twentieth", new StepNetworkDiffusion().Train, ToyTask.V.Shortened(20), seed: 1));
        for (var seed = 1; seed <= seeds; seed++)
            output.WriteLine(Row("whole", new StepNetworkDiffusion().Train, ToyTask.V, seed));

        for (var seed = 1; seed <= Mistakes; seed++)
            output.WriteLine(Row("one step for each batch", OneStep.Train, ToyTask.V, seed));

        return 0;
    }

    private static string Row(string training, TrainedToy.Training train, ToyTask task, int seed)
    {
        var before = Process.GetCurrentProcess().TotalProcessorTime;
        var trained = TrainedToy.Of(train, task, seed);
        var surprises = ToyFigures.Surprises(trained);
        var path = new ConnectedPath(TrainedLine.Ends(trained, ConnectedPath.Line((-1, 2), (-1, -2), 500)));
        var seconds = (Process.GetCurrentProcess().TotalProcessorTime - before).TotalSeconds;
        return string.Join(',', training, seed, $"{trained.Excess.Average():F5}", $"{ToyFigures.Slopes(trained).Average():F4}", $"{surprises.Average():F4}",
            $"{surprises.Average(surprise => surprise > 8 ? 1.0 : 0):F4}", $"{path.Length:F3}", $"{path.LargestJump:F4}", $"{seconds:F1}");
    }
}
