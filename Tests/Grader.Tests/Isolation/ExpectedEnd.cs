using System.Globalization;
using Grader.Isolation;

namespace Grader.Tests.Isolation;

/// <summary>How a hostile hand-in must end: its expected.txt, whose lines fixtures/hostile/README.md explains.</summary>
internal sealed record ExpectedEnd
{
    /// <summary>Ids of the promises of SECURITY.md that it tries to break.</summary>
    public required IReadOnlyList<string> Promises { get; init; }

    /// <summary>"linux" or "sandbox" where its attempts only mean something there.</summary>
    public required IReadOnlyList<string> Needs { get; init; }

    /// <summary>Contracts that are called once.</summary>
    public required IReadOnlyList<Expectation> Calls { get; init; }

    /// <summary>Contracts that are judged by all their checks, with the points that these give.</summary>
    public required IReadOnlyList<(string Contract, double Points)> Graded { get; init; }

    /// <summary>Checks of the graded contracts.</summary>
    public required IReadOnlyList<Expectation> Checks { get; init; }

    /// <summary>Parts of the console text, which prove what it has tried.</summary>
    public required IReadOnlyList<string> Console { get; init; }

    /// <summary>Parts of the messages of intake and compiler.</summary>
    public required IReadOnlyList<string> Messages { get; init; }

    /// <summary>Reads the lines that hold at a level of isolation.</summary>
    public static ExpectedEnd Parse(IEnumerable<string> lines, IsolationLevel level)
    {
        var byKind = lines.Select(line => OfLevel(line, level)).OfType<string>()
            .ToLookup(line => line[..line.IndexOf(' ')], line => line[(line.IndexOf(' ') + 1)..]);
        return new()
        {
            Promises = [.. byKind["promise"]],
            Needs = [.. byKind["needs"]],
            Calls = [.. byKind["call"].Select(Expectation.Parse)],
            Graded = [.. byKind["graded"].Select(Points)],
            Checks = [.. byKind["check"].Select(Expectation.Parse)],
            Console = [.. byKind["prints"], .. byKind["refused"].Select(attempt => $"{attempt}: refused")],
            Messages = [.. byKind["message"]],
        };
    }

    /// <summary>The line, without the level that it may name; null where that is another.</summary>
    private static string? OfLevel(string line, IsolationLevel level) =>
        line.Split(' ', 3) is not ["at", var named, var rest] ? line
        : Enum.Parse<IsolationLevel>(named, ignoreCase: true) == level ? rest
        : null;

    private static (string Contract, double Points) Points(string line) =>
        (line.Split(' ')[0], double.Parse(line.Split(' ')[1], CultureInfo.InvariantCulture));
}
