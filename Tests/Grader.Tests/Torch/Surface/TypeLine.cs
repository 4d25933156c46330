using System.Text.RegularExpressions;

namespace Grader.Tests.Torch.Surface;

/// <summary>The parts of a line that declares a class, a structure or an interface.</summary>
internal sealed partial record TypeLine(string Name, string Kind, string? Base, IReadOnlySet<string> Interfaces, string Constraints)
{
    /// <summary>Null for every other line.</summary>
    public static TypeLine? Parse(string line)
    {
        var match = Declaration().Match(line);
        if (!match.Success)
            return null;

        string[] bases = [.. Split(match.Groups["bases"].Value)];
        var parent = match.Groups["kind"].Value.EndsWith("class", StringComparison.Ordinal) ? bases.FirstOrDefault(IsFullName) : null;
        return new(
            match.Groups["name"].Value,
            match.Groups["kind"].Value,
            parent,
            bases.Where(type => type != parent).ToHashSet(),
            match.Groups["where"].Value);
    }

    /// <summary>A base class stands under its full name, an interface without its namespace.</summary>
    private static bool IsFullName(string type) =>
        type.StartsWith("TorchSharp.", StringComparison.Ordinal) || type.StartsWith("System.", StringComparison.Ordinal);

    /// <summary>Parts between commas that stand outside of brackets.</summary>
    private static IEnumerable<string> Split(string list)
    {
        var (start, depth) = (0, 0);
        for (var i = 0; i < list.Length; i++)
        {
            depth += list[i] is '<' or '(' ? 1 : list[i] is '>' or ')' ? -1 : 0;
            if (list[i] != ',' || depth > 0)
                continue;

            yield return list[start..i].Trim();
            start = i + 1;
        }

        if (start < list.Length)
            yield return list[start..].Trim();
    }

    [GeneratedRegex(@"^(?<name>\S+) (?<kind>((static|abstract|sealed) )?class|struct|interface)( : (?<bases>.*?))?(?<where>( where .*)?)$")]
    private static partial Regex Declaration();
}
