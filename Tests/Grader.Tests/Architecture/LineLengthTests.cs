using System.Globalization;
using NUnit.Framework;

namespace Grader.Tests.Architecture;

internal sealed class LineLengthTests
{
    private const string Setting = "max_line_length = ";

    private static int Limit { get; } = int.Parse(
        Repository.Read(".editorconfig").Split('\n').Single(line => line.StartsWith(Setting, StringComparison.Ordinal))[Setting.Length..],
        CultureInfo.InvariantCulture);

    [Test]
    public void No_line_is_longer_than_the_limit() => ProjectSources.AssertNone(
        ProjectSources.Files.SelectMany(file => TooLong(file, Repository.Read(file))),
        $"Break these lines where a reader would pause, or say it shorter: .editorconfig allows {Limit} characters.");

    [Test]
    public void The_search_finds_such_a_line()
    {
        var longest = new string('x', Limit);

        Assert.That(TooLong("Example.cs", $"{longest}\n{longest}x\n{longest}\r\n"), Is.EqualTo([$"Example.cs(2): {Limit + 1} characters"]));
    }

    private static IEnumerable<string> TooLong(string file, string text) => text.ReplaceLineEndings("\n").Split('\n').Index()
        .Where(line => line.Item.Length > Limit)
        .Select(line => $"{file}({line.Index + 1}): {line.Item.Length} characters");
}
