using System.Text;
using Grader.Reporting;
using Grader.Results;

namespace Grader.Authoring.Try;

/// <summary>The mistakes that pass, as diffs, each with the entry that calls it harmless.</summary>
internal static class SurvivorsFile
{
    /// <summary>The text of survivors.md.</summary>
    public static string Render(IReadOnlyList<TryReport> reports, string harmlessFile)
    {
        var text = new StringBuilder("# Mistakes that pass\n\n");
        if (!reports.SelectMany(report => report.Survivors).Any())
            return text.Append("None.\n").ToString();

        text.Append($"Let a check catch each of them. If one changes nothing, copy its entry into {harmlessFile} and say why.\n");
        foreach (var report in reports)
        {
            foreach (var survivor in report.Survivors)
                text.Append($"\n{Section(report.Sheet, survivor)}");
        }

        return text.ToString();
    }

    private static string Section(string sheet, TriedMistake survivor) => $"""
        ## {survivor.File}, line {survivor.Line}: {survivor.Kind}

        Sheet {sheet}: {survivor.Fate()}.

        ```diff
        {Prefixed("- ", survivor.Before)}
        {Prefixed("+ ", survivor.After)}
        ```

        ```yaml
        - file: {survivor.File}
          before: |
        {Prefixed("    ", survivor.Before)}
          after: |
        {Prefixed("    ", survivor.After)}
          reason:
        ```

        """;

    private static string Prefixed(string prefix, string lines) =>
        string.Join('\n', Unindented(lines.Split('\n')).Select(line => prefix + line));

    private static IEnumerable<string> Unindented(string[] lines)
    {
        var indents = lines.Where(line => line.Trim().Length > 0).Select(line => line.Length - line.TrimStart().Length);
        var shared = indents.DefaultIfEmpty(0).Min();
        return lines.Select(line => line.Length > shared ? line[shared..] : line.TrimStart());
    }
}
