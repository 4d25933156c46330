using System.Collections.Concurrent;
using System.Globalization;

namespace Grader.Tests.KillMatrix;

/// <summary>
/// How often correct solutions lost a check, over many seeds. <c>GRADER_SEEDS=100 dotnet test --filter CorrectSolutionTests</c> judges each
/// solution with a hundred and writes fixtures/studies/correct.csv; without the variable nothing is written. With a narrower filter the
/// other rows stay as they are, so that solutions may have more seeds without training than trained.
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

    /// <summary>Writes the file if a number of seeds was asked for.</summary>
    /// <param name="solutions">The solutions that there are; rows of others are left out.</param>
    public void Write(IEnumerable<string> solutions)
    {
        if (AskedSeeds is null)
            return;

        var file = Path.Combine(Repository.Root, "fixtures", "studies", "correct.csv");
        var (known, judged) = (solutions.ToHashSet(), rows.Select(Subject).ToHashSet());
        var kept = File.ReadLines(file).Skip(2).Where(row => known.Contains(row.Split(',')[0]) && !judged.Contains(Subject(row)));
        string[] all = [.. kept.Concat(rows).Order(StringComparer.Ordinal)];
        File.WriteAllLines(file,
            [$"# {Variable}=<seeds> dotnet test Tests/Grader.Tests --filter CorrectSolutionTests", "solution,checks,seeds,lost", .. all]);
    }

    /// <summary>What a row is about: the solution and the checks.</summary>
    private static string Subject(string row) => string.Join(',', row.Split(',').Take(2));
}
