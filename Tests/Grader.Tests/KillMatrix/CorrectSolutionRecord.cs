using System.Collections.Concurrent;
using System.Globalization;

namespace Grader.Tests.KillMatrix;

/// <summary>
/// How often correct solutions lost a check, over many seeds. <c>GRADER_SEEDS=100 dotnet test --filter CorrectSolutionTests</c> judges each
/// solution with a hundred and writes fixtures/studies/correct.csv; without the variable nothing is written.
/// </summary>
internal sealed class CorrectSolutionRecord
{
    private const string Variable = "GRADER_SEEDS";

    private readonly ConcurrentBag<string> rows = [];

    /// <summary>How many seeds the variable asks for; null where it is not set.</summary>
    public static int? AskedSeeds { get; } =
        Environment.GetEnvironmentVariable(Variable) is { Length: > 0 } text ? int.Parse(text, CultureInfo.InvariantCulture) : null;

    /// <summary>Adds the result of one solution.</summary>
    public void Add(string solution, string checks, int seeds, List<string> lost) => rows.Add($"{solution},{checks},{seeds},{lost.Count}");

    /// <summary>Writes the file if many seeds were asked for.</summary>
    public void Write()
    {
        if (AskedSeeds is not { } seeds)
            return;

        File.WriteAllLines(Path.Combine(Repository.Root, "fixtures", "studies", "correct.csv"),
        [
            $"# {Variable}={seeds} dotnet test Tests/Grader.Tests --filter CorrectSolutionTests",
            "solution,checks,seeds,lost",
            .. rows.Order(StringComparer.Ordinal),
        ]);
    }
}
