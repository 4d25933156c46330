using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;
using NUnit.Framework;

namespace Grader.Tests.Torch.Surface;

/// <summary>C# converts the literal 0 to an enum, and prefers that: <c>x.sum(0)</c> is the sum of all elements, as bytes.</summary>
internal sealed partial class LiteralZeroTests
{
    [Test]
    public void No_source_passes_the_literal_0_where_an_element_type_may_stand()
    {
        var offenders = Directory.EnumerateFiles(Root(), "*.*", SearchOption.AllDirectories)
            .Where(file => file.EndsWith(".cs", StringComparison.Ordinal) || file.EndsWith(".yaml", StringComparison.Ordinal))
            .Where(file =>
                !file.Contains("/obj/", StringComparison.Ordinal) && !file.Contains("LiteralZeroTests", StringComparison.Ordinal))
            .SelectMany(file => File.ReadLines(file)
                .Where(line => SumOverLiteralZero().IsMatch(line) && !line.TrimStart().StartsWith("///", StringComparison.Ordinal))
                .Select(line => $"{Path.GetRelativePath(Root(), file)}: {line.Trim()}"));
        Assert.That(offenders, Is.Empty, "write sum(0L), sum([0]) or sum(dim: 0)");
    }

    [GeneratedRegex(@"\b(sum|prod)\(0\)|[^.]\b(sum|prod)\(\w+, 0\)")]
    private static partial Regex SumOverLiteralZero();

    private static string Root([CallerFilePath] string here = "") =>
        Path.GetFullPath(Path.Combine(Path.GetDirectoryName(here)!, "..", "..", "..", ".."));
}
