using Grader.Isolation;

namespace Grader.Tests.Isolation;

/// <summary>A folder of fixtures/hostile.</summary>
internal sealed record HostileHandIn(string Name, IReadOnlyList<SourceFile> Sources, IReadOnlyList<Expectation> Expectations)
{
    private static string Folder => Path.Combine(Repository.Root, "fixtures", "hostile");

    public static IEnumerable<string> Names() =>
        Directory.GetDirectories(Folder).Select(folder => Path.GetFileName(folder)).Order(StringComparer.Ordinal);

    public static HostileHandIn Read(string name)
    {
        var folder = Path.Combine(Folder, name);
        return new(
            name,
            [.. Directory.GetFiles(folder, "*.cs").Select(file => new SourceFile(Path.GetFileName(file), File.ReadAllText(file)))],
            [.. File.ReadAllLines(Path.Combine(folder, "expected.txt")).Select(Expectation.Parse)]);
    }
}

/// <summary>How one contract of a hostile hand-in ends.</summary>
/// <param name="Contract">Name of the contract.</param>
/// <param name="Outcome">"answers", "NotAttempted", or a <see cref="StudentFault"/>.</param>
/// <param name="Text">A part of the message; empty for any message.</param>
internal sealed record Expectation(string Contract, string Outcome, string Text)
{
    public static Expectation Parse(string line)
    {
        var parts = line.Split(' ', 3);
        return new(parts[0], parts[1], parts.Length > 2 ? parts[2] : "");
    }
}
